// The log as it is kept: over tabs, with its first ends, and taken over from earlier builds.
import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import { id, instant } from '../../domain/calls/callForTests.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import {
  createTestTabs,
  emptyBrowser,
  memoryStore,
  quiet,
  recordsOf,
  turns,
} from '../person/storeForTests.ts'
import { createSupervisionLog } from './createSupervisionLog.ts'
import { supervisionLogPart } from './supervisionLogPart.ts'

beforeEach(emptyBrowser)

const entry = (name: string, from: number) => ({
  id: name,
  member: 'ben' as PersonId,
  name: 'Ben',
  kind: 'listen' as const,
  from: instant(from),
  call: id('own'),
})

describe('the log of what was listened to', () => {
  it('is kept with the first end of each entry', async () => {
    const kept = await memoryStore(supervisionLogPart)
    const log = createSupervisionLog(kept)
    log.begun(entry('a', 1_000))
    log.ended('a', instant(4_000))
    log.ended('a', instant(9_000))
    expect(createSupervisionLog(kept).store.getState().entries).toEqual([
      { ...entry('a', 1_000), until: 4_000 },
    ])
  })

  it('is the same in every tab, which hear of each other and not of themselves', async () => {
    const records = await recordsOf('ana')
    const tabs = createTestTabs(createTestClock().clock)
    const stores = [tabs.open(supervisionLogPart, records), tabs.open(supervisionLogPart, records)]
    await quiet(...stores.map(({ store }) => store))
    const [one, other] = stores.map(({ store }) => createSupervisionLog(store))
    let [heardByOne, heardByOther] = [0, 0]
    const stop = one?.follow(() => void (heardByOne += 1))
    other?.follow(() => void (heardByOther += 1))
    one?.begun(entry('a', 1_000))
    expect(heardByOne).toBe(0)
    one?.begun({ ...entry('b', 2_000), kind: 'coach' })
    await turns()
    expect(heardByOther).toBeGreaterThan(0)
    expect(other?.goingOn(id('own'))?.id).toBe('b')
    other?.ended('b', instant(3_000))
    await turns()
    one?.ended('b', instant(9_000))
    await quiet(...stores.map(({ store }) => store))
    for (const log of [one, other]) {
      expect(log?.store.getState().entries.map((each) => [each.id, each.until])).toEqual([
        ['b', 3_000],
        ['a', 2_000],
      ])
    }
    stop?.()
  })

  it('is taken over from an earlier build, as far as it is sound', async () => {
    const kept = { supervision: { entries: [entry('a', 1), { id: 'b' }, null, 7] } }
    const log = createSupervisionLog(await memoryStore(supervisionLogPart, kept))
    expect(log.store.getState().entries).toEqual([entry('a', 1)])
  })
})
