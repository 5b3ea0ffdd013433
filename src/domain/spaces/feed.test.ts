// What a space shows after pages, single messages and deletions, in whatever order they come.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../brand.ts'
import type { Feed } from './feed.ts'
import { emptyFeed, repliesOf, withMessage, withNewest, withOlder, withoutMessage } from './feed.ts'
import type { Message } from './message.ts'

const message = (n: number, more: Partial<Message> = {}): Message => ({
  id: `m${n}`,
  at: n as Instant,
  words: `message ${n}`,
  isEdited: false,
  files: [],
  hasCard: false,
  ...more,
})
const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => message(first + index))
const ids = ({ messages }: Feed) => messages.map(({ id }) => id)

describe('a feed', () => {
  it('takes a page that overlaps, and leaves out what was deleted in it', () => {
    const feed = { messages: from(1, 6), hasOlder: true }
    const page = { messages: [message(4), message(6), message(7)], hasOlder: true }
    expect(ids(withNewest(feed, page))).toEqual(['m1', 'm2', 'm3', 'm4', 'm6', 'm7'])
  })

  it('is replaced by a page that does not reach it: there is a gap between', () => {
    const next = withNewest(
      { messages: from(1, 3), hasOlder: false },
      { messages: from(8, 9), hasOlder: true },
    )
    expect(ids(next)).toEqual(['m8', 'm9'])
    expect(next.hasOlder).toBe(true)
  })

  it('is what the page has where the page is all', () => {
    const page = { messages: from(3, 3), hasOlder: false }
    expect(ids(withNewest({ messages: from(1, 4), hasOlder: true }, page))).toEqual(['m3'])
  })

  it('keeps a message that came after the page was asked for', () => {
    const page = { messages: from(1, 2), hasOlder: false }
    const feed = { messages: from(1, 3), hasOlder: false }
    expect(ids(withNewest(feed, page, ({ id }) => id === 'm3'))).toEqual(['m1', 'm2', 'm3'])
  })

  it('shows the text of the page where a message was edited', () => {
    const page = { messages: [message(1, { words: 'New', isEdited: true })], hasOlder: false }
    expect(withNewest({ messages: from(1, 1), hasOlder: false }, page).messages[0]?.words).toBe(
      'New',
    )
  })

  it('ends where a page of earlier messages brings nothing new', () => {
    const feed = { messages: from(3, 4), hasOlder: true }
    expect(ids(withOlder(feed, { messages: from(1, 3), hasOlder: true }))).toEqual([
      'm1',
      'm2',
      'm3',
      'm4',
    ])
    expect(withOlder(feed, { messages: from(3, 3), hasOlder: true }).hasOlder).toBe(false)
  })

  it('puts a single message at its time, and leaves out one before all that was read', () => {
    const feed = { messages: [message(2), message(4)], hasOlder: true }
    expect(ids(withMessage(feed, message(3)))).toEqual(['m2', 'm3', 'm4'])
    expect(withMessage(feed, message(1))).toEqual(feed)
    expect(ids(withMessage(emptyFeed, message(1)))).toEqual(['m1'])
    expect(withMessage(feed, message(4, { words: 'New' })).messages[1]?.words).toBe('New')
  })

  it('counts the replies of each message', () => {
    const replies = [message(1), message(2, { parent: 'm1' }), message(3, { parent: 'm1' })]
    expect(repliesOf(replies)).toEqual(new Map([['m1', 2]]))
  })

  it('shows each message once and oldest first, however it was read', () => {
    const size = 20
    const cloud = from(1, size)
    const step = fc.oneof(
      fc.record({
        do: fc.constant('newest' as const),
        count: fc.integer({ min: 1, max: 6 }),
        end: fc.integer({ min: 1, max: size }),
      }),
      fc.record({ do: fc.constant('older' as const), count: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ do: fc.constant('one' as const), n: fc.integer({ min: 1, max: size }) }),
      fc.record({ do: fc.constant('delete' as const), n: fc.integer({ min: 1, max: size }) }),
    )
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let feed: Feed = emptyFeed
        for (const one of steps) {
          if (one.do === 'one') feed = withMessage(feed, message(one.n))
          if (one.do === 'delete') feed = withoutMessage(feed, `m${one.n}`)
          if (one.do === 'newest') {
            const start = Math.max(0, one.end - one.count)
            feed = withNewest(feed, { messages: cloud.slice(start, one.end), hasOlder: start > 0 })
          }
          if (one.do === 'older') {
            const first = cloud.findIndex(({ id }) => id === feed.messages[0]?.id)
            const end = Math.max(0, first)
            const start = Math.max(0, end - one.count)
            feed = withOlder(feed, { messages: cloud.slice(start, end), hasOlder: start > 0 })
          }
          const times = feed.messages.map(({ at }) => at)
          expect(new Set(ids(feed)).size).toBe(times.length)
          expect(times).toEqual([...times].sort((a, b) => a - b))
        }
      }),
    )
  })
})
