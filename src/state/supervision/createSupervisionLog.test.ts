// The log as it is kept: by person, through tabs and broken storage.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import { id, instant } from '../../domain/calls/callForTests.ts'
import { createTestBrowser, createTestStore } from '../calls/cloudForTests.ts'
import type { Store } from '../../lib/storage.ts'
import { dropKept } from '../person/kept.ts'
import { createSupervisionLog } from './createSupervisionLog.ts'

const ana = 'ana' as PersonId
const entry = (name: string, from: number) => ({
  id: name,
  member: 'ben' as PersonId,
  name: 'Ben',
  kind: 'listen' as const,
  from: instant(from),
  call: id('own'),
})

const logOf = (store: Store, person: PersonId, browser = createTestBrowser().tab().browser) =>
  createSupervisionLog(store, person, browser)

describe('the log of what was listened to', () => {
  it('is kept for the person, with its ends, until they sign out', () => {
    const store = createTestStore()
    const log = logOf(store, ana)
    log.begun(entry('a', 1_000))
    log.ended('a', instant(4_000))
    log.ended('a', instant(9_000))
    const again = () => logOf(store, ana).store.getState()
    expect(again().entries).toEqual([{ ...entry('a', 1_000), until: 4_000 }])
    expect(logOf(store, 'ben' as PersonId).store.getState().entries).toEqual([])
    dropKept(store, ana)
    expect(again().entries).toEqual([])
  })

  it('has what two tabs wrote', () => {
    const store = createTestStore()
    const [one, other] = [logOf(store, ana), logOf(store, ana)]
    one.begun(entry('a', 1_000))
    other.begun({ ...entry('b', 2_000), call: id('another') })
    one.ended('a', instant(3_000))
    const { entries } = logOf(store, ana).store.getState()
    expect(entries.map(({ id, until }) => [id, until])).toEqual([
      ['b', undefined],
      ['a', 3_000],
    ])
  })

  it('reads what is broken as far as it goes', () => {
    const store = createTestStore()
    const broken = { version: 1, entries: [entry('a', 1), { id: 'b' }, null, 7] }
    store.set('cordboard.supervision.ana', JSON.stringify(broken))
    expect(logOf(store, ana).store.getState().entries).toEqual([entry('a', 1)])
  })

  it('is the same in every tab, also where the browser keeps nothing; the first end counts', async () => {
    const browser = createTestBrowser()
    const [one, other, stranger] = [ana, ana, 'ben' as PersonId].map((person) =>
      logOf(createTestStore(), person, browser.tab().browser),
    )
    let news = 0
    other?.follow(() => void (news += 1))
    stranger?.follow(() => void (news += 100))
    const stop = one?.follow(() => undefined)
    one?.begun(entry('a', 1_000))
    one?.begun({ ...entry('b', 2_000), kind: 'coach' })
    await Promise.resolve()
    expect(other?.goingOn(id('own'))?.id).toBe('b')
    other?.ended('b', instant(3_000))
    await Promise.resolve()
    one?.ended('b', instant(9_000))
    const ends = () => one?.store.getState().entries.map((each) => [each.id, each.until])
    expect(ends()).toEqual([
      ['b', 3_000],
      ['a', 2_000],
    ])
    expect(other?.store.getState().entries).toEqual(one?.store.getState().entries)
    expect([news, stranger?.store.getState().entries]).toEqual([2, []])
    stop?.()
    one?.begun(entry('c', 5_000))
    await Promise.resolve()
    expect(other?.goingOn(id('own'))).toBeUndefined()
  })
})
