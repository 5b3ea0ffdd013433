// Screens that come and go in one session, and the session's end.
import { describe, expect, it } from 'vitest'
import type { Config } from '../../config.ts'
import type { Instant, PersonId } from '../../domain/brand.ts'
import { aSnapshot } from '../../domain/calls/callForTests.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../../webex/client.ts'
import type { LateCalls } from '../calls/createLateCalls.ts'
import { createRuntime } from '../runtime.ts'
import type { Session } from '../session/session.ts'
import { createNews } from '../tabs/news.ts'
import { createTestTabs } from '../tabs/tabsForTests.ts'
import { sharedMembersOf } from './sharedMembers.ts'

const ids = (...names: readonly string[]) => names as PersonId[]

function setUp() {
  const tabs = createTestTabs(() => 1)
  const { time } = tabs
  const asked: string[] = []
  const ended = new Set<() => void>()
  const client = {
    async request({ params }: { params: { memberId: string } }) {
      asked.push(params.memberId)
      await time.wait(100)
      return ok(aSnapshot([], 0))
    },
  } as unknown as WebexClient
  const tab = tabs.open()
  const parts = {
    client,
    runtime: createRuntime({ clock: time.clock }),
    ...tab,
    config: {} as Config,
    news: createNews(tab.channel, tab.clock),
    calls: { cloudNow: () => time.clock.now() as Instant } as LateCalls,
    session: {
      onEnded(then: () => void) {
        ended.add(then)
        return () => void ended.delete(then)
      },
    } as Session,
  }
  return {
    time,
    asked,
    ended,
    get: () => sharedMembersOf(parts, 60),
    end: () => ended.forEach((then) => then()),
  }
}

/** A screen as React has it: what it shows before it is painted, then its use. */
function mount(members: ReturnType<typeof sharedMembersOf>, shown: readonly PersonId[]) {
  const screen = Symbol('screen')
  members.show(screen, shown)
  return members.use(screen)
}

describe('the shared watch over members', () => {
  it('knows on the next screen what it knew on the last, and asks for no other meanwhile', async () => {
    const { time, asked, get } = setUp()
    const leave = mount(get(), ids('a', 'b', 'c', 'd'))
    await time.advance(10_000)
    leave()
    await time.advance(1)
    const before = asked.length
    await time.advance(240_000)
    expect(asked.length).toBe(before)
    const members = get()
    const { seen } = members.store.getState()
    mount(members, ids('b', 'c', 'e'))
    expect([...seen.keys()].sort()).toEqual(['b', 'c'])
    await time.advance(10_000)
    expect([...seen.keys()].sort()).toEqual(['b', 'c', 'e'])
    expect(asked.slice(before)).not.toContain('a')
  })

  it('goes on without a pause where one screen follows another', async () => {
    const { time, asked, get } = setUp()
    const leave = mount(get(), ids('a', 'b', 'c', 'd', 'e', 'f'))
    await time.advance(3_500)
    const before = asked.length
    const screen = Symbol('next')
    get().show(screen, ids('e', 'f'))
    leave()
    get().use(screen)
    await time.advance(10_000)
    expect(new Set(asked.slice(before))).toEqual(new Set(['e', 'f']))
  })

  it('asks about whom any of several screens shows, until it goes', async () => {
    const { time, asked, get } = setUp()
    mount(get(), ids('a', 'b'))
    const leave = mount(get(), ids('b', 'c'))
    await time.advance(10_000)
    expect(new Set(asked)).toEqual(new Set(['a', 'b', 'c']))
    leave()
    const before = asked.length
    await time.advance(10_000)
    expect(new Set(asked.slice(before))).toEqual(new Set(['a', 'b']))
  })

  it('forgets all some minutes after the last screen, and begins anew', async () => {
    const { time, get } = setUp()
    const leave = mount(get(), ids('a', 'b'))
    await time.advance(10_000)
    leave()
    await time.advance(301_000)
    const { seen } = get().store.getState()
    expect(seen.size).toBe(0)
    mount(get(), ids('a', 'b'))
    await time.advance(10_000)
    expect(seen.size).toBe(2)
  })

  it('ends with the session: nobody is asked, nothing is known, the next has its own', async () => {
    const { time, asked, ended, get, end } = setUp()
    const members = get()
    const leave = mount(members, ids('a', 'b'))
    await time.advance(10_000)
    end()
    expect([members.store.getState().seen.size, ended.size]).toEqual([0, 0])
    leave()
    const before = asked.length
    await time.advance(60_000)
    expect(asked.length).toBe(before)
    expect(get()).not.toBe(members)
    mount(get(), ids('a'))
    await time.advance(1_000)
    expect([asked.length > before, ended.size]).toEqual([true, 1])
  })
})
