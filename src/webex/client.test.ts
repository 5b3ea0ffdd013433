// The client against every way in which a cloud answers, does not answer, or refuses.
import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../domain/result.ts'
import { systemClock } from '../lib/clock.ts'
import { Offline } from '../lib/http.ts'
import type { ApiRequest, WebexClient } from './client.ts'
import { pause } from './deadline.ts'
import type { Reply } from './fakeCloud.ts'
import { clientOf, fakeCloud } from './fakeCloud.ts'
import { operations } from './operations.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T08:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const read = (client: WebexClient, more: Partial<ApiRequest<unknown>> = {}) =>
  client.request({ operation: operations.listCalls, decode: ({ body }) => ok(body), ...more })
const act = (client: WebexClient, more: Partial<ApiRequest<unknown>> = {}) =>
  client.request({
    operation: operations.hold,
    body: { callId: 'c1' },
    decode: () => ok('done'),
    ...more,
  })
const success = { status: 200, body: { items: [] } }
const afterAll = async <T>(work: Promise<T>) => {
  await vi.runAllTimersAsync()
  return work
}

describe('what is sent', () => {
  it('is a bearer token and nothing that a preflight could refuse', async () => {
    const { send, requests } = fakeCloud(success)
    await read(clientOf(send), { query: { max: 3, displayName: 'Ann & Bo' } })
    expect(requests[0]).toMatchObject({
      method: 'GET',
      url: 'https://webex.test/v1/telephony/calls?max=3&displayName=Ann+%26+Bo',
      headers: { Authorization: 'Bearer token-1' },
    })
    expect(Object.keys(requests[0]?.headers ?? {})).toEqual(['Authorization'])
    expect(requests[0]).not.toHaveProperty('body')
  })

  it('is JSON where there is a body', async () => {
    const { send, requests } = fakeCloud({ status: 204 })
    await act(clientOf(send))
    expect(requests[0]).toMatchObject({
      method: 'POST',
      headers: { Authorization: 'Bearer token-1', 'Content-Type': 'application/json' },
      body: '{"callId":"c1"}',
    })
  })

  it('is a form where a file goes with it, and else has none', async () => {
    const { send, requests } = fakeCloud(success)
    const form = new FormData()
    await read(clientOf(send), { form })
    await read(clientOf(send))
    expect(requests[0]?.form).toBe(form)
    expect(requests[1]).not.toHaveProperty('form')
  })

  it('has encoded ids in the path', async () => {
    const { send, requests } = fakeCloud(success)
    await read(clientOf(send), { operation: operations.getCall, params: { callId: 'a/b=?' } })
    expect(requests[0]?.url).toBe('https://webex.test/v1/telephony/calls/a%2Fb%3D%3F')
  })
})

describe('an answer', () => {
  it.each([200, 201, 202, 204])('is a success with %i', async (status) => {
    const { send } = fakeCloud({ status })
    expect(await act(clientOf(send))).toEqual(ok('done'))
  })

  it.each([100, 300, 302])('is none with %i', async (status) => {
    const { send } = fakeCloud({ status })
    expect(await act(clientOf(send))).toMatchObject({
      error: { is: 'badAnswer', field: 'status' },
    })
  })

  it('of nothing but spaces has no body', async () => {
    const { send } = fakeCloud({ body: ' \n' })
    expect(await read(clientOf(send))).toEqual(ok(undefined))
  })

  it('whose words nobody needs is not read to its end, unless it is a refusal', async () => {
    const operation = { ...operations.hold, isAnswerIgnored: true as const }
    const decode = ({ body }: { readonly body: unknown }) => ok(body)
    const hanging = clientOf(fakeCloud({ hangs: 'body' }).send)
    expect(await act(hanging, { operation, decode })).toEqual(ok(undefined))
    const { send } = fakeCloud({ body: '<html>' }, { status: 300, body: { trackingId: 'T' } })
    const client = clientOf(send)
    expect(await act(client, { operation, decode })).toEqual(ok(undefined))
    expect(await act(client, { operation, decode })).toMatchObject({ error: { trackingId: 'T' } })
    const refused = fakeCloud({ status: 409, body: { message: 'Busy' } })
    expect(await act(clientOf(refused.send), { operation, decode })).toMatchObject({
      error: { is: 'notPossibleNow', reason: 'Busy' },
    })
  })

  it('says when it was asked for and by which clock it is', async () => {
    const { send } = fakeCloud({ ...success, headers: { date: 'Sat, 21 Nov 2026 09:00:00 GMT' } })
    const client = clientOf(send)
    const at = performance.now()
    const answer = await client.request({ operation: operations.listCalls, decode: ok })
    expect(answer).toMatchObject({
      value: { askedAt: at, gotAt: at, now: Date.parse('2026-11-21T09:00:00Z') },
    })
  })

  it.each(['<html>', '{"items":[', 'undefined'])('with %j is not readable', async (body) => {
    const { send } = fakeCloud({ body, headers: { trackingid: 'ROUTERGW_1' } })
    expect(await read(clientOf(send))).toEqual({
      ok: false,
      error: { is: 'badAnswer', field: 'body', trackingId: 'ROUTERGW_1' },
    })
  })

  it('that the decoder rejects names the field', async () => {
    const { send } = fakeCloud(success)
    const decode = () => ({ ok: false, error: { field: 'items' } }) as const
    expect(await read(clientOf(send), { decode })).toEqual({
      ok: false,
      error: { is: 'badAnswer', field: 'items' },
    })
  })

  it.each([
    [
      '<https://webex.test/v1/people?cursor=2>; rel="next"',
      'https://webex.test/v1/people?cursor=2',
    ],
    [
      '<https://webex.test/v1/a>; rel="first", </v1/b?x=1,2>; rel=next',
      'https://webex.test/v1/b?x=1,2',
    ],
    [
      '<https://api.ciscospark.com/v1/people?cursor=2>; rel="next"',
      'https://webex.test/v1/people?cursor=2',
    ],
    [
      '<https://webexapis.com/v1/rooms?max=1&cursor=b%2B>; rel="next"',
      'https://webex.test/v1/rooms?max=1&cursor=b%2B',
    ],
    ['<https://evil.test/v1/people>; rel="next"', undefined],
    ['<http://api.ciscospark.com/v1/people>; rel="next"', undefined],
    ['<https://api.ciscospark.com:8443/v1/people>; rel="next"', undefined],
    ['<https://api.ciscospark.com.evil.test/v1/people>; rel="next"', undefined],
    ['<https://api.ciscospark.com/v2/people>; rel="next"', undefined],
    ['<https://webex.test/v10/people>; rel="next"', undefined],
    ['<https://webex.test/v1/people>; rel="prev"', undefined],
    ['nonsense', undefined],
  ])('with Link %j has the next page %j', async (link, next) => {
    const { send } = fakeCloud({ ...success, headers: { link } })
    const result = await clientOf(send).request({
      operation: operations.getPeople,
      decode: (answer) => ok(answer.next),
    })
    expect(result).toEqual(ok(next))
  })
})

describe('a token', () => {
  const refused = { status: 401, body: { message: 'no', trackingId: 'ROUTERGW_401' } }

  it('that is refused is renewed once and the request repeated, even a command', async () => {
    const { send, requests } = fakeCloud(refused, { status: 204 })
    const renewed = vi.fn(() => Promise.resolve('token-2'))
    const token = { current: () => Promise.resolve('token-1'), renewed }
    expect(await act(clientOf(send, { token }))).toEqual(ok('done'))
    expect(renewed.mock.calls).toEqual([['token-1']])
    expect(requests.map(({ headers }) => headers['Authorization'])).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ])
  })

  it.each([
    ['is refused twice', () => Promise.resolve('token-2'), 2],
    ['cannot be renewed', () => Promise.resolve(undefined), 1],
  ])('that %s means to sign in again', async (_, renewed, sent) => {
    const { send, requests } = fakeCloud(refused)
    const token = { current: () => Promise.resolve('token-1'), renewed }
    expect(await act(clientOf(send, { token }))).toEqual({
      ok: false,
      error: { is: 'signInAgain', trackingId: 'ROUTERGW_401' },
    })
    expect(requests).toHaveLength(sent)
  })

  it('that is missing sends nothing', async () => {
    const { send, requests } = fakeCloud(success)
    const token = { current: () => Promise.resolve(undefined), renewed: () => Promise.resolve('x') }
    expect(await read(clientOf(send, { token }))).toMatchObject({ error: { is: 'signInAgain' } })
    expect(requests).toHaveLength(0)
  })

  it('that comes too late is not used: nothing is carried out after a time-out', async () => {
    const { send, requests } = fakeCloud({ status: 204 })
    let give: (token: string) => void = () => undefined
    const current = () => new Promise<string>((resolve) => (give = resolve))
    const token = { current, renewed: () => Promise.resolve(undefined) }
    const result = await afterAll(act(clientOf(send, { token })))
    give('token-1')
    await vi.runAllTimersAsync()
    expect(result).toEqual({ ok: false, error: { is: 'timedOut' } })
    expect(requests).toHaveLength(0)
  })

  it('whose server is away is a failure, not an exception', async () => {
    const { send } = fakeCloud(success)
    const token = {
      current: () => Promise.reject(new Error('relay is down')),
      renewed: () => Promise.resolve(undefined),
    }
    expect(await act(clientOf(send, { token }))).toMatchObject({ error: { is: 'cloudTrouble' } })
  })
})

describe('time', () => {
  it.each(['request', 'body'] as const)('ends a hanging %s after 10 s', async (hangs) => {
    const { send, requests } = fakeCloud({ hangs })
    const started = performance.now()
    const result = await afterAll(act(clientOf(send)))
    expect(result).toEqual({ ok: false, error: { is: 'timedOut' } })
    expect(performance.now() - started).toBe(10_000)
    expect(requests).toHaveLength(1)
    expect(requests[0]?.signal.aborted).toBe(true)
  })

  it('leaves no timer and no listener behind', async () => {
    const { send } = fakeCloud(success)
    const { signal } = new AbortController()
    await read(clientOf(send), { signal })
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('of a pause ends at once for whoever gives up, and leaves nothing behind', async () => {
    const caller = new AbortController()
    const first = pause(systemClock, 1_000, caller.signal)
    const slept = pause(systemClock, 50, caller.signal)
    await vi.advanceTimersByTimeAsync(50)
    await slept
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(1)
    caller.abort()
    await first
    await pause(systemClock, 1_000, caller.signal)
    expect(getEventListeners(caller.signal, 'abort')).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends for a caller who gives up', async () => {
    const { send, requests } = fakeCloud({ hangs: 'body' })
    const caller = new AbortController()
    const result = read(clientOf(send), { signal: caller.signal })
    await vi.advanceTimersByTimeAsync(10)
    caller.abort()
    expect(await result).toEqual({ ok: false, error: { is: 'cancelled' } })
    expect(requests[0]?.signal.aborted).toBe(true)
    expect(await read(clientOf(send), { signal: caller.signal })).toEqual(await result)
    expect(getEventListeners(caller.signal, 'abort')).toEqual([])
    expect(requests).toHaveLength(1)
  })
})

describe('repeating', () => {
  const broken: Reply = { throws: new TypeError('connection reset') }
  const cases: [string, Reply][] = [
    ...[502, 503, 504].map((status): [string, Reply] => [String(status), { status }]),
    ['a broken connection', broken],
  ]

  it.each(cases)('a read goes on after %s', async (_, reply) => {
    const { send, requests } = fakeCloud(reply, reply, success)
    expect(await afterAll(read(clientOf(send)))).toEqual(ok(success.body))
    expect(requests).toHaveLength(3)
  })

  it.each(cases)('a read gives up after three times %s', async (_, reply) => {
    const { send, requests } = fakeCloud(reply)
    const result = await afterAll(read(clientOf(send)))
    expect(result).toMatchObject({ error: { is: 'cloudTrouble' } })
    expect(requests).toHaveLength(3)
  })

  it.each(cases)('a command is never sent again after %s', async (_, reply) => {
    const { send, requests } = fakeCloud(reply)
    const result = await afterAll(act(clientOf(send)))
    expect(result).toMatchObject({ error: { is: 'cloudTrouble' } })
    expect(requests).toHaveLength(1)
  })

  it('waits longer each time, by chance and as long as Webex asks', async () => {
    const at: number[] = []
    const replies = fakeCloud({ status: 503 })
    const send: typeof replies.send = (request) => {
      at.push(performance.now())
      return replies.send(request)
    }
    const started = performance.now()
    await afterAll(read(clientOf(send, { random: () => 1 })))
    expect(at.map((moment) => moment - started)).toEqual([0, 600, 1_800])
  })

  it.each([
    ['5', 2],
    ['6', 1],
  ])(
    'a read begins again within half of its time: after %s s, %i requests',
    async (header, times) => {
      const { send, requests } = fakeCloud(
        { status: 503, headers: { 'retry-after': header } },
        success,
      )
      const started = performance.now()
      const result = read(clientOf(send))
      await vi.advanceTimersByTimeAsync(times === 1 ? 0 : 5_000)
      const answer = await result
      expect(requests).toHaveLength(times)
      expect(answer.ok).toBe(times === 2)
      expect(performance.now() - started).toBe(times === 1 ? 0 : 5_000)
    },
  )

  it('a read is not repeated after a 500, nor before a 503 allows it', async () => {
    const first = fakeCloud({ status: 500 })
    await afterAll(read(clientOf(first.send)))
    expect(first.requests).toHaveLength(1)
    const later = fakeCloud({ status: 503, headers: { 'retry-after': '30' } })
    await afterAll(read(clientOf(later.send)))
    expect(later.requests).toHaveLength(1)
  })

  it('stops when the caller gives up meanwhile', async () => {
    const { send, requests } = fakeCloud({ status: 503 })
    const caller = new AbortController()
    const result = read(clientOf(send), { signal: caller.signal })
    await vi.advanceTimersByTimeAsync(1)
    caller.abort()
    await vi.runAllTimersAsync()
    expect(await result).toMatchObject({ error: { is: 'cancelled' } })
    expect(requests).toHaveLength(1)
  })
})

describe('without network', () => {
  it.each([
    ['a read', read, true, 'offline'],
    ['a command that never left', act, false, 'offline'],
    ['a command that may have left', act, true, 'cloudTrouble'],
  ] as const)('%s', async (_, request, mayHaveBeenSent, is) => {
    const { send, requests } = fakeCloud({ throws: new Offline(mayHaveBeenSent) })
    expect(await afterAll(request(clientOf(send)))).toEqual({ ok: false, error: { is } })
    expect(requests).toHaveLength(1)
  })
})
