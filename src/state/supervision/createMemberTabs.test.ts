// Several tabs with members on them: one asks for all, and the others know as much.
import { describe, expect, it } from 'vitest'
import type { Instant, PersonId } from '../../domain/brand.ts'
import { aCall, aSnapshot, talking } from '../../domain/calls/callForTests.ts'
import type { Failure } from '../../domain/failure.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Envelope } from '../tabs/messages.ts'
import { createTestTabs } from '../tabs/tabsForTests.ts'
import { createMemberTabs } from './createMemberTabs.ts'

const ids = (...names: readonly string[]) => names as PersonId[]

const held = aCall('held', { state: talking({ heldBy: 'me' }) })

function callsOf(id: PersonId) {
  if (id === 'held') return [held]
  return id === 'b' ? [aCall('x')] : []
}

function setUp() {
  const tabs = createTestTabs(() => 1)
  const { time } = tabs
  const asked: { tab: string; id: PersonId }[] = []
  const posted: string[] = []
  let failure: Failure | undefined
  /** @param isLate what it wants is heard when it may lead already. */
  const open = (name: string, members: readonly PersonId[], isLate = false) => {
    const onPost = (raw: unknown, post: () => void) => {
      const { is } = (raw as Envelope).message
      posted.push(is)
      if (isLate && is === 'members.wanted') time.clock.after(20, post)
      else post()
    }
    const tab = tabs.open(true, { onPost })
    const made = createMemberTabs({
      ...tab,
      chance: 0,
      cloudNow: () => time.clock.now() as Instant,
      requestsPerMinute: 60,
      members: {
        async calls(id) {
          asked.push({ tab: name, id })
          await time.wait(100)
          return failure ? fail(failure) : ok(aSnapshot(callsOf(id), 0))
        },
      },
    })
    made.watch(members)
    const state = () => made.store.getState()
    return {
      ...made,
      setVisible: (visible: boolean) => tab.setVisible(visible),
      crash: () => tab.crash(),
      stop: made.start(),
      state,
    }
  }
  const by = (tab: string) => asked.filter((one) => one.tab === tab)
  return { time, asked, posted, open, by, refuse: (why?: Failure) => (failure = why) }
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

  it('whoever has closed without a word is forgotten at once', async () => {
    const { time, asked, open } = setUp()
    open('first', ids('a'))
    const second = open('second', ids('b'))
    await time.advance(10_000)
    second.crash()
    await time.advance(1_000)
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

  it('are known to a tab that takes the lead as it opens, none younger than it is', async () => {
    const { time, asked, by, open } = setUp()
    const many = ids('held', 'b', ...Array.from({ length: 50 }, (_, n) => `m${n}`))
    const first = open('first', many)
    await time.advance(75_500)
    const heldSince = first
      .state()
      .seen.get('held' as PersonId)
      ?.heldSince.get(held.id)
    first.setVisible(false)
    const before = asked.length
    const second = open('second', many, true)
    await time.advance(300)
    expect(second.state().seen.size).toBe(many.length)
    for (const [id, known] of second.state().seen) {
      const was = first.state().seen.get(id)?.askedAt ?? NaN
      if (by('second').every((one) => one.id !== id)) expect(known.askedAt).toBeLessThanOrEqual(was)
    }
    expect(
      second
        .state()
        .seen.get('held' as PersonId)
        ?.heldSince.get(held.id),
    ).toBe(heldSince)
    await time.advance(20_000)
    // Where the first one was, the second goes on.
    const next = asked.slice(before)
    expect(next.every(({ tab }) => tab === 'second')).toBe(true)
    const idle = next.filter(({ id }) => id !== 'held' && id !== 'b').map(({ id }) => id)
    const oldest = by('first').map(({ id }) => id)
    expect(oldest.lastIndexOf(idle[0] as PersonId)).toBeLessThan(oldest.length - 20)
    expect(new Set(idle).size).toBe(idle.length)
  })

  it('are known to the next leader although only a third tab shows them', async () => {
    const { time, asked, open } = setUp()
    const first = open('first', ids('a'))
    const second = open('second', ids('c'))
    const many = ids(...Array.from({ length: 30 }, (_, n) => `m${n}`))
    open('third', many)
    await time.advance(45_500)
    first.stop()
    const before = asked.length
    await time.advance(10_000)
    expect(second.state().seen.size).toBe(1)
    const next = asked.slice(before).filter(({ id }) => many.includes(id))
    expect(next.every(({ tab }) => tab === 'second')).toBe(true)
    const order = asked.slice(0, before).map(({ id }) => id)
    // Those that were asked longest ago.
    const ranks = next.map(({ id }) => order.lastIndexOf(id))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(ranks[0]).toBe(Math.min(...many.map((id) => order.lastIndexOf(id))))
    expect(next.length).toBeGreaterThan(5)
  })

  it('stay known to a tab that shows them again, and what happened meanwhile it is told', async () => {
    const { time, open } = setUp()
    const first = open('first', ids('a', 'b', 'c'))
    const second = open('second', ids('b'))
    await time.advance(10_000)
    first.stop()
    const known = new Map(first.state().seen)
    await time.advance(60_000)
    expect(new Map(first.state().seen)).toEqual(known)
    first.start()
    await time.advance(5)
    const { seen } = first.state()
    expect(seen.get('a' as PersonId)).toEqual(known.get('a' as PersonId))
    const [heard, there] = [seen, second.state().seen].map((one) => one.get('b' as PersonId))
    expect(heard?.askedAt).toBeGreaterThan(60_000)
    expect(heard?.askedAt).toBeLessThanOrEqual(there?.askedAt ?? NaN)
  })

  it('a wait is kept by a tab that takes the lead as it opens', async () => {
    const { time, asked, by, open, refuse } = setUp()
    const first = open('first', ids('a', 'b'))
    await time.advance(10_000)
    refuse({ is: 'slowDown', until: (time.clock.now() + 60_000) as Instant })
    await time.advance(5_000)
    first.setVisible(false)
    const before = asked.length
    const second = open('second', ids('a', 'b'), true)
    await time.advance(50_000)
    expect([asked.length, second.state().failure?.is]).toEqual([before, 'slowDown'])
    refuse()
    await time.advance(20_000)
    expect(by('second').length).toBeGreaterThan(0)
  })

  it('whoever takes over asks no faster than refusals have taught', async () => {
    const { time, asked, open, refuse } = setUp()
    const many = ids(...Array.from({ length: 90 }, (_, n) => `m${n}`))
    const first = open('first', many)
    await time.advance(10_000)
    refuse({ is: 'slowDown', until: (time.clock.now() + 2_000) as Instant })
    await time.advance(1_000)
    refuse()
    await time.advance(2_000)
    open('second', many)
    await time.advance(1_000)
    first.stop()
    const before = asked.length
    await time.advance(20_000)
    // 60 a minute, less a third.
    expect(asked.length - before).toBeLessThanOrEqual(15)
    expect(asked.length - before).toBeGreaterThan(10)
  })

  it('the budget of whoever asks counts', async () => {
    const { time, asked, open } = setUp()
    const many = ids(...Array.from({ length: 90 }, (_, n) => `m${n}`))
    const first = open('first', many)
    const second = open('second', many)
    await time.advance(10_000)
    second.setBudget(240)
    const before = asked.length
    await time.advance(10_000)
    expect(asked.length - before).toBeLessThanOrEqual(11)
    first.setBudget(240)
    await time.advance(10_000)
    expect(asked.length - before).toBeGreaterThan(40)
    expect(second.state().seen.size).toBeGreaterThan(55)
  })

  it('a quiet hour of several tabs is no exchange of what all know', async () => {
    const { time, open, posted } = setUp()
    const many = ids(...Array.from({ length: 30 }, (_, n) => `m${n}`))
    for (const name of ['first', 'second', 'third']) open(name, many)
    await time.advance(120_000)
    const before = posted.length
    await time.advance(3_600_000)
    expect(
      posted.slice(before).filter((is) => is === 'members.known' || is === 'members.ask'),
    ).toEqual([])
  })
})
