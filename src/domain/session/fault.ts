// A mistake of the app itself, and what of it may leave the page: no names, numbers or addresses.

/** One mistake, with how often it happened. */
export type Fault = {
  /** Of the first time, ms since 1970. */
  readonly at: number
  /** Which part of the app: `query people`, `page`. */
  readonly where: string
  /** Whatever was thrown. */
  readonly error: unknown
  readonly count: number
}

/** `TypeError: x is undefined`. */
export const textOfError = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error)

/** The browsers' own words for a file of the app that could not be fetched. */
const MISSING_PART = /dynamically imported module|importing a module script|unable to preload/i

/** An older build's file is gone from the server, or there is no network. */
export const isMissingPart = (error: unknown): boolean => MISSING_PART.test(textOfError(error))

/** A fault as the support details show it, without personal data. */
export type PlainFault = {
  /** ISO 8601. */
  readonly at: string
  readonly where: string
  readonly what: string
  /** The nearest places in our own files, innermost first: `/assets/first-a1b2.js:1:23`. */
  readonly from: readonly string[]
  readonly count: number
}

const LONGEST_TEXT = 200
const MOST_PLACES = 4

/** What could be a number, an address or an id is a star (see also lib/requestLog.ts). */
function plain(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w.-]+/g, '*')
    .replace(/(https?:\/\/[^/\s]+)\S*/g, '$1/*')
    .replace(/\+?\d[\d ()-]{3,}\d/g, '*')
    .replace(/\b[\w-]{24,}={0,2}/g, '*')
    .slice(0, LONGEST_TEXT)
}

function placesOf(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return [...stack.matchAll(/\/(?:assets|src)\/[\w./-]+:\d+:\d+/g)]
    .map(([place]) => place)
    .slice(0, MOST_PLACES)
}

/** As it may be handed to somebody who helps. */
export function plainFault({ at, where, error, count }: Fault): PlainFault {
  return {
    at: new Date(at).toISOString(),
    where,
    what: plain(textOfError(error)),
    from: placesOf(error),
    count,
  }
}
