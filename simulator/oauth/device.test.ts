// The device grant, as a wall display signs in (docs/webex/facts.md 1.7).
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { WireDeviceAuthorization, WireToken } from '../../wire/oauth.ts'
import { ask, licensedEmail, stillOptions } from '../rest/simulatorForTests.ts'
import { Simulator } from '../simulator.ts'
import { Browser, connect, credentials, fieldOf, postForm } from './browserForTests.ts'
import { lifetimes } from './lifetimes.ts'

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code'

let simulator: Simulator
let email: string
let wallClock: number
beforeEach(async () => {
  simulator = await Simulator.start(stillOptions)
  email = licensedEmail(simulator)
  wallClock = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => wallClock)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await simulator.close()
})

async function begin(): Promise<WireDeviceAuthorization> {
  const form = { client_id: credentials.clientId, scope: 'spark:people_read' }
  const answer = await postForm(simulator, '/v1/device/authorize', form, {})
  expect(answer.status).toBe(200)
  return (await answer.json()) as WireDeviceAuthorization
}

const poll = (device_code: string, headers?: Record<string, string>) => {
  const form = { grant_type: deviceGrant, device_code, client_id: credentials.clientId }
  return postForm(simulator, '/v1/device/token', form, headers)
}

const nextInterval = () => (wallClock += lifetimes.deviceInterval * 1000)

describe('the device grant', () => {
  test('gives six digits and where to type them, without authentication', async () => {
    expect(await begin()).toEqual({
      device_code: expect.any(String) as string,
      user_code: expect.stringMatching(/^\d{6}$/) as string,
      verification_uri: `${simulator.origin}/v1/device/verify`,
      verification_uri_complete: expect.stringContaining('user_code=') as string,
      expires_in: 300,
      interval: 2,
    })
  })
  test('428 while pending, then a token of the person who typed the code', async () => {
    const { device_code, user_code } = await begin()
    expect((await poll(device_code)).status).toBe(428)
    expect(await connect(simulator, { code: user_code, email }, 'allow')).toContain('Connected')
    nextInterval()
    const token = (await (await poll(device_code)).json()) as WireToken
    expect(token.refresh_token_expires_in).toBe(lifetimes.refreshToken)
    expect((await ask(simulator, token.access_token, 'GET', '/people/me')).body).toMatchObject({
      emails: [email],
    })
  })
  test('slow_down for a client that polls faster than the interval', async () => {
    const { device_code } = await begin()
    expect((await poll(device_code)).status).toBe(428)
    const fast = await poll(device_code)
    expect([fast.status, await fast.json()]).toMatchObject([400, { error: 'slow_down' }])
    nextInterval()
    expect((await poll(device_code)).status).toBe(428)
  })
  test('invalid_grant once it has expired, and nobody can type it any more', async () => {
    const { device_code, user_code } = await begin()
    simulator.world.time.advance((lifetimes.deviceCode + 1) * 1000)
    nextInterval()
    const answer = await poll(device_code)
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }])
    const browser = new Browser()
    const verify = `${simulator.origin}/v1/device/verify`
    const page = await (await browser.go(verify)).text()
    const typed = { xsrf: fieldOf(page, 'xsrf'), user_code }
    expect(await (await browser.go(verify, typed)).text()).toContain('role="alert"')
  })
  test('access_denied after Deny', async () => {
    const { device_code, user_code } = await begin()
    await connect(simulator, { code: user_code, email }, 'deny')
    const answer = await poll(device_code)
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'access_denied' }])
  })
  test('polling needs HTTP Basic', async () => {
    const answer = await poll((await begin()).device_code, {})
    expect([answer.status, await answer.json()]).toMatchObject([401, { error: 'invalid_client' }])
  })
  test('other grants are refused here, an unknown code is invalid_grant', async () => {
    const form = { grant_type: 'refresh_token', refresh_token: 'x' }
    const other = await postForm(simulator, '/v1/device/token', form)
    expect(await other.json()).toMatchObject({ error: 'unsupported_grant_type' })
    expect(await (await poll('unknown')).json()).toMatchObject({ error: 'invalid_grant' })
  })
  test('the page reports a wrong code', async () => {
    const browser = new Browser()
    const verify = `${simulator.origin}/v1/device/verify`
    const page = await (await browser.go(verify)).text()
    const typed = { xsrf: fieldOf(page, 'xsrf'), user_code: '000000x' }
    expect(await (await browser.go(verify, typed)).text()).toContain('role="alert"')
  })
})
