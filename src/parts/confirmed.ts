// Detects that a pending action was confirmed, by comparing two views of a call.
import type { CallView, Pending } from '../domain/calls/view.ts'

/** The list never shows these: that they were taken is all there is to know. */
const neverShown: readonly Pending['what'][] = ['transmitDtmf', 'merge']

const facetOf = (view: CallView, what: Pending['what']) => {
  const { state } = view.call
  if (state.is !== 'talking') return state.is
  if (what === 'held') return state.heldBy
  return what === 'muted' ? state.muted : state.recording
}

/**
 * A pending mark went, and what it stood for is there: a wish's effect stayed, a command's
 * state has come. A refusal takes the mark away, too, but the view then shows something else.
 */
export function isConfirmed(before: CallView, now: CallView): boolean {
  const gone = before.pending.find(
    ({ what }) => !now.pending.some((pending) => pending.what === what),
  )
  if (!gone || neverShown.includes(gone.what)) return false
  switch (gone.what) {
    case 'held':
    case 'muted':
    case 'recording':
      return facetOf(before, gone.what) === facetOf(now, gone.what)
    case 'dial':
    case 'retrieve':
    case 'transferWhenAnswered':
      return before.provisional !== undefined && now.provisional === undefined
    default:
      return before.call.state.is !== now.call.state.is
  }
}
