// The machine of running calls: a pure function from (book, event) to the next book. Events
// are past tense. docs/calls.md has its rules; the property tests run it on random histories.
import type { Call, Snapshot } from './call.ts'
import type { CallId, Instant } from '../brand.ts'
import type { Failure } from '../failure.ts'
import { isOutcomeUnknown } from '../failure.ts'
import type { Command, Intent, IntentKey, Notice, Wish } from './intent.ts'
import { DOUBTFUL_DEADLINE_MS, INTENT_DEADLINE_MS } from './limits.ts'
import type { Book, BookEvent } from './bookEvents.ts'
import { parkedAfter } from './parked.ts'
import type { Party } from './party.ts'
import { unreachable } from '../result.ts'
import { facetOf, isCreating, settle } from './settle.ts'
import type { Remembered } from './show.ts'
import { nothingRemembered, show } from './show.ts'
import type { CallView, Withdrawable } from './view.ts'

export const emptyBook: Book = {
  intents: [],
  foreign: [],
  views: [],
  parked: [],
  notices: [],
  remembered: nothingRemembered,
}

const isSame = (a: Intent, b: Intent) =>
  a.type === 'wish' && b.type === 'wish' && a.call === b.call && a.facet === b.facet

/** C4: one request at a time for a call's facet; the newest wish waits, older ones go. */
function withWish(intents: readonly Intent[], wish: Wish): readonly Intent[] {
  const settling = intents.find((intent) => isSame(intent, wish) && intent.stage.at !== 'queued')
  const others = intents.filter(
    (intent) => !isSame(intent, wish) || (intent === settling && intent.stage.at === 'sent'),
  )
  if (settling?.type === 'wish' && settling.want === wish.want) {
    return [...others.filter((intent) => intent !== settling), settling]
  }
  return [...others, wish]
}

function replaced(intents: readonly Intent[], key: IntentKey, next: (intent: Intent) => Intent) {
  return intents.map((intent) => (intent.key === key ? next(intent) : intent))
}

/** The party of the call that a request is about, for words. */
function partyOf(intent: Intent, book: Book): Party | undefined {
  if (intent.type === 'command' && 'party' in intent.request) return intent.request.party
  const id = intent.type === 'wish' ? intent.call : 'call' in intent.request && intent.request.call
  return book.views.find((view) => view.call.id === id)?.call.party
}

function whatOf(intent: Intent): Notice['what'] {
  if (intent.type === 'command') return intent.request.do
  if (intent.facet === 'held') return intent.want ? 'hold' : 'resume'
  if (intent.facet === 'muted') return intent.want ? 'mute' : 'unmute'
  return 'recording'
}

function withNotice(book: Book, intent: Intent, why: Notice['why']): readonly Notice[] {
  if (book.notices.some((notice) => notice.key === intent.key)) return book.notices
  const party = partyOf(intent, book)
  return [...book.notices, { key: intent.key, what: whatOf(intent), why, ...(party && { party }) }]
}

/** C10: a call that is gone ends quietly, and a hang-up of it counts as done. */
function isQuiet(intent: Intent, failure: Failure): boolean {
  if (failure.is === 'cancelled') return true
  if (failure.is !== 'gone') return false
  return intent.type === 'wish' || 'call' in intent.request
}

function failed(book: Book, event: Extract<BookEvent, { is: 'failed' }>): Book {
  const intent = book.intents.find(({ key }) => key === event.key)
  if (!intent) return book
  const { failure, at } = event
  if (failure.is !== 'gone' && isOutcomeUnknown(failure)) {
    const isDoubtful = failure.is === 'cloudTrouble'
    const until = at + (isDoubtful ? DOUBTFUL_DEADLINE_MS : INTENT_DEADLINE_MS)
    return {
      ...book,
      intents: replaced(book.intents, event.key, (was) => ({
        ...was,
        stage: { at: 'unknown', since: at, until },
      })),
      notices: isDoubtful ? withNotice(book, intent, { is: 'failed', failure }) : book.notices,
    }
  }
  return {
    ...book,
    intents: book.intents.filter(({ key }) => key !== event.key),
    notices: isQuiet(intent, failure)
      ? book.notices
      : withNotice(book, intent, { is: 'failed', failure }),
  }
}

function accepted(book: Book, event: Extract<BookEvent, { is: 'accepted' }>): Book {
  const intent = book.intents.find(({ key }) => key === event.key)
  if (!intent) return book
  // A newer wish for the same facet waits: it is what counts from here on.
  const isOvertaken = book.intents.some(
    (other) => other !== intent && isSame(other, intent) && other.stage.at === 'queued',
  )
  const intents = isOvertaken
    ? book.intents.filter((other) => other !== intent)
    : replaced(book.intents, event.key, (was) => ({
        ...was,
        ...(event.created && { created: event.created }),
        stage: { at: 'accepted', since: event.at, until: event.at + INTENT_DEADLINE_MS },
      }))
  return { ...book, intents }
}

function received(book: Book, snapshot: Snapshot<Call>): Book & { confirmed: readonly Intent[] } {
  const settled = settle(book.intents, snapshot)
  const noticesLeft = book.notices.filter(
    (notice) => !settled.confirmed.some(({ key }) => key === notice.key),
  )
  const notices = settled.lapsed.reduce<readonly Notice[]>(
    (sofar, intent) => withNotice({ ...book, notices: sofar }, intent, { is: 'notConfirmed' }),
    noticesLeft,
  )
  return { ...book, snapshot, notices, intents: settled.intents, confirmed: settled.confirmed }
}

/** What must survive: since when calls are truly held, and which call asks about which. */
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
  }
}

function changed(book: Book, event: BookEvent): Book & { confirmed?: readonly Intent[] } {
  switch (event.is) {
    case 'received':
      // C2: what was asked earlier cannot be news.
      if (book.snapshot && event.snapshot.askedAt < book.snapshot.askedAt) return book
      return received(book, event.snapshot)
    case 'wished':
      return { ...book, intents: withWish(book.intents, event.wish) }
    case 'commanded':
      return { ...book, intents: [...book.intents, event.command] }
    case 'sent':
      return {
        ...book,
        intents: replaced(book.intents, event.key, (intent) => ({
          ...intent,
          stage: { at: 'sent', since: event.at },
        })),
      }
    case 'accepted':
      return accepted(book, event)
    case 'failed':
      return failed(book, event)
    case 'withdrawn':
      return {
        ...book,
        intents: book.intents.filter(
          ({ key, stage }) => key !== event.key || stage.at !== 'queued',
        ),
      }
    case 'heard':
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
    case 'ticked':
      return book
    default:
      return unreachable(event)
  }
}

/** What was kept before a reload is older than what was seen since, and counts. */
function recalled(kept: Remembered, seen: Remembered): Remembered {
  return {
    heldSince: { ...seen.heldSince, ...kept.heldSince },
    consultFor: { ...kept.consultFor, ...seen.consultFor },
  }
}

/** The next book. Total: no event and no order of events is an error. */
export function next(book: Book, event: BookEvent, cloudNow: Instant): Book {
  const { confirmed = [], ...after } = changed(book, event)
  const calls = unique(after.snapshot?.items ?? [])
  const views = show({
    previous: event.is === 'recalled' ? after.views : book.views,
    calls,
    intents: [...after.intents, ...after.foreign],
    confirmed,
    remembered: after.remembered,
    cloudNow,
  })
  return {
    ...after,
    views,
    ...parkedAfter({ before: book, after, event, confirmed, cloudNow }),
    remembered: event.is === 'received' ? remember(after, views, cloudNow) : after.remembered,
  }
}

/** C2: of two items with one id the first counts. */
function unique(calls: readonly Call[]): readonly Call[] {
  const seen = new Set<CallId>()
  return calls.filter((call) => !seen.has(call.id) && seen.add(call.id))
}

/** What a command that makes a call aims at: pressing twice for one aim is one gesture. */
function aimOf(request: Command['request']): string | undefined {
  if (request.do === 'dial') return request.destination
  if (request.do === 'retrieve') return request.from
  if (request.do === 'pickup' || request.do === 'bargeIn') return request.target
  return 'call' in request ? request.call : undefined
}

/** C6: whether a like command is already on its way, so that a second press adds nothing. */
export function isUnderWay(book: Book, request: Command['request']): boolean {
  if (request.do === 'transmitDtmf') return false
  return [...book.intents, ...book.foreign].some((intent) => {
    if (intent.type !== 'command' || intent.request.do !== request.do) return false
    const isUnanswered = intent.stage.at === 'queued' || intent.stage.at === 'sent'
    return aimOf(intent.request) === aimOf(request) || (isCreating(request) && isUnanswered)
  })
}

const withdrawable: readonly Command['request']['do'][] = [
  'transferNow',
  'transferToVoicemail',
  'park',
]

/** C20: what takes a call out of my hands, where a slip of the finger cannot be mended after. */
export function isWithdrawable(request: Command['request']): boolean {
  return withdrawable.includes(request.do)
}

/** What can still be taken back, with the party that it is about. */
export function withdrawables(book: Book): readonly Withdrawable[] {
  return book.intents.flatMap((intent) => {
    if (intent.type !== 'command' || intent.stage.at !== 'queued') return []
    if (intent.notBefore === undefined) return []
    const party = partyOf(intent, book)
    return [{ key: intent.key, what: intent.request.do, party: party ?? { is: 'unknown' } }]
  })
}

/** Whether a wish asks for what is there already, with nothing on its way that changes it. */
export function isFulfilled(book: Book, wish: Pick<Wish, 'call' | 'facet' | 'want'>): boolean {
  const view = book.views.find(({ call }) => call.id === wish.call)
  if (!view) return true
  const isMoving = view.pending.some(({ what }) => what === wish.facet)
  return !isMoving && facetOf(view.call, wish.facet) === wish.want
}
