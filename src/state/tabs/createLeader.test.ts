// One leader of all tabs, whatever becomes of them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTestTabs } from './tabsForTests.ts'
import { lead, SILENCE_MS } from './createLeader.ts'

const LOCK = 'cordboard-leader-calls'
/** The longest time until a frozen leader is robbed, even by a hidden tab. */
const ROBBED_MS = SILENCE_MS + 7_500

function setUp(delayMs = () => 1) {
  const tabs = createTestTabs(delayMs)
  const open = (isVisible = true, chance = 0) => {
    const tab = tabs.open(isVisible)
    let isLeader = false
    const turns: boolean[] = []
    const stop = lead({
      ...tab,
      role: 'calls',
      chance,
      onLead(leads) {
        isLeader = leads
        turns.push(leads)
      },
    })
    return { ...tab, stop, turns, isLeader: () => isLeader }
  }
  return { ...tabs, openPlain: () => tabs.open(), open }
}

type Tab = ReturnType<ReturnType<typeof setUp>['open']>
const leaders = (tabs: readonly Tab[]) => tabs.map((tab) => tab.isLeader())

describe('the leader', () => {
  it('is the first, and the next within a second when it is closed or crashes', async () => {
    const { time, open } = setUp()
    const tabs = [open(), open(), open()] as const
    await time.advance(1_000)
    expect(leaders(tabs)).toEqual([true, false, false])
    tabs[0].stop()
    await time.advance(1_000)
    expect(tabs[1].isLeader()).toBe(true)
    tabs[1].crash()
    await time.advance(1_000)
    expect(tabs[2].isLeader()).toBe(true)
  })

  it('is a visible tab, also where that was visible all the time', async () => {
    const { time, open } = setUp()
    const [first, second] = [open(), open()] as const
    await time.advance(1_000)
    first.setVisible(false)
    await time.advance(1_000)
    expect(leaders([first, second])).toEqual([false, true])
  })

  it('is hidden only where nobody is visible, and then the same one stays', async () => {
    const { time, open } = setUp()
    const tabs = [open(), open(false), open(false)] as const
    await time.advance(1_000)
    tabs[0].setVisible(false)
    await time.advance(60_000)
    expect(leaders(tabs)).toEqual([true, false, false])
    expect(tabs[0].turns).toEqual([true])
  })

  it('has one request pending, whatever happened: it never hands over to itself', async () => {
    const { time, open, lock } = setUp()
    const [first, second] = [open(), open(true, 0.5)] as const
    await time.advance(1_000)
    first.freeze()
    await time.advance(ROBBED_MS)
    expect(second.isLeader()).toBe(true)
    first.resume()
    await time.advance(1_000)
    expect(leaders([first, second])).toEqual([false, true])
    expect(lock(LOCK)).toEqual({ isHeld: true, waiting: 1 })
    for (let turn = 0; turn < 3; turn++) {
      second.setVisible(false)
      await time.advance(1_000)
      expect(leaders([first, second])).toEqual([true, false])
      expect(lock(LOCK).waiting).toBe(1)
      second.setVisible(true)
      first.setVisible(false)
      await time.advance(1_000)
      expect(leaders([first, second])).toEqual([false, true])
      expect(lock(LOCK).waiting).toBe(1)
      first.setVisible(true)
    }
  })

  it('is the visible tab again that was frozen and robbed by a hidden one', async () => {
    const { time, open } = setUp()
    const [visible, hidden] = [open(), open(false)] as const
    await time.advance(1_000)
    visible.freeze()
    await time.advance(ROBBED_MS)
    expect(hidden.isLeader()).toBe(true)
    visible.resume()
    await time.advance(1_000)
    expect(leaders([visible, hidden])).toEqual([true, false])
  })

  it('is not robbed while it says nothing else than that it is there', async () => {
    const { time, open } = setUp()
    const tabs = [open(), open(), open(false)] as const
    await time.advance(3_600_000)
    expect(tabs.map(({ turns }) => turns)).toEqual([[true], [], []])
  })

  it('is not robbed by a tab that was frozen itself', async () => {
    const { time, open } = setUp()
    const [first, second] = [open(), open()] as const
    await time.advance(1_000)
    second.freeze()
    await time.advance(600_000)
    second.resume()
    await time.advance(60_000)
    expect([first.turns, second.turns]).toEqual([[true], []])
  })

  it('goes on where a listener throws', async () => {
    const { time, open, openPlain, reported } = setUp()
    const onLead = () => {
      throw new Error('boom')
    }
    const stop = lead({ ...openPlain(), role: 'calls', chance: 0, onLead })
    const second = open()
    await time.advance(1_000)
    expect(reported).toEqual([new Error('boom')])
    stop()
    await time.advance(1_000)
    expect(second.isLeader()).toBe(true)
  })

  it('C16 exactly one, for random tabs that open, close, hide, freeze and crash', async () => {
    const step = fc.record({
      what: fc.constantFrom('open', 'close', 'crash', 'hide', 'show', 'freeze', 'resume'),
      tab: fc.nat({ max: 4 }),
      thenMs: fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 30_000 })),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 20 }),
        async (steps, delays) => {
          let turn = 0
          const { time, open } = setUp(() => delays[turn++ % delays.length] ?? 0)
          type Open = { tab: Tab; isVisible: boolean; isFrozen: boolean }
          let all: Open[] = []
          const running = () => all.filter(({ isFrozen }) => !isFrozen)
          const leading = () => running().filter(({ tab }) => tab.isLeader())
          for (const { what, tab: index, thenMs } of steps) {
            const one = all[index % Math.max(1, all.length)]
            if (what === 'open' || !one) {
              const isVisible = index % 2 === 0
              all.push({ tab: open(isVisible, index / 5), isVisible, isFrozen: false })
            } else if (what === 'close' || what === 'crash') {
              // A frozen tab does nothing any more, not even close itself.
              if (what === 'crash' || one.isFrozen) one.tab.crash()
              else one.tab.stop()
              all = all.filter((other) => other !== one)
            } else if (what === 'hide' || what === 'show') {
              one.isVisible = what === 'show'
              one.tab.setVisible(one.isVisible)
            } else {
              one.isFrozen = what === 'freeze'
              if (one.isFrozen) one.tab.freeze()
              else one.tab.resume()
            }
            await time.settle()
            expect(leading().length).toBeLessThanOrEqual(1)
            await time.advance(thenMs)
            expect(leading().length).toBeLessThanOrEqual(1)
          }
          // Within a second, unless the lock is a frozen tab's.
          const isFrozenHolder = all.some(({ tab, isFrozen }) => isFrozen && tab.holds(LOCK))
          await time.advance(isFrozenHolder ? ROBBED_MS + 1_000 : 1_000)
          expect(leading()).toHaveLength(running().length > 0 ? 1 : 0)
          const isAnyVisible = running().some(({ isVisible }) => isVisible)
          if (isAnyVisible) expect(leading()[0]?.isVisible).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
