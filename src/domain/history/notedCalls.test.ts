// Notes that are written during a call, and the earlier calls with a party.
import { describe, expect, it } from 'vitest'
import type { Instant } from '../brand.ts'
import type { Party } from '../calls/party.ts'
import type { HistoryEntry } from './history.ts'
import { callsWith, keyOf, liveNoteKey, settledNotes } from './history.ts'

const at = (ms: number) => ms as Instant
const grace: Party = { is: 'known', name: 'Grace', address: '+12025550147', reach: 'external' }
const entry = (party: Party, ms: number): HistoryEntry => ({ kind: 'received', party, at: at(ms) })

describe('notes of running calls', () => {
  const key = liveNoteKey({ created: at(1_000_000), party: grace })

  it('move to the row of the call once the history has it', () => {
    const mine = entry(grace, 1_004_000)
    const others = [entry(grace, 400_000), entry({ is: 'private' }, 1_000_000)]
    expect(settledNotes([key, 'a row'], [...others, mine])).toEqual([
      { from: key, to: keyOf(mine) },
    ])
  })

  it('wait until then', () => {
    expect(settledNotes([key], [entry(grace, 400_000)])).toEqual([])
  })

  it('are kept for a call without a number, too', () => {
    const hidden = liveNoteKey({ created: at(5_000), party: { is: 'private' } })
    const row = entry({ is: 'private' }, 6_000)
    expect(settledNotes([hidden], [row])).toEqual([{ from: hidden, to: keyOf(row) }])
  })
})

describe('earlier calls with a party', () => {
  it('are found by the number in any notation', () => {
    const all = [entry(grace, 3), entry({ ...grace, address: '(202) 555-0147' }, 2)]
    expect(callsWith(grace, [...all, entry({ is: 'private' }, 1)], 'US')).toEqual(all)
    expect(callsWith({ is: 'private' }, all, 'US')).toEqual([])
  })
})
