// A display signs in: against a cloud of the test's, and against the relay and the simulator.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { relayBefore } from '../../../server/relay/relayForTests.ts'
import { scopesByRole } from '../../../server/scopes.ts'
import { connect } from '../../../simulator/oauth/browserForTests.ts'
import { appClient } from '../../../simulator/oauth/clients.ts'
import { licensedEmail, stillOptions } from '../../../simulator/rest/simulatorForTests.ts'
import { Simulator } from '../../../simulator/simulator.ts'
import { systemClock } from '../../lib/clock.ts'
import { createTestBrowser, createTestClock } from '../calls/cloudForTests.ts'
import type { DeviceEndpoint, TokenOrAnswer } from './deviceSignIn.ts'
import { createDeviceEndpoint, createDeviceSignIn } from './deviceSignIn.ts'
import type { Token } from './token.ts'

const origin = 'http://localhost:5173'
const MINUTE = 60_000
const token: Token = { access: 'access', kind: 'oauth', scopes: ['spark:people_read'] }

function setUp(isVisible = true) {
  const time = createTestClock()
  const tab = createTestBrowser().tab(isVisible)
  const cloud = { codes: 0, polls: [] as string[], says: { is: 'pending' } as TokenOrAnswer }
  const endpoint: DeviceEndpoint = {
    async code() {
      await time.wait(50)
      cloud.codes += 1
      const code = {
        deviceCode: `device-${cloud.codes}`,
        userCode: '123456',
        address: 'https://webex.example',
        link: 'https://webex.example',
        lifetimeMs: 5 * MINUTE,
        intervalMs: 2_000,
      }
      return { is: 'code', code }
    },
    async token(deviceCode) {
      cloud.polls.push(deviceCode)
      await time.wait(50)
      return cloud.says
    },
  }
  const tokens: Token[] = []
  const signIn = createDeviceSignIn({
    endpoint,
    clock: time.clock,
    browser: tab.browser,
    onToken: (one) => tokens.push(one),
  })
  return { time, tab, cloud, tokens, signIn }
}

describe('a display', () => {
  it('shows a code, and goes on as soon as it was confirmed', async () => {
    const { time, cloud, tokens, signIn } = setUp()
    signIn.start()
    await time.advance(10_000)
    expect(signIn.store.getState().shown?.userCode).toBe('123456')
    cloud.says = { is: 'token', token }
    await time.advance(2_100)
    expect(tokens).toEqual([token])
    const asked = cloud.polls.length
    await time.advance(10 * MINUTE)
    expect(cloud.polls).toHaveLength(asked)
  })

  it('has a new code whenever one has run out, for as long as nobody comes', async () => {
    const { time, cloud, signIn } = setUp()
    const stop = signIn.start()
    await time.advance(60 * MINUTE)
    expect(cloud.codes).toBe(12)
    expect(new Set(cloud.polls).size).toBe(12)
    // Fifteen minutes at the pace of Webex, then a sixth of it.
    expect(cloud.polls.length).toBeLessThan(3 * 150 + 9 * 31)
    stop()
    await time.advance(60 * MINUTE)
    expect(cloud.codes).toBe(12)
  })

  it('behind another window it asks for no new code until it is seen again', async () => {
    const { time, tab, cloud, signIn } = setUp()
    signIn.start()
    await time.advance(MINUTE)
    tab.setVisible(false)
    await time.advance(60 * MINUTE)
    expect(cloud.codes).toBe(1)
    tab.setVisible(true)
    await time.advance(1_000)
    expect(cloud.codes).toBe(2)
  })

  it('is signed in even where the answer comes after the screen has gone', async () => {
    const { time, cloud, tokens, signIn } = setUp()
    const stop = signIn.start()
    cloud.says = { is: 'token', token }
    await time.advance(2_080)
    stop()
    await time.advance(1_000)
    expect(tokens).toEqual([token])
  })

  it('started twice, as effects may run, it asks once at a time', async () => {
    const { time, cloud, signIn } = setUp()
    signIn.start()()
    signIn.start()
    await time.advance(MINUTE)
    expect(cloud.codes).toBe(1)
    expect(cloud.polls.length).toBeLessThan(31)
  })
})

describe('with the relay and the simulator', () => {
  let simulator: Simulator
  let endpoint: DeviceEndpoint
  let cookie: string
  beforeEach(async () => {
    simulator = await Simulator.start({ ...stillOptions, appOrigins: [origin] })
    const client = appClient([origin])
    const { clientId } = client
    const relay = relayBefore({ apiBaseUrl: `${simulator.origin}/v1`, client, origin })
    cookie = ''
    const realFetch = fetch
    vi.stubGlobal('fetch', async (url: string | URL, init: RequestInit) => {
      if (!String(url).startsWith('/oauth')) return realFetch(url, init)
      const headers = { ...(init.headers as Record<string, string>), origin }
      const response = await relay.request(String(url).replace('/oauth', ''), { ...init, headers })
      cookie = response.headers.get('set-cookie') ?? cookie
      return response
    })
    endpoint = createDeviceEndpoint({ clientId, clock: systemClock })
  })
  afterEach(async () => {
    vi.unstubAllGlobals()
    await simulator.close()
  })

  const code = async () => {
    const answer = await endpoint.code()
    if (answer.is !== 'code') throw new Error(answer.is)
    return answer.code
  }

  it('a code of six digits and a link with it; pending, then a token with read permissions', async () => {
    const { deviceCode, userCode, link, lifetimeMs, intervalMs } = await code()
    expect(userCode).toMatch(/^\d{6}$/)
    expect(new URL(link).searchParams.get('user_code')).toBe(userCode)
    expect([lifetimeMs, intervalMs]).toEqual([300_000, 2_000])
    expect(await endpoint.token(deviceCode)).toEqual({ is: 'pending' })
    expect(await endpoint.token(deviceCode)).toEqual({ is: 'slowDown' })
    await connect(simulator, { code: userCode, email: licensedEmail(simulator) }, 'allow')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_000 })
    const answer = await endpoint.token(deviceCode)
    vi.useRealTimers()
    expect(answer).toMatchObject({ is: 'token', token: { kind: 'oauth' } })
    expect(answer.is === 'token' && answer.token.scopes).toEqual(scopesByRole.display)
    expect(cookie).toMatch(/cordboard_session=.+HttpOnly/)
  })

  it('declined; and a code that nobody knows', async () => {
    const { deviceCode, userCode } = await code()
    await connect(simulator, { code: userCode, email: licensedEmail(simulator) }, 'deny')
    expect(await endpoint.token(deviceCode)).toEqual({ is: 'denied' })
    expect(await endpoint.token('unknown')).toEqual({ is: 'gone' })
    expect(cookie).toBe('')
  })
})

describe('what the server may answer', () => {
  const endpoint = createDeviceEndpoint({ clientId: 'client', clock: systemClock })
  const answers = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(JSON.stringify(body), { status, headers })),
    )
  afterEach(() => vi.unstubAllGlobals())
  const good = {
    device_code: 'device',
    user_code: '123456',
    verification_uri: 'https://webex.example/device',
    expires_in: 300,
  }

  it('no interval: five seconds; no complete link: the other one', async () => {
    answers(good)
    expect(await endpoint.code()).toMatchObject({
      code: { intervalMs: 5_000, link: 'https://webex.example/device' },
    })
  })

  it.each([
    { ...good, verification_uri: 'javascript:alert(1)' },
    { ...good, expires_in: 0 },
    { ...good, user_code: 7 },
    null,
    'text',
  ])('%j is no code', async (body) => {
    answers(body)
    expect(await endpoint.code()).toMatchObject({ is: 'trouble' })
  })

  it('a link that is no page is not made a QR code of', async () => {
    answers({ ...good, verification_uri_complete: 'tel:+1' })
    expect(await endpoint.code()).toMatchObject({ code: { link: good.verification_uri } })
  })

  it.each([
    [429, { error: 'slow_down' }, { is: 'slowDown', waitMs: 7_000 }],
    [503, { error: 'temporarily_unavailable' }, { is: 'trouble', failure: { is: 'cloudTrouble' } }],
    [502, 'a page', { is: 'trouble' }],
    [400, { error: 'invalid_client' }, { is: 'refused', failure: { is: 'unexpected' } }],
    [400, { error: 'invalid_scope' }, { is: 'refused', failure: { is: 'invalidScope' } }],
    [400, { error: 'tokenlimit_reached' }, { is: 'refused' }],
  ])('%s %j', async (status, body, expected) => {
    answers(body, status, { 'retry-after': '7' })
    expect(await endpoint.code()).toMatchObject(expected)
    expect(await endpoint.token('device')).toMatchObject(expected)
  })

  it('no server at all', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await endpoint.token('x')).toMatchObject({ failure: { is: 'serverAway' } })
  })
})
