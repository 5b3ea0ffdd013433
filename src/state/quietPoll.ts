// What is asked again now and then though nobody asks for it: taking turns, one a minute, so that a
// tab at rest asks little, whatever it shows. By the wall clock, which tabs share: what several of
// them show is asked at the same moment, and so once (state/tabs).

const MINUTE_MS = 60_000

/** One a minute, in this order; each comes round again after the last. */
const turns = ['history', 'devices', 'doNotDisturb', 'forwarding', 'voicemail'] as const
/** What may be asked again although nobody asks for it. */
export type QuietTurn = (typeof turns)[number]

/** Timers may be a little early: a turn that has just been is not taken twice. */
const SOONEST_MS = 2_000

/** Ms until the next turn. @param now ms since 1970. */
export function untilTurn(turn: QuietTurn, now: number): number {
  const round = turns.length * MINUTE_MS
  const wait = (turns.indexOf(turn) * MINUTE_MS - (now % round) + round) % round
  return wait < SOONEST_MS ? wait + round : wait
}

/** Whether something takes part. */
export const isQuietTurn = (name: string): name is QuietTurn =>
  (turns as readonly string[]).includes(name)
