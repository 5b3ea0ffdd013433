// Supervising as it is followed: from my own phone's ring to the log, through reloads and refusals.
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { CallId, EndpointId, Instant, PersonId } from '../../domain/brand.ts'
import type { CallState } from '../../domain/calls/call.ts'
import { aCall, instant, talking } from '../../domain/calls/callForTests.ts'
import type { Conference } from '../../domain/calls/conference.ts'
import type { Failure } from '../../domain/failure.ts'
import type { CommandRequest } from '../../domain/calls/intent.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import { INTENT_DEADLINE_MS } from '../../domain/intents/intents.ts'
import { fail, ok } from '../../domain/result.ts'
import type { CallsState } from '../calls/calls.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { plainStore } from '../person/storeForTests.ts'
import { createSupervision } from './createSupervision.ts'
import { createSupervisionLog } from './createSupervisionLog.ts'
import { supervisionLogPart } from './supervisionLogPart.ts'

const ben = { id: 'ben' as PersonId, name: 'Ben', extension: '2001' }

type Around = { readonly isLeader?: boolean; readonly first?: number }

function setUp(
  kept = plainStore(supervisionLogPart),
  time = createTestClock(),
  { isLeader = true, first = 0 }: Around = {},
) {
  const commands: CommandRequest[] = []
  const turns: string[] = []
  let kind: Conference['kind'] | undefined
  let refusal: Failure | undefined
  let isLost = false
  let asked = 0
  const store = createStore<CallsState>(() => ({
    views: [],
    parked: [],
    rejected: [],
    placed: [],
    codes: [],
    notices: [],
    withdrawables: [],
    freshness: { is: 'fresh' },
    isLeader,
  }))
  const log = createSupervisionLog(kept)
  let ids = first
  const desk = createSupervision({
    log,
    clock: time.clock,
    newId: () => `entry-${++ids}`,
    calls: {
      store,
      command(request) {
        commands.push(request)
        return 'key' as IntentKey
      },
      perform: (action) => action === 'endCall' && commands.push({ do: 'end', call: own }) > 0,
      cloudNow: () => time.clock.now() as Instant,
      refresh: () => undefined,
    },
    conference: {
      find: () => {
        asked += 1
        return time
          .wait(50)
          .then(() => ok(kind ? { kind, isHeld: false, isMuted: false, participants: [] } : null))
      },
      change: () => Promise.resolve(ok(undefined)),
    },
    supervision: {
      turnInto(to) {
        turns.push(to)
        if (refusal) return Promise.resolve(fail(refusal))
        const kinds = { listen: 'silentMonitoring', coach: 'coaching', bargeIn: 'bargeIn' } as const
        if (!isLost) kind = kinds[to]
        return Promise.resolve(ok(undefined))
      },
    },
  })
  const stop = desk.start()
  const shows = async (state: CallState | undefined, key = 'key') => {
    const views = state ? [{ key, call: aCall(own, { state }), pending: [] }] : []
    store.setState({ views })
    await time.settle()
  }
  return {
    ...{ time, kept, desk, log, stop, shows, commands, turns },
    becomes: (next: Conference['kind'] | undefined) => (kind = next),
    refuses: (failure: Failure) => (refusal = failure),
    loses: () => (isLost = true),
    signsOut: () => store.setState({ views: [], freshness: { is: 'waiting' } }),
    current: () => desk.store.getState().current,
    notice: () => desk.store.getState().notice,
    entries: () => log.store.getState().entries,
    asked: () => asked,
  }
}

const own = 'own' as CallId
const talks = (more = {}) => talking({ since: instant(1_700_000_000_000), ...more })

describe('listening', () => {
  it('rings my own phone first, and is noted from the moment I hear something', async () => {
    const kit = setUp()
    expect(kit.desk.begin(ben, 'listen', 'desk' as EndpointId)).toBe(true)
    expect(kit.desk.begin(ben, 'coach')).toBe(false)
    expect(kit.commands).toMatchObject([{ do: 'dial', destination: '#822001', endpoint: 'desk' }])
    await kit.shows({ is: 'ringingMyPhone' })
    expect([kit.current()?.since, kit.entries()]).toEqual([undefined, []])
    kit.becomes('silentMonitoring')
    await kit.shows(talks())
    await kit.time.advance(100)
    expect(kit.current()).toMatchObject({ kind: 'listen', since: 1_700_000_000_000 })
    await kit.time.advance(61_000)
    await kit.shows(undefined)
    expect(kit.current()).toBeUndefined()
    const [entry, ...others] = kit.entries()
    expect([others, entry?.kind, (entry?.until ?? 0) - (entry?.from ?? 0)]).toEqual([
      [],
      'listen',
      61_100,
    ])
    expect(kit.turns).toEqual([])
  })

  it('turns into coaching by itself where that was asked for, and notes both', async () => {
    const kit = setUp()
    kit.desk.begin(ben, 'coach')
    await kit.shows({ is: 'ringingMyPhone' })
    kit.becomes('silentMonitoring')
    await kit.shows(talks())
    await kit.time.advance(3_000)
    expect(kit.turns).toEqual(['coach'])
    expect(kit.current()?.kind).toBe('coach')
    kit.desk.turn('bargeIn')
    await kit.time.advance(3_000)
    expect(kit.desk.turn('bargeIn')).toBe(false)
    expect(kit.entries().map(({ kind }) => kind)).toEqual(['bargeIn', 'coach', 'listen'])
    expect(kit.entries().filter(({ until }) => until === undefined)).toHaveLength(1)
  })

  it('that never begins is told, without an entry', async () => {
    const kit = setUp()
    kit.desk.begin(ben, 'listen')
    await kit.shows({ is: 'ringingMyPhone' })
    await kit.shows({ is: 'ended', at: instant(0), why: 'hungUp' })
    expect([kit.current(), kit.entries()]).toEqual([undefined, []])
    expect(kit.notice()).toEqual({ name: 'Ben', wanted: 'listen' })
    kit.desk.dismiss()
    expect(kit.notice()).toBeUndefined()
  })

  it('that I stop before it begins is no failure; the next one is', async () => {
    const kit = setUp()
    const end = { is: 'ended', at: instant(0), why: 'hungUp' } as const
    kit.desk.begin(ben, 'listen')
    await kit.shows({ is: 'ringingMyPhone' })
    kit.desk.stop()
    await kit.shows(end)
    expect([kit.current(), kit.notice()]).toEqual([undefined, undefined])
    kit.desk.begin(ben, 'listen')
    await kit.shows({ is: 'ringingMyPhone' })
    await kit.shows(end)
    expect(kit.notice()).toEqual({ name: 'Ben', wanted: 'listen' })
  })

  it('is noted also where Webex does not say how I take part', async () => {
    const kit = setUp()
    kit.desk.begin(ben, 'listen')
    await kit.shows(talks())
    await kit.time.advance(20_000)
    expect([kit.current()?.kind, kit.entries()[0]?.kind]).toEqual([undefined, 'listen'])
    kit.desk.stop()
    expect(kit.commands.at(-1)).toMatchObject({ do: 'end' })
  })

  it('goes on after a reload: found by my call, with its entry', async () => {
    const before = setUp()
    before.desk.begin(ben, 'listen')
    before.becomes('silentMonitoring')
    await before.shows(talks())
    before.stop()
    const after = setUp(before.kept, before.time, { first: 100 })
    expect(after.current()).toBeUndefined()
    after.becomes('silentMonitoring')
    await after.shows(talks(), 'another key')
    expect(after.current()).toMatchObject({ member: { name: 'Ben' }, kind: 'listen' })
    await after.time.advance(5_000)
    await after.shows(undefined)
    expect(after.entries()).toHaveLength(1)
    expect(after.entries()[0]?.until).toBeDefined()
  })
})

describe('signing out', () => {
  it('writes nothing more under the person’s name', async () => {
    const kit = setUp()
    kit.desk.begin(ben, 'listen')
    await kit.shows(talks())
    const before = kit.kept.store.getState()
    kit.signsOut()
    await kit.time.advance(30_000)
    expect(kit.kept.store.getState()).toBe(before)
  })
})

describe('a change of how I take part', () => {
  async function listening() {
    const kit = setUp()
    kit.desk.begin(ben, 'listen')
    kit.becomes('silentMonitoring')
    await kit.shows(talks())
    await kit.time.advance(100)
    return kit
  }

  it('that is refused leaves it as it is, says why, and is not asked for again', async () => {
    const kit = await listening()
    kit.refuses({ is: 'notPossibleNow', reason: 'No.' })
    kit.desk.turn('bargeIn')
    await kit.time.advance(30_000)
    expect(kit.turns).toEqual(['bargeIn'])
    expect(kit.current()).toMatchObject({ kind: 'listen', wanted: 'listen' })
    expect(kit.notice()).toMatchObject({ wanted: 'bargeIn', failure: { reason: 'No.' } })
  })

  it('that is accepted and never shown is given up, and sent once', async () => {
    const kit = await listening()
    kit.loses()
    kit.desk.turn('coach')
    await kit.time.advance(INTENT_DEADLINE_MS - 1_000)
    expect(kit.current()?.turning).toBe('coach')
    await kit.time.advance(5_000)
    expect([kit.turns, kit.current()?.turning, kit.current()?.kind]).toEqual([
      ['coach'],
      undefined,
      'listen',
    ])
    expect(kit.notice()).toEqual({ name: 'Ben', wanted: 'coach', isTurn: true })
  })

  it('has a deadline of its own: coach, listen, coach is not given up by the first', async () => {
    const kit = await listening()
    for (const kind of ['coach', 'listen'] as const) {
      expect(kit.desk.turn(kind)).toBe(true)
      await kit.time.advance(2_000)
      expect(kit.current()?.kind).toBe(kind)
    }
    kit.loses()
    expect(kit.desk.turn('coach')).toBe(true)
    await kit.time.advance(INTENT_DEADLINE_MS - 500)
    expect([kit.current()?.turning, kit.notice()]).toEqual(['coach', undefined])
    await kit.time.advance(1_500)
    expect(kit.current()?.turning).toBeUndefined()
    expect(kit.notice()).toMatchObject({ wanted: 'coach', isTurn: true })
  })

  it('that another tab had asked for first is no failure', async () => {
    const kit = await listening()
    kit.refuses({ is: 'notPossibleNow' })
    kit.becomes('coaching')
    expect(kit.desk.turn('coach')).toBe(true)
    await kit.time.advance(5_000)
    expect(kit.current()).toMatchObject({ kind: 'coach', wanted: 'coach' })
    expect([kit.notice(), kit.turns]).toEqual([undefined, ['coach']])
  })

  it('by others ends it where the caller has gone and the two of us go on', async () => {
    const kit = await listening()
    kit.desk.turn('bargeIn')
    await kit.time.advance(1_000)
    kit.becomes(undefined)
    await kit.time.advance(10_000)
    expect(kit.current()).toBeUndefined()
    expect(kit.entries().every(({ until }) => until !== undefined)).toBe(true)
  })

  it('holds while another call is active', async () => {
    const kit = await listening()
    await kit.shows(talks({ heldBy: 'me' }))
    expect(kit.current()?.isHeld).toBe(true)
    await kit.shows(talks())
    expect(kit.current()?.isHeld).toBe(false)
  })
})

describe('another tab', () => {
  async function twoTabs() {
    const one = setUp()
    const other = setUp(one.kept, one.time, {
      isLeader: false,
      first: 100,
    })
    const bothShow = async (state: CallState | undefined) => {
      await one.shows(state)
      await other.shows(state, 'its own key')
    }
    const bothBecome = (kind: Conference['kind'] | undefined) => {
      one.becomes(kind)
      other.becomes(kind)
    }
    one.desk.begin(ben, 'coach')
    bothBecome('silentMonitoring')
    await bothShow({ is: 'ringingMyPhone' })
    await bothShow(talks())
    return { one, other, bothShow, bothBecome }
  }

  it('says it as well, asks Webex nothing, and can end it', async () => {
    const { one, other, bothShow } = await twoTabs()
    expect(other.current()).toMatchObject({ member: { name: 'Ben' }, kind: 'listen' })
    await one.time.advance(30_000)
    expect(one.turns).toEqual(['coach'])
    expect(other.current()).toMatchObject({ kind: 'coach', wanted: 'coach' })
    expect([other.turns, other.asked()]).toEqual([[], 0])
    expect(other.desk.begin(ben, 'listen')).toBe(false)
    other.desk.stop()
    expect(other.commands).toMatchObject([{ do: 'end' }])
    await bothShow(undefined)
    expect([one.current(), other.current()]).toEqual([undefined, undefined])
    expect(other.entries()).toEqual(one.entries())
    expect(one.entries().map(({ kind }) => kind)).toEqual(['coach', 'listen'])
    expect(one.entries().every(({ until }) => until !== undefined)).toBe(true)
  })

  it('turns it for all, noted once', async () => {
    const { one, other } = await twoTabs()
    await one.time.advance(10_000)
    other.becomes('coaching')
    expect(other.desk.turn('bargeIn')).toBe(true)
    one.becomes('bargeIn')
    await one.time.advance(10_000)
    expect([one.current()?.kind, other.current()?.kind]).toEqual(['bargeIn', 'bargeIn'])
    expect([one.turns, other.turns]).toEqual([['coach'], ['bargeIn']])
    expect(one.entries().map(({ kind }) => kind)).toEqual(['bargeIn', 'coach', 'listen'])
    expect(one.entries().filter(({ until }) => until === undefined)).toHaveLength(1)
  })

  it('hears that it is over where only a call of the two is left', async () => {
    const { one, other, bothBecome } = await twoTabs()
    await one.time.advance(10_000)
    bothBecome(undefined)
    await one.time.advance(10_000)
    expect([one.current(), other.current()]).toEqual([undefined, undefined])
    expect(other.asked()).toBe(0)
  })
})
