// Tiles of members: one's own, known ones with their age, unknown ones, and none made twice.
import { describe, expect, it } from 'vitest'
import type { PersonId } from './brand.ts'
import { aCall, ringing } from './callForTests.ts'
import type { Known } from './wallMembers.ts'
import { memberTiles, oldestAge } from './wallMembers.ts'

const people = ['me', 'known', 'new'].map((id) => ({ id: id as PersonId, name: id }))
const [me] = people
const known: Known = {
  calls: [aCall('x', { state: ringing })],
  heldSince: new Map(),
  askedAt: 1_000,
}
const seen = new Map([
  ['known' as PersonId, known],
  ['gone' as PersonId, { ...known, askedAt: 400 }],
])

describe('the tiles of members', () => {
  it('say what is known, how old it is, and one’s own without an age', () => {
    const own = me && { id: me.id, tile: { state: 'onHold' } as const }
    const [mine, theirs, nobodys] = memberTiles(people, seen, own, 4_000)
    expect(mine).toEqual({ id: 'me', name: 'me', tile: { state: 'onHold' } })
    expect(theirs).toMatchObject({ id: 'known', tile: { state: 'ringing' }, age: 3_000 })
    expect(nobodys).toEqual({ id: 'new', name: 'new', tile: { state: 'unknown' } })
  })

  it('are the same until what is known changes', () => {
    const tileAt = (now: number, of = seen) => memberTiles(people, of, undefined, now)[1]?.tile
    expect(tileAt(5_000)).toBe(tileAt(4_000))
    const after = new Map(seen).set('known' as PersonId, { ...known, calls: [] })
    expect(tileAt(5_000, after)).toEqual({ state: 'idle' })
  })

  it('have an oldest age, which is never below nothing', () => {
    expect(oldestAge(seen, 4_000)).toBe(3_600)
    expect(oldestAge(seen, 0)).toBe(0)
    expect(oldestAge(new Map(), 4_000)).toBe(0)
  })
})
