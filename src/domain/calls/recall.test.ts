// The countdown of a parked call, and what a recall teaches about it.
import { describe, expect, it } from 'vitest'
import { aCall, instant, ringing } from './callForTests.ts'
import { observedRecallMs, recallInSeconds, USUAL_RECALL_MS } from './recall.ts'
import type { CallView } from './view.ts'

const parkedAt = instant(1_000)
const call = aCall('a')
const parked = { at: '2001', party: call.party, parkedAt, session: call.session }
const recall = { is: 'known', address: '2001', reach: 'location' } as const

const viewOf = (created: number, isRecall = true) =>
  ({
    key: 'k',
    call: aCall('b', {
      session: call.session,
      created: instant(created),
      state: isRecall ? { is: 'ringing', redirections: [], recall } : ringing,
    }),
    pending: [],
    provisional: false,
  }) as unknown as CallView

describe('the countdown to the recall', () => {
  it('counts whole seconds and stops at none', () => {
    expect(recallInSeconds(instant(0), instant(0), USUAL_RECALL_MS)).toBe(45)
    expect(recallInSeconds(instant(0), instant(44_001), USUAL_RECALL_MS)).toBe(1)
    expect(recallInSeconds(instant(0), instant(60_000), USUAL_RECALL_MS)).toBe(0)
  })

  it('does not go on promising a call that has not come', () => {
    const late = instant(USUAL_RECALL_MS + 16_000)
    expect(recallInSeconds(instant(0), late, USUAL_RECALL_MS)).toBe('overdue')
  })

  it('learns the timer from a call that comes back', () => {
    expect(observedRecallMs([parked], [viewOf(61_000)])).toBe(60_000)
  })

  it('learns nothing from another call, an ordinary ring, or nonsense', () => {
    expect(observedRecallMs([], [viewOf(61_000)])).toBeUndefined()
    expect(observedRecallMs([parked], [viewOf(61_000, false)])).toBeUndefined()
    expect(observedRecallMs([parked], [viewOf(1_500)])).toBeUndefined()
    expect(observedRecallMs([parked], [viewOf(9_000_000)])).toBeUndefined()
  })
})
