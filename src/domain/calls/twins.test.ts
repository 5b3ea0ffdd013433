// Two equal calls of one press are asked about, and those of two presses never.
import { describe, expect, it } from 'vitest'
import { emptyBook, next } from './book.ts'
import type { Book, BookEvent } from './bookEvents.ts'
import type { Call } from './call.ts'
import { aCall, aCommand, aSnapshot, id, instant, talking } from './callForTests.ts'
import type { IntentKey } from '../intents/intents.ts'
import type { CommandRequest } from './intent.ts'
import { twinsOf } from './twins.ts'

const dial = {
  do: 'dial',
  destination: '+12025550147',
  party: { is: 'known', address: '+12025550147', reach: 'external' },
} as const satisfies CommandRequest
const party = { is: 'known', address: '+12025550147', reach: 'external' } as const
const key = (text: string) => text as IntentKey

const call = (name: string, atMs: number, more: Partial<Call> = {}) =>
  aCall(name, {
    direction: 'out',
    party,
    state: { is: 'calling' },
    created: instant(atMs),
    ...more,
  })

let clock = 0
const received = (...items: readonly Call[]): BookEvent => ({
  is: 'received',
  snapshot: aSnapshot(items, (clock += 100)),
})
const commanded = (name: string, request: CommandRequest = dial): BookEvent => ({
  is: 'commanded',
  command: aCommand(name, request),
})
const accepted = (name: string, created: string): BookEvent => ({
  is: 'accepted',
  key: key(name),
  at: (clock += 100),
  created: id(created),
})
const sent = (name: string): BookEvent => ({ is: 'sent', key: key(name), at: (clock += 100) })

function run(events: readonly (BookEvent | [BookEvent, number])[], from: Book = emptyBook): Book {
  return events.reduce<Book>((book, step) => {
    const [event, now] = Array.isArray(step) ? step : [step, 1_000]
    return next(book, event, instant(now))
  }, from)
}
const asked = ({ placed, views }: Book) => twinsOf(placed, views).map(({ extra }) => extra)
const pressed = [received(), commanded('d'), sent('d')]

describe('C33 two equal calls of one press', () => {
  it('are asked about, whichever of them the answer names', () => {
    const both = [call('one', 1_000), call('two', 1_400)]
    expect(asked(run([...pressed, accepted('d', 'one'), received(...both)]))).toEqual(['two'])
    // The first answer was lost: the second one names the later call.
    expect(asked(run([...pressed, accepted('d', 'two'), received(...both)]))).toEqual(['d'])
    const unanswered = run([...pressed, received(...both)])
    expect(asked(unanswered)).toEqual(['two'])
  })

  it('leave the one that was answered, else the one that is not on hold', () => {
    const state = talking()
    const held = talking({ heldBy: 'me' })
    const begun = [...pressed, accepted('d', 'one')]
    const later = received(call('one', 1_000), call('two', 1_400, { state }))
    expect(asked(run([...begun, later]))).toEqual(['d'])
    const resting = received(call('one', 1_000, { state: held }), call('two', 1_400, { state }))
    expect(asked(run([...begun, resting]))).toEqual(['d'])
  })

  it('are asked about until one ends or is ended, or the person keeps both', () => {
    const both = [call('one', 1_000), call('two', 1_400)]
    const book = run([...pressed, accepted('d', 'one'), received(...both)])
    const name = twinsOf(book.placed, book.views)[0]?.key
    expect(name).toBe('d')
    expect(asked(run([[received(...both), 300_000]], book))).toEqual(['two'])
    expect(asked(run([{ is: 'keptBoth', key: key('d') }, received(...both)], book))).toEqual([])
    expect(asked(run([commanded('e', { do: 'end', call: id('two') })], book))).toEqual([])
    expect(asked(run([received(call('one', 1_000))], book))).toEqual([])
  })

  it('are no twins where the person pressed twice', () => {
    const both = [call('one', 1_000), call('two', 4_000)]
    const twice = run([
      ...pressed,
      accepted('d', 'one'),
      received(call('one', 1_000)),
      [commanded('e'), 4_000],
      sent('e'),
      accepted('e', 'two'),
      received(...both),
    ])
    expect(asked(twice)).toEqual([])
    // Neither answer names a call, so that nothing tells which press made which.
    const unnamed = run([...pressed, [commanded('e'), 4_000], sent('e'), received(...both)])
    expect(asked(unnamed)).toEqual([])
    // What the other press has made is known, so that it does not explain a third call.
    const third = [...both, call('three', 4_300)]
    expect(asked(run([received(...third)], twice))).toEqual(['three'])
    // The same person, by two numbers.
    const other = run([
      ...pressed,
      accepted('d', 'one'),
      commanded('e', { ...dial, destination: '2003' }),
      sent('e'),
      accepted('e', 'two'),
      received(...both),
    ])
    expect(asked(other)).toEqual([])
  })

  it('are no twins where another tab has pressed, also after its press is over', () => {
    const theirs = { ...aCommand('x', dial), created: id('two') }
    const both = [call('one', 1_000), call('two', 1_400)]
    const book = run([
      ...pressed,
      { is: 'foreignIntents', foreign: [theirs] },
      accepted('d', 'one'),
      { is: 'foreignIntents', foreign: [] },
      received(...both),
    ])
    expect(asked(book)).toEqual([])
    // Nor does the other tab ask about mine.
    const there = run([
      received(),
      { is: 'foreignIntents', foreign: [{ ...aCommand('d', dial), created: id('one') }] },
      received(...both),
    ])
    expect(asked(there)).toEqual([])
  })

  it('a press that was refused made no call, so that the next one may have made two', () => {
    const both = [call('one', 2_000), call('two', 2_400)]
    const refused: BookEvent = {
      is: 'failed',
      key: key('d'),
      at: 5,
      failure: { is: 'notPossibleNow' },
    }
    const again = [commanded('e'), sent('e'), accepted('e', 'one'), received(...both)]
    expect(asked(run([...pressed, refused, ...again]))).toEqual(['two'])
  })

  it.each([
    ['begun later than ten seconds', { created: instant(11_001) }],
    ['to somebody else', { party: { ...party, address: '+12025550148' } }],
    ['to nobody that is known', { party: { is: 'unknown' } as const }],
    ['coming in', { direction: 'in' as const }],
    ['of another line', { line: 'other' as NonNullable<Call['line']> }],
    ['of the same conversation', { session: call('one', 0).session }],
  ])('a call %s is no twin', (_, more) => {
    const both = [call('one', 1_000), call('two', 1_400, more)]
    expect(asked(run([...pressed, accepted('d', 'one'), received(...both)]))).toEqual([])
  })

  it('a call that was there before the press is no twin', () => {
    const there = call('two', 900)
    const command = { ...aCommand('d', dial), before: [id('two')] }
    const book = run([
      received(there),
      { is: 'commanded', command },
      sent('d'),
      accepted('d', 'one'),
      received(there, call('one', 1_000)),
    ])
    expect(asked(book)).toEqual([])
  })

  it('what made no call that is still there is forgotten after a minute', () => {
    const book = run([...pressed, accepted('d', 'one'), received(call('one', 1_000))])
    expect(book.placed).toHaveLength(1)
    expect(run([[received(), 62_000]], book).placed).toEqual([])
  })
})
