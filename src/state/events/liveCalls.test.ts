// Calls by events: the stream, the webhook, and the machine that takes them.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import { fail, ok } from '../../domain/result.ts'
import type { StreamListener } from '../../lib/eventStream.ts'
import type { Webhook, WebhooksResource } from '../../webex/resources/webhooks.ts'
import { createTestClock, createTestCloud, smooth } from '../calls/cloudForTests.ts'
import { createCalls } from '../calls/createCalls.ts'
import type { MessageOf } from '../tabs/messages.ts'
import { createNews } from '../tabs/news.ts'
import { createTestTabs } from '../tabs/tabsForTests.ts'
import { createLiveCalls } from './createLiveCalls.ts'
import { createRegistration } from './registration.ts'
import { SILENT_MS } from './relayStream.ts'
import { withdrawWebhooks } from './withdrawal.ts'

const ME = 'me' as PersonId

const is = <Is extends MessageOf<'events'>['is']>(
  message: MessageOf<'events'>,
  kind: Is,
): message is Extract<MessageOf<'events'>, { is: Is }> => message.is === kind

const event = (id: string, state: string, at: number, more: object = {}) =>
  JSON.stringify({
    resource: 'telephony_calls',
    event: state === 'disconnected' ? 'deleted' : 'updated',
    data: {
      callId: id,
      callSessionId: `session-${id}`,
      personality: 'terminator',
      state,
      remoteParty: { name: 'Grace Hopper', number: '+12025550147' },
      created: new Date(at).toISOString(),
      eventTimestamp: new Date(at).toISOString(),
      ...more,
    },
  })

async function setUp() {
  const tabs = createTestTabs(() => 1)
  const { time } = tabs
  const cloud = createTestCloud(time, () => smooth)
  let streams: StreamListener[] = []
  let isRegistered = true
  let otherLines = 0
  const said: MessageOf<'events'>[] = []
  const wanted: boolean[] = []
  let ofAll: boolean | 'refused' = true
  const open = () => {
    const tab = tabs.open(true)
    let polls = 0
    const news = createNews(tab.channel, tab.clock)
    news.follow((message) => said.push(message))
    const calls = createCalls({
      ...tab,
      control: {
        ...cloud.control,
        list(signal) {
          polls++
          return cloud.control.list(signal)
        },
      },
      chance: 0,
      undoMs: 0,
      serverTime: () => Promise.reject(new Error('away')),
      loadEvents: () =>
        Promise.resolve(
          createLiveCalls({
            clock: tab.clock,
            open(_path, _names, listener) {
              streams.push(listener)
              return () => (streams = streams.filter((other) => other !== listener))
            },
            ensureRegistered({ organization }) {
              wanted.push(organization)
              return Promise.resolve({ calls: isRegistered, organization: organization && ofAll })
            },
            hasOtherLines: () => otherLines > 0,
            onLinesChange: () => () => {},
            news,
            me: () => ME,
          }),
        ),
    })
    const close = calls.start()
    return { close, calls, news, polls: () => polls, state: () => calls.store.getState() }
  }
  const tell = (name: string, data = '{}') => {
    for (const stream of streams) stream.onEvent(name, data)
  }
  const beats = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 5_000) {
      tell('beat')
      await time.advance(5_000)
    }
  }
  const mine = open()
  await time.advance(500)
  tell('resync')
  await time.advance(500)
  return {
    time,
    mine,
    open,
    tell,
    beats,
    said,
    wanted,
    refuse: () => (ofAll = 'refused'),
    streams: () => streams,
    now: () => time.clock.now(),
    register: (is: boolean) => (isRegistered = is),
    addLine: () => otherLines++,
  }
}

describe('calls by events', () => {
  it('C28 a ring is shown by its one event, and goes where no list has it', async () => {
    const { mine, tell, now, time } = await setUp()
    tell('webex', event('a', 'alerting', now()))
    expect(mine.state().views.map(({ call }) => call.state.is)).toEqual(['ringing'])
    await time.advance(2_900)
    expect(mine.state().views[0]?.call.state.is).toBe('ringing')
    await time.advance(1_000)
    expect(mine.state().views[0]?.call.state.is).toBe('ended')
  })

  it('C27 events out of order and doubled end where the newest says', async () => {
    const { mine, tell, now } = await setUp()
    const at = now()
    tell('webex', event('a', 'held', at + 2, { answered: new Date(at).toISOString() }))
    tell('webex', event('a', 'alerting', at))
    tell('webex', event('a', 'connected', at + 1))
    expect(mine.state().views[0]?.call.state).toMatchObject({ is: 'talking', heldBy: 'me' })
    tell('webex', event('a', 'disconnected', at + 3))
    tell('webex', event('a', 'held', at + 2))
    expect(mine.state().views[0]?.call.state.is).toBe('ended')
  })

  it('C29 the list is a net while events come, and is asked for at once after resync', async () => {
    const { mine, tell, beats } = await setUp()
    expect(mine.state().isLive).toBe(true)
    const before = mine.polls()
    await beats(140_000)
    expect(mine.polls() - before).toBe(4)
    tell('resync')
    expect(mine.polls() - before).toBe(5)
  })

  it('C29 not for lines beside one’s own, of which Webex tells nothing', async () => {
    const { mine, beats, addLine } = await setUp()
    addLine()
    await beats(60_000)
    expect(mine.state().isLive).toBe(false)
  })

  it.each([
    ['silent', async (world: Awaited<ReturnType<typeof setUp>>) => world.time.advance(SILENT_MS)],
    ['lost', ({ streams }: Awaited<ReturnType<typeof setUp>>) => streams()[0]?.onLost(true)],
    ['taken over', ({ tell }: Awaited<ReturnType<typeof setUp>>) => tell('replaced')],
  ])('C30 a stream that is %s: the pace of polling within 5 s', async (_, lose) => {
    const world = await setUp()
    await world.beats(10_000)
    await lose(world)
    expect(world.mine.state().isLive).toBe(false)
    const before = world.mine.polls()
    await world.time.advance(5_000)
    expect(world.mine.polls() - before).toBeGreaterThan(0)
  })

  it('C30 so does a webhook that Webex has switched off', async () => {
    const { mine, beats, register } = await setUp()
    register(false)
    await beats(65_000)
    expect(mine.state().isLive).toBe(false)
  })

  it('one tab holds the stream; the other shows the same', async () => {
    const { mine, open, tell, now, time, streams, beats } = await setUp()
    const other = open()
    await beats(25_000)
    expect(streams()).toHaveLength(1)
    const live = () => [mine, other].map(({ state }) => state().isLive)
    expect(live()).toEqual([true, true])
    tell('webex', event('a', 'alerting', now()))
    await time.advance(10)
    for (const tab of [mine, other]) {
      expect(tab.state().views.map(({ call }) => call.state.is)).toEqual(['ringing'])
    }
    streams()[0]?.onLost(true)
    await time.advance(10)
    expect(live()).toEqual([false, false])
  })

  it('a tab that opens says so at once, and asks as before once it leads without a stream', async () => {
    const { mine, open, beats, time } = await setUp()
    await beats(5_000)
    const other = open()
    await time.advance(50)
    expect(other.state().isLive).toBe(true)
    const before = other.polls()
    mine.close()
    await time.advance(5_500)
    expect(other.state()).toMatchObject({ isLeader: true, isLive: false })
    expect(other.polls()).toBeGreaterThan(before)
  })

  it('has everybody’s calls told while a tab shows members, and says how that stands', async () => {
    const { mine, open, said, wanted, refuse, tell, now, time, beats } = await setUp()
    const other = open()
    const told = () => said.flatMap((one) => (is(one, 'events.organization') ? [one.state] : []))
    expect(wanted).not.toContain(true)
    other.news.tell({ is: 'events.wanted' })
    await time.advance(10)
    expect(wanted.at(-1)).toBe(true)
    expect(told().at(-1)).toBe('live')
    const theirs = JSON.parse(event('b', 'alerting', now())) as object
    tell('webex', JSON.stringify({ ...theirs, ownedBy: 'org', actorId: 'them' }))
    tell('webex', JSON.stringify({ ...theirs, ownedBy: 'org', actorId: ME }))
    expect(mine.state().views).toHaveLength(1)
    await time.advance(10)
    expect(said.filter((one) => 'json' in one)).toHaveLength(2)
    refuse()
    other.news.tell({ is: 'events.wanted' })
    await beats(65_000)
    expect(wanted.at(-1)).toBe(false)
    other.news.tell({ is: 'events.wanted' })
    await time.advance(10)
    expect(told().at(-1)).toBe('refused')
    expect(mine.state().isLive).toBe(true)
  })

  it('what cannot be read has the list asked for', async () => {
    const { mine, tell, time, said } = await setUp()
    await time.advance(100)
    const before = mine.polls()
    const message = JSON.stringify({ resource: 'messages', event: 'created', data: {} })
    said.length = 0
    tell('webex', JSON.stringify({ resource: 'telephony_calls', event: 'created', data: {} }))
    tell('webex', message)
    tell('webex', 'nonsense')
    expect(said).toEqual([message, 'nonsense'].map((json) => ({ is: 'events.heard', json })))
    await time.advance(100)
    expect(mine.polls() - before).toBe(1)
    expect(mine.state().views).toEqual([])
  })
})

describe('the webhook', () => {
  function register(
    found: readonly Webhook[],
    granted?: readonly string[],
    ofAll?: readonly Webhook[],
  ) {
    const time = createTestClock()
    const { clock } = time
    let list = found
    const done: string[] = []
    const note = (what: string) => {
      done.push(what)
      return Promise.resolve(ok(undefined))
    }
    const webhooks: Omit<WebhooksResource, 'page' | 'change'> = {
      list: () => Promise.resolve(ok(list)),
      listOfOrganization: () =>
        Promise.resolve(ofAll ? ok(ofAll) : fail({ is: 'missingScope', scopes: [] })),
      create: ({ targetUrl, event: of, resource, ownedBy = '' }) =>
        note(`create ${ownedBy}${resource} ${of} ${targetUrl}`),
      turnOn: ({ id }) => note(`turnOn ${id}`),
      remove: ({ id }) => note(`remove ${id}`),
    }
    let others = false
    const server = {
      get: () =>
        Promise.resolve({
          name: 'Cordboard',
          targetUrl: 'https://here/events/new',
          secret: 's',
          others,
        }),
    }
    const registration = createRegistration({ server, webhooks, clock, granted: () => granted })
    return {
      ensure: async () => (await registration({ own: true, organization: false })).calls,
      ensureAll: async () => (await registration({ own: false, organization: true })).organization,
      withdraw: (everywhere = false) => withdrawWebhooks({ server, webhooks }, everywhere),
      haveOthers: () => (others = true),
      done,
      advance: (ms: number) => time.advance(ms),
      find: (next: readonly Webhook[]) => (list = next),
    }
  }
  const webhook = (more: Partial<Webhook> = {}): Webhook => ({
    id: 'one',
    name: 'Cordboard',
    targetUrl: 'https://here/events/new',
    resource: 'telephony_calls',
    event: 'all',
    isActive: true,
    createdBy: 'me',
    ...more,
  })

  const whole = (first: Partial<Webhook> = {}) => [
    webhook(first),
    webhook({ id: 'two', resource: 'telephony_conference' }),
    webhook({ id: 'three', resource: 'telephony_mwi' }),
    webhook({ id: 'four', resource: 'messages' }),
    webhook({ id: 'five', resource: 'rooms' }),
    webhook({ id: 'six', resource: 'memberships' }),
  ]

  it('is made once, found again, and one of an earlier key removed', async () => {
    const none = register([])
    expect(await none.ensure()).toBe(true)
    expect(none.done).toEqual(
      [
        ...['telephony_calls', 'telephony_conference', 'telephony_mwi'],
        ...['messages', 'rooms', 'memberships'],
      ].map((resource) => `create ${resource} all https://here/events/new`),
    )
    const known = register([...whole(), webhook({ id: 'other', targetUrl: 'https://there/x' })])
    expect(await known.ensure()).toBe(true)
    expect(known.done).toEqual([])
    const old = register([webhook({ id: 'old', targetUrl: 'https://here/events/old' }), ...whole()])
    expect(await old.ensure()).toBe(true)
    expect(old.done).toEqual(['remove old'])
  })

  it('is not one that somebody has made to watch a few events', async () => {
    const few = [
      webhook({ filter: 'state=alerting' }),
      webhook({ id: 'd', resource: 'telephony_mwi', event: 'updated' }),
    ]
    const { ensure, done } = register(few, ['spark:calls_read'])
    expect(await ensure()).toBe(true)
    expect(done).toHaveLength(3)
    expect(done.every((one) => one.startsWith('create '))).toBe(true)
    const unsaid = register(whole({ event: '' }))
    expect(await unsaid.ensure()).toBe(true)
    expect(unsaid.done).toEqual([])
    const all = register([], undefined, [webhook({ event: 'created' })])
    expect(await all.ensureAll()).toBe(true)
    expect(all.done).toHaveLength(1)
  })

  it('that Webex has switched off is switched on after five minutes, not before', async () => {
    const { ensure, done, advance } = register(whole({ isActive: false }))
    expect(await ensure()).toBe(false)
    await advance(4 * 60_000)
    expect(await ensure()).toBe(false)
    expect(done).toEqual([])
    await advance(60_000)
    expect(await ensure()).toBe(true)
    expect(done).toEqual(['turnOn one'])
  })

  it('of another resource that is off or refused takes nothing from the calls', async () => {
    const isOff = webhook({ id: 'm', resource: 'messages', isActive: false })
    const some = register([webhook(), isOff])
    expect(await some.ensure()).toBe(true)
    expect(some.done).toHaveLength(4)
    const granted = register([webhook()], ['spark:calls_read'])
    expect(await granted.ensure()).toBe(true)
    expect(granted.done).not.toContainEqual(expect.stringContaining('messages'))
  })

  it('goes with the last sign-in of its person, and with all of them where that was asked', async () => {
    const display = webhook({ id: 'display', targetUrl: 'https://here/events/display' })
    const foreign = webhook({ id: 'other', targetUrl: 'https://there/x' })
    const theirs = webhook({ id: 'x', targetUrl: 'https://here/events/x', createdBy: 'x' })
    const alone = register([...whole(), display, foreign])
    await alone.withdraw()
    const own = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => `remove ${id}`)
    expect(alone.done).toEqual(own)
    const shared = register([...whole(), display, foreign], undefined, [theirs])
    shared.haveOthers()
    await shared.withdraw()
    expect(shared.done).toEqual([])
    await shared.withdraw(true)
    expect(shared.done).toEqual([...own, 'remove display'])
  })

  it('of the organization is made where it is wanted, found again, and refused in a word', async () => {
    const none = register(whole(), undefined, [webhook({ targetUrl: 'https://here/events/x' })])
    expect(await none.ensureAll()).toBe(true)
    expect(none.done).toEqual(['create orgtelephony_calls all https://here/events/new'])
    const known = register([], undefined, [webhook()])
    expect(await known.ensureAll()).toBe(true)
    expect(known.done).toEqual([])
    for (const refused of [register(whole()), register(whole(), ['spark:calls_read'], [])]) {
      expect(await refused.ensureAll()).toBe('refused')
      expect(refused.done).toEqual([])
    }
  })

  it('is not tried without the permission that it needs', async () => {
    const { ensure, done } = register([], ['spark:people_read'])
    expect(await ensure()).toBe('never')
    expect(done).toEqual([])
  })
})
