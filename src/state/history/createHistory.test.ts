// What is kept of a person's history in this browser.
import { describe, expect, it } from 'vitest'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { HistoryEntry } from '../../domain/history/history.ts'
import { createTestStore } from '../calls/cloudForTests.ts'
import { dropKept } from '../person/kept.ts'
import { createHistory } from './createHistory.ts'

const ana = 'ana' as PersonId
const missed = (at: number): HistoryEntry => ({
  kind: 'missed',
  party: { is: 'known', address: '2001', reach: 'unknown' },
  at: at as Instant,
})

describe('history', () => {
  it('outlives what Webex still lists, and a reload', () => {
    const store = createTestStore()
    const history = createHistory(store, ana)
    history.add([missed(1), missed(2)])
    history.add([missed(3)])
    history.write('k', { text: 'call back', tags: [] })
    const again = createHistory(store, ana).store.getState()
    expect(again.entries.map(({ at }) => at)).toEqual([3, 2, 1])
    expect(again.notes).toEqual({ k: { text: 'call back', tags: [] } })
  })

  it('does not call an old history missed, but what comes afterwards', () => {
    const history = createHistory(createTestStore(), ana)
    history.add([missed(1), missed(2)])
    expect(history.store.getState().seenUntil).toBe(2)
    history.add([missed(5)])
    expect(history.store.getState().seenUntil).toBe(2)
    history.seen()
    expect(history.store.getState().seenUntil).toBe(5)
  })

  it('keeps what another tab has added', () => {
    const store = createTestStore()
    const [one, other] = [createHistory(store, ana), createHistory(store, ana)]
    one.add([missed(1)])
    other.add([missed(2)])
    expect(createHistory(store, ana).store.getState().entries).toHaveLength(2)
  })

  it('reads what is broken as far as it goes, and nothing of another person', () => {
    const store = createTestStore()
    store.set(
      'cordboard.history.ana',
      JSON.stringify({
        version: 1,
        entries: [missed(1), { at: 2 }, 7],
        notes: { a: 1 },
        seenUntil: 'x',
      }),
    )
    expect(createHistory(store, ana).store.getState()).toEqual({
      entries: [missed(1)],
      notes: {},
      seenUntil: 0,
      elsewhere: [],
    })
    expect(createHistory(store, 'ben' as PersonId).store.getState().entries).toEqual([])
    store.set('cordboard.history.ana', '{')
    expect(createHistory(store, ana).store.getState().entries).toEqual([])
  })

  it('keeps what was taken elsewhere, once', () => {
    const store = createTestStore()
    const history = createHistory(store, ana)
    const taken = { at: 5 as Instant, address: '2001' }
    history.takenElsewhere(taken)
    history.takenElsewhere({ ...taken })
    expect(createHistory(store, ana).store.getState().elsewhere).toEqual([taken])
  })

  it('is gone after signing out', () => {
    const store = createTestStore()
    createHistory(store, ana).add([missed(1)])
    dropKept(store, ana)
    expect(createHistory(store, ana).store.getState().entries).toEqual([])
  })
})
