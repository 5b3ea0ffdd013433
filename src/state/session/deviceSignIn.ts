// Signs a display in without a keyboard: shows a code, and waits until somebody has confirmed it on a
// phone (deviceGrant.ts decides when to send requests).
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { DeviceGrant, CodeAnswer, DeviceCode, PollAnswer } from './deviceGrant.ts'
import { asked, beginDeviceGrant, codeAnswered, pollAnswered, afterWaking } from './deviceGrant.ts'
import type { Token } from './token.ts'
import { postForm } from '../../lib/ownServer.ts'
import { isPassing, OAuthRefusal, signInFailure } from './failure.ts'
import { isTokenAnswer, tokenOf } from './token.ts'

/** Signs in by code while it runs. */
export type DeviceSignIn = {
  readonly store: StoreApi<DeviceGrant>
  start(): Cancel
}

type Parts = {
  readonly endpoint: DeviceEndpoint
  readonly clock: Clock
  readonly browser: Browser
  readonly onToken: (token: Token) => void
}

export function createDeviceSignIn({ endpoint, clock, browser, onToken }: Parts): DeviceSignIn {
  const store = createStore<DeviceGrant>(() => beginDeviceGrant(clock.monotonic()))
  let isRunning = false
  let isAsking = false
  let cancel: Cancel = () => {}

  const become = (grant: DeviceGrant) => store.setState(grant, true)

  function schedule() {
    cancel()
    if (isRunning && !isAsking) {
      cancel = clock.after(store.getState().next.at - clock.monotonic(), () => void ask())
    }
  }

  async function ask() {
    const grant = store.getState()
    // Nobody sees a new code in a hidden window; onChange continues when it is shown.
    if (grant.next.ask === 'code' && !browser.isVisible()) return
    isAsking = true
    become(asked(grant, clock.monotonic()))
    const { shown } = grant
    if (grant.next.ask === 'code' || !shown) await askForCode()
    else await askWhetherConfirmed(shown.deviceCode)
    isAsking = false
    schedule()
  }

  async function askForCode() {
    const answer = await endpoint.code()
    become(codeAnswered(store.getState(), answer, clock.monotonic()))
  }

  async function askWhetherConfirmed(deviceCode: string) {
    const answer = await endpoint.token(deviceCode)
    if (answer.is !== 'token') {
      return become(pollAnswered(store.getState(), answer, clock.monotonic()))
    }
    isRunning = false
    // Even if this page no longer waits: the server's cookie already belongs to this token.
    onToken(answer.token)
  }

  return {
    store,
    start() {
      isRunning = true
      schedule()
      const stopListening = browser.onChange(() => {
        if (!browser.isVisible() || !browser.isOnline()) return
        become(afterWaking(store.getState(), clock.monotonic()))
        schedule()
      })
      return () => {
        isRunning = false
        cancel()
        stopListening()
      }
    },
  }
}

// The two requests of the device grant, sent to our own server (docs/adr/0003).

/** The token, or the reason why there is none yet. */
export type TokenOrAnswer = { readonly is: 'token'; readonly token: Token } | PollAnswer

/** Our server's part of the device grant. */
export type DeviceEndpoint = {
  /** Never rejects. */
  code(): Promise<CodeAnswer>
  /** Never rejects. */
  token(deviceCode: string): Promise<TokenOrAnswer>
}

const PATIENCE_MS = 20_000
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code'
/** RFC 8628 3.2: the default if the cloud sends none. */
const USUAL_INTERVAL_S = 5

type Answer = Awaited<ReturnType<typeof postForm>>

/** Sends requests to our server. A failed request is `trouble`, which is repeated. */
export function createDeviceEndpoint(options: {
  readonly clientId: string
  readonly clock: Clock
}): DeviceEndpoint {
  const { clientId, clock } = options
  const ask = async <T>(path: string, form: Record<string, string>, read: (a: Answer) => T) => {
    try {
      return read(await postForm(path, { client_id: clientId, ...form }, PATIENCE_MS))
    } catch (error) {
      return { is: 'trouble', failure: signInFailure(error) } as const
    }
  }
  return {
    code: () =>
      ask('/oauth/device/authorize', {}, (answer): CodeAnswer => {
        const code = readCode(answer.body)
        return code ? { is: 'code', code } : refusalOf(answer)
      }),
    token: (deviceCode) =>
      ask(
        '/oauth/device/token',
        { grant_type: DEVICE_GRANT, device_code: deviceCode },
        (answer): TokenOrAnswer =>
          isTokenAnswer(answer.body)
            ? { is: 'token', token: tokenOf(answer.body, clock) }
            : notConfirmed(answer),
      ),
  }
}

function notConfirmed(answer: Answer): PollAnswer {
  const { error } = new OAuthRefusal(answer.body, answer.status)
  // A used or unknown code is Webex's invalid_grant (docs/webex/facts.md 1.7).
  if (error === 'expired_token' || error === 'invalid_grant') return { is: 'gone' }
  if (error === 'authorization_pending') return { is: 'pending' }
  return error === 'access_denied' ? { is: 'denied' } : refusalOf(answer)
}

function refusalOf({ status, body, retryAfterMs }: Answer) {
  const refusal = new OAuthRefusal(body, status)
  if (refusal.error === 'slow_down') {
    return { is: 'slowDown', ...(retryAfterMs !== undefined && { waitMs: retryAfterMs }) } as const
  }
  const failure = signInFailure(refusal)
  // Without OAuth's error code it is not Webex's answer: a proxy's page, or a starting server.
  const mayPass = refusal.error === undefined || isPassing(refusal)
  return { is: mayPass ? 'trouble' : 'refused', failure } as const
}

type Fields = Readonly<Record<string, unknown>>

function readCode(body: unknown): DeviceCode | undefined {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Fields
  const { device_code, user_code, verification_uri, verification_uri_complete } = fields
  if (typeof device_code !== 'string' || typeof user_code !== 'string') return undefined
  if (!isWebAddress(verification_uri)) return undefined
  const { expires_in, interval } = fields
  if (!isPositive(expires_in)) return undefined
  return {
    deviceCode: device_code,
    userCode: user_code,
    address: verification_uri,
    link: isWebAddress(verification_uri_complete) ? verification_uri_complete : verification_uri,
    lifetimeMs: expires_in * 1000,
    intervalMs: (isPositive(interval) ? interval : USUAL_INTERVAL_S) * 1000,
  }
}

const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0

/** It becomes a QR code that people open, so it must be the address of a web page. */
const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
