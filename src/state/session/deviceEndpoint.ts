// The two questions of the device grant, put to our own server (docs/adr/0003).
import type { Clock } from '../../lib/clock.ts'
import { postForm } from '../../lib/ownServer.ts'
import type { CodeAnswer, DeviceCode, PollAnswer } from './deviceGrant.ts'
import { isPassing, OAuthRefusal, signInFailure } from './failure.ts'
import type { Token } from './token.ts'
import { isTokenAnswer, tokenOf } from './tokenAnswer.ts'

export type TokenOrAnswer = { readonly is: 'token'; readonly token: Token } | PollAnswer

export type DeviceEndpoint = {
  /** Never rejects. */
  code(): Promise<CodeAnswer>
  /** Never rejects. */
  token(deviceCode: string): Promise<TokenOrAnswer>
}

const PATIENCE_MS = 20_000
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code'
/** RFC 8628 3.2: where the cloud does not say. */
const USUAL_INTERVAL_S = 5

type Answer = Awaited<ReturnType<typeof postForm>>

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
  // One that was used up, or never was, is Webex's invalid_grant (docs/webex/facts.md 1.7).
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
  // Without OAuth's word it is not Webex's answer: a proxy's page, or a server that starts.
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

/** It becomes a QR code that people open: nothing but a page. */
const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
