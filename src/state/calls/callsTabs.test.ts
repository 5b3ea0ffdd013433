// The calls in random tabs that open, close, hide, freeze and crash, on a computer that sleeps: one
// of them polls, no tab shows anything older than it says, and nobody's intent is lost.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallId, Instant } from '../../domain/brand.ts'
import { aCall } from '../../domain/calls/callForTests.ts'
import { RING_NEWS_MS } from '../../domain/calls/limits.ts'
import type { Failure } from '../../domain/failure.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Clock } from '../../lib/clock.ts'
import { createTestTabs } from '../tabs/tabsForTests.ts'
import { SILENCE_MS } from '../tabs/createLeader.ts'
import type { CallControl } from './callControl.ts'
import { createTestCloud } from './cloudForTests.ts'
import { createCalls } from './createCalls.ts'

/** The longest time until a frozen leader is robbed, even by a hidden tab. */
const ROBBED_MS = SILENCE_MS + 7_500
const LATENCY_MS = 40
/** What clocks round off, and what a message takes. */
const SLACK_MS = 100
const FRESH_MS = 5_000

function setUp(delays: readonly number[]) {
  let turn = 0
  const tabs = createTestTabs(() => delays[turn++ % delays.length] ?? 0)
  const { time } = tabs
  const polls: { readonly tab: string; readonly at: number }[] = []
  let asleepMs = 0
  let failure: Failure | undefined
  // Sleep moves the wall clock and no timer.
  const awake = (clock: Clock): Clock => ({ ...clock, now: () => clock.now() + asleepMs })
  const wall = () => time.clock.now() + asleepMs
  const { control } = createTestCloud(time, () => ({
    thereMs: LATENCY_MS / 2,
    backMs: LATENCY_MS / 2,
    lagMs: 0,
    outcome: 'ok',
  }))
  const open = (isVisible: boolean, chance: number) => {
    const tab = tabs.open(isVisible, { clockOf: awake })
    const source: CallControl = {
      ...control,
      async list() {
        const askedAt = tab.clock.monotonic()
        polls.push({ tab: tab.tab, at: time.clock.monotonic() })
        await time.wait(LATENCY_MS / 2)
        // When it was true is in the call itself.
        const items = [aCall('truth', { created: wall() as Instant })]
        await new Promise<void>((done) => tab.clock.after(LATENCY_MS / 2, done))
        if (failure) return fail(failure)
        return ok({ items, askedAt, gotAt: tab.clock.monotonic(), rejected: [] })
      },
    }
    const calls = createCalls({
      ...tab,
      control: source,
      chance,
      undoMs: 0,
      serverTime: () => Promise.reject(new Error('away')),
    })
    const stop = calls.start()
    const state = () => calls.store.getState()
    return { ...tab, calls, stop, state, isVisible, isFrozen: false }
  }
  return {
    ...tabs,
    polls,
    wall,
    open,
    sleep: (ms: number) => void (asleepMs += ms),
    failing: (now: boolean) => (failure = now ? { is: 'cloudTrouble', status: 503 } : undefined),
  }
}

type World = ReturnType<typeof setUp>
type Tab = ReturnType<World['open']>

/** Whatever a tab says of how old its calls are, they are no older. */
function isHonest({ calls, state }: Tab, wall: number) {
  const { views, freshness } = state()
  const seenAt = views.find(({ call }) => call.id === 'truth')?.call.created
  if (seenAt === undefined) return
  if (calls.isCurrent()) expect(wall - seenAt).toBeLessThanOrEqual(RING_NEWS_MS + SLACK_MS)
  if (freshness.is === 'stale' && freshness.lastSeen !== undefined) {
    // The cloud's clock is this machine's here.
    expect(freshness.lastSeen).toBeLessThanOrEqual(seenAt + LATENCY_MS + SLACK_MS)
  }
}

const step = fc.record({
  what: fc.constantFrom(
    'open',
    'close',
    'crash',
    'hide',
    'show',
    'freeze',
    'resume',
    'sleep',
    'fail',
    'work',
    'hold',
  ),
  tab: fc.nat({ max: 4 }),
  thenMs: fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 30_000 })),
})

function act(world: World, all: readonly Tab[], what: string, index: number): readonly Tab[] {
  const one = all[index % Math.max(1, all.length)]
  if (what === 'sleep') world.sleep(index * 1_000_000)
  else if (what === 'fail' || what === 'work') world.failing(what === 'fail')
  else if (what === 'open' || !one) return [...all, world.open(index % 2 === 0, index / 5)]
  else if (what === 'hold') one.calls.wish('truth' as CallId, { facet: 'held', want: true })
  else if (what === 'close' || what === 'crash') {
    // A frozen tab does nothing any more, not even close itself.
    if (what === 'close' && !one.isFrozen) one.stop()
    one.crash()
    return all.filter((other) => other !== one)
  } else if (what === 'hide' || what === 'show') {
    one.isVisible = what === 'show'
    one.setVisible(one.isVisible)
  } else {
    one.isFrozen = what === 'freeze'
    if (one.isFrozen) one.freeze()
    else one.resume()
  }
  return all
}

describe('what a tab asked for', () => {
  const held = async (world: World) => {
    const [leader, other] = [world.open(true, 0), world.open(true, 0.5)]
    await world.time.advance(3_000)
    other.calls.wish('truth' as CallId, { facet: 'held', want: true })
    await world.time.advance(100)
    const pending = () => leader.state().views.flatMap((view) => view.pending)
    expect(pending()).toMatchObject([{ name: 'hold' }])
    return { leader, other, pending }
  }

  it('C16 is shown by the others no longer when that tab crashes', async () => {
    const world = setUp([1])
    const { leader, other, pending } = await held(world)
    other.crash()
    await world.time.advance(1)
    expect(pending()).toEqual([])
    leader.stop()
  })

  it('C16 is shown by the others for twenty seconds where that tab is frozen and says nothing', async () => {
    const world = setUp([1])
    const { leader, other, pending } = await held(world)
    other.freeze()
    await world.time.advance(19_000)
    expect(pending()).toMatchObject([{ name: 'hold' }])
    await world.time.advance(1_100)
    expect(pending()).toEqual([])
    leader.stop()
  })
})

describe('the calls in many tabs', () => {
  it('C15 C16 one polls, nothing is older than it says, for random tabs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 20 }),
        async (steps, delays) => {
          const world = setUp(delays)
          const { time, polls, reported } = world
          let all: readonly Tab[] = []
          const running = () => all.filter(({ isFrozen }) => !isFrozen)
          for (const { what, tab, thenMs } of steps) {
            if (what === 'hold' && all[tab % Math.max(1, all.length)]?.isFrozen) continue
            all = act(world, all, what, tab)
            await time.settle()
            // Awake again, a frozen tab has not yet been told anything.
            await time.advance(Math.max(thenMs, 1))
            for (const one of running()) isHonest(one, world.wall())
          }
          world.failing(false)
          const isFrozenHolder = all.some(
            ({ isFrozen, holds }) => isFrozen && holds('cordboard-leader-calls'),
          )
          await time.advance(isFrozenHolder ? ROBBED_MS : 1_000)
          // The wait after failures is a minute at the longest.
          await time.advance(61_000)
          const from = polls.length
          await time.advance(30_000)
          const since = polls.slice(from)
          if (running().length > 0) {
            expect(new Set(since.map(({ tab }) => tab)).size).toBe(1)
            expect(since.length).toBeGreaterThanOrEqual(5)
            expect(since.length).toBeLessThanOrEqual(16)
          }
          for (const { state, calls } of running()) {
            expect(state().freshness).toEqual({ is: 'fresh' })
            expect(calls.isCurrent()).toBe(true)
            const created = state().views.find(({ call }) => call.id === 'truth')?.call.created
            expect(world.wall() - (created ?? 0)).toBeLessThanOrEqual(FRESH_MS + SLACK_MS)
            // The tab that sent the command gets the result; no other tab shows it as pending forever.
            expect(state().views.flatMap(({ pending }) => pending)).toEqual([])
          }
          expect(reported).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
})
