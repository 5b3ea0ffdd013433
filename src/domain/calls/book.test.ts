// The rules of docs/calls.md that need no time and no network.
import { describe, expect, it } from 'vitest'
import type { Book, BookEvent } from './bookEvents.ts'
import { emptyBook, isFulfilled, isUnderWay, next, sentCodes } from './book.ts'
import { aCall, aCommand, aSnapshot, aWish, id, instant, ringing, talking } from './callForTests.ts'
import type { Call } from './call.ts'
import type { Failure } from '../failure.ts'
import type { IntentKey, Stage } from '../intents/intents.ts'
import { INTENT_DEADLINE_MS } from '../intents/intents.ts'
import type { CommandRequest } from './intent.ts'
import { ENDED_SHOWN_MS } from './limits.ts'
import { isRingingBack } from './parked.ts'

const hold = { facet: 'held', want: true } as const
const resume = { facet: 'held', want: false } as const
const key = (text: string) => text as IntentKey

/** Runs events; each may carry the cloud's time at which it happens. */
function run(events: readonly (BookEvent | [BookEvent, number])[], from: Book = emptyBook): Book {
  return events.reduce<Book>((book, step) => {
    const [event, now] = Array.isArray(step) ? step : [step, 0]
    return next(book, event, instant(now))
  }, from)
}

const received = (items: readonly Call[], askedAt: number): BookEvent => ({
  is: 'received',
  snapshot: aSnapshot(items, askedAt),
})
const press = (name: string, facet: typeof hold | typeof resume, call = 'a'): BookEvent => ({
  is: 'wished',
  wish: aWish(name, call, facet, { at: 'queued' }),
})
const commanded = (name: string, request: CommandRequest): BookEvent => ({
  is: 'commanded',
  command: aCommand(name, request),
})
const sent = (name: string, at: number): BookEvent => ({ is: 'sent', key: key(name), at })
const accepted = (name: string, at: number, more: object = {}): BookEvent => ({
  is: 'accepted',
  key: key(name),
  at,
  ...more,
})
const heldBy = (book: Book, call = 'a') => {
  const state = book.views.find((view) => view.call.id === call)?.call.state
  return state?.is === 'talking' ? state.heldBy : undefined
}
const held = aCall('a', { state: talking({ heldBy: 'me' }) })

describe('snapshots', () => {
  it('C2 a snapshot replaces what was known, an earlier asked one is dropped', () => {
    const book = run([received([aCall('a')], 100), received([aCall('b')], 200)])
    const later = run([received([aCall('a'), aCall('c')], 150)], book)
    expect(later.snapshot).toBe(book.snapshot)
    expect(later.views.map(({ call }) => call.id)).toContain('b')
  })

  it('C2 of two items with one id the first counts', () => {
    const twin = aCall('a', { party: { is: 'private' } })
    const book = run([received([aCall('a'), twin], 100)])
    expect(book.views).toHaveLength(1)
    expect(book.views[0]?.call.party.is).toBe('known')
  })
})

describe('wishes', () => {
  it('C5 a press shows its words at once, the fact only when a snapshot shows it', () => {
    const book = run([received([aCall('a')], 0), press('w', hold)])
    expect(heldBy(book)).toBe('nobody')
    expect(book.views[0]).not.toHaveProperty('heldSince')
    expect(book.views[0]?.pending).toEqual([
      { what: 'held', name: 'hold', want: true, stage: 'queued' },
    ])
    const taken = run([sent('w', 10), accepted('w', 100), received([aCall('a')], 150)], book)
    expect(heldBy(taken)).toBe('nobody')
    expect(taken.views[0]?.pending).toMatchObject([{ name: 'hold', stage: 'accepted' }])
    const shown = run([received([held], 300)], taken)
    expect([heldBy(shown), shown.views[0]?.pending]).toEqual(['me', []])
  })

  it('C5 every facet has words for the way there and the way back', () => {
    const facets = [
      [{ facet: 'held', want: true }, 'hold'],
      [{ facet: 'held', want: false }, 'resume'],
      [{ facet: 'muted', want: true }, 'mute'],
      [{ facet: 'muted', want: false }, 'unmute'],
      [{ facet: 'recording', want: 'on', from: 'other' }, 'record'],
      [{ facet: 'recording', want: 'on', from: 'paused' }, 'resumeRecording'],
      [{ facet: 'recording', want: 'paused', from: 'other' }, 'pauseRecording'],
      [{ facet: 'recording', want: 'off', from: 'other' }, 'stopRecording'],
    ] as const
    for (const [facet, name] of facets) {
      const wish = aWish('w', 'a', facet, { at: 'queued' })
      const [view] = run([received([aCall('a')], 0), { is: 'wished', wish }]).views
      expect(view?.pending).toMatchObject([{ name, want: facet.want }])
      expect(view?.call).toEqual(aCall('a'))
    }
  })

  it('C5 what another tab is doing has its words, too', () => {
    const foreign = [aWish('x', 'a', { facet: 'muted', want: true }, { at: 'sent', since: 5 })]
    const [view] = run([received([aCall('a')], 0), { is: 'foreignIntents', foreign }]).views
    expect(view?.pending).toMatchObject([{ name: 'mute', stage: 'sent' }])
    expect(view?.call.state).toMatchObject({ muted: false })
  })

  it('C3 a snapshot asked for before the acceptance is no evidence', () => {
    const book = run([
      received([aCall('a')], 0),
      press('w', hold),
      sent('w', 10),
      accepted('w', 100),
      received([held], 90),
    ])
    expect(book.intents).toHaveLength(1)
  })

  it('C3 a later snapshot without the effect keeps the wish, one with it ends it', () => {
    const start = [
      received([aCall('a')], 0),
      press('w', hold),
      sent('w', 10),
      accepted('w', 100),
    ] as const
    const lagging = run([...start, received([aCall('a')], 150)])
    expect(heldBy(lagging)).toBe('nobody')
    expect(lagging.intents).toHaveLength(1)
    const shown = run([received([held], 300)], lagging)
    expect(shown.intents).toHaveLength(0)
    expect(shown.views[0]?.pending).toEqual([])
    expect(heldBy(shown)).toBe('me')
  })

  it('C3 after the deadline the snapshot wins and a notice says so', () => {
    const book = run([
      received([aCall('a')], 0),
      press('w', hold),
      sent('w', 10),
      accepted('w', 100),
      received([aCall('a')], 100 + INTENT_DEADLINE_MS),
    ])
    expect(heldBy(book)).toBe('nobody')
    expect(book.notices).toMatchObject([{ what: 'hold', why: { is: 'notConfirmed' } }])
  })

  it('C3 what got no answer is never said to have been taken', () => {
    for (const failure of [{ is: 'timedOut' }, { is: 'badAnswer', field: 'status' }] as const) {
      const book = run([
        received([aCall('a')], 0),
        press('w', hold),
        sent('w', 10),
        { is: 'failed', key: key('w'), at: 100, failure },
        received([aCall('a')], 100 + INTENT_DEADLINE_MS),
      ])
      expect(book.notices).toMatchObject([{ what: 'hold', why: { is: 'failed', failure } }])
    }
  })

  it('C3 a refusal ends it and says why', () => {
    const failure = { is: 'missingScope', scopes: ['spark:calls_write'] } as const
    const book = run([
      received([aCall('a')], 0),
      press('w', hold),
      sent('w', 10),
      { is: 'failed', key: key('w'), at: 20, failure },
    ])
    expect([heldBy(book), book.views[0]?.pending]).toEqual(['nobody', []])
    expect(book.notices).toMatchObject([{ what: 'hold', why: { is: 'failed', failure } }])
  })

  it('C23 a refusal is judged by the next list, or told after two seconds without one', () => {
    const failure = { is: 'notPossibleNow', reason: 'no' } as const
    const refused = run([
      received([aCall('a')], 0),
      press('w', hold),
      sent('w', 10),
      { is: 'failed', key: key('w'), at: 20, failure },
    ])
    expect(refused.notices).toEqual([])
    expect(refused.views[0]?.pending).toMatchObject([{ name: 'hold', stage: 'refused' }])
    const told = [{ what: 'hold', why: { is: 'failed', failure } }]
    expect(run([received([aCall('a')], 19)], refused).notices).toEqual([])
    expect(run([received([aCall('a')], 30)], refused).notices).toMatchObject(told)
    expect(run([{ is: 'ticked', at: 2_020 }], refused).notices).toMatchObject(told)
    const shown = run([received([held], 30)], refused)
    expect([shown.notices, shown.intents, heldBy(shown)]).toEqual([[], [], 'me'])
  })

  it('C23 a like request of another tab that is under way may explain it', () => {
    const failure = { is: 'notPossibleNow' } as const
    const twin = (stage: Stage): BookEvent => ({
      is: 'foreignIntents',
      foreign: [aWish('x', 'a', hold, stage)],
    })
    const refused = [
      received([aCall('a')], 0),
      press('w', hold),
      sent('w', 10),
      { is: 'failed', key: key('w'), at: 20, failure },
    ] as const
    const late = [received([aCall('a')], 30), received([held], 900)] as const
    const accepted = twin({ at: 'accepted', since: 15, until: 10_015 })
    expect(run([accepted, ...refused, ...late]).notices).toEqual([])
    const alsoRefused = twin({ at: 'refused', since: 15, until: 2_015, failure })
    expect(run([alsoRefused, ...refused, ...late.slice(0, 1)]).notices).toHaveLength(1)
  })

  it('C23 an alert goes as soon as a list shows that it is not true any more', () => {
    const failure = { is: 'notPossibleNow' } as const
    const told = run([
      received([aCall('a'), aCall('b')], 0),
      press('w', hold),
      sent('w', 10),
      { is: 'failed', key: key('w'), at: 20, failure },
      received([aCall('a'), aCall('b')], 30),
    ])
    expect(told.notices).toHaveLength(1)
    expect(run([received([aCall('a'), aCall('b')], 40)], told).notices).toHaveLength(1)
    expect(run([received([held, aCall('b')], 40)], told).notices).toEqual([])
  })

  it('C23 what makes a new call is refused at once', () => {
    const dial = {
      do: 'dial',
      destination: '2002',
      party: { is: 'known', address: '2002', reach: 'unknown' },
    } as const
    const book = run([
      commanded('c', dial),
      sent('c', 10),
      { is: 'failed', key: key('c'), at: 20, failure: { is: 'notPossibleNow' } },
    ])
    expect([book.intents, book.notices.length]).toEqual([[], 1])
  })

  it('C4 the newest wish waits, older waiting ones are dropped', () => {
    const book = run([
      received([aCall('a')], 0),
      press('w1', hold),
      sent('w1', 10),
      press('w2', resume),
      press('w3', hold),
      press('w4', resume),
    ])
    expect(book.intents.map((intent) => intent.key)).toEqual(['w1', 'w4'])
    expect(heldBy(book)).toBe('nobody')
    const after = run([accepted('w1', 50)], book)
    expect(after.intents.map((intent) => intent.key)).toEqual(['w4'])
  })

  it('C4 a wish for what is on its way, or for what is there, changes nothing', () => {
    const book = run([received([aCall('a')], 0), press('w1', hold), sent('w1', 10)])
    expect(run([press('w2', hold)], book).intents.map((intent) => intent.key)).toEqual(['w1'])
    const fresh = run([received([held], 0)])
    expect(isFulfilled(fresh, { call: id('a'), ...hold })).toBe(true)
    expect(isFulfilled(fresh, { call: id('a'), ...resume })).toBe(false)
    expect(isFulfilled(book, { call: id('a'), ...resume })).toBe(false)
  })

  it('C7 a lost answer stays as unknown until a snapshot shows it', () => {
    const book = run([
      received([aCall('a')], 0),
      press('w', hold),
      sent('w', 10),
      { is: 'failed', key: key('w'), at: 10_010, failure: { is: 'timedOut' } },
    ])
    expect(book.views[0]?.pending).toMatchObject([{ what: 'held', stage: 'unknown' }])
    expect(book.notices).toEqual([])
    expect(run([received([held], 10_020)], book).intents).toEqual([])
  })

  it('C7 a server error is told, and taken back when it had happened after all', () => {
    const book = run([
      received([aCall('a')], 0),
      press('w', hold),
      sent('w', 10),
      { is: 'failed', key: key('w'), at: 50, failure: { is: 'cloudTrouble', status: 500 } },
    ])
    expect(book.notices).toHaveLength(1)
    expect(run([received([held], 60)], book).notices).toEqual([])
  })
})

describe('commands', () => {
  const end = { do: 'end', call: id('a') } as const
  const dial = {
    do: 'dial',
    destination: '2002',
    party: { is: 'known', address: '2002', reach: 'unknown' },
  } as const

  it('C6 a like command is under way until it is settled', () => {
    const book = run([received([aCall('a')], 0), commanded('c', end), sent('c', 10)])
    expect(isUnderWay(book, end)).toBe(true)
    expect(isUnderWay(book, { do: 'end', call: id('b') })).toBe(false)
    const after = run([accepted('c', 50), received([], 60)], book)
    expect(isUnderWay(after, end)).toBe(false)
  })

  it('C6 what another tab has under way counts as well', () => {
    const book = run([{ is: 'foreignIntents', foreign: [aCommand('x', end)] }])
    expect(isUnderWay(book, end)).toBe(true)
  })

  it('C9 a command keeps the reported state until a snapshot shows its effect', () => {
    const book = run([received([aCall('a')], 0), commanded('c', end), sent('c', 10)])
    expect(book.views[0]).toMatchObject({
      call: { state: { is: 'talking' } },
      pending: [{ what: 'end', name: 'end', stage: 'sent' }],
    })
  })

  it('C24 a refused dial can be tried again, and its alert goes when it is', () => {
    const refusal = (name: string, failure: Failure): readonly BookEvent[] => [
      sent(name, 10),
      { is: 'failed', key: key(name), at: 20, failure },
    ]
    const refused = run([commanded('c', dial), ...refusal('c', { is: 'notPossibleNow' })])
    expect(refused.notices).toMatchObject([{ what: 'dial', dialed: '2002' }])
    const other = run([commanded('d', { ...dial, destination: '2003' })], refused)
    expect(other.notices).toHaveLength(1)
    expect(run([commanded('e', dial)], refused).notices).toEqual([])

    const doubtful = run([
      commanded('c', dial),
      ...refusal('c', { is: 'cloudTrouble', status: 500 }),
    ])
    expect(doubtful.notices).toHaveLength(1)
    expect(doubtful.notices[0]).not.toHaveProperty('dialed')
  })

  it('C24 listening in on a member is repeated by the team view alone', () => {
    const failure = { is: 'notPossibleNow' } as const
    const refused = run([
      commanded('c', { ...dial, isSupervision: true }),
      sent('c', 10),
      { is: 'failed', key: key('c'), at: 20, failure },
    ])
    expect(refused.notices).toMatchObject([{ what: 'dial', key: 'c' }])
    expect(refused.notices[0]).not.toHaveProperty('dialed')
  })

  it('C8 two dials answered out of order have a card each, whichever call was listed first', () => {
    const to = (name: string) => aCall(name, { direction: 'out', state: { is: 'calling' } })
    const keysOf = ({ views }: Book) =>
      Object.fromEntries(views.map((view) => [view.call.id, view.key]))
    const asked = run([
      received([], 0),
      commanded('c', dial),
      sent('c', 10),
      commanded('d', { ...dial, destination: '2003' }),
      sent('d', 20),
      // Nobody knows yet whose it is.
      received([to('second')], 30),
    ])
    const answers = [
      accepted('c', 40, { created: id('first') }),
      accepted('d', 50, { created: id('second') }),
    ]
    const lists = [received([to('second'), to('first')], 60), received([to('second')], 45)]
    for (const events of [answers, answers.toReversed()]) {
      for (const list of [[], lists.slice(1)]) {
        const book = run(
          [...events.slice(0, 1), ...list, ...events.slice(1), ...lists.slice(0, 1)],
          asked,
        )
        expect(keysOf(book)).toEqual({ first: 'c', second: 'd' })
        expect(book.views).toHaveLength(2)
      }
    }
    // The other one was made at the desk phone.
    const elsewhere = run([
      received([], 0),
      commanded('c', dial),
      sent('c', 10),
      received([to('theirs')], 20),
      accepted('c', 30, { created: id('first') }),
      received([to('theirs'), to('first')], 40),
    ])
    expect(keysOf(elsewhere)).toEqual({ first: 'c', theirs: 'theirs' })
  })

  it('C8 a provisional card becomes the real one under the same key', () => {
    const provisional = run([received([], 0), commanded('c', dial), sent('c', 10)])
    expect(provisional.views).toMatchObject([{ key: 'c', provisional: 'c' }])
    const answered = run([accepted('c', 50, { created: id('new') })], provisional)
    const made = aCall('new', { direction: 'out', state: { is: 'calling' } })
    const real = run([received([made], 60)], answered)
    expect(real.views).toMatchObject([{ key: 'c', call: { id: 'new' } }])
    expect(real.views[0]).not.toHaveProperty('provisional')
    expect(real.intents).toEqual([])
  })

  it('C8 the list may show the call before the answer, or the answer name no id', () => {
    const made = aCall('new', { direction: 'out', state: { is: 'ringingMyPhone' } })
    const early = run([received([], 0), commanded('c', dial), sent('c', 10), received([made], 20)])
    expect(early.views).toMatchObject([{ key: 'c', call: { id: 'new' } }])
    const unnamed = run([
      received([], 0),
      commanded('c', dial),
      sent('c', 10),
      accepted('c', 15),
      received([made], 20),
    ])
    expect(unnamed.views).toMatchObject([{ key: 'c', call: { id: 'new' } }])
    expect(unnamed.intents).toEqual([])
  })

  it('C10 a request about a call that is gone makes no noise', () => {
    for (const request of [end, { do: 'park', call: id('a'), where: { at: 'mine' } } as const]) {
      const book = run([
        received([aCall('a')], 0),
        commanded('c', request),
        sent('c', 10),
        { is: 'failed', key: key('c'), at: 20, failure: { is: 'gone' } },
      ])
      expect(book.notices).toEqual([])
      expect(book.intents).toEqual([])
    }
  })

  it('C10 a destination that does not exist is told', () => {
    const book = run([
      commanded('c', dial),
      sent('c', 10),
      { is: 'failed', key: key('c'), at: 20, failure: { is: 'gone' } },
    ])
    expect(book.notices).toHaveLength(1)
    expect(book.views).toEqual([])
  })
})

describe('cards', () => {
  it('C11 a call that left stays as ended for a while', () => {
    const book = run([
      [received([aCall('a')], 0), 0],
      [received([], 10), 1_000],
    ])
    expect(book.views[0]?.call.state).toEqual({ is: 'ended', at: 1_000, why: 'hungUp' })
    expect(run([[{ is: 'ticked', at: 0 }, 1_000 + ENDED_SHOWN_MS]], book).views).toEqual([])
  })

  it('C11 a ring that stops by itself is not called missed', () => {
    const book = run([received([aCall('a', { state: ringing })], 0), received([], 10)])
    expect(book.views[0]?.call.state).toMatchObject({ is: 'ended', why: 'unknown' })
  })

  it('C11 a call that was sent on goes at once', () => {
    const book = run([
      received([aCall('a')], 0),
      commanded('c', { do: 'transferNow', call: id('a'), destination: '2003' }),
      sent('c', 5),
      accepted('c', 10),
      received([], 20),
    ])
    expect(book.views).toEqual([])
  })

  it('C12 what is first seen together: active, ringing, held, then as on the phones', () => {
    const calls = [
      aCall('held', { state: talking({ heldBy: 'me' }) }),
      aCall('ring', { state: ringing }),
      aCall('second', { appearance: 2 }),
      aCall('first', { appearance: 1 }),
      aCall('gone'),
    ]
    const book = run([received(calls, 0), received(calls.slice(0, 4), 10)])
    const order = book.views.map(({ call }) => call.id)
    expect(order).toEqual(['first', 'second', 'gone', 'ring', 'held'])
  })

  it('C12 a card keeps its place, whatever becomes of its call; a new one comes last', () => {
    const ring = aCall('ring', { state: ringing })
    const order = (book: Book) => book.views.map(({ call }) => call.id)
    const start = run([received([aCall('a'), ring], 0)])
    expect(order(start)).toEqual(['a', 'ring'])
    const onHold = run([press('w', hold), received([held, ring], 10)], start)
    expect(order(onHold)).toEqual(['a', 'ring'])
    const answered = run([received([held, aCall('ring'), aCall('new')], 20)], onHold)
    expect(order(answered)).toEqual(['a', 'ring', 'new'])
    const gone = run([received([aCall('ring'), aCall('new')], 30)], answered)
    expect(order(gone)).toEqual(['a', 'ring', 'new'])
  })

  it('C14 the hold clock starts when the hold is first seen, and ends with it', () => {
    const start = run([
      [received([aCall('a')], 0), 0],
      [received([held], 10), 500],
    ])
    expect(start.views[0]?.heldSince).toBe(500)
    const on = run([[received([held], 20), 900]], start)
    expect(on.views[0]?.heldSince).toBe(500)
    const reloaded = run([[received([held], 20), 900]], {
      ...emptyBook,
      remembered: on.remembered,
    })
    expect(reloaded.views[0]?.heldSince).toBe(500)
    expect(run([received([aCall('a')], 30)], on).views[0]).not.toHaveProperty('heldSince')
  })
})

describe('feature codes', () => {
  const party = { is: 'known', address: '*68', reach: 'unknown' } as const
  const code = { do: 'sendCode', destination: '*68', party } as const
  const asked = run([received([], 0), commanded('c', code), sent('c', 10)])

  it('C26 are told as sent, and make no card of their own', () => {
    expect(asked.views).toEqual([])
    expect(sentCodes(asked)).toMatchObject([{ code: '*68', isTaken: false }])
    expect(sentCodes(run([accepted('c', 20)], asked))).toMatchObject([{ isTaken: true }])
  })

  it('C26 that no call comes of have not failed', () => {
    const later = run([accepted('c', 20), received([], 30), received([], 60_000)], asked)
    expect(later.notices).toEqual([])
    expect(later.intents).toEqual([])
  })

  it('C26 have a card where a call appears', () => {
    const call = aCall('portal', { direction: 'out' })
    const later = run([accepted('c', 20, { created: id('portal') }), received([call], 30)], asked)
    expect(later.views.map((view) => view.call.id)).toEqual(['portal'])
  })

  it('C26 that were refused are told, and can be tried again', () => {
    const refused = run(
      [{ is: 'failed', key: key('c'), at: 20, failure: { is: 'offline' } }],
      asked,
    )
    expect(refused.notices).toMatchObject([{ what: 'sendCode', dialed: '*68' }])
  })
})

describe('parked calls', () => {
  const park = { do: 'park', call: id('a'), where: { at: 'group' } } as const
  const parkedAgainst = { is: 'known', address: '7102', reach: 'location' } as const
  const parked = run([
    received([aCall('a')], 0),
    commanded('p', park),
    sent('p', 10),
    [accepted('p', 20, { parkedAgainst }), 20],
    received([], 30),
  ])

  it('C17 is listed with the number of the answer', () => {
    expect(parked.parked).toMatchObject([{ at: '7102', party: { name: 'Party a' } }])
    expect(parked.lastParked).toMatchObject({ at: '7102' })
  })

  it('C17 is listed although the list shows the call gone long before the answer arrives', () => {
    const late = run([
      received([aCall('a')], 0),
      commanded('p', park),
      sent('p', 10),
      [received([], 30), 30],
      [{ is: 'ticked', at: 60_000 }, 60_000],
      [accepted('p', 60_010, { parkedAgainst }), 60_010],
    ])
    expect(late.parked).toMatchObject([{ at: '7102', party: { name: 'Party a' } }])
    expect(late.lastParked).toMatchObject({ at: '7102' })
  })

  it('C17 is over when it is retrieved', () => {
    const made = aCall('new', { direction: 'out' })
    const request = { do: 'retrieve', from: '7102', party: parkedAgainst } as const
    const book = run(
      [
        commanded('r', request),
        sent('r', 40),
        accepted('r', 50, { created: id('new') }),
        received([made], 60),
      ],
      parked,
    )
    expect(book.parked).toEqual([])
  })

  const recall = aCall('back', {
    session: aCall('a').session,
    state: { ...ringing, recall: parkedAgainst } as Call['state'],
  })

  it('C17 rings back for as long as its recall rings, and is over after that', () => {
    const back = run([received([recall], 40)], parked)
    expect(back.parked).toHaveLength(1)
    expect(back.parked.map((entry) => isRingingBack(entry, back.views))).toEqual([true])
    expect(parked.parked.map((entry) => isRingingBack(entry, parked.views))).toEqual([false])
    const answered = { ...recall, state: talking({}) }
    expect(run([received([answered], 50)], back).parked).toEqual([])
    // Declined, or the caller has hung up.
    expect(run([received([], 50)], back).parked).toEqual([])
  })

  it('C17 on my own extension is over when it is retrieved without a number, and only that', () => {
    const mine = run([
      received([aCall('a'), aCall('b')], 0),
      commanded('p', { ...park, where: { at: 'mine' } }),
      sent('p', 10),
      [accepted('p', 20, { parkedAgainst: { ...parkedAgainst, address: '2001' } }), 20],
      commanded('q', { ...park, call: id('b') }),
      sent('q', 30),
      [accepted('q', 40, { parkedAgainst }), 40],
      received([], 50),
    ])
    const request = { do: 'retrieve', party: { is: 'unknown' } } as const
    const made = aCall('new', { direction: 'out' })
    const retrieved = run(
      [
        commanded('r', request),
        sent('r', 60),
        accepted('r', 70, { created: id('new') }),
        received([made], 80),
      ],
      mine,
    )
    expect(retrieved.parked.map(({ at }) => at)).toEqual(['7102'])
  })

  it('C17 says so where nothing was there to retrieve', () => {
    const request = { do: 'retrieve', from: '7102', party: parkedAgainst } as const
    const asked = run([commanded('r', request), sent('r', 40)], parked)
    const refused = (failure: Failure) =>
      run([{ is: 'failed', key: key('r'), at: 50, failure }], asked).parked
    expect(refused({ is: 'gone' })).toMatchObject([{ at: '7102', isLost: true }])
    expect(refused({ is: 'timedOut' })).toEqual(parked.parked)
  })

  it('C17 is over when it is dismissed, or is too old', () => {
    expect(run([{ is: 'forgotten', at: '7102' }], parked).parked).toEqual([])
    expect(run([[received([], 40), 700_000]], parked).parked).toEqual([])
    expect(run([[received([], 40), 600_000]], parked).parked).toHaveLength(1)
  })

  it('C17 is over when the caller is in a call of a later moment, however it began', () => {
    const { session } = aCall('a')
    const later = aCall('again', { session, created: instant(21) })
    expect(run([received([later], 40)], parked).parked).toEqual([])
    // The call that was parked, in a list that is late.
    const same = aCall('a', { created: instant(20) })
    expect(run([received([same], 40)], parked).parked).toBe(parked.parked)
    const other = aCall('other', { created: instant(21) })
    expect(run([received([other], 40)], parked).parked).toBe(parked.parked)
  })

  it('C17 a number has one parked call: the one that was parked there last', () => {
    const again = run(
      [
        received([aCall('b')], 40),
        commanded('q', { ...park, call: id('b') }),
        sent('q', 50),
        [accepted('q', 60, { parkedAgainst }), 60],
      ],
      parked,
    )
    expect(again.parked).toMatchObject([{ at: '7102', party: { name: 'Party b' } }])
    expect(again.lastParked).toBe(again.parked[0])
    const elsewhere = run(
      [
        received([aCall('b')], 40),
        commanded('q', { ...park, call: id('b') }),
        sent('q', 50),
        [accepted('q', 60, { parkedAgainst: { ...parkedAgainst, address: '7103' } }), 60],
      ],
      parked,
    )
    expect(elsewhere.parked.map(({ at }) => at)).toEqual(['7102', '7103'])
  })
})
