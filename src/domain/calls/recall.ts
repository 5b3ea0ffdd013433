// When a parked call comes back to the person who parked it: Webex does not say, so it is calculated.
import type { Instant } from '../brand.ts'
import type { CallView, ParkedCall } from './view.ts'

/** Webex's own default; an administrator may set 30 to 600 s (docs/conventions.md, Calls). */
export const USUAL_RECALL_MS = 45_000
const SHORTEST_MS = 25_000
const LONGEST_MS = 630_000

/** A later one is no recall: the call was retrieved, or has ended, or its timer is longer. */
const OVERDUE_S = 15

/** Whole seconds until the recall, by the known timer; 0: any moment. */
export function recallInSeconds(
  parkedAt: Instant,
  now: Instant,
  recallMs: number,
): number | 'overdue' {
  const seconds = Math.ceil((parkedAt + recallMs - now) / 1000)
  return seconds < -OVERDUE_S ? 'overdue' : Math.max(0, seconds)
}

/** The timer as shown by a recall, if one of my parked calls has just come back. */
export function observedRecallMs(
  parked: readonly ParkedCall[],
  views: readonly CallView[],
): number | undefined {
  for (const { call } of views) {
    if (call.state.is !== 'ringing' || !call.state.recall) continue
    const entry = parked.find(({ session }) => session === call.session)
    const after = entry && call.created - entry.parkedAt
    if (after !== undefined && after >= SHORTEST_MS && after <= LONGEST_MS) return after
  }
  return undefined
}
