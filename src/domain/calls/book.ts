// The state machine of running calls: a pure function from (book, event) to the next book. Event names
// are in the past tense. docs/calls.md has its rules; the property tests run it on random histories.
import type { Call, Snapshot } from './call.ts'
import type { CallId, Instant } from '../brand.ts'
import type { Failure } from '../failure.ts'
import type { Ended } from '../intents/intents.ts'
import {
  afterTime,
  withAccepted,
  withdrawn,
  withFailure,
  withIntent,
  withSent,
} from '../intents/intents.ts'
import type { Command, Intent, Notice, Wish } from './intent.ts'
import type { Book, BookEvent } from './bookEvents.ts'
import { parkedAfter } from './parked.ts'
import type { Party } from './party.ts'
import { transferAfter } from './transfers.ts'
import { unreachable } from '../result.ts'
import { callRules, evidenceIn, facetOf, isCreating, reconcile, targetOf } from './reconcile.ts'
import type { Remembered } from './deriveViews.ts'
import { deriveViews, nothingRemembered, pressName } from './deriveViews.ts'
import type { Placed } from './placed.ts'
import { placedAfter } from './placed.ts'
import type { CallView, SentCode, Withdrawable } from './view.ts'

/** The book before the first snapshot. */
export const emptyBook: Book = {
  intents: [],
  foreign: [],
  views: [],
  parked: [],
  notices: [],
  remembered: nothingRemembered,
  placed: [],
  gone: [],
}

/** A list may show the call gone before the answer tells where it is parked. */
function withParks(command: Command, { views }: Book): Command {
  const { request } = command
  if (request.do !== 'park') return command
  const view = views.find(({ call }) => call.id === request.call)
  if (!view) return command
  const { party, session } = view.call
  return { ...command, parks: { party, session } }
}

/** The party of the call that a request is about, for messages. */
function partyOf(intent: Intent, book: Book): Party | undefined {
  if (intent.type === 'command' && 'party' in intent.request) return intent.request.party
  const id = intent.type === 'wish' ? intent.call : 'call' in intent.request && intent.request.call
  return book.views.find((view) => view.call.id === id)?.call.party
}

/** The number that a refused command dialed. Consultations and supervising are repeated from their own dialogs. */
function dialedBy(intent: Intent): string | undefined {
  if (intent.type !== 'command') return undefined
  if (intent.request.do === 'sendCode') return intent.request.destination
  if (intent.request.do !== 'dial') return undefined
  const { consultFor, isSupervision, destination } = intent.request
  return consultFor === undefined && !isSupervision ? destination : undefined
}

function withNotice(
  book: Book,
  intent: Intent,
  why: Notice['why'],
  dialed?: string,
): readonly Notice[] {
  if (book.notices.some((notice) => notice.key === intent.key)) return book.notices
  const party = partyOf(intent, book)
  const notice: Notice = {
    key: intent.key,
    what: pressName(intent),
    why,
    ...(party && { party }),
    ...(intent.type === 'wish' && { wish: intent }),
    ...(dialed !== undefined && { dialed }),
  }
  return [...book.notices, notice]
}

/** C10: a call that has ended causes no notice, and a hang-up of it counts as done. */
function isQuiet(intent: Intent, failure: Failure): boolean {
  if (failure.is === 'cancelled') return true
  if (failure.is !== 'gone') return false
  return intent.type === 'wish' || 'call' in intent.request
}

const notConfirmed = { is: 'notConfirmed' } as const

/** The notices of intents that ended without effect. */
function noticesAfter(book: Book, ended: readonly Ended<Intent>[]): readonly Notice[] {
  return ended.reduce<readonly Notice[]>((notices, end) => {
    const sofar = { ...book, notices }
    if (end.how === 'lapsed') {
      // Without an answer nobody knows whether Webex accepted it: no notice may say that it did.
      const { failure } = end
      return withNotice(sofar, end.intent, failure ? { is: 'failed', failure } : notConfirmed)
    }
    if (end.how === 'confirmed') return notices.filter(({ key }) => key !== end.intent.key)
    if (isQuiet(end.intent, end.failure)) return notices
    const why = { is: 'failed', failure: end.failure } as const
    return withNotice(sofar, end.intent, why, dialedBy(end.intent))
  }, book.notices)
}

function failed(book: Book, event: Extract<BookEvent, { is: 'failed' }>): Book {
  const { key, failure } = event
  const intent = book.intents.find((one) => one.key === key)
  if (!intent) return book
  const evidence = evidenceIn(book.snapshot)
  const { intents, ended } = withFailure(book.intents, { ...event, evidence }, callRules)
  // A server error is reported at once, although the request may have taken effect (C7).
  const isDoubtful = failure.is === 'cloudTrouble' && intents.some((one) => one.key === key)
  const notices = isDoubtful
    ? withNotice(book, intent, { is: 'failed', failure })
    : noticesAfter(book, ended)
  return { ...withoutGone(book, intent, failure), intents, notices }
}

/** A call that cannot be read in the list is over once Webex does not know it (C34). */
function withoutGone(book: Book, intent: Intent, failure: Failure): Book {
  const call = isQuiet(intent, failure) ? callOf(intent) : undefined
  const { snapshot } = book
  if (call === undefined || !snapshot?.items.some(isUnread(call))) return book
  const items = snapshot.items.filter(({ id }) => id !== call)
  return { ...book, snapshot: { ...snapshot, items }, gone: [...book.gone, call] }
}

const isUnread = (id: CallId) => (call: Call) => call.id === id && call.unread !== undefined

/** The one call that a request is about. */
function callOf(intent: Intent): CallId | undefined {
  if (intent.type === 'wish') return intent.call
  const { request } = intent
  return 'call' in request && !('consult' in request) ? request.call : undefined
}

/** C34: another tab, which has not heard that a call is gone, may still list it as last known. */
function heardGone(book: Book, snapshot: Snapshot<Call>): Pick<Book, 'snapshot' | 'gone'> {
  const gone = book.gone.filter((id) => snapshot.items.some(isUnread(id)))
  if (gone.length === 0) return { snapshot, gone }
  const items = snapshot.items.filter(({ id }) => !gone.includes(id))
  return { snapshot: { ...snapshot, items }, gone }
}

type Changed = Book & { readonly confirmed?: readonly Intent[] }

function received(book: Book, list: Snapshot<Call>): Changed {
  const { snapshot = list, gone } = heardGone(book, list)
  const { intents, ended } = reconcile(book.intents, snapshot, book.foreign)
  const confirmed = ended.flatMap(({ how, intent }) => (how === 'confirmed' ? [intent] : []))
  const notices = noticesAfter(book, ended).filter(({ wish }) => !wish || !isSo(wish, snapshot))
  return { ...book, snapshot, gone, intents, notices, confirmed }
}

/** Whether an existing call is in the wanted state. */
function isSo({ call: id, facet, want }: Wish, { items }: Snapshot<Call>): boolean {
  const call = items.find((one) => one.id === id)
  return call !== undefined && facetOf(call, facet) === want
}

/** State that must survive a reload: since when calls are held, and which call consults for which. */
function remember(book: Book, views: readonly CallView[], cloudNow: Instant): Remembered {
  const held = (book.snapshot?.items ?? []).filter(
    (call) => call.state.is === 'talking' && call.state.heldBy !== 'nobody',
  )
  const shown = new Map(views.map((view) => [view.call.id, view]))
  return {
    heldSince: Object.fromEntries(
      held.map((call) => [
        call.id,
        book.remembered.heldSince[call.id] ?? shown.get(call.id)?.heldSince ?? cloudNow,
      ]),
    ),
    consultFor: Object.fromEntries(
      views.flatMap((view) => (view.consultFor ? [[view.call.id, view.consultFor]] : [])),
    ),
    transfers: Object.fromEntries(
      views.flatMap((view) => (view.transfers ? [[view.call.id, view.transfers]] : [])),
    ),
  }
}

function changed(book: Book, event: BookEvent): Changed {
  switch (event.is) {
    case 'received':
      // C2: the answer to an earlier request is older.
      if (book.snapshot && event.snapshot.askedAt < book.snapshot.askedAt) return book
      return received(book, event.snapshot)
    case 'wished':
      return { ...book, intents: withIntent(book.intents, event.wish, callRules) }
    case 'commanded': {
      const dialed = dialedBy(event.command)
      const kept = withoutWaiting(book.intents, event.command)
      const intents = withIntent(kept, withParks(event.command, book), callRules)
      if (dialed === undefined) return { ...book, intents }
      // It is being tried again.
      const notices = book.notices.filter((notice) => notice.dialed !== dialed)
      return { ...book, intents, notices }
    }
    case 'sent':
      return { ...book, intents: withSent(book.intents, event.key, event.at) }
    case 'accepted': {
      const more = event.created && { more: { created: event.created } }
      const intents = withAccepted(book.intents, { ...event, ...more }, callRules)
      return { ...book, intents: intents.map((intent) => withoutGuess(intent, event)) }
    }
    case 'failed':
      return failed(book, event)
    case 'withdrawn':
      return { ...book, intents: withdrawn(book.intents, event.key) }
    case 'keptBoth': {
      const keep = (one: Placed): Placed =>
        one.key === event.key ? { ...one, isMeant: true } : one
      return { ...book, placed: book.placed.map(keep) }
    }
    case 'foreignIntents':
      return { ...book, foreign: event.foreign }
    case 'dismissed':
      return { ...book, notices: book.notices.filter(({ key }) => key !== event.key) }
    case 'forgotten':
      return { ...book, parked: book.parked.filter(({ at }) => at !== event.at) }
    case 'said': {
      const { lastParked: _, ...rest } = book
      return rest
    }
    case 'recalled':
      return {
        ...book,
        remembered: recalled(event.remembered, book.remembered),
        views: book.views.map(({ heldSince: _, ...view }) => view),
        parked: [...event.parked, ...book.parked],
      }
    case 'keptParked':
      return { ...book, parked: event.parked }
    case 'ticked': {
      const { intents, ended } = afterTime(book.intents, event.at, callRules)
      return { ...book, intents, notices: noticesAfter(book, ended) }
    }
    default:
      return unreachable(event)
  }
}

/** C20: who ends the call has changed their mind about a transfer or a park that still waits. */
function withoutWaiting(intents: readonly Intent[], { request }: Command): readonly Intent[] {
  if (request.do !== 'end') return intents
  return intents.filter(
    (one) =>
      one.type === 'wish' ||
      one.stage.at !== 'queued' ||
      !isWithdrawable(one.request) ||
      targetOf(one.request) !== request.call,
  )
}

/** The answer tells whose a call is: what was taken for the maker before has made another one. */
function withoutGuess(intent: Intent, told: Extract<BookEvent, { is: 'accepted' }>): Intent {
  if (told.created === undefined || intent.key === told.key || intent.type === 'wish') return intent
  if (intent.created !== told.created) return intent
  const { created: _, ...rest } = intent
  return rest
}

/** What was kept before a reload is older than what was seen since, and counts. */
function recalled(kept: Remembered, seen: Remembered): Remembered {
  return {
    heldSince: { ...seen.heldSince, ...kept.heldSince },
    consultFor: { ...kept.consultFor, ...seen.consultFor },
    transfers: { ...kept.transfers, ...seen.transfers },
  }
}

/** The next book. Total: every event is valid in every state. */
export function next(book: Book, event: BookEvent, cloudNow: Instant): Book {
  const { confirmed = [], ...after } = changed(book, event)
  const { lastTransfer: _, ...rest } = after
  const calls = unique(after.snapshot?.items ?? [])
  const views = deriveViews({
    previous: event.is === 'recalled' ? after.views : book.views,
    calls,
    intents: [...after.intents, ...after.foreign],
    confirmed,
    remembered: after.remembered,
    cloudNow,
  })
  const isOver = event.is === 'failed' && !after.intents.some(({ key }) => key === event.key)
  const lastTransfer = transferAfter({ before: book, after, views, event, confirmed, cloudNow })
  return {
    ...rest,
    ...(lastTransfer && { lastTransfer }),
    views,
    placed: placedAfter(after.placed, {
      mine: [...after.intents, ...confirmed],
      foreign: after.foreign,
      refused: isOver ? event.key : undefined,
      live: new Set(calls.map(({ id }) => id)),
      cloudNow,
    }),
    ...parkedAfter({ before: book, after, event, confirmed, cloudNow }),
    remembered: event.is === 'received' ? remember(after, views, cloudNow) : after.remembered,
  }
}

/** C2: of two items with one id the first counts. */
function unique(calls: readonly Call[]): readonly Call[] {
  const seen = new Set<CallId>()
  return calls.filter((call) => !seen.has(call.id) && seen.add(call.id))
}

/** C6: whether an equal command is already under way, so that a second press adds nothing. */
export function isUnderWay(book: Book, request: Command['request']): boolean {
  if (request.do === 'transmitDtmf') return false
  return [...book.intents, ...book.foreign].some((intent) => {
    if (intent.type !== 'command' || intent.request.do !== request.do) return false
    const isUnanswered = intent.stage.at === 'queued' || intent.stage.at === 'sent'
    return targetOf(intent.request) === targetOf(request) || (isCreating(request) && isUnanswered)
  })
}

const withdrawable: readonly Command['request']['do'][] = [
  'transferNow',
  'transferToVoicemail',
  'park',
]

/** C20: commands that take the call out of my hands, so that a mistake cannot be corrected. */
export function isWithdrawable(request: Command['request']): boolean {
  return withdrawable.includes(request.do)
}

/** Commands that can still be undone, each with its party. */
export function withdrawables(book: Book): readonly Withdrawable[] {
  return book.intents.flatMap((intent) => {
    if (intent.type !== 'command' || intent.stage.at !== 'queued') return []
    if (intent.stage.notBefore === undefined) return []
    const party = partyOf(intent, book)
    return [{ key: intent.key, what: intent.request.do, party: party ?? { is: 'unknown' } }]
  })
}

/** Codes on their way to the phone system; removed once a later list was requested. */
export function sentCodes({ intents }: Book): readonly SentCode[] {
  return intents.flatMap(({ key, stage, ...intent }) =>
    intent.type === 'command' && intent.request.do === 'sendCode'
      ? [{ key, code: intent.request.destination, isTaken: stage.at === 'accepted' }]
      : [],
  )
}

const takesAway: readonly Command['request']['do'][] = [
  'end',
  'decline',
  'sendToVoicemail',
  'push',
  'park',
  'transferNow',
  'transferToVoicemail',
  'completeTransfer',
]

/** Whether Webex has accepted a request that removes this call from my list. */
export function isLeaving({ intents, foreign }: Book, { id }: Call): boolean {
  return [...intents, ...foreign].some((intent) => {
    if (intent.type !== 'command' || intent.stage.at !== 'accepted') return false
    const { request } = intent
    const isAbout =
      ('call' in request && request.call === id) || ('consult' in request && request.consult === id)
    return isAbout && takesAway.includes(request.do)
  })
}

/** Whether a wish requests the current state, and no request under way changes it. */
export function isFulfilled(book: Book, wish: Pick<Wish, 'call' | 'facet' | 'want'>): boolean {
  const view = book.views.find(({ call }) => call.id === wish.call)
  if (!view) return true
  const isMoving = view.pending.some(({ what }) => what === wish.facet)
  return !isMoving && facetOf(view.call, wish.facet) === wish.want
}
