// The calls that this person parked. Webex has no list of them: they are kept from the
// answer to park until they are retrieved, come back, or must have gone (docs/webex/facts.md 3.2).
import type { Instant } from '../brand.ts'
import type { Book, BookEvent } from './bookEvents.ts'
import type { Intent } from './intent.ts'
import { PARKED_SHOWN_MS } from './limits.ts'
import type { Party } from './party.ts'
import type { ParkedCall } from './view.ts'

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

/** The entry that an accepted park makes; the answer's number is what retrieve wants. */
function parkedBy({ before, event, cloudNow }: Change): ParkedCall | undefined {
  if (event.is !== 'accepted') return undefined
  const intent = before.intents.find(({ key }) => key === event.key)
  if (intent?.type !== 'command' || intent.request.do !== 'park') return undefined
  const { call: id, where } = intent.request
  const at =
    addressOf(event.parkedAgainst) ?? (where.at === 'extension' ? where.extension : undefined)
  const call = before.views.find((view) => view.call.id === id)?.call
  if (at === undefined || !call) return undefined
  return { at, party: call.party, parkedAt: cloudNow, session: call.session }
}

/** Parked calls that came back to me, by a recall or because I retrieved them. */
function isBack(parked: ParkedCall, { after, confirmed }: Change): boolean {
  const recalled = (after.snapshot?.items ?? []).some(
    (call) => call.session === parked.session && call.created > parked.parkedAt,
  )
  const retrieved = confirmed.some(
    (intent) =>
      intent.type === 'command' &&
      intent.request.do === 'retrieve' &&
      intent.request.from === parked.at,
  )
  const ringsAgain = (after.snapshot?.items ?? []).some(
    (call) => call.state.is === 'ringing' && call.state.recall && call.session === parked.session,
  )
  return recalled || retrieved || ringsAgain
}

/** The parked calls after an event, and what to say of a park that was just accepted. */
export function parkedAfter(change: Change): Pick<Book, 'parked' | 'lastParked'> {
  const made = parkedBy(change)
  const kept = change.after.parked.filter(
    (parked) =>
      parked.at !== made?.at &&
      change.cloudNow - parked.parkedAt < PARKED_SHOWN_MS &&
      !(change.event.is === 'received' && isBack(parked, change)),
  )
  const parked = made ? [...kept, made] : kept
  const isSame =
    parked.length === change.after.parked.length &&
    parked.every((entry, index) => entry === change.after.parked[index])
  return {
    parked: isSame ? change.after.parked : parked,
    ...(made ? { lastParked: made } : {}),
  }
}
