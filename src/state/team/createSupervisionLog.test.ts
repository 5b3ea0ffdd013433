// The log as it is kept: by person, through tabs and broken storage.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import { id, instant } from '../../domain/callForTests.ts'
import { createTestStore } from '../calls/cloudForTests.ts'
import { dropKept } from '../kept.ts'
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

describe('the log of what was listened to', () => {
  it('is kept for the person, with its ends, until they sign out', () => {
    const store = createTestStore()
    const log = createSupervisionLog(store, ana)
    log.begun(entry('a', 1_000))
    log.ended('a', instant(4_000))
    log.ended('a', instant(9_000))
    const again = () => createSupervisionLog(store, ana).store.getState()
    expect(again().entries).toEqual([{ ...entry('a', 1_000), until: 4_000 }])
    expect(createSupervisionLog(store, 'ben' as PersonId).store.getState().entries).toEqual([])
    dropKept(store, ana)
    expect(again().entries).toEqual([])
  })

  it('has what two tabs wrote', () => {
    const store = createTestStore()
    const [one, other] = [createSupervisionLog(store, ana), createSupervisionLog(store, ana)]
    one.begun(entry('a', 1_000))
    other.begun(entry('b', 2_000))
    one.ended('a', instant(3_000))
    const { entries } = createSupervisionLog(store, ana).store.getState()
    expect(entries.map(({ id, until }) => [id, until])).toEqual([
      ['b', undefined],
      ['a', 3_000],
    ])
  })

  it('reads what is broken as far as it goes', () => {
    const store = createTestStore()
    const broken = { version: 1, entries: [entry('a', 1), { id: 'b' }, null, 7] }
    store.set('cordboard.supervision.ana', JSON.stringify(broken))
    expect(createSupervisionLog(store, ana).store.getState().entries).toEqual([entry('a', 1)])
  })
})
