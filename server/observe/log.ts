// The server's log: one JSON line for each request. Its fields are listed here one by one, so that no
// name, number, token, address or query string gets in by accident.
import type { Logger } from 'pino'
import { pino } from 'pino'

/** Writes JSON lines; no method throws. */
export type Log = {
  request(entry: RequestEntry): void
  /** A problem that the server's operator should look at. */
  warn(what: string, about?: { readonly requestId?: string; readonly word?: string }): void
  /** A bug of ours, or a failure of the machine. Only its place is logged, never its message. */
  error(what: string, error: unknown, about?: { readonly requestId?: string }): void
  /** Starting, stopping and the like. */
  info(what: string): void
}

/** The line of one request. It holds no address, token or person. */
export type RequestEntry = {
  readonly requestId: string
  readonly method: string
  /** The pattern, like `/oauth/token`, or `page`, `asset`; never the requested path. */
  readonly route: string
  readonly status: number
  readonly ms: number
  /** Webex's tracking ids of the relay's requests, for Cisco's support. */
  readonly trackingIds: readonly string[]
  /** Health checks and metrics: many, and uninteresting while they succeed. */
  readonly isQuiet: boolean
}

/** A log that writes nothing, for tests. */
export const silentLog: Log = { request() {}, warn() {}, error() {}, info() {} }

/** @param destination of the lines; missing: standard output. */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const settings = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime }
  const logger: Logger = destination ? pino(settings, destination) : pino(settings)
  return {
    request({ requestId, method, route, status, ms, trackingIds, isQuiet }) {
      const level = status >= 500 ? 'warn' : isQuiet ? 'debug' : 'info'
      const entry = { requestId, method, route, status, ms: Math.round(ms) }
      logger[level](
        trackingIds.length > 0 ? { ...entry, trackingId: trackingIds.join(' ') } : entry,
        'request',
      )
    },
    warn: (what, { requestId, word } = {}) =>
      logger.warn({ requestId, ...(word !== undefined && { word: shortWord(word) }) }, what),
    error: (what, error, { requestId } = {}) =>
      logger.error({ requestId, ...placeOf(error) }, what),
    info: (what) => logger.info(what),
  }
}

/** Of an error code from outside: only short words are logged. */
const shortWord = (word: string) => (/^[\w.-]{1,40}$/.test(word) ? word : 'other')

/** Its kind and where it was thrown. A message may quote a request. */
function placeOf(error: unknown): { kind: string; code?: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] }
  const { code } = error as { code?: unknown }
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    kind: error.name,
    ...(typeof code === 'string' && { code }),
    at: at.slice(0, 8).map((line) => line.trim()),
  }
}
