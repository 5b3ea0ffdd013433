// The polling interval: the smallest one that anything on the screen needs.
import type { CallView } from './view.ts'

// Requests a minute: at most 12 idle, 30 in a call, 60 while something rings (docs/quality.md, Budgets).
/** Polling interval without calls. */
export const IDLE_MS = 5_000
/** Polling interval while a call is up. */
export const IN_CALL_MS = 2_000
/** Polling interval while something rings or a request waits for its effect. */
export const RINGING_MS = 1_000
const SLOWEST_MS = 60_000
// While Webex reports each change, the list is a safety net, requested this many times less often (C29).
const NET = 7

/** The inputs of the interval: views, leases, unsettled requests, failures in a row, and events. */
export type CadenceInput = {
  readonly views: readonly CallView[]
  /** The intervals that screens lease, in ms. */
  readonly leases: readonly number[]
  /** Requests whose effect no list has shown yet. */
  readonly isSettling: boolean
  /** Failed polls in a row. */
  readonly failures: number
  /** An event reports each change, too. */
  readonly isLive?: boolean
}

/** Ms from one request to the next. */
export function cadence({ views, leases, isSettling, failures, isLive }: CadenceInput): number {
  const shown = Math.min(IDLE_MS, ...views.map(needed))
  const own = isSettling ? RINGING_MS : shown * (isLive ? NET : 1)
  const base = Math.min(own, ...leases)
  if (failures === 0) return base
  return Math.min(SLOWEST_MS, Math.max(base, 1_000 * 2 ** Math.min(failures - 1, 6)))
}

function needed({ call: { state } }: CallView): number {
  switch (state.is) {
    case 'ringing':
    case 'ringingMyPhone':
    case 'calling':
      return RINGING_MS
    case 'talking':
    case 'unrecognised':
      return IN_CALL_MS
    case 'ended':
      return IDLE_MS
  }
}
