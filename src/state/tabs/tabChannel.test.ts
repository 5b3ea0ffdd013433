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
    undecided.post(waitOf(2))
    await time.advance(10)
    expect(ana.heard.map(({ ms }) => ms)).toEqual([2])
    const sameSession = open(() => 'ana')
    sameSession.post(waitOf(3))
    await time.advance(10)
    expect(ana.heard.map(({ ms }) => ms)).toEqual([2, 3])
    expect(other.heard.map(({ ms }) => ms)).toEqual([2])
  })

  it('hears from every session who leads, and who has signed out', async () => {
    const { time, open } = setUp()
    const [ana, bo] = [open(() => 'ana'), open(() => 'bo')]
    const heard: string[] = []
    const onMessage = ({ is }: { readonly is: string }) => void heard.push(is)
    bo.channel.join('leader', { onMessage })
    bo.channel.join('session', { onMessage })
    ana.channel
      .join('leader', { onMessage })
      .post({ is: 'leader.holds', role: 'calls', isVisible: true })
    ana.channel.join('session', { onMessage }).post({ is: 'session.ended', session: 'ana' })
    await time.advance(10)
    expect(heard).toEqual(['leader.holds', 'session.ended'])
  })

  it('hands a message to the parts of its topic, until they leave', async () => {
    const { time, open } = setUp()
    const [one, two] = [open(), open()]
    const heard: string[] = []
    two.channel.join('leader', { onMessage: () => heard.push('leader') })
    two.channel.join('pacing', {
      onMessage() {
        heard.push('first')
        second.leave()
      },
    })
    const second = two.channel.join('pacing', { onMessage: () => heard.push('second') })
    one.post(waitOf(1))
    await time.advance(10)
    expect(heard).toEqual(['first'])
    two.leave()
    one.post(waitOf(2))
    await time.advance(10)
    expect(two.heard.map(({ ms }) => ms)).toEqual([1])
  })

  it('asks again what the others know', async () => {
    const { time, open } = setUp()
    const [one, two] = [open(), open()]
    await time.advance(10)
    one.knows(7)
    two.hello()
    await time.advance(10)
    expect(two.heard).toMatchObject([{ ms: 7, from: one.tab }])
  })

  it('says no more than it must: one hello for all topics, and no empty welcome', async () => {
    const { time, open } = setUp()
    const one = open()
    await time.advance(10)
    one.knows(7)
    const posted: { is: string; topics?: readonly string[] }[] = []
    const plain = { onMessage: () => undefined }
    const raw = open().browser.channel('cordboard-tabs-1')
    await time.advance(10)
    raw.listen((envelope) => posted.push((envelope as { message: { is: string } }).message))
    const late = open()
    late.leave()
    late.channel.join('answers', plain)
    late.channel.join('leader', plain)
    await time.advance(10)
    expect(posted).toEqual([
      { is: 'hello', topics: ['pacing', 'answers', 'leader'] },
      { is: 'welcome', messages: [waitOf(7)] },
    ])
    late.channel.join('answers', plain)
    await time.advance(10)
    expect(posted.slice(2)).toEqual([{ is: 'hello', topics: ['answers'] }])
  })

  it('says nothing once it is closed', async () => {
    const { time, open, reported } = setUp()
    const [one, two] = [open(), open()]
    await time.advance(10)
    one.channel.close()
    one.post(waitOf(1))
    one.hello()
    await time.advance(10)
    expect([two.heard, reported]).toEqual([[], []])
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
    // Gone while the one that watches is frozen, and not watched any more when that goes on.
    const [four, five] = [open(), open()]
    const stop = four.channel.whenGone(five.tab, () => gone.push(five.tab))
    four.freeze()
    five.crash()
    stop()
    four.resume()
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
    await time.advance(10)
    expect(reported).toHaveLength(1)
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
    const { time, open, reported } = setUp()
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
    expect(reported).toEqual([new Error('offline'), new Error('offline')])
    two.post(waitOf(2))
    await time.advance(10)
    expect([heard.length, tries]).toEqual([2, 3])
  })

  it('asks once for what reads messages, and keeps the newest five hundred until it is there', async () => {
    const { time, open } = setUp()
    const { browser, clock, report } = open()
    let loaded: () => void = () => undefined
    let asked = 0
    const channel = createTabChannel({
      browser,
      clock,
      tab: 'late',
      report,
      loadReader() {
        asked += 1
        return new Promise((done) => (loaded = () => done(readEnvelope)))
      },
    })
    const heard: (number | undefined)[] = []
    channel.join('pacing', { onMessage: ({ waits }) => heard.push(waits[0]?.ms) })
    const two = open()
    await time.advance(10)
    // The hello of the other tab waits, too: it is the oldest.
    expect(channel.isListening()).toBe(false)
    for (let ms = 1; ms <= 501; ms++) two.post(waitOf(ms))
    await time.advance(10)
    expect([channel.isListening(), asked]).toEqual([false, 1])
    loaded()
    await time.advance(1)
    expect(heard).toEqual(Array.from({ length: 500 }, (_, index) => index + 2))
    expect(channel.isListening()).toBe(true)
  })
})
