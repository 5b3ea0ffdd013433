// Quiet polls take turns: one a minute, whenever the tab was opened.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuietTurn } from './quietPoll.ts'
import { untilTurn } from './quietPoll.ts'

const turns: readonly QuietTurn[] = [
  'history',
  'devices',
  'doNotDisturb',
  'forwarding',
  'voicemail',
  'voiceMessages',
]
const ROUND_MS = 6 * 60_000

describe('quiet polls', () => {
  it('are never two within a minute, whenever one begins to wait', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000_000 }), (now) => {
        const due = turns.map((turn) => now + untilTurn(turn, now)).sort((a, b) => a - b)
        due.forEach((at, index) => {
          const before = due[index - 1]
          if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(60_000)
        })
      }),
    )
  })

  it('come round again, and not twice at the same turn where a timer is early', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...turns),
        fc.nat({ max: 2_000_000_000_000 }),
        fc.integer({ min: -1_500, max: 1_500 }),
        (turn, now, jitter) => {
          const at = now + untilTurn(turn, now)
          const again = untilTurn(turn, at + jitter)
          expect(again + jitter).toBeGreaterThan(ROUND_MS - 2_000)
          expect(again + jitter).toBeLessThan(ROUND_MS + 2_000)
        },
      ),
    )
  })
})
