// The gates that a 423 or 429 closes: for how long, for what, and that they open again.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../domain/result.ts'
import type { WebexClient } from './client.ts'
import type { Reply } from './fakeCloud.ts'
import { clientOf, fakeCloud } from './fakeCloud.ts'
import { systemClock } from '../lib/clock.ts'
import { memberOperations } from './memberOperations.ts'
import { operations } from './operations.ts'
import { createSlowDown, kindOf } from './slowDown.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T08:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const read = (client: WebexClient) =>
  client.request({ operation: operations.listCalls, decode: ({ body }) => ok(body) })
const act = (client: WebexClient) =>
  client.request({ operation: operations.hold, body: {}, decode: () => ok('done') })
const success = { status: 200, body: { items: [] } }

describe('slowing down', () => {
  const wait = async (headers: Record<string, string>, status = 429) => {
    const { send, requests } = fakeCloud({ status, headers }, success)
    const client = clientOf(send)
    const refusal = await read(client)
    if (refusal.ok || refusal.error.is !== 'slowDown') throw new Error('expected slowDown')
    return { client, requests, ms: refusal.error.until - Date.now() }
  }

  it.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': 'Sat, 21 Nov 2026 08:00:20 GMT' }, 20_000],
    [
      {
        'retry-after': 'Sat, 21 Nov 2026 09:00:20 GMT',
        date: 'Sat, 21 Nov 2026 09:00:00 GMT',
      },
      20_000,
    ],
    [{ 'retry-after': 'Sat, 21 Nov 2026 08:00:20 +0000' }, 20_000],
    [{ 'retry-after': '2026-11-21T08:00:20Z' }, 20_000],
    [{ 'retry-after': ' 7 ' }, 7000],
    [{ 'retry-after': '0' }, 1000],
    [{ 'retry-after': '600' }, 60_000],
    [{ 'retry-after': '999999999' }, 60_000],
    [{ 'retry-after': 'soon' }, 5625],
    [{}, 5625],
  ])('after %j lasts %i ms', async (headers, ms) => {
    expect((await wait(headers)).ms).toBe(ms)
    expect((await wait(headers, 423)).ms).toBe(ms)
  })

  it('polls nothing before its time, and goes on afterwards', async () => {
    const { client, requests } = await wait({ 'retry-after': '7' })
    await vi.advanceTimersByTimeAsync(6999)
    expect(await read(client)).toMatchObject({ error: { is: 'slowDown', until: Date.now() + 1 } })
    expect(requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await read(client)).toEqual(ok(success.body))
  })

  it('does not grow when the wall clock is set back meanwhile', async () => {
    const { client } = await wait({ 'retry-after': '7' })
    vi.setSystemTime(new Date('2026-11-21T07:00:00Z'))
    await vi.advanceTimersByTimeAsync(7000)
    expect(await read(client)).toEqual(ok(success.body))
  })

  it('doubles up to a minute while the header cannot be read, and starts anew', async () => {
    const limited: Reply = { status: 429 }
    const { send } = fakeCloud(...Array<Reply>(6).fill(limited), success, limited)
    const client = clientOf(send)
    const waits: (number | undefined)[] = []
    for (let i = 0; i < 8; i++) {
      const result = await read(client)
      const ms = result.ok || result.error.is !== 'slowDown' ? 0 : result.error.until - Date.now()
      waits.push(ms)
      await vi.advanceTimersByTimeAsync(ms)
    }
    expect(waits).toEqual([5625, 11_250, 22_500, 45_000, 60_000, 60_000, 0, 5625])
  })

  it('counts refusals of requests that were under way together once', async () => {
    const { send } = fakeCloud({ status: 429 })
    const client = clientOf(send)
    const results = await Promise.all([read(client), read(client), act(client)])
    for (const result of results) {
      expect(result).toMatchObject({ error: { is: 'slowDown', until: Date.now() + 5625 } })
    }
  })

  it('sends every command at once, whatever was refused before', async () => {
    const { client, requests } = await wait({ 'retry-after': '600' })
    expect(await act(client)).toEqual(ok('done'))
    expect(await act(client)).toEqual(ok('done'))
    expect(requests).toHaveLength(3)
  })

  it('says of a refused command that nothing repeats it, and of a poll that it goes on', async () => {
    const { send } = fakeCloud({ status: 429, headers: { 'retry-after': '9' } })
    const client = clientOf(send)
    const until = Date.now() + 9_000
    expect(await act(client)).toEqual({
      ok: false,
      error: { is: 'slowDown', until, isPress: true },
    })
    expect(await read(client)).toEqual({ ok: false, error: { is: 'slowDown', until } })
  })

  it('holds polls of the kind that was refused, and of no other', async () => {
    const { send, requests } = fakeCloud({ status: 429, headers: { 'retry-after': '30' } }, success)
    const client = clientOf(send)
    const request = (
      operation: (typeof operations)['listCalls' | 'getPeopleMe' | 'getConference'],
    ) => client.request({ operation, decode: () => ok('read') })
    await request(operations.getPeopleMe)
    expect(await request(operations.listCalls)).toEqual(ok('read'))
    expect(await request(operations.getConference)).toEqual(ok('read'))
    expect(await request(operations.getPeopleMe)).toMatchObject({ error: { is: 'slowDown' } })
    expect(requests).toHaveLength(3)
  })

  it.each([
    [operations.listCalls.path, 'telephony/calls'],
    [operations.hold.path, 'telephony/calls'],
    [operations.listCallHistory.path, 'telephony/calls/history'],
    [memberOperations.listCallsByMemberId.path, 'telephony/calls/members'],
    [operations.getPreferredAnswerEndpointMe.path, 'telephony/config'],
    [operations.getPeoplePersonId.path, 'people'],
    ['/xapi/status', 'xapi'],
    ['/telephony/config/members', 'telephony/config'],
    ['/telephony', 'telephony/'],
    ['/', ''],
  ])('%s is of the kind %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind)
  })

  it.each([500, 503])('is not over with a %i: the next refusal lasts longer', async (status) => {
    const limited: Reply = { status: 429 }
    const { send } = fakeCloud(limited, { status }, { status: 500 }, limited)
    const client = clientOf(send)
    await read(client)
    await vi.advanceTimersByTimeAsync(5_625)
    const trouble = read(client)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await trouble).toMatchObject({ error: { is: 'cloudTrouble' } })
    if (status === 500) await read(client)
    expect(await read(client)).toMatchObject({ error: { until: Date.now() + 11_250 } })
  })

  it('is not over with an answer to a request from before', async () => {
    const slowDown = createSlowDown(systemClock, () => 0.5)
    const { send } = fakeCloud({ status: 429 })
    const client = clientOf(send, { slowDown })
    await vi.advanceTimersByTimeAsync(1_000)
    const askedAt = performance.now()
    await read(client)
    slowDown.served('telephony/calls', askedAt)
    await vi.advanceTimersByTimeAsync(5_625)
    expect(await read(client)).toMatchObject({ error: { until: Date.now() + 11_250 } })
    await vi.advanceTimersByTimeAsync(11_250)
    slowDown.served('telephony/calls', performance.now())
    expect(await read(client)).toMatchObject({ error: { until: Date.now() + 5_625 } })
  })

  it('says of a refused poll that it is no press', async () => {
    const { send } = fakeCloud({ status: 429, headers: { 'retry-after': '9' } })
    const until = Date.now() + 9_000
    expect(await read(clientOf(send))).toStrictEqual({
      ok: false,
      error: { is: 'slowDown', until },
    })
  })

  it('counts a press for a second, and for one read', async () => {
    const { send, requests } = fakeCloud({ status: 429, headers: { 'retry-after': '60' } })
    const client = clientOf(send)
    await vi.advanceTimersByTimeAsync(5_000)
    await read(client)
    await vi.advanceTimersByTimeAsync(5_000)
    client.pressed()
    await vi.advanceTimersByTimeAsync(1_000)
    await read(client)
    expect(requests).toHaveLength(1)
    client.pressed()
    await vi.advanceTimersByTimeAsync(999)
    await read(client)
    await read(client)
    expect(requests).toHaveLength(2)
  })

  it('lets a person ask again: one read of each kind for each press', async () => {
    const { send, requests } = fakeCloud({ status: 429, headers: { 'retry-after': '30' } })
    const client = clientOf(send)
    await read(client)
    client.pressed()
    await read(client)
    await read(client)
    expect(requests).toHaveLength(2)
    client.pressed()
    await vi.advanceTimersByTimeAsync(1_000)
    await read(client)
    expect(requests).toHaveLength(2)
  })

  it('tells others of each wait, and takes theirs for its own', async () => {
    const slowDown = createSlowDown(systemClock, () => 0.5)
    const { send } = fakeCloud({ status: 429, headers: { 'retry-after': '30' } })
    const told: unknown[] = []
    slowDown.onRefused((wait) => told.push(wait))
    const stop = slowDown.onRefused((wait) => told.push(['stopped', wait]))
    stop()
    await vi.advanceTimersByTimeAsync(3_000)
    await read(clientOf(send, { slowDown }))
    expect(told).toEqual([{ kind: 'telephony/calls', ms: 30_000 }])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(slowDown.waits()).toEqual([{ kind: 'telephony/calls', ms: 20_000 }])

    const other = createSlowDown(systemClock, () => 0.5)
    for (const wait of slowDown.waits()) other.learn(wait)
    const there = fakeCloud(success)
    const client = clientOf(there.send, { slowDown: other })
    expect(await read(client)).toMatchObject({
      error: { is: 'slowDown', until: Date.now() + 20_000 },
    })
    expect(await act(client)).toEqual(ok('done'))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await read(client)).toEqual(ok(success.body))
    expect(slowDown.waits()).toEqual([])
  })
})
