// Only an OAuth refusal signs anybody out: every other failure may be temporary.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { json, post, renewal, setUp, signedIn } from '../serverForTests.ts'

const TOKEN = '/oauth/token'
/** Webex's ordinary error body (docs/webex/facts.md, errors). */
const ordinary = { message: 'Something is wrong.', errors: [], trackingId: 'ROUTER_1' }

async function renewedWith(answer: () => Response | Promise<Response>) {
  const { cookie } = await signedIn()
  const { app } = setUp(answer)
  const response = await app.request(TOKEN, post(renewal, { cookie }))
  const isForgotten = response.headers.get('set-cookie') !== null
  return { status: response.status, body: (await response.json()) as unknown, isForgotten }
}

describe('a renewal', () => {
  it.each([400, 401])('that is refused with invalid_grant and %s signs out', async (status) => {
    const answered = await renewedWith(() => json({ error: 'invalid_grant' }, status))
    expect(answered).toEqual({ status: 400, body: { error: 'invalid_grant' }, isForgotten: true })
  })

  const statuses = [400, 401, 403, 404, 405, 408, 409, 410, 415, 423, 428, 451, 500, 502, 503, 504]
  it.each(statuses)('that gets %s in Webex’s ordinary error body does not', async (status) => {
    const answered = await renewedWith(() => json(ordinary, status))
    const body = { error: 'temporarily_unavailable' }
    expect(answered).toEqual({ status: 503, body, isForgotten: false })
  })

  it.each([403, 404, 408, 409, 423, 451, 500, 503])(
    'that is answered %s does not, even where it says invalid_grant',
    async (status) => {
      const answered = await renewedWith(() => json({ error: 'invalid_grant' }, status))
      expect(answered).toMatchObject({ status: 503, isForgotten: false })
    },
  )

  it.each(['invalid_client', 'invalid_request', 'unauthorized_client', 'Invalid_Grant', ''])(
    'that is refused with "%s" does not: it is about the server, not the person',
    async (error) => {
      for (const status of [400, 401]) {
        const answered = await renewedWith(() => json({ error }, status))
        expect(answered).toMatchObject({ status: 503, isForgotten: false })
      }
    },
  )

  it.each<[string, () => Response | Promise<Response>]>([
    ['nothing', () => Promise.reject(new Error('no network'))],
    ['HTML', () => new Response('<html>')],
    ['HTML and 400', () => new Response('<html>', { status: 400 })],
    ['half of an answer', () => new Response('{"access_token": "acc')],
    ['an empty answer', () => new Response('')],
    ['an answer without a token', () => json({ scope: 'x' })],
    ['a redirect', () => json({}, 302, { location: 'https://evil.example/' })],
    ['an error that is no text', () => json({ error: { invalid_grant: true } }, 400)],
  ])('that is answered with %s does not', async (_, answer) => {
    expect(await renewedWith(answer)).toMatchObject({ status: 503, isForgotten: false })
  })

  it('is slowed down by Webex’s 429, whatever its body', async () => {
    const answered = await renewedWith(() => json({ error: 'invalid_grant' }, 429))
    expect(answered).toEqual({ status: 429, body: { error: 'slow_down' }, isForgotten: false })
  })

  it('survives any answer except that refusal', async () => {
    const error = fc.oneof(fc.constantFrom('invalid_grant', 'invalid_client'), fc.jsonValue())
    const status = fc.oneof(fc.constantFrom(400, 401, 403), fc.integer({ min: 200, max: 599 }))
    await fc.assert(
      fc.asyncProperty(status, error, async (status, error) => {
        const hasBody = ![204, 205, 304].includes(status)
        const body = hasBody ? JSON.stringify({ error }) : null
        const answered = await renewedWith(() => new Response(body, { status }))
        const isRefusal = error === 'invalid_grant' && (status === 400 || status === 401)
        expect(answered.isForgotten).toBe(isRefusal)
      }),
      { numRuns: 300 },
    )
  })
})

describe('limits', () => {
  it('a sign-in that renews endlessly is slowed down, and no other one', async () => {
    const { app, cookie } = await signedIn()
    const second = await app.request(TOKEN, post(renewal, { cookie: (await signedIn()).cookie }))
    expect(second.status).toBe(200)
    const statuses = []
    for (let turn = 0; turn < 61; turn++) {
      statuses.push((await app.request(TOKEN, post(renewal, { cookie }))).status)
    }
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true)
    expect(statuses[60]).toBe(429)
    const others = (await signedIn()).cookie
    expect((await app.request(TOKEN, post(renewal, { cookie: others }))).status).toBe(200)
  })

  it('requests that cost Webex nothing do not count', async () => {
    const { app, cookie } = await signedIn()
    for (let turn = 0; turn < 300; turn++) {
      // Any page on the web can send these, with image tags and forms.
      await app.request('/oauth/session', { headers: { 'sec-fetch-site': 'cross-site' } })
      await app.request('/oauth/token', { headers: { 'sec-fetch-site': 'cross-site' } })
      await app.request(TOKEN, post(renewal, { origin: 'https://evil.example' }))
      await app.request(TOKEN, post(renewal))
      await app.request(TOKEN, post({ ...renewal, client_id: 'other' }))
    }
    expect((await app.request(TOKEN, post(renewal, { cookie }))).status).toBe(200)
  })
})
