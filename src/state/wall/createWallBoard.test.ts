// The board says what one would find by going through everybody anew, whatever has happened.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant, PersonId } from '../../domain/brand.ts'
import { aCall, instant, ringing, talking } from '../../domain/calls/callForTests.ts'
import type { Call } from '../../domain/calls/call.ts'
import { usualLimits } from '../../domain/wall/wallLimits.ts'
import type { Known, OwnTile } from '../../domain/wall/wallMembers.ts'
import {
  heldSinceAfter,
  isActive,
  isInCall,
  tileLengths,
  tileLevel,
  tileOf,
} from '../../domain/wall/wallTile.ts'
import { membersAt } from '../../domain/wall/wallTurns.ts'
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
  const lastsOf = (what: (typeof tileLengths)[number]) =>
    all.flatMap(({ id, tile }) => {
      const calls = tile.lasting[what]
      return calls ? [{ ms: Math.max(0, now - calls.since), id }] : []
    })
  const longest = (what: (typeof tileLengths)[number]) =>
    lastsOf(what).reduce<{ ms: number; id: PersonId } | undefined>(
      (most, one) => (!most || one.ms > most.ms ? one : most),
      undefined,
    )
  const of = (wanted: string) => all.filter(({ level }) => level === wanted).length
  const fits = all.length <= perPage
  const rank = ({ level, tile }: (typeof all)[number]) =>
    ['alarm', 'warn', 'fine'].indexOf(level) * 2 + Number(!fits && !isActive(tile))
  const ranked = [...all].sort((a, b) => rank(a) - rank(b))
  const active = all.filter(({ tile }) => isActive(tile)).length
  const groups = { alarm: of('alarm'), warn: of('warn'), active, all: all.length }
  const { shown: ranks, ...page } = membersAt(groups, perPage, turn)
  return {
    count: all.length,
    active,
    figures: {
      onCall: all.filter(({ tile }) => isInCall(tile)).length,
      ringing: all.filter(({ tile }) => tile.state === 'ringing').length,
    },
    longest: tileLengths.map(longest),
    longer: tileLengths.map((what) =>
      lastsOf(what).flatMap(({ ms, id }) => (ms > usualLimits[what].alarm ? [id] : [])),
    ),
    calls: people
      .flatMap(({ id }) => (id === own?.id ? own.calls : (seen.get(id)?.calls ?? [])))
      .filter(({ state }) => state.is === 'ringing' || state.is === 'talking'),
    page: { ...page, shown: ranks.flatMap((at) => ranked.slice(at, at + 1)) },
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
              board.update(one.of.id)
            }
            board.show(people, own)
            const now = instant(NOW)
            const page = board.page({ now, limits: usualLimits, perPage, turn })
            const longest = tileLengths.map((what) => {
              const found = board.longest(what, now)
              return found && { ms: found.ms, id: found.of.id }
            })
            expect({
              count: board.count(),
              active: board.active(),
              figures: board.figures(),
              longest,
              longer: tileLengths.map((what) =>
                [...board.longer(what, usualLimits[what].alarm, now)].sort(),
              ),
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
