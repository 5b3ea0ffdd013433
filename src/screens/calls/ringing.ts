// Which calls ring here now, and how loudly they may.
import type { CallView, Pending } from '../../domain/calls/view.ts'

/** A ring stops being announced as soon as it is being dealt with (docs/calls.md, C9). */
const dealtWith: readonly Pending['what'][] = ['answer', 'decline', 'sendToVoicemail']

export function ringingViews(views: readonly CallView[]): readonly CallView[] {
  return views.filter(
    ({ call, pending }) =>
      call.state.is === 'ringing' &&
      call.direction === 'in' &&
      !pending.some(({ what }) => dealtWith.includes(what)),
  )
}

/** The call that I am in: it is put on hold when another one is answered. */
export function activeView(views: readonly CallView[]): CallView | undefined {
  return views.find(({ call: { state } }) => state.is === 'talking' && state.heldBy === 'nobody')
}

/** More than one at once: a conference, which goes on hold as a whole. */
export function isInConference(views: readonly CallView[]): boolean {
  const active = views.filter(
    ({ call: { state } }) => state.is === 'talking' && state.heldBy === 'nobody',
  )
  return active.length > 1
}

/** Somebody listens already, or is about to: a full ring would shout over them. */
export function isBusy(views: readonly CallView[]): boolean {
  return views.some(({ call: { state } }) =>
    ['talking', 'calling', 'ringingMyPhone'].includes(state.is),
  )
}
