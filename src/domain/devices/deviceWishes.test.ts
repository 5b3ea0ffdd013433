// Wishes for devices: shown at once, ended by evidence, refusal or deadline.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceStatus } from './deviceStatus.ts'
import type { DeviceWishes, DeviceWishEvent, WishKey } from './deviceWishes.ts'
import {
  afterDeviceEvent,
  noWishes,
  pendingFacets,
  shownStatus,
  wishesToSend,
} from './deviceWishes.ts'

const key = (text: string) => text as WishKey
const after = (...events: DeviceWishEvent[]) => events.reduce(afterDeviceEvent, noWishes)
const wish = (name: string, want: number): DeviceWishEvent => {
  return { type: 'wished', key: key(name), facet: 'volume', want }
}
const sent = (name: string): DeviceWishEvent => ({ type: 'sent', key: key(name) })
const accepted = (name: string, at: number): DeviceWishEvent => {
  return { type: 'accepted', key: key(name), at }
}
const received = (askedAt: number, volume?: number): DeviceWishEvent => {
  return { type: 'received', askedAt, status: volume === undefined ? {} : { volume } }
}
const volumeOf = (state: DeviceWishes) => shownStatus(state).volume

describe('a wish for a device', () => {
  const asked = [received(0, 10), wish('a', 40), sent('a'), accepted('a', 100)]

  it('shows at once, with its mark, and is sent once', () => {
    const state = after(received(0, 10), wish('a', 40))
    expect(volumeOf(state)).toBe(40)
    expect([...pendingFacets(state)]).toEqual(['volume'])
    expect(wishesToSend(state).map((one) => one.key)).toEqual(['a'])
    expect(wishesToSend(afterDeviceEvent(state, sent('a')))).toEqual([])
  })

  it('does not end by an answer asked for before the acceptance, nor by one without effect', () => {
    const state = after(...asked, received(99, 40), received(101, 10), received(102))
    expect(volumeOf(state)).toBe(40)
    expect(pendingFacets(state).size).toBe(1)
  })

  it('ends by evidence', () => {
    const state = after(...asked, received(101, 40))
    expect(state).toEqual({
      known: { askedAt: 101, status: { volume: 40 } },
      wishes: [],
      notices: [],
    })
  })

  it('ends by refusal, which is told until it is dismissed', () => {
    const failure = { is: 'notPossibleNow' } as const
    const refusal: DeviceWishEvent = { type: 'refused', key: key('a'), failure }
    const state = after(received(0, 10), wish('a', 40), sent('a'), refusal)
    expect(volumeOf(state)).toBe(10)
    expect(state.notices).toEqual([{ key: 'a', facet: 'volume', why: { is: 'failed', failure } }])
    expect(afterDeviceEvent(state, { type: 'dismissed', key: key('a') }).notices).toEqual([])
  })

  it('ends after ten seconds, also where the device is silent', () => {
    const early = after(...asked, { type: 'ticked', at: 10_099 })
    expect(volumeOf(early)).toBe(40)
    for (const end of [{ type: 'ticked', at: 10_100 } as const, received(10_100, 10)]) {
      const late = afterDeviceEvent(early, end)
      expect(volumeOf(late)).toBe(10)
      expect(late.notices.map(({ why }) => why.is)).toEqual(['notConfirmed'])
    }
  })

  it('without an answer waits for evidence, and is not sent again', () => {
    const silent: DeviceWishEvent = { type: 'unanswered', key: key('a'), at: 100 }
    const state = after(received(0, 10), wish('a', 40), sent('a'), silent)
    expect(wishesToSend(state)).toEqual([])
    expect(afterDeviceEvent(state, received(101, 40)).wishes).toEqual([])
  })

  it('waits for the one under way; of those that wait the newest is sent', () => {
    const state = after(...asked, wish('b', 50), wish('c', 60))
    expect(volumeOf(state)).toBe(60)
    expect(wishesToSend(state)).toEqual([])
    const next = afterDeviceEvent(state, received(101, 40))
    expect(volumeOf(next)).toBe(60)
    expect(wishesToSend(next).map((one) => one.key)).toEqual(['c'])
  })

  it('for what is there, or on its way, sends nothing', () => {
    expect(after(received(0, 10), wish('a', 10)).wishes).toEqual([])
    expect(after(...asked, wish('b', 50), wish('c', 40)).wishes.map((one) => one.key)).toEqual([
      'a',
    ])
  })
})

/** A device that takes wishes and shows their effect some time after it accepted them. */
type Step =
  | { readonly do: 'wish'; readonly want: number }
  | { readonly do: 'accept'; readonly lag: number }
  | { readonly do: 'poll' }
  | { readonly do: 'wait'; readonly ms: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('wish' as const), want: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ do: fc.constant('accept' as const), lag: fc.integer({ min: 0, max: 2_500 }) }),
  fc.record({ do: fc.constant('poll' as const) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 900 }) }),
)

/** Runs a history in which nothing is refused and nothing takes ten seconds. */
function shownAfterEach(steps: readonly Step[]): { shown: number | undefined; wanted: number }[] {
  let state = after(received(0, 0))
  let now = 1
  let wanted = 0
  const effects: { at: number; volume: number }[] = [{ at: 0, volume: 0 }]
  const status = (): DeviceStatus => {
    return { volume: effects.filter(({ at }) => at <= now).at(-1)?.volume ?? 0 }
  }
  const apply = (event: DeviceWishEvent) => (state = afterDeviceEvent(state, event))
  return steps.map((one, index) => {
    now += 1
    if (one.do === 'wait') now += one.ms
    if (one.do === 'wish') apply(wish(String(index), (wanted = one.want)))
    for (const { key: next } of wishesToSend(state)) apply(sent(next))
    const underWay = state.wishes.find(({ stage }) => stage.at === 'sent')
    if (one.do === 'accept' && underWay) {
      effects.push({ at: now + one.lag, volume: underWay.want as number })
      apply(accepted(underWay.key, now))
    }
    if (one.do === 'poll') apply(received(now, status().volume))
    // Nothing waits longer than its lag here, so that no deadline is met.
    if (state.wishes.some(({ stage }) => 'since' in stage && now - stage.since > 2_600)) {
      apply(received(now, status().volume))
    }
    return { shown: volumeOf(state), wanted }
  })
}

describe('any history without refusals', () => {
  it('never shows anything but what was wanted last', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        for (const { shown, wanted } of shownAfterEach(steps)) expect(shown).toBe(wanted)
      }),
      { numRuns: 500 },
    )
  })
})

describe('any events in any order', () => {
  const name = fc.constantFrom('a', 'b', 'c')
  const at = fc.nat(30_000)
  const event: fc.Arbitrary<DeviceWishEvent> = fc.oneof(
    fc.tuple(name, fc.nat(3)).map(([one, want]) => wish(one, want)),
    name.map(sent),
    fc.tuple(name, at).map(([one, moment]) => accepted(one, moment)),
    fc.tuple(at, fc.nat(3)).map(([moment, volume]) => received(moment, volume)),
    at.map((moment) => ({ type: 'ticked' as const, at: moment })),
  )

  it('leave at most one request under way and one that waits', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state = noWishes
        for (const one of events) {
          // As its caller does: only what is to be sent is sent.
          const isDue = wishesToSend(state).some(
            (due) => one.type === 'sent' && due.key === one.key,
          )
          if (one.type !== 'sent' || isDue) state = afterDeviceEvent(state, one)
          const stages = state.wishes.map(({ stage }) => stage.at === 'queued')
          expect(stages.filter((isWaiting) => isWaiting).length).toBeLessThanOrEqual(1)
          expect(stages.filter((isWaiting) => !isWaiting).length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
