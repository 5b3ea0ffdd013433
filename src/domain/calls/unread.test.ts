// A call whose item cannot be read any more stays as last known, and ends on evidence only.
import { describe, expect, it } from 'vitest'
import { emptyBook, isFulfilled, isLeaving, next } from './book.ts'
import type { Book, BookEvent } from './bookEvents.ts'
import type { Rejection } from './call.ts'
import { aCall, aCommand, aSnapshot, aWish, id, instant, talking } from './callForTests.ts'
import type { IntentKey } from '../intents/intents.ts'
import { unshown, withUnread } from './unread.ts'

const [a, b] = [aCall('a'), aCall('b')]
const nameless: Rejection = { field: 'items[1].id' }
const ofB: Rejection = { field: 'items[1].id', session: b.session }
const stays = () => false

const list = (items: Parameters<typeof aSnapshot>[0], ...rejected: readonly Rejection[]) => ({
  ...aSnapshot(items, 100),
  rejected,
})
const both = list([a, b])

describe('C34 a call that cannot be read any more', () => {
  it('stays as last known, with the field, while the others go on', () => {
    for (const rejection of [nameless, ofB]) {
      const after = withUnread(list([a], rejection), both, stays)
      expect(after.items).toEqual([a, { ...b, unread: 'items[1].id' }])
      expect(unshown(after)).toEqual([])
      // For as long as the item is there.
      const later = withUnread(list([a], { ...rejection, field: 'items[0].id' }), after, stays)
      expect(later.items[1]).toEqual({ ...b, unread: 'items[0].id' })
      expect(withUnread(list([a]), later, stays).items).toEqual([a])
      expect(withUnread(both, later, stays)).toBe(both)
    }
  })

  it('an item that names another conversation, or is a second of one, explains none', () => {
    const other = { ...ofB, session: aCall('c').session }
    const twin = { ...nameless, isTwin: true as const }
    for (const rejection of [other, twin]) {
      const after = withUnread(list([a], rejection), both, stays)
      expect(after.items).toEqual([a])
      expect(unshown(after)).toEqual([rejection])
    }
  })

  it('an item that was unreadable while all calls could be read explains none', () => {
    const before = list([a, b], nameless)
    expect(unshown(before)).toEqual([nameless])
    expect(withUnread(list([a], nameless), before, stays).items).toEqual([a])
    const two = withUnread(list([a], nameless, { field: 'items[2].id' }), before, stays)
    expect(two.items[1]).toMatchObject({ id: 'b', unread: 'items[2].id' })
    expect(unshown(two)).toHaveLength(1)
  })

  it('of two that are missing and one item nobody knows which: both stay', () => {
    const after = withUnread(list([], nameless), both, stays)
    expect(after.items.map(({ unread }) => unread)).toEqual(['items[1].id', 'items[1].id'])
    expect(unshown(after)).toEqual([])
  })

  it('a line explains its own calls only', () => {
    const line = 'line' as NonNullable<Rejection['line']>
    expect(withUnread(list([a], { ...nameless, line }), both, stays).items).toEqual([a])
    const theirs = list([a, { ...b, line }])
    expect(withUnread(list([a], { ...nameless, line }), theirs, stays).items).toHaveLength(2)
  })

  it('the first list of all has nothing to keep', () => {
    const first = list([a], nameless)
    expect(withUnread(first, undefined, stays)).toBe(first)
  })
})

describe('C34 what ends it', () => {
  const key = (text: string) => text as IntentKey
  const received = (snapshot: ReturnType<typeof list>, askedAt: number): BookEvent => ({
    is: 'received',
    snapshot: { ...snapshot, askedAt },
  })
  const end = aCommand('e', { do: 'end', call: id('b') })
  const run = (events: readonly BookEvent[], from: Book = emptyBook) =>
    events.reduce((book, event) => next(book, event, instant(0)), from)
  const stateOf = (book: Book) => book.views.find(({ call }) => call.id === 'b')?.call.state.is
  const unread = withUnread(list([a], nameless), both, stays)
  const known = run([received(both, 0), received(unread, 50)])

  it('it is no longer in a list that can be read', () => {
    expect(stateOf(known)).toBe('talking')
    expect(stateOf(run([received(list([a]), 100)], known))).toBe('ended')
  })

  it('Webex has taken a request that ends it', () => {
    const asked = run(
      [
        { is: 'commanded', command: end },
        { is: 'sent', key: key('e'), at: 60 },
      ],
      known,
    )
    expect(isLeaving(asked, b)).toBe(false)
    const taken = run([{ is: 'accepted', key: key('e'), at: 70 }], asked)
    expect([isLeaving(taken, b), isLeaving(taken, a)]).toEqual([true, false])
    const after = withUnread(list([a], nameless), taken.snapshot, (call) => isLeaving(taken, call))
    expect(after.items).toEqual([a])
    // What names its conversation is still there.
    const named = withUnread(list([a], ofB), taken.snapshot, (call) => isLeaving(taken, call))
    expect(named.items).toHaveLength(2)
  })

  it('Webex knows nothing of it when something is asked of it, whatever other tabs say', () => {
    const wish = aWish('h', 'b', { facet: 'held', want: true }, { at: 'queued' })
    const gone = run(
      [
        { is: 'wished', wish },
        { is: 'sent', key: key('h'), at: 60 },
        { is: 'failed', key: key('h'), at: 70, failure: { is: 'gone' } },
      ],
      known,
    )
    expect(stateOf(gone)).toBe('ended')
    expect(gone.notices).toEqual([])
    const told = run([received(unread, 100)], gone)
    expect(told.snapshot?.items).toEqual([a])
    // It was another one after all.
    expect(stateOf(run([received(both, 200)], told))).toBe('talking')
  })

  it('what was last known is no evidence for a wish', () => {
    const wish = aWish('r', 'b', { facet: 'held', want: false }, { at: 'queued' })
    expect(isFulfilled(known, wish)).toBe(false)
    const sent = run(
      [
        { is: 'wished', wish },
        { is: 'sent', key: key('r'), at: 60 },
        { is: 'accepted', key: key('r'), at: 70 },
        received(unread, 80),
      ],
      known,
    )
    expect(sent.intents).toHaveLength(1)
    const held = { ...b, state: talking({ heldBy: 'me' }) }
    expect(run([received(list([a, held]), 90)], sent).intents).toHaveLength(1)
    expect(run([received(both, 90)], sent).intents).toEqual([])
  })
})
