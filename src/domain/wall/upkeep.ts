// When a long-running display reloads: for a new build, at a quiet moment; and when it has stopped
// polling, which only a bug can cause.

const QUIET_MS = 10_000
const NIGHT_FROM = 3
const NIGHT_UNTIL = 5
/** Rooms alone cause a request every minute: a display that sends none for this long is stuck. */
const STUCK_MS = 15 * 60_000

/** The files of the page's build, from the page's own tags; none in development. */
export const filesNamedIn = (html: string): readonly string[] =>
  [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file)

/** Whether the server has another build: its page names files that this one does not. */
export const isOtherBuild = (html: string, running: readonly string[]): boolean =>
  filesNamedIn(html).some((file) => !running.includes(file))

/**
 * @param quietMs how long nothing has rung and no alert was on.
 * @param hour local hour: where something always rings, the display reloads at night.
 */
export const isGoodMoment = (quietMs: number, hour: number): boolean =>
  quietMs >= QUIET_MS || (hour >= NIGHT_FROM && hour < NIGHT_UNTIL)

/** @param sinceMs ms since the last request to Webex began, answered or not. */
export const isStuck = (sinceMs: number): boolean => sinceMs >= STUCK_MS
