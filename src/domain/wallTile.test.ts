// What a tile says, when it is overdue, what the figures count, and what is masked.
import { describe, expect, it } from 'vitest'
import { aCall, instant, ringing, talking } from './callForTests.ts'
import { usualLimits } from './wallLimits.ts'
import {
  figuresOf,
  heldSinceAfter,
  isActive,
  lengthOf,
  maskedParty,
  tileLevel,
  tileOf,
} from './wallTile.ts'

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

  it('counts a hold from when it was first seen, not from the answer', () => {
    const call = aCall('a', { state: talking({ heldBy: 'me' }) })
    const first = heldSinceAfter(new Map(), [call], instant(60_000))
    const later = heldSinceAfter(first, [call, aCall('b')], instant(65_000))
    expect(tileOf([call], later)).toMatchObject({ state: 'onHold', since: 60_000 })
    const between = heldSinceAfter(later, [aCall('a')], instant(70_000))
    expect(between.size).toBe(0)
    const again = heldSinceAfter(between, [call], instant(80_000))
    expect(tileOf([call], again).since).toBe(80_000)
  })

  it('is as urgent as the limits of its state say', () => {
    const tile = { state: 'ringing', since: instant(0) } as const
    expect(tileLevel(tile, instant(10_000), usualLimits)).toBe('fine')
    expect(tileLevel(tile, instant(20_000), usualLimits)).toBe('warn')
    expect(tileLevel(tile, instant(20_001), usualLimits)).toBe('alarm')
    expect(tileLevel({ state: 'idle' }, instant(1e9), usualLimits)).toBe('fine')
    const hold = { state: 'onHold', since: instant(0) } as const
    expect(tileLevel(hold, instant(120_001), usualLimits)).toBe('alarm')
    const conference = { state: 'conference', since: instant(0) } as const
    expect(tileLevel(conference, instant(1_800_001), usualLimits)).toBe('alarm')
  })
})

describe('the figures', () => {
  it('count who talks or calls as on call, and who rings', () => {
    const counts = { unknown: 1, idle: 2, ringing: 3, calling: 4, onCall: 5, onHold: 6 }
    expect(figuresOf({ ...counts, conference: 7 })).toEqual({ onCall: 16, ringing: 3 })
  })

  it('take what is watched by its length, and who is active', () => {
    expect(lengthOf({ state: 'conference', since: instant(0) })).toBe('onCall')
    expect(lengthOf({ state: 'calling', since: instant(0) })).toBeUndefined()
    expect(lengthOf({ state: 'ringing' })).toBeUndefined()
    const states = ['calling', 'onHold', 'idle', 'unknown'] as const
    expect(states.filter((state) => isActive({ state }))).toEqual(['calling', 'onHold'])
  })
})

describe('a masked party', () => {
  it('tells initials or two digits, and nothing of who withholds', () => {
    const known = { is: 'known', reach: 'external' } as const
    expect(maskedParty({ ...known, name: 'Grace Hopper', address: '1' })).toBe('G. H.')
    expect(maskedParty({ ...known, name: 'Oak & (Pine)' })).toBe('O. P.')
    expect(maskedParty({ ...known, name: '…', address: '+12025550123' })).toBe('•••23')
    expect(maskedParty({ ...known, address: '+12025550123' })).toBe('•••23')
    expect(maskedParty({ ...known, address: '2001' })).toBe('••')
    expect(maskedParty({ is: 'private' })).toBeUndefined()
  })
})
