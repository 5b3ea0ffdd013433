// The calls that this person parked. Webex has no list of them: they are kept from the answer to park
// until they are retrieved, come back, or must have ended (docs/webex/facts.md 3.2).
import type { Call } from './call.ts'
import type { Instant } from '../brand.ts'
import type { Book, BookEvent } from './bookEvents.ts'
import type { Intent } from './intent.ts'
import { PARKED_SHOWN_MS } from './limits.ts'
import type { Party } from './party.ts'
import type { CallView, ParkedCall } from './view.ts'

type Change = {
  readonly before: Book
  readonly after: Book
  readonly event: BookEvent
  readonly confirmed: readonly Intent[]
  readonly cloudNow: Instant
}

function addressOf(party: Party | undefined): string | undefined {
  return party?.is === 'known' ? party.address : undefined
}

/** The entry for an accepted park; the answer's number is needed to retrieve it. */
function parkedBy({ before, event, cloudNow }: Change): ParkedCall | undefined {
  if (event.is !== 'accepted') return undefined
  const intent = before.intents.find(({ key }) => key === event.key)
  if (intent?.type !== 'command' || intent.request.do !== 'park') return undefined
  const { where } = intent.request
  const at =
    addressOf(event.parkedAgainst) ?? (where.at === 'extension' ? where.extension : undefined)
  const { parks } = intent
  if (at === undefined || !parks) return undefined
  const isMine = where.at === 'mine' && { isMine: true }
  return { at, party: parks.party, parkedAt: cloudNow, session: parks.session, ...isMine }
}

/** This parked call in a list after its recall: ringing at the person who parked it, or answered. */
function recallOf({ session, parkedAt }: ParkedCall, { snapshot }: Book): Call | undefined {
  return snapshot?.items.find(
    (call) =>
      call.session === session &&
      (call.created > parkedAt || (call.state.is === 'ringing' && call.state.recall !== undefined)),
  )
}

/** Whether this call rings at me again because nobody has retrieved it. */
export function isRingingBack({ session }: ParkedCall, views: readonly CallView[]): boolean {
  return views.some(
    ({ call }) =>
      call.session === session && call.state.is === 'ringing' && call.direction === 'in',
  )
}

function isRetrieve({ at, isMine }: ParkedCall, intent: Intent | undefined): boolean {
  if (intent?.type !== 'command' || intent.request.do !== 'retrieve') return false
  return intent.request.from === at || (intent.request.from === undefined && isMine === true)
}

/** Parked calls that came back to me, by a recall that no longer rings or because I retrieved them. */
function isBack(parked: ParkedCall, { before, after, confirmed }: Change): boolean {
  if (confirmed.some((intent) => isRetrieve(parked, intent))) return true
  const recall = recallOf(parked, after)
  if (recall) return recall.state.is !== 'ringing'
  // It rang, and is over: declined, or the caller has hung up.
  return recallOf(parked, before) !== undefined
}

/** A refused retrieve: Webex says that there is no such call (any more). */
function lostBy(parked: ParkedCall, { before, event }: Change): boolean {
  if (event.is !== 'failed') return false
  const { is } = event.failure
  if (is !== 'gone' && is !== 'notPossibleNow') return false
  return isRetrieve(
    parked,
    before.intents.find(({ key }) => key === event.key),
  )
}

/** The parked calls after an event, and the message about a park that was just accepted. */
export function parkedAfter(change: Change): Pick<Book, 'parked' | 'lastParked'> {
  const made = parkedBy(change)
  const kept = change.after.parked
    .filter(
      (parked) =>
        parked.at !== made?.at &&
        change.cloudNow - parked.parkedAt < PARKED_SHOWN_MS &&
        !(change.event.is === 'received' && isBack(parked, change)),
    )
    .map((parked) => (lostBy(parked, change) ? { ...parked, isLost: true } : parked))
  const parked = made ? [...kept, made] : kept
  const isSame =
    parked.length === change.after.parked.length &&
    parked.every((entry, index) => entry === change.after.parked[index])
  return {
    parked: isSame ? change.after.parked : parked,
    ...(made ? { lastParked: made } : {}),
  }
}
