// The log of what was listened to: merged from tabs, bounded, its lengths.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../brand.ts'
import { id as callId, instant } from '../calls/callForTests.ts'
import type { LogEntry } from './supervisionLog.ts'
import { mergedLogs, MOST_LOGGED, secondsOf } from './supervisionLog.ts'

const entry = (id: string, from: number, until?: number): LogEntry => ({
  id,
  member: 'ben' as PersonId,
  name: 'Ben',
  kind: 'listen',
  call: callId('own'),
  from: instant(from),
  ...(until !== undefined && { until: instant(until) }),
})

const entries = fc.array(
  fc
    .record({ id: fc.constantFrom('a', 'b', 'c'), hasEnd: fc.boolean() })
    .map(({ id, hasEnd }) => entry(id, id.charCodeAt(0), hasEnd ? 1_000 : undefined)),
)

describe('the log', () => {
  it('is the same whichever tab merges, and knows every end that either knew', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const merged = mergedLogs(one, other)
        expect(merged).toEqual(mergedLogs(other, one))
        for (const { id, until } of [...one, ...other]) {
          const kept = merged.find((each) => each.id === id)
          if (until !== undefined) expect(kept?.until).toBe(until)
        }
        expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length)
      }),
    )
  })

  it('keeps the newest', () => {
    const many = Array.from({ length: MOST_LOGGED + 5 }, (_, index) => entry(`${index}`, index))
    const kept = mergedLogs(many, [])
    expect([kept.length, kept[0]?.from]).toEqual([MOST_LOGGED, MOST_LOGGED + 4])
  })

  it('measures whole seconds, where the end was seen', () => {
    expect([entry('a', 0, 61_400), entry('a', 0), entry('a', 5, 0)].map(secondsOf)).toEqual([
      61,
      undefined,
      0,
    ])
  })
})
