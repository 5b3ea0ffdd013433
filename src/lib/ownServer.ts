// Requests to Cordboard's own server, the only ones with its cookie.

export type OwnServer = {
  /** The JSON body. Rejects if the server is unreachable or the status is not 2xx. */
  get(path: string): Promise<unknown>
  /**
   * The JSON body, `undefined` where there is none. Rejects likewise. Goes out even while the page
   * is being closed.
   */
  post(path: string, headers?: Readonly<Record<string, string>>): Promise<unknown>
}

const PATIENCE_MS = 10_000

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, {
    ...init,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response
}

export const ownServer: OwnServer = {
  get: async (path) => (await ask(path, { method: 'GET' })).json() as Promise<unknown>,
  async post(path, headers = {}) {
    const response = await ask(path, { method: 'POST', headers, keepalive: true })
    return (await response.json().catch(() => undefined)) as unknown
  },
}

/**
 * Posts a form to our own server, with its cookie. `body` is `undefined` if the response is
 * not JSON. Rejects without a response in time.
 */
export async function postForm(
  url: string,
  form: Readonly<Record<string, string>>,
  patienceMs: number,
): Promise<{ status: number; body: unknown; retryAfterMs?: number }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(form),
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
  const body = (await response.json().catch(() => undefined)) as unknown
  const retryAfterMs = Number(response.headers.get('retry-after')) * 1_000
  return { status: response.status, body, ...(retryAfterMs > 0 && { retryAfterMs }) }
}
