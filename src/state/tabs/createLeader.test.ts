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

  it('is the first tab at once, and a hidden one after it has left a visible one some time', async () => {
    const visible = setUp()
    const first = visible.open()
    await visible.time.advance(1)
    expect(first.turns).toEqual([true])

    const { time, open } = setUp()
    const hidden = open(false)
    await time.advance(50)
    // Something else has changed there, such as the network.
    hidden.setVisible(false)
    await time.advance(49)
    expect(hidden.turns).toEqual([])
    await time.advance(1)
    expect(hidden.turns).toEqual([true])

    const shown = setUp()
    const second = shown.open(false)
    await shown.time.advance(50)
    second.setVisible(true)
    expect(second.turns).toEqual([true])
  })

  it.each([
    [999, false],
    [1_000, true],
  ])('that has been open for %i ms leads at once: %s', async (ms, isAtOnce) => {
    const { time, open } = setUp()
    const first = open()
    await time.advance(500)
    const second = open()
    await time.advance(ms)
    first.crash()
    await time.settle()
    expect(second.isLeader()).toBe(isAtOnce)
    // What the leader before had to tell has arrived by then.
    await time.advance(100)
    expect(second.turns).toEqual([true])
  })

  it('is told of itself once, and not at its end', async () => {
    const { time, open } = setUp()
    const first = open()
    await time.advance(10)
    first.setVisible(true)
    first.setVisible(true)
    await time.advance(10)
    expect(first.turns).toEqual([true])
    first.stop()
    await time.advance(10)
    expect(first.turns).toEqual([true])
  })

  it('is none that has stopped, though it was frozen when its turn came', async () => {
    const { time, open, lock } = setUp()
    const [first, second] = [open(), open()]
    await time.advance(2_000)
    second.freeze()
    first.crash()
    second.stop()
    second.resume()
    await time.advance(200)
    expect(second.turns).toEqual([])
    expect(lock(LOCK)).toEqual({ isHeld: false, waiting: 0 })
  })

  it('of one role is left alone by those of another', async () => {
    const { time, open, openPlain } = setUp()
    const hidden = open(false)
    await time.advance(1_000)
    const raw = openPlain().browser.channel('cordboard-tabs-1')
    const canLead = (role: string) =>
      raw.post({
        from: 'raw',
        sentAt: time.clock.now(),
        message: { is: 'leader.canLead', role },
      })
    canLead('members')
    await time.advance(1_000)
    expect(hidden.turns).toEqual([true])
    canLead('calls')
    await time.advance(1_000)
    expect(hidden.turns).toEqual([true, false, true])
  })

  it('tells whoever asks that it is there; the others say nothing while it is visible', async () => {
    const { time, open, openPlain } = setUp()
    const [first, second] = [open(), open()]
    await time.advance(1_000)
    const said: [string, unknown][] = []
    const raw = openPlain().browser.channel('cordboard-tabs-1')
    raw.listen((envelope) => {
      const { from, message } = envelope as { from: string; message: unknown }
      said.push([from, message])
    })
    const hello = { is: 'hello', topics: ['leader'] }
    raw.post({ from: 'raw', sentAt: time.clock.now(), message: hello })
    await time.advance(10)
    const holds = { is: 'leader.holds', role: 'calls', isVisible: true }
    expect(said).toEqual([[first.tab, { is: 'welcome', messages: [holds] }]])
    await time.advance(60_000)
    expect(said.filter(([from]) => from === second.tab)).toEqual([])
    expect(said).toHaveLength(1 + 12)
  })

  it('asks again after a second where the browser gives no locks', async () => {
    const { time, openPlain } = setUp()
    const tab = openPlain()
    let asked = 0
    const trouble = () => {
      asked += 1
      // Where nobody waits it would be asked without end.
      return asked < 100 ? Promise.reject(new Error('trouble')) : new Promise<never>(() => {})
    }
    const stop = lead({
      ...tab,
      browser: { ...tab.browser, tryLock: trouble, withLock: trouble },
      role: 'calls',
      chance: 0,
      onLead: () => undefined,
    })
    await time.advance(10_500)
    expect(asked).toBe(11)
    stop()
  })

  it('that is frozen is robbed after 15 s by a visible tab, each at a moment of its own', async () => {
    const { time, open } = setUp()
    const [first, second] = [open(), open(true, 0.9)]
    // Heard every five seconds, at last after 15.
    await time.advance(16_000)
    first.freeze()
    await time.advance(14_900)
    expect(second.turns).toEqual([])
    await time.advance(3)
    expect(second.turns).toEqual([true])
  })

  it('that is frozen is robbed by a hidden tab five seconds later', async () => {
    const { time, open } = setUp()
    const [first, hidden] = [open(), open(false, 0.9)]
    await time.advance(16_000)
    first.freeze()
    await time.advance(19_900)
    expect(hidden.turns).toEqual([])
    await time.advance(103)
    expect(hidden.turns).toEqual([true])
  })

  it('has five seconds to speak to a tab that was frozen', async () => {
    const { time, open } = setUp()
    const [first, second] = [open(), open()]
    // Frozen right before it would look whether the leader is silent.
    await time.advance(14_000)
    second.freeze()
    await time.advance(600_000)
    second.resume()
    await time.advance(60_000)
    expect([first.turns, second.turns]).toEqual([[true], []])

    first.freeze()
    second.freeze()
    await time.advance(600_000)
    second.resume()
    await time.advance(4_900)
    expect(second.turns).toEqual([])
    await time.advance(200)
    expect(second.turns).toEqual([true])
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
          // Within a second, unless the lock is a frozen tab's: it may be granted after the freeze.
          const isHeldByFrozen = () => all.some(({ tab, isFrozen }) => isFrozen && tab.holds(LOCK))
          const wasHeldByFrozen = isHeldByFrozen()
          await time.advance(1_000)
          if (wasHeldByFrozen || isHeldByFrozen()) await time.advance(ROBBED_MS)
          // The one that took it may have given it to a visible tab that was frozen as it asked.
          for (const _ of all) if (isHeldByFrozen()) await time.advance(ROBBED_MS)
          expect(leading()).toHaveLength(running().length > 0 ? 1 : 0)
          const isAnyVisible = running().some(({ isVisible }) => isVisible)
          if (isAnyVisible) expect(leading()[0]?.isVisible).toBe(true)
        },
      ),
      {
        numRuns: 300,
        // The lock is handed to a tab that has just been frozen.
        examples: [
          [
            [
              { what: 'open', tab: 0, thenMs: 0 },
              { what: 'hide', tab: 0, thenMs: 0 },
              { what: 'open', tab: 0, thenMs: 0 },
              { what: 'freeze', tab: 1, thenMs: 0 },
            ],
            [1, 0, 0],
          ],
        ],
      },
    )
  })
})
