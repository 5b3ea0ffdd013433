// Several tabs with members on them: one asks for all, and the others know as much.
import { describe, expect, it } from 'vitest'
import type { Instant, PersonId } from '../../domain/brand.ts'
import { aCall, aSnapshot } from '../../domain/callForTests.ts'
import type { Failure } from '../../domain/failure.ts'
import { fail, ok } from '../../domain/result.ts'
import { createTestBrowser, createTestClock } from '../calls/cloudForTests.ts'
import { createMemberTabs } from './createMemberTabs.ts'

const ids = (...names: readonly string[]) => names as PersonId[]

function setUp() {
  const time = createTestClock()
  const browser = createTestBrowser()
  const asked: { tab: string; id: PersonId }[] = []
  let failure: Failure | undefined
  const open = (name: string, members: readonly PersonId[]) => {
    const tab = browser.tab().browser
    let isCrashed = false
    const channel = (of: string) => {
      const whole = tab.channel(of)
      return { ...whole, post: (message: unknown) => void (isCrashed || whole.post(message)) }
    }
    const made = createMemberTabs({
      browser: { ...tab, channel },
      clock: time.clock,
      tab: name,
      cloudNow: () => time.clock.now() as Instant,
      requestsPerMinute: 60,
      members: {
        async calls(id) {
          asked.push({ tab: name, id })
          await time.wait(100)
          return failure ? fail(failure) : ok(aSnapshot(id === 'b' ? [aCall('x')] : [], 0))
        },
      },
    })
    made.watch(members)
    const crash = () => (isCrashed = true)
    return { ...made, crash, stop: made.start(), state: () => made.store.getState() }
  }
  const by = (tab: string) => asked.filter((one) => one.tab === tab)
  return { time, asked, open, by, refuse: (why?: Failure) => (failure = why) }
}

describe('members in several tabs', () => {
  it('are asked about by one of them, within one budget', async () => {
    const { time, asked, open, by } = setUp()
    const first = open('first', ids('a', 'b'))
    const second = open('second', ids('b', 'c'))
    await time.advance(60_000)
    expect(by('second')).toEqual([])
    expect(asked.length).toBeLessThanOrEqual(61)
    expect([...second.state().seen.keys()].sort()).toEqual(['b', 'c'])
    const [known, heard] = [first, second].map(({ state }) => state().seen.get('b' as PersonId))
    expect(heard?.calls).toEqual(known?.calls)
    // It never seems younger than it is.
    expect(heard?.askedAt).toBeLessThanOrEqual(known?.askedAt ?? NaN)
    expect((known?.askedAt ?? NaN) - (heard?.askedAt ?? NaN)).toBeLessThanOrEqual(200)
  })

  it('are known at once to a tab that opens later', async () => {
    const { time, open } = setUp()
    open('first', ids('a', 'b', 'c'))
    await time.advance(10_000)
    const later = open('later', ids('b'))
    await time.advance(100)
    expect(later.state().seen.get('b' as PersonId)?.calls).toHaveLength(1)
  })

  it('are asked about by the next when that one closes, and whoever is gone is not asked about', async () => {
    const { time, asked, open, by } = setUp()
    const first = open('first', ids('a'))
    open('second', ids('b'))
    await time.advance(20_000)
    first.stop()
    const before = asked.length
    await time.advance(10_000)
    expect(by('first')).toHaveLength(asked.filter(({ tab }) => tab === 'first').length)
    expect(asked.slice(before).every(({ tab, id }) => tab === 'second' && id === 'b')).toBe(true)
    expect(asked.length).toBeGreaterThan(before)
  })

  it('whoever has closed without a word is forgotten after two roll calls', async () => {
    const { time, asked, open } = setUp()
    open('first', ids('a'))
    const second = open('second', ids('b'))
    await time.advance(10_000)
    second.crash()
    await time.advance(180_000)
    const before = asked.length
    await time.advance(20_000)
    expect(asked.slice(before).some(({ id }) => id === 'b')).toBe(false)
  })

  it('a wait that Webex asks for is kept by all: nobody takes over to ask sooner', async () => {
    const { time, asked, open, refuse } = setUp()
    open('first', ids('a'))
    const second = open('second', ids('b'))
    await time.advance(10_000)
    refuse({ is: 'slowDown', until: (time.clock.now() + 60_000) as Instant })
    await time.advance(5_000)
    const before = asked.length
    expect(second.state().failure?.is).toBe('slowDown')
    await time.advance(50_000)
    expect(asked.length).toBe(before)
    refuse()
    await time.advance(20_000)
    expect(asked.length).toBeGreaterThan(before)
    expect(second.state().failure).toBeUndefined()
  })

  it('what one wants to know next the other asks', async () => {
    const { time, asked, open } = setUp()
    open('first', ids('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'))
    const second = open('second', ids('h', 'g'))
    await time.advance(12_500)
    const before = asked.length
    second.hurry('g' as PersonId)
    await time.advance(1_500)
    expect(asked.slice(before).map(({ id }) => id)).toContain('g')
  })
})
