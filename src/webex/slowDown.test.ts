// The gate that a 423 or 429 closes: for how long, for whom, and that it opens again.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../domain/result.ts'
import type { WebexClient } from './client.ts'
import type { Reply } from './fakeCloud.ts'
import { clientOf, fakeCloud } from './fakeCloud.ts'
import { operations } from './operations.ts'

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
    [{ 'retry-after': '0' }, 1000],
    [{ 'retry-after': '999999999' }, 3_600_000],
    [{ 'retry-after': 'soon' }, 5625],
    [{}, 5625],
  ])('after %j lasts %i ms', async (headers, ms) => {
    expect((await wait(headers)).ms).toBe(ms)
    expect((await wait(headers, 423)).ms).toBe(ms)
  })

  it('sends nothing before its time, and goes on afterwards', async () => {
    const { client, requests } = await wait({ 'retry-after': '7' })
    await vi.advanceTimersByTimeAsync(6999)
    expect(await act(client)).toMatchObject({ error: { is: 'slowDown', until: Date.now() + 1 } })
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
})
