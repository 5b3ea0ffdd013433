// Whether a pending action of a call was confirmed, found by comparing two successive views.
import { facetOf } from '../domain/calls/reconcile.ts'
import type { CallView, Pending } from '../domain/calls/view.ts'

/** The list never shows these: acceptance by Webex is the only confirmation. */
const neverShown: readonly Pending['what'][] = ['transmitDtmf', 'merge']

/**
 * A pending mark went, and what it stood for is there: the facet has the value that was wanted, a
 * command's state has come. A refusal takes the mark away, too, but the view shows something else.
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
      return facetOf(now.call, gone.what) === gone.want
    case 'dial':
    case 'retrieve':
    case 'transferWhenAnswered':
      return before.provisional !== undefined && now.provisional === undefined
    default:
      return before.call.state.is !== now.call.state.is
  }
}
