// Calls with the names of own contacts in place of Webex's. Loaded on demand.
import type { Call, CallState } from '../../domain/calls/call.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { memoizePer } from '../person/selected.ts'
import type { CallsState } from './calls.ts'

/** Unchanged parts of the state keep their identity, so that only changes are rendered. */
export function namedCalls(nameParty: (party: Party) => Party): (state: CallsState) => CallsState {
  const stateOf = (state: CallState): CallState =>
    state.is === 'ringing'
      ? {
          ...state,
          redirections: state.redirections.map(({ reason, by }) => ({ reason, by: nameParty(by) })),
        }
      : state
  const callOf = (call: Call): Call => ({
    ...call,
    party: nameParty(call.party),
    state: stateOf(call.state),
  })
  const viewOf = memoizePer(({ waitsFor, ...view }: CallView): CallView => ({
    ...view,
    call: callOf(view.call),
    ...(waitsFor && { waitsFor: { ...waitsFor, target: nameParty(waitsFor.target) } }),
  }))
  const withName = <T extends { readonly party?: Party }>(one: T): T =>
    one.party ? { ...one, party: nameParty(one.party) } : one
  const parkedOf = memoizePer((all: CallsState['parked']) => all.map(withName))
  const noticesOf = memoizePer((all: CallsState['notices']) => all.map(withName))
  const withdrawablesOf = memoizePer((all: CallsState['withdrawables']) => all.map(withName))
  const viewsOf = memoizePer((views: readonly CallView[]) => views.map(viewOf))
  const transferOf = memoizePer((one: NonNullable<CallsState['lastTransfer']>) => ({
    ...one,
    party: nameParty(one.party),
    target: nameParty(one.target),
  }))
  return memoizePer((state: CallsState) => ({
    ...state,
    views: viewsOf(state.views),
    parked: parkedOf(state.parked),
    notices: noticesOf(state.notices),
    withdrawables: withdrawablesOf(state.withdrawables),
    ...(state.lastTransfer && { lastTransfer: transferOf(state.lastTransfer) }),
    ...(state.lastParked && { lastParked: withName(state.lastParked) }),
  }))
}
