// What is kept of a person's history in this browser, also by two tabs at once.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Instant } from '../../domain/brand.ts'
import type { HistoryEntry } from '../../domain/history/history.ts'
import { keyOf, MOST_ENTRIES } from '../../domain/history/history.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import {
  createTestTabs,
  emptyBrowser,
  memoryStore,
  quiet,
  recordsOf,
} from '../person/storeForTests.ts'
import { createHistory } from './createHistory.ts'
import { historyPart } from './historyPart.ts'

beforeEach(emptyBrowser)

const missed = (at: number): HistoryEntry => ({
  kind: 'missed',
  party: { is: 'known', address: '2001', reach: 'unknown' },
  at: at as Instant,
})

async function twoTabs() {
  const records = await recordsOf('ana')
  const tabs = createTestTabs(createTestClock().clock)
  const [one, other] = [tabs.open(historyPart, records), tabs.open(historyPart, records)]
  await quiet(one.store, other.store)
  return { one: one.store, other: other.store, open: () => tabs.open(historyPart, records).store }
}

describe('history', () => {
  it('outlives what Webex still lists, and a reload', async () => {
    const { one, open } = await twoTabs()
    const history = createHistory(one)
    history.add([missed(1), missed(2)])
    history.add([missed(3)])
    history.write('k', { text: 'call back', tags: [] })
    await one.saved()
    const later = open()
    await quiet(later)
    const again = createHistory(later).store.getState()
    expect(again.entries.map(({ at }) => at)).toEqual([3, 2, 1])
    expect(again.notes).toEqual({ k: { text: 'call back', tags: [] } })
  })

  it('keeps the note of one tab and the new call of the other', async () => {
    const { one, other, open } = await twoTabs()
    createHistory(one).write('k', { text: 'call back', tags: [] })
    createHistory(other).add([missed(1)])
    await quiet(one, other)
    const later = open()
    await quiet(later)
    for (const store of [one, other, later]) {
      const { notes, entries } = createHistory(store).store.getState()
      expect([Object.keys(notes), entries.length]).toEqual([['k'], 1])
    }
  })

  it('does not call an old history missed, but what comes afterwards', async () => {
    const history = createHistory(await memoryStore(historyPart))
    history.add([missed(1), missed(2)])
    expect(history.store.getState().seenUntil).toBe(2)
    history.add([missed(5)])
    expect(history.store.getState().seenUntil).toBe(2)
    history.seen()
    expect(history.store.getState().seenUntil).toBe(5)
  })

  it('drops what is oldest, and last what somebody wrote a note on', async () => {
    const history = createHistory(await memoryStore(historyPart))
    history.write(keyOf(missed(1)), { text: 'kept for years', tags: [] })
    history.add(Array.from({ length: MOST_ENTRIES + 2 }, (_, index) => missed(index + 1)))
    const { entries } = history.store.getState()
    expect(entries).toHaveLength(MOST_ENTRIES)
    expect(entries.at(-1)?.at).toBe(1)
    expect(entries.at(-2)?.at).toBe(4)
  })

  it('is taken over from an earlier build, as far as it is sound', async () => {
    const kept = {
      entries: [missed(1), { kind: 'missed' }, null],
      notes: { k: { text: 'x', tags: [] }, broken: 7 },
      seenUntil: 1,
      elsewhere: [{ at: 1, address: '2001' }],
    }
    const history = createHistory(await memoryStore(historyPart, { history: kept }))
    expect(history.store.getState()).toEqual({
      entries: [missed(1)],
      notes: { k: { text: 'x', tags: [] } },
      seenUntil: 1,
      elsewhere: [{ at: 1, address: '2001' }],
      isRead: true,
    })
  })
})
