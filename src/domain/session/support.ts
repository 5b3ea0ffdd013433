// A report for support: how things stand, without a name, a number or an address of anybody.
import type { CallView } from '../calls/view.ts'

/** What the report is made from. */
export type SupportFacts = {
  readonly calls: readonly CallView[]
  readonly requests: readonly object[]
  readonly [fact: string]: unknown
}

/** What of a call is nobody's business but says how it stands. */
function plainCall({ call, pending, provisional }: CallView) {
  const { state, direction, created } = call
  return {
    state: state.is,
    ...(state.is === 'talking' && { heldBy: state.heldBy, recording: state.recording }),
    direction,
    party: call.party.is,
    created: new Date(created).toISOString(),
    isProvisional: provisional,
    pending: pending.map(({ what }) => what),
  }
}

/** JSON, to be read by a person before it leaves their hands. */
export function supportReport({ calls, requests, ...facts }: SupportFacts): string {
  return JSON.stringify({ ...facts, calls: calls.map(plainCall), requests }, undefined, 2)
}
