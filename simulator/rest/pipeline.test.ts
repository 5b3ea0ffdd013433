// The common behavior of all resources, in process.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Simulator } from '../simulator.ts'
import { ask, licensedEmail, stillOptions } from './simulatorForTests.ts'

let simulator: Simulator
let token: string
beforeAll(async () => {
  simulator = await Simulator.start({ ...stillOptions, requestsPerMinute: 100 })
  token = simulator.token(licensedEmail(simulator))
})
afterAll(() => simulator.close())

describe('every answer', () => {
  test('a trailing slash is ignored', async () => {
    const slash = await ask(simulator, token, 'GET', '/people/me/')
    const plain = await ask(simulator, token, 'GET', '/people/me')
    const idOf = (body: unknown) => (body as { id: string }).id
    const id = idOf(plain.body)
    expect([slash.status, idOf(slash.body)]).toEqual([200, id])
    expect((await ask(simulator, token, 'GET', `/people/?id=${id}`)).status).toBe(200)
  })

  test('has a trackingId, and a refusal the same one in its body', async () => {
    const { status, body, headers } = await ask(simulator, undefined, 'GET', '/people/me')
    expect(status).toBe(401)
    const trackingId = headers.get('trackingid')
    expect(trackingId).toMatch(/^ROUTERGW_[0-9a-f-]{36}$/)
    expect(body).toEqual({
      message: expect.any(String) as string,
      errors: [{ description: expect.any(String) as string }],
      trackingId,
    })
  })
  test('names the origin that asked, and varies by it even without one', async () => {
    const headers = { authorization: `Bearer ${token}`, origin: 'https://anywhere.example' }
    const answer = await simulator.fetch('/v1/people/me', { headers })
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://anywhere.example')
    expect(answer.headers.get('access-control-expose-headers')).toBe(
      'Link, Retry-After, trackingid, Content-Disposition',
    )
    expect((await ask(simulator, token, 'GET', '/people/me')).headers.get('vary')).toBe('Origin')
  })
})

describe('a preflight', () => {
  const preflight = (asked: string) =>
    simulator.fetch('/v1/people', {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-method': 'GET',
        'access-control-request-headers': asked,
      },
    })
  test('of Cisco’s browser SDK is let through', async () => {
    const names = 'authorization, trackingid, cisco-no-http-redirect, spark-user-agent'
    expect((await preflight(names)).status).toBe(204)
  })

  test('allows what browsers and a bearer token need', async () => {
    expect((await preflight('authorization, content-type, accept')).status).toBe(204)
  })
  test('refuses other headers: the real gateway may', async () => {
    const answer = await preflight('authorization, x-custom')
    expect(answer.status).toBe(403)
    expect(answer.headers.get('access-control-allow-headers')).not.toMatch(/x-custom/i)
  })
})

describe('refusals', () => {
  test('401 for an invalid or expired token', async () => {
    expect((await ask(simulator, 'made-up', 'GET', '/people/me')).status).toBe(401)
    const old = simulator.token(licensedEmail(simulator), undefined, 0)
    expect((await ask(simulator, old, 'GET', '/people/me')).status).toBe(401)
  })
  test('404 for an unknown path, 405 for another method', async () => {
    expect((await ask(simulator, token, 'GET', '/nowhere')).status).toBe(404)
    const wrong = await ask(simulator, token, 'DELETE', '/rooms')
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })
  test('403 without the scope', async () => {
    const poor = simulator.token(licensedEmail(simulator), ['spark:calls_read'])
    expect((await ask(simulator, poor, 'GET', '/people/me')).status).toBe(403)
  })
  test('415 for another content type, 400 for broken JSON', async () => {
    const send = (type: string, body: string) =>
      simulator.fetch('/v1/telephony/config/people/me/settings/preferredAnswerEndpoint', {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        body,
      })
    expect((await send('text/plain', '{"id":null}')).status).toBe(415)
    expect((await send('application/json', '{"id":')).status).toBe(400)
    expect((await send('application/json; charset=utf-8', '{"id":null}')).status).toBe(204)
  })
  test('404 with code 4008 for call control without a calling license', async () => {
    const { members } = simulator.world.organisation
    const unlicensed = members.find((member) => !member.hasCallingLicence)
    if (!unlicensed) throw new Error('everybody in this organisation has a licence')
    const answer = await ask(
      simulator,
      simulator.token(unlicensed.email),
      'GET',
      '/telephony/calls',
    )
    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({ errors: [{ errorCode: 4008 }] })
  })
  test('429 with Retry-After once a token has used up its minute, and other tokens continue', async () => {
    const busy = simulator.token(licensedEmail(simulator))
    const answers = await Promise.all(
      Array.from({ length: 101 }, () => ask(simulator, busy, 'GET', '/people/me')),
    )
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(['5'])
    expect((await ask(simulator, token, 'GET', '/people/me')).status).toBe(200)
    simulator.world.time.advance(60_000)
    expect((await ask(simulator, busy, 'GET', '/people/me')).status).toBe(200)
  })
})
