// HTTP as a port, and its implementation with fetch.

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** A file instead of a body. The platform sets its content type. */
  readonly form?: FormData
  readonly signal: AbortSignal
}

export type HttpResponse = {
  readonly status: number
  /** `null` if absent or hidden by CORS. */
  header(name: string): string | null
  /** The whole body. Rejects if the connection breaks. */
  text(): Promise<string>
}

/** Rejects with `Offline` without a network, otherwise with the error of the platform. */
export type HttpSend = (request: HttpRequest) => Promise<HttpResponse>

export class Offline extends Error {
  /** `false`: there was no network, so nothing was sent. */
  readonly mayHaveBeenSent: boolean
  constructor(mayHaveBeenSent: boolean) {
    super('the browser has no network')
    this.name = 'Offline'
    this.mayHaveBeenSent = mayHaveBeenSent
  }
}

/** Browsers limit `keepalive` to 64 kB of bodies for all requests together; commands are far smaller. */
const LONGEST_KEPT = 4_000

/** `keepalive` sends a command even if the page is closed or reloaded right after it. */
function isKeptAlive({ method, body = '' }: Pick<HttpRequest, 'method' | 'body'>): boolean {
  return method !== 'GET' && body.length <= LONGEST_KEPT
}

/** Keeps nothing and sends nothing else. A redirect is an error, as no API that we call redirects. */
export const keptApart = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
  redirect: 'error',
} as const satisfies RequestInit

/**
 * `fetch` without cookies, cache or referrer. A redirect is an error:
 * no API that we call redirects, and a captive portal must not get the token.
 */
export const fetchSend: HttpSend = async ({ signal, url, form, ...request }) => {
  const wasOnline = navigator.onLine
  // Read only after a failure: `onLine` can be false although localhost answers.
  const explained = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      throw navigator.onLine ? error : new Offline(wasOnline)
    })
  const response = await explained(
    fetch(url, {
      ...request,
      ...(form && { body: form }),
      ...(isKeptAlive(request) && { keepalive: true }),
      signal,
      ...keptApart,
    }),
  )
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    text: () => explained(response.text()),
  }
}
