// Invariants of calls under random sequences of actions.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WireCall } from '../../../wire/call.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../types.ts'
import { worldWithoutTraffic } from '../worldForTests.ts'

type Step = { who: number; which: number; other: number; act: number }

const people = ['ana', 'ben', 'chloe', 'dmitri', 'paula'] as const
const someNumbers = ['+12025550123', '*68', '*88', '#58', '112', '9999', '*73', 'x@y.example']

const lastNames: Record<string, string> = {
  ana: 'ruiz',
  ben: 'okafor',
  chloe: 'martin',
  dmitri: 'volkov',
  paula: 'private',
}

function idOf(world: World, index: number): string {
  const first = people[index % people.length] ?? ''
  return (
    world.organisation.memberByEmail(`${first}.${lastNames[first]}@cordboard.example`)?.id ?? ''
  )
}

/** All actions of people, far parties and time. */
const actions: ((world: World, step: Step, me: string, callId: string) => unknown)[] = [
  (w, { other }, me) => w.calls.dial(me, destination(w, other)),
  (w, { other }, me) => w.calls.dial(me, destination(w, other)),
  (w, { other }, me) =>
    w.calls.ring(extension(w, me), other % 2 ? undefined : destination(w, other)),
  (w, _, me, callId) => w.calls.answer(me, callId),
  (w, { other }, me) => {
    const from = other % 2 ? undefined : destination(w, other)
    w.calls.answer(me, w.calls.ring(extension(w, me), from).callId)
  },
  (w, { other }, me, callId) =>
    w.calls.reject(
      me,
      callId,
      (['busy', 'temporarilyUnavailable', 'ignore'] as const)[other % 3] ?? 'busy',
    ),
  (w, _, me, callId) => w.calls.hangup(me, callId),
  (w, _, me, callId) => w.calls.hold(me, callId),
  (w, _, me, callId) => w.calls.resume(me, callId),
  (w, { other }, me, callId) => w.calls.mute(me, callId, other % 2 === 0),
  (w, { other }, me, callId) => w.calls.divert(me, callId, destination(w, other), other % 3 === 0),
  (w, _, me, callId) => w.calls.divert(me, callId, undefined, true),
  (w, _, me) => w.calls.transfer(me, undefined, undefined, undefined),
  (w, { other }, me, callId) => w.calls.transfer(me, callId, callOf(w, me, other), undefined),
  (w, { other }, me, callId) => w.calls.transfer(me, callId, undefined, destination(w, other)),
  (w, { other }, me, callId) =>
    w.calls.park(me, callId, other % 2 ? undefined : destination(w, other), other % 3 === 0),
  (w, { other }, me) => w.calls.pickup(me, other % 3 ? destination(w, other) : undefined),
  (w, { other }, me) => w.calls.bargeIn(me, destination(w, other)),
  (w, { other }, me) => w.calls.dial(me, `#82${destination(w, other)}`),
  (w, { other }, me) =>
    w.calls.superviseBy(
      me,
      (['silentMonitoring', 'coaching', 'bargeIn'] as const)[other % 3] ?? 'coaching',
    ),
  (w, _, me) => w.calls.pull(me),
  (w, { other }, me) => w.calls.retrieve(me, other % 2 ? undefined : destination(w, other)),
  (w, { other }, me, callId) =>
    w.calls.record(
      me,
      callId,
      (['start', 'stop', 'pause', 'resume'] as const)[other % 4] ?? 'stop',
    ),
  (w, _, me) => {
    const two = w.calls.list(me).slice(0, 2)
    w.calls.startConference(
      me,
      two.map(({ id }) => id),
    )
  },
  (w, _, me, callId) => w.calls.addParticipant(me, callId),
  (w, { other }, me) =>
    other % 3 === 0 ? w.calls.releaseConference(me) : w.calls.resumeConference(me),
  (w, _, me) => w.calls.holdConference(me),
  (w, { other }, me) => {
    const session = w.calls.list(me)[0]?.callSessionId ?? ''
    w.calls.remote(session, (['answer', 'hangup', 'hold', 'resume'] as const)[other % 4] ?? 'hold')
  },
  (w, { other }) => w.time.advance([900, 4_100, 21_000, 46_000][other % 4] ?? 0),
  (w) => w.time.advance(5_000),
  (w, _, me) => w.noteRequest(me),
]

const extension = (world: World, id: string) =>
  world.organisation.memberById(id)?.extension ?? 'nobody'

const destination = (world: World, n: number): string =>
  n % 3 === 0 ? (someNumbers[n % someNumbers.length] ?? '') : extension(world, idOf(world, n))

const callOf = (world: World, personId: string, n: number): string => {
  const calls = world.calls.list(personId)
  return calls[n % Math.max(1, calls.length)]?.id ?? 'none'
}

/** @returns whether it was accepted. @throws every error that is no refusal. */
function perform(world: World, step: Step): boolean {
  const me = idOf(world, step.who)
  try {
    actions[step.act % actions.length]?.(world, step, me, callOf(world, me, step.which))
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

const everybody = (world: World) => world.organisation.members.map(({ id }) => id)
const allCalls = (world: World): WireCall[] =>
  everybody(world).flatMap((id) => world.calls.list(id))

const steps = fc.array(
  fc.record({
    who: fc.nat({ max: people.length - 1 }),
    which: fc.nat({ max: 3 }),
    other: fc.nat({ max: 23 }),
    act: fc.nat({ max: actions.length - 1 }),
  }),
  { minLength: 1, maxLength: 80, size: 'max' },
)

/**
 * Runs the steps in a new world and checks the invariants after each of them.
 *
 * @param wrong returns a violation. Only a violation is passed to `expect`, which would take longer than
 * all the rest.
 */
function never(wrong: (world: World) => readonly unknown[]): void {
  fc.assert(
    fc.property(steps, (sequence) => {
      const world = worldWithoutTraffic({ members: 12 })
      for (const step of sequence) {
        perform(world, step)
        const found = wrong(world)
        if (found.length > 0) expect(found).toEqual([])
      }
      world.stop()
    }),
    { numRuns: 100 },
  )
}

const isTalking = ({ state }: WireCall) => ['connected', 'held', 'remoteHeld'].includes(state)

const pairs = [
  'alerting connecting',
  'alerting connected',
  'alerting held',
  'connected connected',

  'held remoteHeld',
  'held held',
]

function doAgree([one, other, ...more]: readonly WireCall[]): boolean {
  if (more.length > 0) return false
  return !one || !other || pairs.includes([one.state, other.state].sort().join(' '))
}

const listed = ['alerting', 'connecting', 'connected', 'held', 'remoteHeld']

describe('whatever people do', () => {
  test('the engine only throws refusals, and lists no ended call', () => {
    never((world) => allCalls(world).filter(({ state }) => !listed.includes(state)))
  })
  test('the two legs of a session agree', () => {
    never((world) => {
      const sessions = new Map<string, WireCall[]>()
      for (const call of allCalls(world)) {
        sessions.set(call.callSessionId, [...(sessions.get(call.callSessionId) ?? []), call])
      }
      return [...sessions.values()].filter((calls) => !doAgree(calls))
    })
  })
  test('an ended call never comes back', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const world = worldWithoutTraffic({ members: 12 })
        const gone = new Set<string>()
        let before = new Set<string>()
        for (const step of sequence) {
          perform(world, step)
          const now = new Set(allCalls(world).map(({ id }) => id))
          for (const id of before) if (!now.has(id)) gone.add(id)
          const back = [...now].filter((id) => gone.has(id))
          if (back.length > 0) expect(back).toEqual([])
          before = now
        }
      }),
      { numRuns: 100 },
    )
  })
  test('nobody is connected in two calls at once, except in a conference', () => {
    never((world) =>
      everybody(world).filter((id) => {
        const active = world.calls
          .list(id)
          .filter((call) => isTalking(call) && call.state !== 'held')
          .map((call) => call.id)
        const { participants = [], state } = world.calls.conference(id)
        const merged = state === 'connected' ? participants.map(({ callId }) => callId) : []
        const alone = active.filter((callId) => !merged.includes(callId))
        return alone.length + (alone.length < active.length ? 1 : 0) > 1
      }),
    )
  })
  test('a conference on hold has no participant who is connected', () => {
    never((world) =>
      everybody(world).flatMap((id) => {
        const { participants = [], state } = world.calls.conference(id)
        if (state !== 'held') return []
        const merged = participants.map(({ callId }) => callId)
        return world.calls
          .list(id)
          .filter((call) => merged.includes(call.id) && call.state === 'connected')
      }),
    )
  })
  test('a person’s calls have distinct appearances', () => {
    never((world) =>
      everybody(world).filter((id) => {
        const appearances = world.calls.list(id).map(({ appearance }) => appearance)
        return new Set(appearances).size !== appearances.length
      }),
    )
  })
  test('a refused action changes nothing', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const world = worldWithoutTraffic({ members: 12 })
        for (const step of sequence) {
          const before = JSON.stringify(allCalls(world))
          if (perform(world, step)) continue
          const after = JSON.stringify(allCalls(world))
          if (after !== before) expect(after).toBe(before)
        }
      }),
      { numRuns: 100 },
    )
  })
  test('the same seed and actions give the same calls, byte for byte', () => {
    fc.assert(
      fc.property(fc.integer(), steps, (seed, sequence) => {
        const [one, other] = [0, 1].map(() => {
          const world = worldWithoutTraffic({ members: 12, seed })
          for (const step of sequence) perform(world, step)
          return JSON.stringify(allCalls(world))
        })
        expect(one).toBe(other)
      }),
      { numRuns: 50 },
    )
  })
  test('when everybody hangs up, nothing is left', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const world = worldWithoutTraffic({ members: 12 })
        for (const step of sequence) perform(world, step)
        for (const id of everybody(world)) {
          for (const call of world.calls.list(id)) {
            try {
              world.calls.hangup(id, call.id)
            } catch (error) {
              if (!(error instanceof Refusal)) throw error
            }
          }
        }
        expect(allCalls(world)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
