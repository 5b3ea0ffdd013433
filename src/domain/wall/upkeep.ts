// When a long-running display reloads: for a new build, at a quiet moment; and when it has stopped
// polling, which only a bug can cause.

const QUIET_MS = 10_000
const NIGHT_FROM = 3
const NIGHT_UNTIL = 5
/** Rooms alone are asked about every minute: a display that asks nothing for so long is stuck. */
const STUCK_MS = 15 * 60_000

/** The files that a page is built of, as it names them itself; none while developing. */
export const filesNamedIn = (html: string): readonly string[] =>
  [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file)

/** Whether the server has another build: its page wants what this one was not made of. */
export const isOtherBuild = (html: string, running: readonly string[]): boolean =>
  filesNamedIn(html).some((file) => !running.includes(file))

/**
 * @param quietMs for how long nothing has rung and nothing has asked for attention.
 * @param hour of the wall clock: where something always rings, it is done at night.
 */
export const isGoodMoment = (quietMs: number, hour: number): boolean =>
  quietMs >= QUIET_MS || (hour >= NIGHT_FROM && hour < NIGHT_UNTIL)

/** @param sinceMs ms since the last request to Webex began, answered or not. */
export const isStuck = (sinceMs: number): boolean => sinceMs >= STUCK_MS
