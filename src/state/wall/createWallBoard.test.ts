// The board says what one would find by going through everybody anew, whatever has happened.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant, PersonId } from '../../domain/brand.ts'
import { aCall, instant, ringing, talking } from '../../domain/callForTests.ts'
import type { Call } from '../../domain/call.ts'
import { pageAt } from '../../domain/wallLayout.ts'
import { usualLimits } from '../../domain/wallLimits.ts'
import type { Known, OwnTile } from '../../domain/wallMembers.ts'
import { heldSinceAfter, isActive, lengthOf, tileLevel, tileOf } from '../../domain/wallTile.ts'
import { createWallBoard } from './createWallBoard.ts'

const named = (text: string) => ({ id: text as PersonId, name: `Member ${text}` })
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const
const everybody = letters.map(named)

type World = {
  readonly people: typeof everybody
  readonly seen: ReadonlyMap<PersonId, Known>
  readonly own: OwnTile | undefined
}

/** The plain way, which the board is a shorter one of. */
function plain({ people, seen, own }: World, now: Instant, perPage: number, turn: number) {
  const all = people.map(({ id, name }) => {
    const known = id === own?.id ? undefined : seen.get(id)
    const tile = id === own?.id ? own.tile : tileOf(known?.calls, known?.heldSince)
    const level = tileLevel(tile, now, usualLimits)
    return { id, name, tile, level, ...(known && { askedAt: known.askedAt }) }
  })
  const count = (...states: readonly string[]) =>
    all.filter(({ tile }) => states.includes(tile.state)).length
  const longest = (what: string) =>
    all
      .filter(({ tile }) => lengthOf(tile) === what)
      .map(({ id, tile }) => ({ ms: Math.max(0, now - (tile.since ?? now)), id }))
      .reduce<{ ms: number; id: PersonId } | undefined>(
        (most, one) => (!most || one.ms > most.ms ? one : most),
        undefined,
      )
  const fits = all.length <= perPage
  const rank = ({ level, tile }: (typeof all)[number]) =>
    ['alarm', 'warn', 'fine'].indexOf(level) * 2 + Number(!fits && !isActive(tile))
  const ranked = [...all].sort((a, b) => rank(a) - rank(b))
  return {
    count: all.length,
    active: all.filter(({ tile }) => isActive(tile)).length,
    figures: { onCall: count('onCall', 'conference', 'calling'), ringing: count('ringing') },
    longest: [longest('ringing'), longest('onHold'), longest('onCall')],
    calls: people
      .flatMap(({ id }) => (id === own?.id ? own.calls : (seen.get(id)?.calls ?? [])))
      .filter(({ state }) => state.is === 'ringing' || state.is === 'talking'),
    page: pageAt(ranked, perPage, turn, ({ tile }) => isActive(tile)),
  }
}

const NOW = 5_000_000

const states = fc.oneof(
  fc.constant(ringing),
  fc.constant({ is: 'calling' } as const),
  fc.constant({ is: 'ended', at: instant(0), why: 'hungUp' } as const),
  fc.constant({ is: 'unrecognised', wire: 'dreaming' } as const),
  fc
    .record({
      // Some begin after the whole second that is shown.
      since: fc.constantFrom(0, 3_000_000, NOW - 90_000, NOW - 1, NOW, NOW + 400).map(instant),
      heldBy: fc.constantFrom('me' as const, 'nobody' as const),
    })
    .map(talking),
)
const calls = fc.array(
  fc
    .record({
      name: fc.constantFrom('x', 'y'),
      state: states,
      created: fc.constantFrom(NOW - 25_000, NOW - 15_000, NOW, NOW + 900).map(instant),
    })
    .map(({ name, ...more }) => aCall(name, more)),
  { maxLength: 3 },
)
const member = fc.constantFrom(...everybody)
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ is: fc.constant('answer' as const), of: member, calls }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('gone' as const), of: member }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('own' as const), of: member, calls }) },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant('show' as const), people: fc.subarray(everybody) }),
  },
)

function setUp() {
  const seen = new Map<PersonId, Known>()
  return { seen, board: createWallBoard(seen) }
}

const known = (found: readonly Call[], before?: Known, askedAt = 0): Known => {
  const heldSince = heldSinceAfter(before?.heldSince ?? new Map(), found, instant(NOW - 70_000))
  return { calls: found, heldSince, askedAt }
}

describe('the board of a wall', () => {
  it('says what going through everybody anew would say', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        fc.nat({ max: 5 }),
        (events, perPage, turn) => {
          const { seen, board } = setUp()
          let own: OwnTile | undefined
          let people = everybody
          board.show(people, own)
          for (const [index, one] of events.entries()) {
            if (one.is === 'show') people = one.people
            else if (one.is === 'own') {
              own = { ...one.of, calls: one.calls, tile: tileOf(one.calls) }
            } else {
              if (one.is === 'gone') seen.delete(one.of.id)
              else seen.set(one.of.id, known(one.calls, seen.get(one.of.id), index))
              board.heard(one.of.id)
            }
            board.show(people, own)
            const now = instant(NOW)
            const page = board.page({ now, limits: usualLimits, perPage, turn })
            const longest = (['ringing', 'onHold', 'onCall'] as const).map((what) => {
              const found = board.longest(what, now)
              return found && { ms: found.ms, id: found.of.id }
            })
            expect({
              count: board.count(),
              active: board.active(),
              figures: board.figures(),
              longest,
              calls: board
                .calls()
                .filter(({ state }) => state.is === 'ringing' || state.is === 'talking'),
              page,
            }).toEqual(plain({ people, seen, own }, now, perPage, turn))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('tells of other people and of one’s own calls, but not of what stays', () => {
    const { board } = setUp()
    let told = 0
    board.store.subscribe(() => void (told += 1))
    const own = { ...named('a'), calls: [], tile: tileOf([]) }
    board.show(everybody, own)
    board.show(everybody, own)
    expect(told).toBe(1)
    board.show(everybody, { ...own, tile: tileOf([aCall('x')]) })
    expect([told, board.active()]).toEqual([2, 1])
  })
})
