// Background queries that no visible content needs: they take turns, one a minute, so that an idle tab
// sends few requests, whatever it shows. The turns follow the wall clock, which tabs share: queries of
// several tabs are due at the same time, and so are sent once (state/tabs).

const MINUTE_MS = 60_000

/** One a minute, in this order, again and again. */
const turns = [
  'history',
  'devices',
  'doNotDisturb',
  'forwarding',
  'voicemail',
  'voiceMessages',
] as const
/** Queries that can take part. */
export type QuietTurn = (typeof turns)[number]

/** Timers may be slightly early: a turn must not be taken twice. */
const SOONEST_MS = 2_000

/** Ms until the next turn. @param now ms since 1970. */
export function untilTurn(turn: QuietTurn, now: number): number {
  const round = turns.length * MINUTE_MS
  const wait = (turns.indexOf(turn) * MINUTE_MS - (now % round) + round) % round
  return wait < SOONEST_MS ? wait + round : wait
}

/** Whether a query takes part. */
export const isQuietTurn = (name: string): name is QuietTurn =>
  (turns as readonly string[]).includes(name)
