// When to ask for the calls again: the smallest interval that anything on the screen needs.
import type { CallView } from './view.ts'

// Requests a minute: at most 12 idle, 30 in a call, 60 while something rings (docs/quality.md, Budgets).
/** Polling interval without calls. */
export const IDLE_MS = 5_000
/** Polling interval while a call is up. */
export const IN_CALL_MS = 2_000
/** Polling interval while something rings or a request waits for its effect. */
export const RINGING_MS = 1_000
const SLOWEST_MS = 60_000

/** What decides the interval: views, leases, unsettled requests, and failures in a row. */
export type CadenceInput = {
  readonly views: readonly CallView[]
  /** What screens ask for, in ms. */
  readonly leases: readonly number[]
  /** Requests whose effect no list has shown yet. */
  readonly isSettling: boolean
  /** Failed polls in a row. */
  readonly failures: number
}

/** Ms from one question to the next. */
export function cadence({ views, leases, isSettling, failures }: CadenceInput): number {
  const base = Math.min(IDLE_MS, ...leases, ...views.map(needed), isSettling ? RINGING_MS : IDLE_MS)
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
