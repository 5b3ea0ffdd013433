// HTTP as a port, and its implementation with fetch.

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Instead of a body: a file with its name. Its content type is the platform's to write. */
  readonly form?: FormData
  readonly signal: AbortSignal
}

export type HttpResponse = {
  readonly status: number
  /** `null` where it was not sent or the browser may not show it to us (CORS). */
  header(name: string): string | null
  /** The whole body; rejects where the connection breaks meanwhile. */
  text(): Promise<string>
}

/** Rejects with `Offline` where there is no network, else with whatever the platform throws. */
export type HttpSend = (request: HttpRequest) => Promise<HttpResponse>

export class Offline extends Error {
  /** False: there was no network to begin with, so nothing left this machine. */
  readonly mayHaveBeenSent: boolean
  constructor(mayHaveBeenSent: boolean) {
    super('the browser has no network')
    this.name = 'Offline'
    this.mayHaveBeenSent = mayHaveBeenSent
  }
}

/** What browsers keep alive is 64 kB of bodies, all requests together: a command needs far less. */
const LONGEST_KEPT = 4_000

/** A command goes out whole though the page is closed, or reloaded, right behind it. */
function isKeptAlive({ method, body = '' }: Pick<HttpRequest, 'method' | 'body'>): boolean {
  return method !== 'GET' && body.length <= LONGEST_KEPT
}

/**
 * `fetch` that keeps nothing: no cookies, no cache, no referrer. A redirect is an error, as
 * no API that we call redirects, and what does (a captive portal) must not get the token.
 */
export const fetchSend: HttpSend = async ({ signal, url, form, ...request }) => {
  const wasOnline = navigator.onLine
  // Read only after a failure: `onLine` may wrongly say no while localhost answers.
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
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    }),
  )
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    text: () => explained(response.text()),
  }
}
