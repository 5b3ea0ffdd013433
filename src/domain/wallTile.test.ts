// What a tile says, when it is overdue, what the figures count, and what is masked.
import { describe, expect, it } from 'vitest'
import { aCall, instant, ringing, talking } from './callForTests.ts'
import { figuresOf, isOverdue, maskedParty, tileOf, usualThresholds } from './wallTile.ts'

describe('a tile', () => {
  it('says the most pressing of all calls', () => {
    expect(tileOf(undefined).state).toBe('unknown')
    expect(tileOf([]).state).toBe('idle')
    expect(tileOf([aCall('a', { state: talking({ heldBy: 'me' }) })]).state).toBe('onHold')
    const both = [aCall('a', { state: talking({ heldBy: 'me' }) }), aCall('b')]
    expect(tileOf(both).state).toBe('onCall')
    expect(tileOf([...both, aCall('c', { state: ringing })]).state).toBe('ringing')
    expect(tileOf([aCall('a'), aCall('b')])).toEqual({ state: 'conference', since: 0 })
  })

  it('is overdue by the limit of its state', () => {
    const tile = { state: 'ringing', since: instant(0) } as const
    expect(isOverdue(tile, instant(20_000), usualThresholds)).toBe(false)
    expect(isOverdue(tile, instant(20_001), usualThresholds)).toBe(true)
    expect(isOverdue({ state: 'idle' }, instant(1e9), usualThresholds)).toBe(false)
    const hold = { state: 'onHold', since: instant(0) } as const
    expect(isOverdue(hold, instant(120_001), usualThresholds)).toBe(true)
  })
})

describe('the figures', () => {
  it('count and find the longest', () => {
    const tiles = [
      { state: 'ringing', since: instant(5_000) },
      { state: 'ringing', since: instant(9_000) },
      { state: 'onCall', since: instant(0) },
      { state: 'conference', since: instant(0) },
      { state: 'onHold', since: instant(4_000) },
      { state: 'unknown' },
      { state: 'idle' },
    ] as const
    expect(figuresOf(tiles, instant(10_000))).toEqual({
      onCall: 2,
      ringing: 2,
      onHold: 1,
      unknown: 1,
      longestRing: 5_000,
      longestHold: 6_000,
    })
    expect(figuresOf([], instant(0))).toEqual({ onCall: 0, ringing: 0, onHold: 0, unknown: 0 })
  })
})

describe('a masked party', () => {
  it('tells initials or two digits, and nothing of who withholds', () => {
    const known = { is: 'known', reach: 'external' } as const
    expect(maskedParty({ ...known, name: 'Grace Hopper', address: '1' })).toBe('G. H.')
    expect(maskedParty({ ...known, address: '+12025550123' })).toBe('•••23')
    expect(maskedParty({ ...known, address: '2001' })).toBe('••')
    expect(maskedParty({ is: 'private' })).toBeUndefined()
  })
})
