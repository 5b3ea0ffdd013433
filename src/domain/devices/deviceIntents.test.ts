// What is on the screen while something is wanted of a device, and what is told when it ends.
import { describe, expect, it } from 'vitest'
import type { IntentKey } from '../intents/intents.ts'
import type { DeviceIntent, DeviceState } from './deviceIntents.ts'
import {
  deviceEvidence,
  deviceRules,
  isNews,
  isThere,
  noticesAfter,
  pendingFacets,
  shownStatus,
} from './deviceIntents.ts'

const louder: DeviceIntent = {
  key: 'a' as IntentKey,
  facet: 'volume',
  want: 40,
  stage: { at: 'queued' },
}
const state: DeviceState = {
  known: { askedAt: 100, status: { volume: 10 } },
  intents: [louder],
  notices: [],
}
const still: DeviceState = { ...state, intents: [] }

describe('a device', () => {
  it('shows what it is, and beside it what is on its way; a slider stays where it was put', () => {
    expect(shownStatus(state)).toEqual({ volume: 40 })
    expect([...pendingFacets(state)]).toEqual([['volume', 40]])
    const muting: DeviceState = {
      known: { askedAt: 100, status: { microphonesMuted: false } },
      intents: [{ ...louder, facet: 'microphonesMuted', want: true }],
      notices: [],
    }
    expect(shownStatus(muting)).toEqual({ microphonesMuted: false })
    expect([...pendingFacets(muting)]).toEqual([['microphonesMuted', true]])
    expect(shownStatus(still)).toEqual({ volume: 10 })
    expect(shownStatus({ intents: [], notices: [] })).toEqual({})
  })

  it('need not be told what is so already, unless something is on its way', () => {
    expect(isThere(still, { facet: 'volume', want: 10 })).toBe(true)
    expect(isThere(still, { facet: 'volume', want: 11 })).toBe(false)
    expect(isThere(state, { facet: 'volume', want: 10 })).toBe(false)
  })

  it('is the evidence of what is wanted of it, the newest answer alone', () => {
    expect(deviceEvidence(undefined)(louder)).toBeUndefined()
    expect(deviceEvidence(state.known)(louder)).toEqual({ askedAt: 100, isShown: false })
    expect(deviceEvidence({ askedAt: 5, status: { volume: 40 } })(louder)?.isShown).toBe(true)
    expect(isNews(state, { askedAt: 99, status: {} })).toBe(false)
    expect(isNews(state, { askedAt: 100, status: {} })).toBe(true)
    expect(isNews({ intents: [], notices: [] }, { askedAt: 0, status: {} })).toBe(true)
  })

  it('takes one request at a time for a facet', () => {
    const { slotOf, aimOf } = deviceRules
    const quieter: DeviceIntent = { ...louder, want: 5 }
    expect(slotOf(louder)).toBe(slotOf(quieter))
    expect(aimOf(louder)).not.toBe(aimOf(quieter))
    expect(slotOf({ ...louder, facet: 'standby', want: 'awake' })).not.toBe(slotOf(louder))
  })

  it('tells of a refusal and of what never showed, not of what came true', () => {
    const failure = { is: 'notPossibleNow' } as const
    const tell = (ended: Parameters<typeof noticesAfter>[1]) => noticesAfter([], ended)
    expect(tell({ intent: louder, how: 'confirmed' })).toEqual([])
    expect(tell({ intent: louder, how: 'refused', failure })).toEqual([
      { key: 'a', facet: 'volume', why: { is: 'failed', failure } },
    ])
    expect(tell({ intent: louder, how: 'lapsed' })).toMatchObject([{ why: { is: 'notConfirmed' } }])
    const timedOut = { is: 'timedOut' } as const
    expect(tell({ intent: louder, how: 'lapsed', failure: timedOut })).toMatchObject([
      { why: { is: 'failed', failure: timedOut } },
    ])
    expect(tell({ intent: louder, how: 'refused', failure: { is: 'cancelled' } })).toEqual([])
  })
})
