// The last requests for support: path, outcome, duration. Ids and queries are removed before
// anything is kept, so there are no numbers, names or tokens.
import type { HttpSend } from './http.ts'

export type LoggedRequest = {
  /** ISO 8601. */
  readonly at: string
  readonly method: string
  readonly path: string
  /** `0`: no answer. */
  readonly status: number
  readonly ms: number
  readonly trackingId?: string
}

const MOST = 50
const log: LoggedRequest[] = []
let begunAt = 0

/** Words of the API only: what could be an id or a number is `*`. */
function plainPath(url: string): string {
  const words = new URL(url).pathname.split('/')
  return words.map((word) => (/^[a-zA-Z]{0,40}$|^v\d$/.test(word) ? word : '*')).join('/')
}

/** The same, with a note of each request. */
export const logged =
  (send: HttpSend): HttpSend =>
  async (request) => {
    const begun = Date.now()
    begunAt = performance.now()
    const note = (status: number, trackingId: string | null) => {
      log.push({
        at: new Date(begun).toISOString(),
        method: request.method,
        path: plainPath(request.url),
        status,
        ms: Date.now() - begun,
        ...(trackingId !== null && { trackingId }),
      })
      if (log.length > MOST) log.shift()
    }
    try {
      const response = await send(request)
      note(response.status, response.header('trackingid'))
      return response
    } catch (error) {
      note(0, null)
      throw error
    }
  }

export const lastRequests = (): readonly LoggedRequest[] => [...log]

/** Monotonic ms of the last request that began, however it ended. */
export const lastRequestAt = (): number => begunAt
