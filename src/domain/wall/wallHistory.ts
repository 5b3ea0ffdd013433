// The last hours as one point a minute (the maximum of each minute), limited to what the chart
// shows.
import type { Instant } from '../brand.ts'

/** The most members on a call, and ringing, within one minute. */
export type WallPoint = {
  /** The start of the minute. */
  readonly at: Instant
  readonly onCall: number
  readonly ringing: number
}

/** Points in time order; a minute without data has none. */
export type WallHistory = readonly WallPoint[]

/** The width of a point. */
export const MINUTE_MS = 60_000
/** Eight hours. */
export const MOST_POINTS = 480

/** The same list if the minute already has these values or higher ones. */
export function historyAfter(
  history: WallHistory,
  { onCall, ringing }: Pick<WallPoint, 'onCall' | 'ringing'>,
  now: Instant,
): WallHistory {
  const at = (Math.floor(now / MINUTE_MS) * MINUTE_MS) as Instant
  const last = history.at(-1)
  if (!last || at > last.at) return [...history, { at, onCall, ringing }].slice(-MOST_POINTS)
  // The clock was set back: the chart never runs backwards.
  if (onCall <= last.onCall && ringing <= last.ringing) return history
  const most = {
    at: last.at,
    onCall: Math.max(last.onCall, onCall),
    ringing: Math.max(last.ringing, ringing),
  }
  return [...history.slice(0, -1), most]
}

/** The values of one minute; missing: not known. */
export type WallMinute = { readonly at: Instant } & Partial<Pick<WallPoint, 'onCall' | 'ringing'>>

/** Every minute of the last eight hours that the history covers; minutes without data are empty. */
export function minutesOf(history: WallHistory): readonly WallMinute[] {
  const [first, last] = [history[0], history.at(-1)]
  if (!first || !last) return []
  const from = Math.max(first.at, last.at - (MOST_POINTS - 1) * MINUTE_MS)
  const seen = new Map(history.map((point) => [point.at, point]))
  return Array.from({ length: Math.floor((last.at - from) / MINUTE_MS) + 1 }, (_, index) => {
    const at = (from + index * MINUTE_MS) as Instant
    return seen.get(at) ?? { at }
  })
}
