// The control surface as docs/simulator.md describes it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireCallList } from '../../wire/call.ts'
import {
  ask,
  control,
  journal,
  licensedEmail,
  people,
  stillOptions,
} from '../rest/simulatorForTests.ts'
import { Simulator } from '../simulator.ts'

let simulator: Simulator
let email: string
beforeEach(async () => {
  simulator = await Simulator.start(stillOptions)
  email = licensedEmail(simulator)
})
afterEach(() => simulator.close())

const callsOf = async (address: string) =>
  ((await ask(simulator, simulator.token(address), 'GET', '/telephony/calls')).body as WireCallList)
    .items

describe('reset', () => {
  test('the same seed gives the same organization, byte for byte; another seed another one', async () => {
    const everybody = async (seed: number) => {
      await control(simulator, 'POST', '/reset', { seed })
      return (await simulator.fetch('/sim/people')).text()
    }
    const first = await everybody(7)
    expect(await everybody(8)).not.toBe(first)
    expect(await everybody(7)).toBe(first)
  })
  test('members sets its size, and without options it is the initial state', async () => {
    const usual = (await people(simulator)).length
    await control(simulator, 'POST', '/reset', { members: 55 })
    expect(await people(simulator)).toHaveLength(55)
    expect(usual).toBe(40)
    await control(simulator, 'POST', '/reset')
    expect(await people(simulator)).toHaveLength(40)
  })
  test('removes faults and journal, and resets the behavior', async () => {
    const token = simulator.token(email)
    await control(simulator, 'POST', '/faults', { path: '*', fault: { status: 500 } })
    await control(simulator, 'PUT', '/remote', { answerAfterMs: 5 })
    await ask(simulator, token, 'GET', '/people/me')
    await control(simulator, 'POST', '/reset')
    expect(await journal(simulator)).toEqual([])
    expect(simulator.world.behaviour.answerAfterMs).toBeNull()
    expect((await ask(simulator, token, 'GET', '/people/me')).status).toBe(200)
  })
})

describe('tokens', () => {
  test('have the requested scopes and lifetime', async () => {
    const body = { email, scopes: ['spark:calls_read'], expiresIn: 60 }
    const answer = await control(simulator, 'POST', '/tokens', body)
    const { access_token } = answer.body as { access_token: string }
    const statusOf = async (path: string) =>
      (await ask(simulator, access_token, 'GET', path)).status
    expect(await statusOf('/telephony/calls')).toBe(200)
    expect(await statusOf('/people/me')).toBe(403)
    await control(simulator, 'POST', '/clock', { advanceMs: 61_000 })
    expect(await statusOf('/telephony/calls')).toBe(401)
  })
  test('have all scopes that the app requests by default, for twelve hours', async () => {
    const token = simulator.token(email)
    const statusOf = async () => (await ask(simulator, token, 'GET', '/people/me')).status
    await control(simulator, 'POST', '/clock', { advanceMs: 11.9 * 3_600_000 })
    expect(await statusOf()).toBe(200)
    await control(simulator, 'POST', '/clock', { advanceMs: 0.2 * 3_600_000 })
    expect(await statusOf()).toBe(401)
  })
  test('404 for an unknown person', async () => {
    expect((await control(simulator, 'POST', '/tokens', { email: 'no@body' })).status).toBe(404)
  })
})

describe('calls', () => {
  test('a call starts ringing, and the far party hangs up', async () => {
    const body = { to: email, from: '+12025550123', name: 'Ada' }
    const answer = await control(simulator, 'POST', '/calls', body)
    const call = answer.body as { callSessionId: string; callId: string }
    const [ringing] = await callsOf(email)
    expect(ringing).toMatchObject({
      id: call.callId,
      state: 'alerting',
      remoteParty: { name: 'Ada' },
    })
    const remote = `/calls/${encodeURIComponent(call.callSessionId)}/remote`
    expect((await control(simulator, 'POST', remote, { action: 'hangup' })).status).toBe(204)
    expect(await callsOf(email)).toEqual([])
  })
  test('an extension works like an address', async () => {
    const extension = simulator.world.organisation.memberByEmail(email)?.extension
    expect((await control(simulator, 'POST', '/calls', { to: extension })).status).toBe(200)
    expect(await callsOf(email)).toHaveLength(1)
  })
})

describe('an invalid request', () => {
  test('is refused with the field, and has no effect', async () => {
    const refused = async (method: string, path: string, body: unknown) => {
      const answer = await control(simulator, method, path, body)
      expect(answer.status).toBe(400)
      return (answer.body as { message: string }).message
    }
    expect(await refused('POST', '/reset', { members: 0 })).toMatch(/^members:/)
    expect(await refused('PUT', '/cloud', { latencyMs: [9, 1] })).toMatch(/^latencyMs:/)
    expect(await refused('POST', '/faults', { path: '*', fault: {} })).toMatch(/^fault/)
    expect(await refused('POST', '/calls/x/remote', { action: 'dance' })).toMatch(/^action:/)
    const broken = await simulator.fetch('/sim/reset', { method: 'POST', body: '{' })
    expect(broken.status).toBe(400)
    expect(await people(simulator)).toHaveLength(40)
  })
  test('unknown paths are 404', async () => {
    expect((await control(simulator, 'GET', '/unknown')).status).toBe(404)
  })
})

describe('the cloud', () => {
  test('answers take as long as is set', async () => {
    await control(simulator, 'PUT', '/cloud', { latencyMs: [60, 60] })
    await ask(simulator, simulator.token(email), 'GET', '/people/me')
    expect((await journal(simulator))[0]?.ms).toBeGreaterThanOrEqual(55)
  })
  test('headers can be hidden from pages', async () => {
    await control(simulator, 'PUT', '/cloud', { exposeHeaders: false })
    const headers = { origin: 'http://localhost:5173' }
    const answer = await simulator.fetch('/v1/people/me', { headers })
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
    expect(answer.headers.get('access-control-expose-headers')).toBeNull()
  })
  test('the journal has each request once, with its person and status', async () => {
    await ask(simulator, simulator.token(email), 'GET', '/people/me?callingData=true')
    await ask(simulator, undefined, 'GET', '/people/me')
    expect(await journal(simulator)).toMatchObject([
      { method: 'GET', path: '/v1/people/me?callingData=true', status: 200, person: email },
      { status: 401, person: null },
    ])
    const [, second] = await journal(simulator)
    expect(await journal(simulator, second?.n)).toEqual([])
  })
  test('the journal names the person of a request that a fault answers', async () => {
    await control(simulator, 'POST', '/faults', { path: '/people/me', fault: { status: 503 } })
    await ask(simulator, simulator.token(email), 'GET', '/people/me')
    expect(await journal(simulator)).toMatchObject([{ status: 503, person: email }])
  })
})

describe('faults over a real connection', () => {
  const fail = (fault: object) =>
    control(simulator, 'POST', '/faults', { path: '/people/me', times: 1, fault })
  const get = (signal?: AbortSignal) => {
    const headers = { authorization: `Bearer ${simulator.token(email)}` }
    return fetch(`${simulator.origin}/v1/people/me`, { headers, ...(signal ? { signal } : {}) })
  }

  test('reset breaks it, once', async () => {
    await fail({ kind: 'reset' })
    await expect(get()).rejects.toThrow('fetch failed')
    expect((await get()).status).toBe(200)
  })
  test('hang never answers; the journal shows it with status 0', async () => {
    await fail({ kind: 'hang' })
    const patience = new AbortController()
    const answer = get(patience.signal)
    await expect.poll(async () => (await journal(simulator)).length).toBe(1)
    expect(await journal(simulator)).toMatchObject([{ path: '/v1/people/me', status: 0 }])
    patience.abort()
    await expect(answer).rejects.toThrow('aborted')
  })
  test('truncate arrives, but only half of it', async () => {
    await fail({ kind: 'truncate' })
    const text = await (await get()).text()
    expect(text.length).toBeGreaterThan(10)
    expect(() => JSON.parse(text) as unknown).toThrow()
  })
  test('status and retryAfter', async () => {
    await fail({ status: 429, retryAfter: 9 })
    const answer = await get()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '9'])
  })
  test('patch changes each item', async () => {
    const { id } = simulator.world.organisation.memberByEmail(email) ?? { id: '' }
    const fault = { path: '/people', fault: { patch: { displayName: 'Eve' } } }
    await control(simulator, 'POST', '/faults', fault)
    const answer = await ask(simulator, simulator.token(email), 'GET', `/people?id=${id}`)
    expect(answer.body).toMatchObject({ items: [{ id, displayName: 'Eve' }] })
  })
  test('closing does not wait for hanging requests', async () => {
    await fail({ kind: 'hang' })
    const answer = get().catch(() => 'broken')
    await expect.poll(async () => (await journal(simulator)).length).toBe(1)
    await simulator.close()
    expect(await answer).toBe('broken')
    simulator = await Simulator.start(stillOptions)
  })
})

describe('over the network', () => {
  test('pages of other sites are refused', async () => {
    const headers = { origin: 'https://evil.example' }
    const answer = await fetch(`${simulator.origin}/sim/people`, { headers })
    expect(answer.status).toBe(403)
    expect(await (await fetch(`${simulator.origin}/sim/health`)).json()).toEqual({ ok: true })
  })
})
