// How a transfer went, by evidence only: what the list of calls shows afterwards (docs/calls.md, C36).
import type { CallId, Instant } from '../brand.ts'
import type { Book, BookEvent } from './bookEvents.ts'
import type { Intent } from './intent.ts'
import type { Party } from './party.ts'
import type { CallView, TransferOutcome } from './view.ts'

type Change = {
  readonly before: Book
  readonly after: Book
  readonly views: readonly CallView[]
  readonly event: BookEvent
  readonly confirmed: readonly Intent[]
  readonly cloudNow: Instant
}

const partyIn = ({ views }: Book, id: CallId): Party =>
  views.find(({ call }) => call.id === id)?.call.party ?? { is: 'unknown' }

/** What a command that the list has just confirmed came to. */
function doneBy(intent: Intent, { before, cloudNow: at }: Change): TransferOutcome | undefined {
  if (intent.type !== 'command') return undefined
  const { request } = intent
  switch (request.do) {
    case 'transferNow':
    case 'transferToVoicemail':
      if (!request.target) return undefined
      return { is: 'done', party: partyIn(before, request.call), target: request.target, at }
    case 'completeTransfer':
      return {
        is: 'done',
        party: partyIn(before, request.call),
        target: partyIn(before, request.consult),
        at,
      }
    default:
      return undefined
  }
}

/** What became of a transfer that waited: both calls are gone, or the target did not answer. */
function cameOf(
  { call, waitsFor }: CallView,
  { before, cloudNow: at }: Change,
  live: ReadonlySet<CallId>,
): TransferOutcome | undefined {
  if (!waitsFor || waitsFor.isProvisional || live.has(waitsFor.call)) return undefined
  const { target } = waitsFor
  if (!live.has(call.id)) return { is: 'done', party: call.party, target, at }
  const leg = before.views.find(({ key }) => key === waitsFor.key)
  // This person has canceled it.
  if (leg?.pending.some(({ what }) => what === 'end')) return undefined
  return { is: 'unanswered', party: call.party, target, call: call.id }
}

/** Whether the caller still waits on hold, with nothing else done about them. */
function isStillUnanswered(outcome: TransferOutcome, views: readonly CallView[]): boolean {
  if (outcome.is === 'done') return true
  const view = views.find(({ call }) => call.id === outcome.call)
  if (view?.call.state.is !== 'talking' || view.call.state.heldBy === 'nobody') return false
  return view.waitsFor === undefined && !views.some(({ consultFor }) => consultFor === outcome.call)
}

/** The outcome to tell after an event. */
export function transferAfter(change: Change): TransferOutcome | undefined {
  const { before, after, views, event, confirmed } = change
  const { lastTransfer } = after
  if (event.is !== 'received') return lastTransfer
  const live = new Set((after.snapshot?.items ?? []).map(({ id }) => id))
  const outcome =
    confirmed.map((intent) => doneBy(intent, change)).find(Boolean) ??
    before.views.map((view) => cameOf(view, change, live)).find(Boolean)
  if (outcome) return outcome
  return lastTransfer && isStillUnanswered(lastTransfer, views) ? lastTransfer : undefined
}
