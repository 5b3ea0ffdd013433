// The call machine whole, against a cloud that answers late, shows late, loses and refuses.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCall, id, ringing, talking } from '../../domain/calls/callForTests.ts'
import type { CallId } from '../../domain/brand.ts'
import { twinsOf } from '../../domain/calls/twins.ts'
import type { Fate } from './cloudForTests.ts'
import { createTestBrowser, createTestClock, createTestCloud, smooth } from './cloudForTests.ts'
import { createTabChannel } from '../tabs/tabChannel.ts'
import { readEnvelope } from '../tabs/readEnvelope.ts'
import { createCalls } from './createCalls.ts'
import { createTestMemory } from './memoryForTests.ts'

function setUp(fate: () => Fate = () => smooth, undoMs = 0) {
  const time = createTestClock()
  const cloud = createTestCloud(time, fate)
  const windows = createTestBrowser()
  const memory = createTestMemory()
  let tabs = 0
  const report = (error: unknown) => {
    throw error
  }
  const open = (isVisible = true) => {
    const window = windows.tab(isVisible)
    const { browser } = window
    const { clock } = time
    const tab = `tab${++tabs}`
    const channel = createTabChannel({
      browser,
      clock,
      tab,
      report,
      loadReader: () => readEnvelope,
    })
    const calls = createCalls({
      control: cloud.control,
      clock,
      browser,
      channel,
      chance: 0.5,
      undoMs,
      serverTime: () => Promise.resolve(time.clock.now()),
      report,
    })
    const close = calls.start()
    calls.keepIn(memory)
    return {
      calls,
      close,
      setVisible: (visible: boolean) => window.setVisible(visible),
      leave: () => window.leave(),
      state: () => calls.store.getState(),
    }
  }
  return { time, cloud, memory, open }
}

const dialTo = (destination: string) =>
  ({
    do: 'dial',
    destination,
    party: { is: 'known', address: destination, reach: 'unknown' },
  }) as const
const heldBy = (state: ReturnType<ReturnType<ReturnType<typeof setUp>['open']>['state']>) => {
  const call = state.views.find((view) => view.call.id === 'a')?.call
  return call?.state.is === 'talking' ? call.state.heldBy : undefined
}
const actionsOf = (requests: readonly string[]) => requests.filter((name) => name !== 'list')

const fates = fc.record<Fate>({
  thereMs: fc.integer({ min: 5, max: 700 }),
  backMs: fc.integer({ min: 5, max: 700 }),
  lagMs: fc.integer({ min: 0, max: 2_500 }),
  outcome: fc.oneof(
    { weight: 20, arbitrary: fc.constant('ok' as const) },
    { weight: 2, arbitrary: fc.constant('refused' as const) },
    { weight: 1, arbitrary: fc.constantFrom('lostAfter' as const, 'lostBefore' as const) },
  ),
})
/** Endless fates out of a finite, shrinkable list. */
const inTurn = (list: readonly Fate[]) => {
  let turn = 0
  return () => list[turn++ % list.length] ?? smooth
}

type World = ReturnType<typeof setUp>

/**
 * Until nothing is under way: half a minute at the longest (a lost answer, a deadline, the next
 * list). Then some polls more: with nothing under way each of them is like the one before.
 */
async function settled(
  { isQuiet }: World['cloud'],
  time: World['time'],
  tabs: readonly Pick<ReturnType<World['open']>, 'state'>[],
) {
  const isOver = () =>
    isQuiet() &&
    tabs.every(({ state }) =>
      state().views.every(({ pending, provisional }) => pending.length === 0 && !provisional),
    )
  for (let seconds = 0; seconds < 35 && !isOver(); seconds++) await time.advance(1_000)
  await time.advance(6_000)
}

describe('a double click', () => {
  const refused: Fate = { thereMs: 20, backMs: 20, lagMs: 0, outcome: 'refused' }

  it('C6 is one request, also where Webex refuses it between the two clicks', async () => {
    const { time, cloud, open } = setUp(() => refused)
    cloud.put(aCall('a'))
    const tab = open()
    await time.advance(2_000)
    for (const action of ['hold', 'endCall'] as const) {
      expect(tab.calls.perform(action, 'a')).toBe(true)
      await time.advance(100)
      expect(tab.calls.perform(action, 'a')).toBe(false)
      await time.advance(5_000)
      expect(tab.calls.perform(action, 'a')).toBe(true)
      await time.advance(5_000)
    }
    expect(actionsOf(cloud.requests)).toEqual(['hold a', 'hold a', 'hangup a', 'hangup a'])
  })
})

describe('random histories', () => {
  it('C5 C3 C7 2 000 histories: words at once, facts on evidence only, nothing is sent twice', async () => {
    const gesture = fc.record({
      pauseMs: fc.integer({ min: 0, max: 6_000 }),
      action: fc.constantFrom(
        'hold' as const,
        'resume' as const,
        'mute' as const,
        'unmute' as const,
      ),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fates, { minLength: 3, maxLength: 12 }),
        fc.array(gesture, { minLength: 1, maxLength: 8 }),
        async (fateList, gestures) => {
          const { time, cloud, open } = setUp(inTurn(fateList))
          cloud.put(aCall('a'))
          const tab = open()
          await time.advance(2_000)
          const untold: unknown[] = []
          tab.calls.store.subscribe((now) => {
            const shown = now.views[0]?.call.state
            if (shown && JSON.stringify(shown) !== JSON.stringify(cloud.told.get(id('a'))?.state)) {
              untold.push(shown)
            }
          })
          let performed = 0
          for (const { pauseMs, action } of gestures) {
            if (tab.calls.perform(action, 'a')) {
              performed += 1
              expect(tab.state().views[0]?.pending.map(({ name }) => name)).toContain(action)
            }
            await time.advance(pauseMs)
          }
          await settled(cloud, time, [tab])
          expect(untold).toEqual([])
          expect(actionsOf(cloud.requests)).toHaveLength(performed)
          expect(cloud.mostListsUnderWay()).toBe(1)
          const view = tab.state().views[0]
          expect(view?.pending).toEqual([])
          expect(view?.call.state).toEqual(cloud.truth.get(id('a'))?.state)
          tab.close()
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('C6 C8 C10 whatever is pressed, every gesture is one request and cards never double', async () => {
    const gesture = fc.record({
      pauseMs: fc.integer({ min: 0, max: 3_000 }),
      what: fc.constantFrom('dial', 'dialSame', 'end', 'park', 'leave'),
      tab: fc.constantFrom(0, 1),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fates, { minLength: 3, maxLength: 12 }),
        fc.array(gesture, { minLength: 1, maxLength: 8 }),
        async (fateList, gestures) => {
          const { time, cloud, open } = setUp(inTurn(fateList))
          cloud.put(aCall('a'))
          const tabs = [open(), open(false)] as const
          await time.advance(3_000)
          let accepted = 0
          let numbers = 2_000
          for (const { pauseMs, what, tab } of gestures) {
            const { calls } = tabs[tab === 0 ? 0 : 1]
            const twice = (request: Parameters<typeof calls.command>[0]) => {
              if (calls.command(request)) accepted += 1
              expect(calls.command(request)).toBeUndefined()
            }
            if (what === 'dial') twice(dialTo(`${++numbers}`))
            if (what === 'dialSame') twice(dialTo('2000'))
            if (what === 'end') twice({ do: 'end', call: id('a') })
            if (what === 'park') twice({ do: 'park', call: id('a'), where: { at: 'mine' } })
            if (what === 'leave') cloud.remove(id('a'))
            await time.advance(pauseMs)
            for (const { state } of tabs) {
              const ids = state().views.map((view) => view.call.id)
              expect(new Set(ids).size).toBe(ids.length)
              const keys = state().views.map((view) => view.key)
              expect(new Set(keys).size).toBe(keys.length)
            }
          }
          await settled(cloud, time, tabs)
          expect(actionsOf(cloud.requests)).toHaveLength(accepted)
          for (const { state, close } of tabs) {
            const live = state().views.filter(({ call }) => call.state.is !== 'ended')
            expect(new Set(live.map(({ call }) => call.id))).toEqual(new Set(cloud.truth.keys()))
            expect(
              live.every(({ pending, provisional }) => pending.length === 0 && !provisional),
            ).toBe(true)
            close()
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('asking', () => {
  it('C1 ten who want news have the list asked once more', async () => {
    const { time, cloud, open } = setUp(() => ({ ...smooth, thereMs: 500, backMs: 500 }))
    const tab = open()
    await time.advance(100)
    for (let wanting = 0; wanting < 10; wanting++) tab.calls.refresh()
    await time.advance(1_950)
    expect(cloud.requests).toEqual(['list', 'list'])
    expect(cloud.mostListsUnderWay()).toBe(1)
    tab.close()
  })

  it('C13 12 questions a minute idle, 30 in a call, 60 while it rings', async () => {
    const { time, cloud, open } = setUp()
    const tab = open()
    const inOneMinute = async () => {
      await time.advance(10_000)
      const before = cloud.requests.length
      await time.advance(60_000)
      return cloud.requests.length - before
    }
    expect(await inOneMinute()).toBe(12)
    cloud.put(aCall('a'))
    expect(await inOneMinute()).toBe(30)
    cloud.put(aCall('b', { state: ringing }))
    expect(await inOneMinute()).toBe(60)
    tab.close()
  })

  it('C13 C15 failures back off, change no card, and recover', async () => {
    const { time, cloud, open } = setUp()
    cloud.put(aCall('a'))
    const tab = open()
    await time.advance(5_000)
    cloud.failLists({ is: 'cloudTrouble', status: 503 })
    await time.advance(2_500)
    const { views } = tab.state()
    const before = cloud.requests.length
    await time.advance(120_000)
    expect(cloud.requests.length - before).toBeLessThan(10)
    expect(tab.state().views).toBe(views)
    expect(tab.state().freshness).toMatchObject({ is: 'stale', failure: { status: 503 } })
    cloud.failLists(undefined)
    await time.advance(61_000)
    expect(tab.state().freshness).toEqual({ is: 'fresh' })
    tab.close()
  })

  it('C15 an item that could not be read is told in every tab, and hides no other', async () => {
    const { time, cloud, open } = setUp()
    cloud.put(aCall('a'))
    const tabs = [open(), open()]
    cloud.failItems('items[1].id')
    await time.advance(5_000)
    for (const { state } of tabs) {
      expect(state().views).toHaveLength(1)
      const failure = { is: 'badAnswer', field: 'items[1].id' }
      expect(state().freshness).toMatchObject({ is: 'stale', failure })
    }
    cloud.failItems()
    await time.advance(5_000)
    for (const { state } of tabs) expect(state().freshness).toEqual({ is: 'fresh' })
    for (const tab of tabs) tab.close()
  })

  it('C21 is not current after sleep, until the list has been seen again', async () => {
    const { time, cloud, open } = setUp()
    const tab = open()
    await time.advance(5_000)
    expect(tab.calls.isCurrent()).toBe(true)
    cloud.failLists({ is: 'offline' })
    await time.advance(30_000)
    expect(tab.calls.isCurrent()).toBe(false)
    cloud.failLists(undefined)
    await time.advance(61_000)
    expect(tab.calls.isCurrent()).toBe(true)
    tab.close()
  })

  it('C13 nothing is asked before the moment that Webex named', async () => {
    const { time, cloud, open } = setUp()
    const tab = open()
    cloud.failLists({ is: 'slowDown', until: (time.clock.now() + 30_000) as never })
    await time.advance(29_000)
    tab.calls.refresh()
    await time.advance(900)
    expect(cloud.requests).toEqual(['list'])
    tab.close()
  })

  it('C12 a poll that changes nothing leaves every object as it was', async () => {
    const { time, cloud, open } = setUp()
    cloud.put(aCall('a'))
    const tab = open()
    await time.advance(5_000)
    const before = tab.state()
    cloud.put(structuredClone(aCall('a')))
    await time.advance(10_000)
    expect(tab.state()).toBe(before)
    tab.close()
  })
})

describe('tabs', () => {
  it('C16 one asks for all, and the next takes over within a second', async () => {
    const { time, cloud, open } = setUp()
    cloud.put(aCall('a'))
    const first = open()
    await time.advance(3_000)
    const others = [open(), open(), open()]
    await time.advance(3_000)
    expect(others.map(({ state }) => heldBy(state()))).toEqual(['nobody', 'nobody', 'nobody'])
    expect(others.filter(({ state }) => state().isLeader)).toHaveLength(0)
    const before = cloud.requests.length
    await time.advance(60_000)
    expect(cloud.requests.length - before).toBe(30)
    first.close()
    await time.advance(1_000)
    expect(others.filter(({ state }) => state().isLeader)).toHaveLength(1)
    for (const { close } of others) close()
  })

  it('C16 a hidden leader hands over to a visible tab', async () => {
    const { time, open } = setUp()
    const first = open()
    await time.advance(1_000)
    const second = open()
    await time.advance(1_000)
    first.setVisible(false)
    second.setVisible(true)
    await time.advance(1_000)
    expect([first.state().isLeader, second.state().isLeader]).toEqual([false, true])
    first.close()
    second.close()
  })

  it('C16 what one tab does is marked in the others', async () => {
    const { time, cloud, open } = setUp(() => ({ ...smooth, lagMs: 1_500 }))
    cloud.put(aCall('a'))
    const [leader, follower] = [open(), open()]
    await time.advance(3_000)
    expect(follower.calls.perform('hold', 'a')).toBe(true)
    await time.settle()
    expect(leader.state().views[0]?.pending).toMatchObject([{ name: 'hold' }])
    expect(heldBy(leader.state())).toBe('nobody')
    expect(leader.calls.perform('hold', 'a')).toBe(false)
    await time.advance(5_000)
    expect([heldBy(leader.state()), heldBy(follower.state())]).toEqual(['me', 'me'])
    expect(leader.state().views[0]?.pending).toEqual([])
    expect(follower.state().views[0]?.pending).toEqual([])
    expect(actionsOf(cloud.requests)).toEqual(['hold a'])
    leader.close()
    follower.close()
  })
})

describe('a parked call', () => {
  it('C17 is said to be parked for as long as it is, however it ends', async () => {
    const ends = [
      (tab: ReturnType<ReturnType<typeof setUp>['open']>) => tab.calls.forgetParked('7102'),
      (tab: ReturnType<ReturnType<typeof setUp>['open']>) =>
        tab.calls.command({ do: 'retrieve', from: '7102', party: { is: 'unknown' } }),
    ]
    for (const end of ends) {
      const { time, cloud, open } = setUp()
      cloud.put(aCall('a'))
      const tab = open()
      await time.advance(3_000)
      tab.calls.command({ do: 'park', call: id('a'), where: { at: 'group' } })
      await time.advance(5_000)
      expect(tab.state().lastParked).toMatchObject({ at: '7102' })
      end(tab)
      await time.advance(5_000)
      expect(tab.state().lastParked).toBeUndefined()
      tab.close()
    }
  })
})

describe('what tabs tell each other', () => {
  it('C17 the number where one tab parked a call is shown by the others, and kept', async () => {
    const { time, cloud, open } = setUp()
    cloud.put(aCall('a'))
    const [first, second] = [open(), open()]
    await time.advance(3_000)
    first.calls.command({ do: 'park', call: id('a'), where: { at: 'mine' } })
    await time.advance(10_000)
    expect(second.state().parked).toMatchObject([{ at: '7102' }])
    const third = open()
    await time.advance(5_000)
    expect(third.state().parked).toMatchObject([{ at: '7102' }])
    first.close()
    const again = open()
    await time.advance(5_000)
    expect(again.state().parked).toMatchObject([{ at: '7102' }])
    second.calls.forgetParked('7102')
    await time.advance(5_000)
    expect([again, third].map(({ state }) => state().parked)).toEqual([[], []])
    for (const { close } of [second, third, again]) close()
  })

  it('C15 C16 a tab that opens while Webex fails is told so, and since when', async () => {
    const { time, cloud, open } = setUp()
    cloud.put(aCall('a', { state: ringing }))
    const first = open()
    await time.advance(5_000)
    const seenAt = time.clock.now()
    cloud.failLists({ is: 'cloudTrouble', status: 503 })
    await time.advance(600_000)
    const second = open()
    await time.advance(1_000)
    // Handed over: the second has never seen a list itself.
    first.setVisible(false)
    await time.advance(1_000)
    expect(second.state().isLeader).toBe(true)
    const third = open()
    await time.advance(500)
    const { freshness, views } = third.state()
    expect(views).toHaveLength(1)
    expect(freshness).toMatchObject({ is: 'stale', failure: { status: 503 } })
    const lastSeen = freshness.is === 'stale' ? (freshness.lastSeen ?? NaN) : NaN
    expect(lastSeen).toBeGreaterThan(seenAt - 5_000)
    expect(lastSeen).toBeLessThanOrEqual(seenAt)
    expect(third.calls.isCurrent()).toBe(false)
    for (const { close } of [first, second, third]) close()
  })

  it('C13 whoever takes over asks no sooner than the one before would have', async () => {
    const { time, cloud, open } = setUp()
    const tabs = [open(), open()] as const
    await time.advance(60_000)
    const idle = cloud.requests.length
    for (let turn = 0; turn < 10; turn++) {
      tabs[turn % 2]?.setVisible(false)
      tabs[(turn + 1) % 2]?.setVisible(true)
      await time.advance(2_000)
    }
    // Whoever comes back to a tab sees news: once for each time, beside the usual polls.
    expect(cloud.requests.length - idle).toBeLessThanOrEqual(10 + 4)
    const until = time.clock.now() + 30_000
    cloud.failLists({ is: 'slowDown', until: until as never })
    await time.advance(5_000)
    const refused = cloud.requests.length
    for (const { close } of tabs.slice(0, 1)) close()
    tabs[1].setVisible(true)
    await time.advance(until - time.clock.now() - 1)
    expect(tabs[1].state().isLeader).toBe(true)
    expect(cloud.requests.length).toBe(refused)
    await time.advance(2_000)
    expect(cloud.requests.length).toBe(refused + 1)
    tabs[1].close()
  })
})

describe('the same press in several tabs at one moment', () => {
  const press = async (action: 'hold' | 'answer', lagMs: number, tabs: number) => {
    const { time, cloud, open } = setUp(() => ({ ...smooth, lagMs }))
    cloud.put(aCall('a', action === 'answer' ? { state: ringing } : {}))
    const all = Array.from({ length: tabs }, () => open())
    await time.advance(3_000)
    for (const { calls } of all) expect(calls.perform(action, 'a')).toBe(true)
    const told = new Set<string>()
    for (const { calls } of all) {
      calls.store.subscribe(({ notices }) => notices.forEach(({ what }) => told.add(what)))
    }
    await time.advance(15_000)
    for (const { state, close } of all) {
      expect(state().views[0]).toMatchObject({ pending: [], call: { state: { is: 'talking' } } })
      close()
    }
    expect(actionsOf(cloud.requests).length).toBeGreaterThan(1)
    return [...told]
  }

  it('C23 two hold: the refusal of the second is no failure, however late the list', async () => {
    for (const lagMs of [0, 700, 2_500, 6_000]) expect(await press('hold', lagMs, 2)).toEqual([])
  })

  it('C23 twenty answer: nobody is told that the call could not be answered', async () => {
    expect(await press('answer', 2_500, 20)).toEqual([])
  })

  it('C23 a refusal that nothing explains is told as soon as the list is there', async () => {
    const { time, cloud, open } = setUp(() => ({ ...smooth, outcome: 'refused' }))
    cloud.put(aCall('a'))
    const tab = open()
    await time.advance(1_000)
    tab.calls.perform('hold', 'a')
    await time.advance(200)
    expect(tab.state().notices).toMatchObject([{ what: 'hold', why: { is: 'failed' } }])
    tab.close()
  })

  it('C23 a refusal is told without a list, too', async () => {
    const { time, cloud, open } = setUp(() => ({ ...smooth, outcome: 'refused' }))
    cloud.put(aCall('a'))
    const tab = open()
    await time.advance(1_000)
    cloud.failLists({ is: 'offline' })
    tab.calls.perform('hold', 'a')
    await time.advance(2_500)
    expect(tab.state().notices).toMatchObject([{ what: 'hold', why: { is: 'failed' } }])
    expect(tab.state().views[0]?.pending).toEqual([])
    tab.close()
  })
})

describe('gestures', () => {
  it('C19 what is not possible is not sent', async () => {
    const { time, cloud, open } = setUp()
    cloud.put(aCall('a', { state: talking({ heldBy: 'me' }) }))
    const tab = open()
    await time.advance(1_000)
    expect(tab.calls.perform('hold', 'a')).toBe(false)
    expect(tab.calls.perform('answer', 'a')).toBe(false)
    expect(tab.calls.perform('endCall', 'nobody')).toBe(false)
    expect(actionsOf(cloud.requests)).toEqual([])
    tab.close()
  })

  it('C5 a hold that hangs never says On hold, and says what is on its way all the while', async () => {
    let thereMs = 20
    const { time, cloud, open } = setUp(() => ({ ...smooth, thereMs }))
    cloud.put(aCall('a'))
    const tab = open()
    await time.advance(1_000)
    thereMs = 20_000
    expect(tab.calls.perform('hold', 'a')).toBe(true)
    for (let second = 0; second < 19; second++) {
      expect(heldBy(tab.state())).toBe('nobody')
      expect(tab.state().views[0]?.pending).toMatchObject([{ name: 'hold' }])
      await time.advance(1_000)
    }
    thereMs = 20
    await time.advance(60_000)
    expect([heldBy(tab.state()), tab.state().views[0]?.pending]).toEqual(['me', []])
    tab.close()
  })

  it('C8 consulting: the consult call ends and the caller is resumed on cancel', async () => {
    const { time, cloud, open } = setUp()
    cloud.put(aCall('a', { state: talking({ heldBy: 'me' }) }))
    const tab = open()
    await time.advance(1_000)
    const key = tab.calls.command({ ...dialTo('2002'), consultFor: 'a' as CallId })
    await time.advance(3_000)
    expect(tab.state().views.find((view) => view.key === key)?.consultFor).toBe('a')
    expect(tab.calls.perform('cancelTransfer', String(key))).toBe(true)
    await time.advance(5_000)
    expect(actionsOf(cloud.requests)).toEqual(['dial 2002', 'hangup made-1', 'resume a'])
    tab.close()
  })

  it('C17 a parked number is shown in both tabs, kept over a reload, and forgotten in both', async () => {
    const { time, cloud, memory, open } = setUp()
    cloud.put(aCall('a', { state: talking() }))
    const [one, other] = [open(), open(false)]
    await time.advance(1_000)
    one.calls.command({ do: 'park', call: id('a'), where: { at: 'extension', extension: '7102' } })
    await time.advance(6_000)
    for (const tab of [one, other]) expect(tab.state().parked).toMatchObject([{ at: '7102' }])
    one.close()
    const again = open()
    await time.advance(1_000)
    expect(again.state().parked).toMatchObject([{ at: '7102' }])
    other.calls.forgetParked('7102')
    for (const tab of [again, other]) expect(tab.state().parked).toEqual([])
    expect(memory.parked()).toEqual([])
    await time.advance(20_000)
    const writes = memory.writes()
    await time.advance(20_000)
    expect(memory.writes()).toBe(writes)
  })

  it('C14 C17 what was parked and since when calls are held survives a reload', async () => {
    const { time, cloud, open } = setUp()
    cloud.put(aCall('a', { state: talking({ heldBy: 'me' }) }))
    cloud.put(aCall('b'))
    const tab = open()
    await time.advance(2_000)
    const since = tab.state().views.find((view) => view.key === 'a')?.heldSince
    tab.calls.command({ do: 'park', call: id('b'), where: { at: 'group' } })
    await time.advance(5_000)
    tab.close()
    const again = open()
    await time.advance(2_000)
    expect(again.state().parked).toMatchObject([{ at: '7102' }])
    expect(again.state().views[0]?.heldSince).toBe(since)
    again.close()
  })
})

describe('what a list holds and cannot be read', () => {
  it('C2 is told in every tab, and not any more once it is gone', async () => {
    const { time, cloud, open } = setUp()
    cloud.put(aCall('a'))
    cloud.failItems('items[1].state')
    const tabs = [open(), open(false)]
    await time.advance(2_000)
    for (const tab of tabs) expect(tab.state().rejected).toEqual([{ field: 'items[1].state' }])
    // A tab that opens later asks nothing and is told.
    tabs.push(open())
    await time.advance(100)
    expect(tabs.at(-1)?.state().rejected).toHaveLength(1)
    cloud.failItems()
    await time.advance(6_000)
    for (const tab of tabs) expect(tab.state().rejected).toEqual([])
    for (const tab of tabs) tab.close()
  })

  it('C34 a call among others stays as last known in every tab, and ends with its item', async () => {
    const { time, cloud, open } = setUp()
    const [a, b] = [aCall('a'), aCall('b')]
    cloud.put(a)
    cloud.put(b)
    const tabs = [open(), open(false)]
    await time.advance(2_000)
    cloud.remove(b.id)
    cloud.failItems({ field: 'items[1].id', session: b.session })
    await time.advance(30_000)
    for (const { state } of tabs) {
      const [one, other] = state().views
      expect([one?.call.unread, other?.call.unread]).toEqual([undefined, 'items[1].id'])
      expect(other?.call.state).toEqual(b.state)
      expect(state().rejected).toEqual([])
      const failure = { is: 'badAnswer', field: 'items[1].id' }
      expect(state().freshness).toMatchObject({ is: 'stale', failure })
    }
    cloud.failItems()
    await time.advance(2_100)
    for (const { state } of tabs) expect(state().views[1]?.call.state.is).toBe('ended')
    for (const tab of tabs) tab.close()
  })

  it('C33 a dial that the browser has sent twice is asked about in its tab, and ended there', async () => {
    const { time, cloud, open } = setUp()
    const tab = open()
    const other = open()
    await time.advance(1_000)
    const once = { ...cloud.control }
    const twice: typeof once.dial = (request) => {
      void once.dial(request)
      return once.dial(request)
    }
    Object.assign(cloud.control, { dial: twice })
    tab.calls.command(dialTo('2002'))
    await time.advance(3_000)
    for (const call of cloud.truth.values()) {
      cloud.put({ ...call, party: { is: 'known', address: '2002', reach: 'location' } })
    }
    await time.advance(3_000)
    const asked = ({ state }: typeof tab) => twinsOf(state().placed, state().views)
    expect(asked(other)).toEqual([])
    const [twins] = asked(tab)
    expect(tab.calls.perform('endCall', twins?.extra ?? '')).toBe(true)
    expect(asked(tab)).toEqual([])
    await time.advance(10_000)
    expect([tab.state().views.length, asked(tab)]).toEqual([1, []])
    expect(actionsOf(cloud.requests)).toHaveLength(3)
    tab.close()
    other.close()
  })
})

describe('taking back', () => {
  const away = { do: 'transferNow', call: id('a'), destination: '2003' } as const
  const ready = async () => {
    const all = setUp(() => smooth, 3_000)
    all.cloud.put(aCall('a', { state: talking({}) }))
    const tab = all.open()
    await all.time.advance(1_000)
    return { ...all, tab }
  }

  it('C20 a transfer waits, shows that it does, and is then sent once', async () => {
    const { time, cloud, tab } = await ready()
    const key = tab.calls.command(away)
    expect(tab.state().withdrawables).toMatchObject([{ key, what: 'transferNow' }])
    expect(tab.calls.command(away)).toBeUndefined()
    await time.advance(2_900)
    expect(actionsOf(cloud.requests)).toEqual([])
    await time.advance(2_000)
    expect(actionsOf(cloud.requests)).toEqual(['divert a'])
    expect(tab.state().withdrawables).toEqual([])
    tab.close()
  })

  it('C20 what is taken back is never sent, and the call is as before', async () => {
    const { time, cloud, tab } = await ready()
    const key = tab.calls.command({ do: 'park', call: id('a'), where: { at: 'mine' } })
    await time.advance(1_000)
    if (key) tab.calls.withdraw(key)
    expect(tab.state().withdrawables).toEqual([])
    expect(tab.state().views[0]?.pending).toEqual([])
    await time.advance(10_000)
    expect(actionsOf(cloud.requests)).toEqual([])
    tab.close()
  })

  it('C20 what has been sent cannot be taken back', async () => {
    const { time, cloud, tab } = await ready()
    const key = tab.calls.command(away)
    await time.advance(3_001)
    if (key) tab.calls.withdraw(key)
    await time.advance(5_000)
    expect(actionsOf(cloud.requests)).toEqual(['divert a'])
    expect(tab.state().views.some(({ call }) => call.id === 'a')).toBe(false)
    tab.close()
  })

  it('C20 what was decided is sent when the page goes, once', async () => {
    const { time, cloud, tab } = await ready()
    tab.calls.command(away)
    await time.advance(500)
    tab.leave()
    await time.settle()
    expect(actionsOf(cloud.requests)).toEqual(['divert a'])
    expect(tab.state().withdrawables).toEqual([])
    await time.advance(10_000)
    expect(actionsOf(cloud.requests)).toEqual(['divert a'])
    tab.close()
  })

  it.each(['transferToVoicemail', 'park'] as const)(
    'C20 so is %s, and when the person signs out',
    async (what) => {
      const { time, cloud, tab } = await ready()
      tab.calls.command(
        what === 'park'
          ? { do: what, call: id('a'), where: { at: 'mine' } }
          : { ...away, do: what },
      )
      tab.close()
      await time.advance(10_000)
      expect(actionsOf(cloud.requests)).toHaveLength(1)
    },
  )

  it('C20 what was taken back is not sent when the page goes', async () => {
    const { time, cloud, tab } = await ready()
    const key = tab.calls.command(away)
    if (key) tab.calls.withdraw(key)
    tab.leave()
    await time.advance(10_000)
    expect(actionsOf(cloud.requests)).toEqual([])
    tab.close()
  })

  it('C20 nothing else waits', async () => {
    const { time, cloud, tab } = await ready()
    tab.calls.perform('endCall', 'a')
    await time.settle()
    expect(actionsOf(cloud.requests)).toEqual(['hangup a'])
    tab.close()
  })
})
