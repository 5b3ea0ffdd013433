// The history as it is merged, grouped and searched.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../brand.ts'
import type { HistoryEntry, HistoryKind } from './history.ts'
import {
  isElsewhere,
  isFound,
  keyOf,
  merged,
  MOST_ENTRIES,
  noteOf,
  rowsOf,
  unreadMissed,
  withNames,
} from './history.ts'

const entry = (kind: HistoryKind, address: string, at: number, name?: string): HistoryEntry => ({
  kind,
  party: { is: 'known', address, reach: 'unknown', ...(name !== undefined && { name }) },
  at: at as Instant,
})
const entries = fc.array(
  fc
    .tuple(
      fc.constantFrom<HistoryKind>('placed', 'received', 'missed'),
      fc.constantFrom('2001', '2002', '+12025550147'),
      fc.integer({ min: 0, max: 40 }),
    )
    .map(([kind, address, at]) => entry(kind, address, at)),
  { maxLength: 40 },
)
const dayOf = (at: Instant) => String(Math.floor(at / 10))

describe('a call that was answered elsewhere', () => {
  const missed = {
    kind: 'missed',
    at: 100_000 as Instant,
    party: { is: 'known', address: '2001', reach: 'location' },
  } as const
  it('is told by address and moment, and only of missed ones', () => {
    const taken = [{ at: 130_000 as Instant, address: '2001' }]
    expect(isElsewhere(missed, taken)).toBe(true)
    expect(isElsewhere({ ...missed, at: 300_000 as Instant }, taken)).toBe(false)
    expect(isElsewhere({ ...missed, kind: 'placed' }, taken)).toBe(false)
    expect(isElsewhere({ ...missed, party: { is: 'private' } }, taken)).toBe(false)
  })
})

describe('merged', () => {
  it('loses nothing, doubles nothing, whatever the order and however often', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const both = merged(one, other)
        expect(merged(other, one)).toEqual(both)
        expect(merged(both, one)).toEqual(both)
        expect(new Set(both.map(keyOf))).toEqual(new Set([...one, ...other].map(keyOf)))
        expect(both).toHaveLength(new Set([...one, ...other].map(keyOf)).size)
        expect(both.map(({ at }) => at)).toEqual(both.map(({ at }) => at).sort((a, b) => b - a))
      }),
    )
  })

  it('keeps the newest where there are too many', () => {
    const many = Array.from({ length: MOST_ENTRIES + 5 }, (_, at) => entry('missed', '2001', at))
    const kept = merged(many, [])
    expect(kept).toHaveLength(MOST_ENTRIES)
    expect(kept[0]?.at).toBe(MOST_ENTRIES + 4)
  })
})

describe('feature codes', () => {
  it('are no calls that were placed; a number with a prefix is', () => {
    const all = [
      entry('placed', '*68', 1),
      entry('placed', '#58', 2),
      entry('placed', '*672001', 3),
    ]
    expect(merged(all, []).map(({ at }) => at)).toEqual([3])
  })
})

describe('rowsOf', () => {
  it('puts each call in one row, in order, a row of one party, kind and day', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const sorted = merged(all, [])
        const rows = rowsOf(sorted, dayOf)
        expect(rows.flatMap((row) => row.entries)).toEqual(sorted)
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        for (const row of rows) {
          const [first] = row.entries
          for (const one of row.entries) {
            expect([one.kind, one.party, dayOf(one.at)]).toEqual([
              first.kind,
              first.party,
              dayOf(first.at),
            ])
          }
        }
      }),
    )
  })

  it('marks a missed call that was called back, and only then', () => {
    const all = merged(
      [entry('missed', '2001', 1), entry('placed', '2001', 2), entry('missed', '2001', 3)],
      [],
    )
    expect(rowsOf(all, dayOf).map(({ isDealtWith }) => isDealtWith)).toEqual([false, false, true])
  })

  it('never takes two withheld callers for one', () => {
    const hidden: HistoryEntry = { kind: 'missed', party: { is: 'private' }, at: 1 as Instant }
    expect(rowsOf([{ ...hidden, at: 2 as Instant }, hidden], dayOf)).toHaveLength(2)
  })
})

describe('one number in several forms', () => {
  it('is in one row, called back, and known by the name that came with another form', () => {
    const all = [
      entry('placed', '(408) 555-0188', 9),
      entry('missed', '+14085550188', 5),
      entry('missed', '4085550188', 3, 'Zoë'),
    ]
    const rows = rowsOf(withNames(all, 'US'), dayOf, 'US')
    expect(rows.map((row) => [row.entries.length, row.isDealtWith])).toEqual([
      [1, false],
      [2, true],
    ])
    const names = rows.flatMap((row) =>
      row.entries.map(({ party }) => (party.is === 'known' ? party.name : '')),
    )
    expect(names).toEqual(['Zoë', 'Zoë', 'Zoë'])
  })

  it('is another number in another country', () => {
    const all = [entry('missed', '+14085550188', 5), entry('missed', '4085550188', 3)]
    expect(rowsOf(all, dayOf, 'GB')).toHaveLength(2)
  })

  it('was answered elsewhere by any of them', () => {
    const taken = [{ at: 130_000 as Instant, address: '+14085550188' }]
    expect(isElsewhere(entry('missed', '4085550188', 100_000), taken, 'US')).toBe(true)
    expect(isElsewhere(entry('missed', '4085550188', 100_000), taken, 'GB')).toBe(false)
  })

  it.each([
    '(408) 555-0188',
    '4085550188',
    '+1 408 555 0188',
    '1-408-555-0188',
    '0188',
    '555-01',
    'tel:+1-408-555-0188',
  ])('is found by %j, whichever of them is kept', (typed) => {
    for (const kept of ['+14085550188', '4085550188', '(408) 555-0188']) {
      expect(isFound(entry('missed', kept, 1), undefined, typed, 'US'), kept).toBe(true)
    }
    expect(isFound(entry('missed', '+14085550199', 1), undefined, typed, 'US')).toBe(
      typed === '555-01',
    )
  })

  it('an extension is found by itself', () => {
    expect(isFound(entry('missed', '2004', 1), undefined, '2004', 'US')).toBe(true)
    expect(isFound(entry('missed', '2005', 1), undefined, '2004', 'US')).toBe(false)
  })
})

describe('looking', () => {
  it('names a number by what Webex once called it', () => {
    const all = [
      entry('placed', '2001', 3),
      entry('missed', '2001', 2, 'Ana'),
      entry('missed', '2', 1),
    ]
    const named = withNames(all)
    expect(named.map(({ party }) => (party.is === 'known' ? party.name : ''))).toEqual([
      'Ana',
      'Ana',
      undefined,
    ])
    expect(named[1]).toBe(all[1])
  })

  it('counts what was missed since', () => {
    const all = [entry('missed', '1', 5), entry('missed', '1', 3), entry('received', '1', 9)]
    expect(unreadMissed(all, 3 as Instant)).toBe(1)
  })

  it('finds by name, number, note and tag', () => {
    const one = entry('missed', '2001', 1, 'Zoë Ångström')
    const note = noteOf('asked for the offer #Sales')
    for (const typed of ['zoë', '200', 'OFFER', 'sales', ' ']) {
      expect(isFound(one, note, typed), typed).toBe(true)
    }
    expect(isFound(one, note, 'nobody')).toBe(false)
  })

  it('reads tags out of a note', () => {
    expect(noteOf(' call #Back and #back on #Börse-1 ')).toEqual({
      text: 'call #Back and #back on #Börse-1',
      tags: ['back', 'börse-1'],
    })
    expect(noteOf('  ')).toBeUndefined()
  })
})
