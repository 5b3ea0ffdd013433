// The channel between tabs: who hears what, how old it is, and what is not taken.
import { describe, expect, it } from 'vitest'
import { createTestTabs } from './tabsForTests.ts'
import type { MessageOf } from './messages.ts'
import { createTabChannel } from './tabChannel.ts'
import { readEnvelope } from './readEnvelope.ts'

type Pacing = MessageOf<'pacing'>
const waitOf = (ms: number): Pacing => ({ is: 'pacing.waits', waits: [{ kind: 'xapi', ms }] })

/** Tabs that keep the last wait that they know, and tell it to whoever opens. */
function setUp(delayMs = () => 1) {
  const tabs = createTestTabs(delayMs)
  const open = (session?: () => string | undefined) => {
    const tab = tabs.open(true, session && { session })
    const heard: { ms: number; from: string; ago: number }[] = []
    let known: Pacing | undefined
    const port = tab.channel.join('pacing', {
      onMessage(message, { from, sentAt }) {
        const ago = tab.clock.monotonic() - sentAt
        heard.push({ ms: message.waits[0]?.ms ?? NaN, from, ago })
        known = message
      },
      welcome: () => (known ? [known] : []),
    })
    return { ...tab, ...port, heard, knows: (ms: number) => void (known = waitOf(ms)) }
  }
  return { ...tabs, open }
}

describe('the channel between tabs', () => {
  it('reaches every other tab, or the one that is meant', async () => {
    const { time, open } = setUp()
    const [one, two, three] = [open(), open(), open()]
    await time.advance(10)
    one.post(waitOf(1))
    one.post(waitOf(2), two.tab)
    await time.advance(10)
    expect(one.heard).toEqual([])
    expect(two.heard.map(({ ms }) => ms)).toEqual([1, 2])
    expect(three.heard).toMatchObject([{ ms: 1, from: one.tab }])
  })

  it('tells a tab that opens what the others know, once each', async () => {
    const { time, open } = setUp()
    const [one, two] = [open(), open()]
    await time.advance(10)
    one.knows(7)
    const three = open()
    await time.advance(10)
    expect(three.heard).toMatchObject([{ ms: 7, from: one.tab }])
    expect(two.heard).toEqual([])
  })

  it('tells how long ago it was said: a frozen tab hears it late', async () => {
    const { time, open } = setUp(() => 20)
    const [one, two] = [open(), open()]
    await time.advance(100)
    one.post(waitOf(1))
    await time.advance(100)
    two.freeze()
    one.post(waitOf(2))
    await time.advance(600_000)
    two.resume()
    await time.settle()
    expect(two.heard.map(({ ms }) => ms)).toEqual([1, 2])
    const [first, second] = two.heard
    expect(first?.ago).toBeGreaterThanOrEqual(20)
    expect(first?.ago).toBeLessThan(25)
    expect(second?.ago).toBeGreaterThanOrEqual(600_000)
  })

  it('does not listen to tabs of another session', async () => {
    const { time, open } = setUp()
    const [ana, other, undecided] = [open(() => 'ana'), open(() => 'bo'), open()]
    await time.advance(10)
    ana.post(waitOf(1))
    await time.advance(10)
    expect(other.heard).toEqual([])
    expect(undecided.heard).toHaveLength(1)
  })

  it('says at once that a tab has crashed or was closed, and nothing of one that is frozen', async () => {
    const { time, open } = setUp()
    const [one, two, three, four] = [open(), open(), open(), open()]
    const gone: string[] = []
    for (const { tab } of [two, three, four]) one.channel.whenGone(tab, () => gone.push(tab))
    await time.advance(1_000)
    expect(gone).toEqual([])
    two.crash()
    three.channel.close()
    four.freeze()
    await time.advance(1)
    expect(gone).toEqual([two.tab, three.tab])
  })

  it('says nothing of a tab that is not watched any more, and nothing once it is closed', async () => {
    const { time, lock, open } = setUp()
    const [one, two, three] = [open(), open(), open()]
    const gone: string[] = []
    const watch = (tab: string) => one.channel.whenGone(tab, () => gone.push(tab))
    watch(two.tab)()
    watch(three.tab)
    two.crash()
    await time.advance(1)
    one.channel.close()
    expect(lock(`cordboard-tab-${three.tab}`)).toEqual({ isHeld: true, waiting: 0 })
    three.crash()
    await time.advance(1)
    expect(gone).toEqual([])
  })

  it('watches many tabs at once, and stops watching all of them', async () => {
    const warnings: Error[] = []
    const warned = (warning: Error) => {
      if (warning.name === 'MaxListenersExceededWarning') warnings.push(warning)
    }
    process.on('warning', warned)
    const { time, lock, open } = setUp()
    const [one, ...others] = Array.from({ length: 30 }, () => open())
    for (const { tab } of others) one?.channel.whenGone(tab, () => undefined)
    await time.advance(1)
    one?.channel.close()
    // Node warns in a task of its own.
    await new Promise((resolve) => setImmediate(resolve))
    process.off('warning', warned)
    expect(others.map(({ tab }) => lock(`cordboard-tab-${tab}`).waiting)).toEqual(
      others.map(() => 0),
    )
    expect(warnings).toEqual([])
  })

  it('takes nothing that it does not understand, and reports once what should have been', async () => {
    const { time, open, reported } = setUp()
    const one = open()
    const raw = open().browser.channel('cordboard-tabs-1')
    const envelope = { from: 'other', sentAt: time.clock.now() }
    for (const message of [
      'hello',
      null,
      { ...envelope, message: { is: 'pacing.ofTomorrow', ms: 1 } },
      { message: waitOf(1) },
    ]) {
      raw.post(message)
    }
    await time.advance(10)
    expect([one.heard, reported]).toEqual([[], []])
    const broken = { is: 'pacing.waits', waits: [{ kind: 'xapi', ms: 'soon' }] }
    raw.post({ ...envelope, message: broken })
    raw.post({ ...envelope, message: broken })
    // What can be read of a welcome is taken.
    const messages = [{ is: 'pacing.ofTomorrow' }, waitOf(3)]
    raw.post({ ...envelope, message: { is: 'welcome', messages } })
    await time.advance(10)
    expect(one.heard).toMatchObject([{ ms: 3 }])
    expect(reported).toHaveLength(1)
    expect(String(reported[0])).toContain('message.waits.0.ms')
  })

  it('lets no listener stop another', async () => {
    const { time, open, reported } = setUp()
    const one = open()
    const two = open()
    two.channel.join('pacing', {
      onMessage() {
        throw new Error('boom')
      },
    })
    let isHeard = false
    two.channel.join('pacing', { onMessage: () => (isHeard = true) })
    one.post(waitOf(1))
    await time.advance(10)
    expect(isHeard).toBe(true)
    expect(two.heard).toHaveLength(1)
    expect(reported).toEqual([new Error('boom')])
  })

  it('keeps what arrives until it can be read, and tries again where that fails', async () => {
    const { time, open } = setUp()
    const { browser, clock, report } = open()
    let tries = 0
    const channel = createTabChannel({
      browser,
      clock,
      tab: 'late',
      report,
      loadReader: () => (++tries < 3 ? Promise.reject(new Error('offline')) : readEnvelope),
    })
    const heard: unknown[] = []
    channel.join('pacing', { onMessage: (message) => heard.push(message) })
    await time.advance(10)
    const two = open()
    two.post(waitOf(1))
    await time.settle()
    expect(channel.isListening()).toBe(true)
    await time.advance(10)
    expect([channel.isListening(), tries]).toEqual([true, 3])
    expect(heard).toEqual([waitOf(1)])
  })
})
