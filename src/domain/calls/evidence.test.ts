// What events show, against lists that lag behind them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallId, Instant } from '../brand.ts'
import type { Call, Snapshot } from './call.ts'
import { aCall } from './callForTests.ts'
import type { CallEvent, Evidence } from './evidence.ts'
import { isNews, LIST_LAG_MS, noEvidence, underEvidence, withEvent } from './evidence.ts'

const talking = (heldBy: 'nobody' | 'me') =>
  ({ is: 'talking', since: 0 as Instant, heldBy, muted: false, recording: 'off' }) as const
const ringing = { is: 'ringing', redirections: [] } as const
const one = (state: Call['state']) => aCall('one', { state })
const shows = (at: number, state: Call['state']): CallEvent => ({
  is: 'shows',
  at: at as Instant,
  call: one(state),
})
const gone = (at: number): CallEvent => ({ is: 'gone', at: at as Instant, id: 'one' as CallId })
const list = (askedAt: number, ...items: Call[]): Snapshot<Call> => ({
  items,
  askedAt,
  gotAt: askedAt,
  rejected: [],
})
const stateIn = (snapshot: Snapshot<Call>) => snapshot.items[0]?.state

describe('an event', () => {
  it('C27 older or repeated changes nothing, and neither does one that took too long', () => {
    const known = withEvent(noEvidence, shows(1_000, talking('me')), 0)
    const at = (moment: number) => isNews(known, shows(moment, ringing), 1_500 as Instant)
    expect([at(999), at(1_000), at(1_001)]).toEqual([false, false, true])
    expect(isNews(noEvidence, shows(0, ringing), 5_001 as Instant)).toBe(false)
    expect(isNews(withEvent(known, gone(2_000), 0), shows(1_999, ringing), 2_000 as Instant)).toBe(
      false,
    )
  })

  it('C28 is not undone by a list that lags, and the list decides when it cannot lag any more', () => {
    const evidence = withEvent(noEvidence, shows(1, talking('me')), 100)
    const lagging = (askedAt: number) => list(askedAt, one(talking('nobody')))
    expect(stateIn(underEvidence(lagging(101), evidence))).toEqual(talking('me'))
    const decides = 100 + LIST_LAG_MS
    expect(stateIn(underEvidence(lagging(decides), evidence))).toEqual(talking('nobody'))
    expect(underEvidence(list(101), evidence).items).toHaveLength(1)
    expect(underEvidence(list(decides), evidence).items).toHaveLength(0)
    const ended = withEvent(evidence, gone(2), 200)
    expect(underEvidence(lagging(201), ended).items).toHaveLength(0)
    expect(underEvidence(lagging(200 + LIST_LAG_MS), ended).items).toHaveLength(1)
  })

  it('keeps what only the list knows', () => {
    const listed = aCall('one', { state: ringing, can: { mute: false, recording: 'none' } })
    const told = aCall('one', { state: talking('nobody'), can: { mute: true, recording: 'all' } })
    const evidence = withEvent(noEvidence, { is: 'shows', at: 1 as Instant, call: told }, 0)
    const [call] = underEvidence(list(1, listed), evidence).items
    expect(call).toMatchObject({ state: talking('nobody'), can: { mute: true, recording: 'none' } })
  })
})

/** The truth of one call: what it is from each moment on. */
const states = [ringing, talking('nobody'), talking('me'), talking('nobody'), 'gone'] as const

it('C27 C28 random deliveries: nothing falls back, and one list after the lag has the truth', () => {
  const delivery = fc.record({
    delay: fc.integer({ min: 20, max: 1_000 }),
    fate: fc.constantFrom('once', 'twice', 'lost' as const),
    gap: fc.integer({ min: 50, max: 2_000 }),
  })
  fc.assert(
    fc.property(
      fc.array(delivery, { minLength: states.length, maxLength: states.length }),
      fc.integer({ min: 0, max: 2_500 }),
      fc.array(fc.integer({ min: 0, max: 12_000 }), { maxLength: 20 }),
      (deliveries, lag, asked) => {
        let clock = 0
        const truth = deliveries.map(({ gap }, index) => ({
          at: (clock += gap),
          state: states[index] ?? 'gone',
        }))
        const stateAt = (moment: number) =>
          truth.findLast(({ at }) => at <= moment)?.state ?? 'gone'
        const moments = deliveries.flatMap(({ delay, fate }, index) => {
          const { at, state } = truth[index] ?? { at: 0, state: 'gone' as const }
          const event = state === 'gone' ? gone(at) : shows(at, state)
          const first = { is: 'event', when: at + delay, event } as const
          if (fate === 'lost') return []
          return fate === 'once' ? [first] : [first, { ...first, when: at + delay + 300 }]
        })
        const lists = asked.map((when) => ({ is: 'list', when }) as const)
        const end = clock + 1_300 + LIST_LAG_MS
        const history = [...moments, ...lists, { is: 'list', when: end } as const].sort(
          (a, b) => a.when - b.when,
        )
        let evidence: Evidence = noEvidence
        let known = list(-1)
        /** The newest moment of the truth that has been shown by an event. */
        let shown = -1
        let shownUntil = -1
        for (const one_ of history) {
          if (one_.is === 'event') {
            if (isNews(evidence, one_.event, one_.when as Instant)) {
              expect(one_.event.at).toBeGreaterThan(shown)
              shown = one_.event.at
              shownUntil = one_.when + LIST_LAG_MS
              evidence = withEvent(evidence, one_.event, one_.when)
              known = underEvidence({ ...known, askedAt: one_.when }, evidence)
            }
          } else {
            const state = stateAt(one_.when - lag)
            const told = state === 'gone' ? list(one_.when) : list(one_.when, one(state))
            known = underEvidence(told, evidence)
          }
          // What an event has shown stands until lists cannot lag behind it any more.
          if (shown >= 0 && one_.when < shownUntil) {
            const state = stateAt(shown)
            expect(stateIn(known)).toEqual(state === 'gone' ? undefined : state)
          }
        }
        expect(known.items).toHaveLength(0)
      },
    ),
    { numRuns: 1_000 },
  )
})
