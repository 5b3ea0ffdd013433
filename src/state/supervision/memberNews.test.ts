// Members by events: what is told is shown at once, and what is asked for fills and checks it.
import { describe, expect, it } from 'vitest'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import { aSnapshot } from '../../domain/calls/callForTests.ts'
import { ok } from '../../domain/result.ts'
import { createNews } from '../tabs/news.ts'
import type { OrganizationNews } from '../tabs/messages.ts'
import { createTestTabs } from '../tabs/tabsForTests.ts'
import { createMemberTabs } from './createMemberTabs.ts'

const people = ['a', 'b', 'c', 'd'] as PersonId[]
const [a] = people as [PersonId]

function setUp(requestsPerMinute = 60) {
  const tabs = createTestTabs(() => 1)
  const { time } = tabs
  const asked: PersonId[] = []
  const lists = new Map<PersonId, readonly Call[]>()
  const open = () => {
    const tab = tabs.open(true)
    const made = createMemberTabs({
      ...tab,
      chance: 0,
      cloudNow: () => time.clock.now() as Instant,
      requestsPerMinute,
      news: createNews(tab.channel, tab.clock),
      members: {
        async calls(id) {
          asked.push(id)
          await time.wait(100)
          return ok(aSnapshot(lists.get(id) ?? [], 0))
        },
      },
    })
    made.watch(people)
    const stop = made.start()
    const state = () => made.store.getState()
    const shown = (id: PersonId) =>
      state()
        .seen.get(id)
        ?.calls.map(({ state: { is } }) => is)
    return { stop, state, shown }
  }
  const stream = tabs.open(true)
  const news = createNews(stream.channel, stream.clock)
  const said: string[] = []
  news.follow(({ is }) => said.push(is))
  return {
    time,
    asked,
    lists,
    open,
    said,
    say: (state: OrganizationNews, liveForMs = 0) =>
      news.tell({ is: 'events.organization', state, liveForMs }),
    rollCall: () => news.tell({ is: 'events.rollCall' }),
    hear: (actorId: PersonId, callId: string, state: string, more: object = {}) => {
      const at = new Date(time.clock.now()).toISOString()
      const data = { callId, callSessionId: callId, personality: 'terminator', state }
      const remoteParty = { name: 'Grace', number: '+12025550147' }
      news.tell({
        is: 'events.heard',
        json: JSON.stringify({
          resource: 'telephony_calls',
          event: state === 'disconnected' ? 'deleted' : 'updated',
          actorId,
          ownedBy: 'org',
          data: { ...data, remoteParty, created: at, eventTimestamp: at, ...more },
        }),
      })
    },
  }
}

describe('members by events', () => {
  it('C32 shows in every tab what is told, and no list that lags behind undoes it', async () => {
    const { open, time, hear } = setUp()
    const tabs = [open(), open()]
    await time.advance(10_000)
    hear(a, 'x', 'alerting')
    await time.advance(5)
    for (const { shown } of tabs) expect(shown(a)).toEqual(['ringing'])
    await time.advance(1_500)
    for (const { shown } of tabs) expect(shown(a)).toEqual(['ringing'])
    hear(a, 'x', 'disconnected')
    await time.advance(5)
    for (const { shown } of tabs) expect(shown(a)).toEqual([])
  })

  it('a lost end costs as much as asking does', async () => {
    const { open, time, hear } = setUp()
    const { shown } = open()
    await time.advance(10_000)
    hear(a, 'x', 'alerting')
    await time.advance(12_000)
    expect(shown(a)).toEqual([])
  })

  it('asks next about somebody of whom it knows a call alone, or cannot read one', async () => {
    const { open, time, hear, asked } = setUp(6)
    const last = people.at(-1) as PersonId
    const { shown } = open()
    await time.advance(1_000)
    expect(asked).not.toContain(last)
    hear(last, 'x', 'alerting')
    await time.advance(5)
    expect(shown(last)).toEqual(['ringing'])
    await time.advance(10_000)
    expect(asked[1]).toBe(last)
    hear(a, 'y', 'alerting', { eventTimestamp: 'nonsense' })
    await time.advance(10_000)
    expect(asked.at(-1)).toBe(a)
  })

  it('is live from what was asked for since, until the stream is gone or silent', async () => {
    const { open, time, say, said, rollCall } = setUp()
    const before = time.clock.monotonic()
    const { state } = open()
    await time.advance(1_000)
    expect(said).toContain('events.wanted')
    say('live', 60_000)
    await time.advance(5)
    expect(state().news).toEqual({ is: 'live', since: before })
    say('off')
    await time.advance(5)
    expect(state().news.is).toBe('off')
    say('live', 500)
    await time.advance(5)
    const { news } = state()
    expect(news.is === 'live' && news.since).toBeGreaterThan(before)
    await time.advance(26_000)
    expect(state().news.is).toBe('off')
    said.length = 0
    rollCall()
    await time.advance(5)
    expect(said).toContain('events.wanted')
  })

  it('C32 says that Webex refuses it, for as long as it does', async () => {
    const { open, time, say } = setUp()
    const { state } = open()
    say('refused')
    await time.advance(10_000)
    expect(state().news.is).toBe('refused')
  })
})
