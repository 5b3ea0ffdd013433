// What a tile says, when it is overdue, what the figures count, and what is masked.
import { describe, expect, it } from 'vitest'
import { aCall, id, instant, ringing, talking } from '../calls/callForTests.ts'
import { usualLimits } from './wallLimits.ts'
import type { Tile } from './wallTile.ts'
import { maskedParty } from '../supervision/maskedView.ts'
import { besideOf, heldSinceAfter, isActive, isInCall, tileLevel, tileOf } from './wallTile.ts'

const dreaming = { is: 'unrecognised', wire: 'dreaming' } as const

/** Ben holds the first, and has answered a second. */
const benHolds = (heldAt: number, talksSince: number) =>
  tileOf(
    [
      aCall('held', { state: talking({ heldBy: 'me' }) }),
      aCall('second', { state: talking({ since: instant(talksSince) }) }),
    ],
    new Map([[id('held'), instant(heldAt)]]),
  )

describe('a tile', () => {
  it('says the most pressing of all calls', () => {
    expect(tileOf(undefined).state).toBe('unknown')
    expect(tileOf([]).state).toBe('idle')
    expect(tileOf([aCall('a', { state: talking({ heldBy: 'me' }) })]).state).toBe('onHold')
    const both = [aCall('a', { state: talking({ heldBy: 'me' }) }), aCall('b')]
    expect(tileOf(both).state).toBe('onCall')
    expect(tileOf([...both, aCall('c', { state: ringing })]).state).toBe('ringing')
    expect(tileOf([aCall('a'), aCall('b')])).toMatchObject({ state: 'conference', since: 0 })
    const third = aCall('c', { state: ringing })
    expect(tileOf([aCall('a'), aCall('b'), third]).state).toBe('ringing')
  })

  it('names, of calls in the same state, the one that has lasted longest', () => {
    const young = aCall('a', { state: ringing, created: instant(9_000) })
    const old = aCall('b', { state: ringing, created: instant(4_000) })
    expect(tileOf([young, old])).toMatchObject({ since: 4_000, party: { name: 'Party b' } })
    expect(tileOf([old, young])).toEqual(tileOf([young, old]))
  })

  it('keeps the longest of each kind, whichever call it names', () => {
    const held = talking({ heldBy: 'me', since: instant(1_000) })
    const tile = tileOf([
      aCall('a', { state: held }),
      aCall('b', { state: talking({ since: instant(5_000) }) }),
      aCall('c', { state: ringing, created: instant(8_000) }),
      aCall('d', { state: talking({ heldBy: 'me', since: instant(2_000) }) }),
    ])
    expect(tile).toMatchObject({
      state: 'ringing',
      since: 8_000,
      lasting: {
        ringing: { count: 1, since: 8_000 },
        onCall: { count: 1, since: 5_000 },
        onHold: { count: 2, since: 1_000 },
      },
    })
    const quiet = [aCall('e', { state: { is: 'calling' } }), aCall('f', { state: dreaming })]
    expect(tileOf(quiet).lasting).toEqual({})
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
    const rings = tileOf([aCall('a', { state: ringing })])
    expect(tileLevel(rings, instant(10_000), usualLimits)).toBe('fine')
    expect(tileLevel(rings, instant(20_000), usualLimits)).toBe('warn')
    expect(tileLevel(rings, instant(20_001), usualLimits)).toBe('alarm')
    expect(tileLevel(tileOf([]), instant(1e9), usualLimits)).toBe('fine')
    expect(tileLevel(tileOf(undefined), instant(1e9), usualLimits)).toBe('fine')
    const hold = tileOf([aCall('a', { state: talking({ heldBy: 'me' }) })])
    expect(tileLevel(hold, instant(120_001), usualLimits)).toBe('alarm')
    const conference = tileOf([aCall('a'), aCall('b')])
    expect(tileLevel(conference, instant(1_800_001), usualLimits)).toBe('alarm')
  })

  it('is as urgent as a call that waits on hold while somebody else is talked to', () => {
    const tile = benHolds(0, 100_000)
    expect(tile.state).toBe('onCall')
    const at = [60_000, 60_001, 120_001]
    expect(at.map((now) => tileLevel(tile, instant(now), usualLimits))).toEqual([
      'fine',
      'warn',
      'alarm',
    ])
  })

  it('is as urgent as a long call that another ring hides', () => {
    const tile = tileOf([aCall('a'), aCall('b', { state: ringing, created: instant(1_800_000) })])
    expect(tile.state).toBe('ringing')
    expect(tileLevel(tile, instant(1_800_001), usualLimits)).toBe('alarm')
  })
})

describe('what goes on beside what a tile says', () => {
  const beside = (tile: Tile, now: number) => besideOf(tile, instant(now), usualLimits)
  const held = (name: string) => aCall(name, { state: talking({ heldBy: 'me' }) })

  it('is nothing where all is said', () => {
    expect(beside(tileOf(undefined), 0)).toBeUndefined()
    expect(beside(tileOf([]), 0)).toBeUndefined()
    expect(beside(tileOf([aCall('a')]), 9e9)).toBeUndefined()
    expect(beside(tileOf([aCall('a'), aCall('b')]), 9e9)).toBeUndefined()
  })

  it('is who waits on hold, and since when once that is too long', () => {
    const tile = benHolds(0, 1_000)
    expect(beside(tile, 60_000)).toEqual({ what: 'onHold', count: 1 })
    expect(beside(tile, 60_001)).toEqual({ what: 'onHold', count: 1, since: 0 })
    const calling = tileOf([held('a'), aCall('b', { state: { is: 'calling' } })])
    expect(beside(calling, 0)).toEqual({ what: 'onHold', count: 1 })
  })

  it('is the others of the same kind, of which the tile says the longest', () => {
    expect(beside(tileOf([held('a'), held('b')]), 9e9)).toEqual({ what: 'onHold', count: 1 })
    const rings = ['a', 'b', 'c'].map((name) => aCall(name, { state: ringing }))
    expect(beside(tileOf(rings), 0)).toEqual({ what: 'ringing', count: 2 })
  })

  it('is the most urgent of several kinds', () => {
    const ring = aCall('r', { state: ringing, created: instant(1_800_000) })
    const hold = new Map([[id('h'), instant(1_800_000)]])
    const tile = tileOf([aCall('a'), held('h'), ring], hold)
    expect(beside(tile, 1_800_000)).toMatchObject({ what: 'onCall', since: 0 })
    expect(beside(tile, 900_000)).toEqual({ what: 'onHold', count: 1 })
  })
})

describe('a member', () => {
  it('is in a call that was answered, also while it is held or another rings', () => {
    const held = aCall('a', { state: talking({ heldBy: 'me' }) })
    const inCall = [[held], [aCall('a')], [aCall('a'), aCall('b', { state: ringing })]]
    expect(inCall.map((calls) => isInCall(tileOf(calls)))).toEqual([true, true, true])
    const not = [[], [aCall('a', { state: ringing })], [aCall('a', { state: { is: 'calling' } })]]
    expect(not.map((calls) => isInCall(tileOf(calls)))).toEqual([false, false, false])
    expect(isInCall(tileOf(undefined))).toBe(false)
  })

  it('is active while the phone does anything that is known', () => {
    const active = [{ is: 'calling' } as const, talking({ heldBy: 'me' }), ringing]
    expect(active.every((state) => isActive(tileOf([aCall('a', { state })])))).toBe(true)
    const calls = [undefined, [], [aCall('a', { state: dreaming })]]
    expect(calls.some((found) => isActive(tileOf(found)))).toBe(false)
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
