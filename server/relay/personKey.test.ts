// The key for a person's data in the browser: only Webex decides whose key it is.
import { describe, expect, it } from 'vitest'
import {
  codeGrant,
  cookieOf,
  json,
  key,
  keyFrom,
  post,
  renewal,
  setUp,
  token,
} from '../serverForTests.ts'
import type { PersonKeyAnswer } from './personKey.ts'

const PATH = '/oauth/person/key'

/** A Webex that knows whose tokens these are. */
function webexOf(person: string, more: () => Response | undefined = () => undefined) {
  return ({ url }: { readonly url: string }) => {
    if (url.endsWith('/people/me')) return more() ?? json({ id: person })
    return json({ ...token, access_token: `access of ${person}` })
  }
}

async function signedInAs(person: string, keys = [key], more?: () => Response | undefined) {
  const server = setUp(webexOf(person, more), { keys })
  const cookie = cookieOf(await server.app.request('/oauth/token', post(codeGrant)))
  const ask = async (headers: Record<string, string> = {}) =>
    server.app.request(PATH, post({}, { cookie, ...headers }))
  return { ...server, cookie, ask }
}

const answerOf = async (response: Response) => (await response.json()) as PersonKeyAnswer

describe('the key of a person', () => {
  it('is that of the person Webex names for a token that the relay has just received', async () => {
    const { ask, sent } = await signedInAs('ana')
    const response = await ask({ authorization: 'Bearer access of ben' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { person, keys } = await answerOf(response)
    expect(person).toBe('ana')
    expect(keys.map((text) => Buffer.from(text, 'base64url').length)).toEqual([32])
    const [, renewed, me] = sent
    expect(renewed?.form.get('refresh_token')).toBe('very secret refresh')
    expect(me).toMatchObject({ method: 'GET', authorization: 'Bearer access of ana' })
    expect(sent).toHaveLength(3)
  })

  it('is the same in each session of one person, and different for everybody else', async () => {
    const [first, again, other] = await Promise.all(
      ['ana', 'ana', 'ben'].map(async (person) => answerOf(await (await signedInAs(person)).ask())),
    )
    expect(again).toEqual(first)
    expect(other?.keys).not.toEqual(first?.keys)
  })

  it('needs one request to Webex: the cookie stores the person’s id, over renewals too', async () => {
    const { app, ask, sent } = await signedInAs('ana')
    const known = cookieOf(await ask())
    const renewed = cookieOf(await app.request('/oauth/token', post(renewal, { cookie: known })))
    const before = sent.length
    const response = await app.request(PATH, post({}, { cookie: renewed }))
    expect((await answerOf(response)).person).toBe('ana')
    expect(sent).toHaveLength(before)
  })

  it('comes with the keys derived from previous server keys', async () => {
    const { ask } = await signedInAs('ana')
    const before = await answerOf(await ask())
    const { ask: askAfter } = await signedInAs('ana', [keyFrom('next'), key])
    const after = await answerOf(await askAfter())
    expect(after.keys).toHaveLength(2)
    expect(after.keys[1]).toBe(before.keys[0])
  })

  it('of a display opens none of the person’s other data', async () => {
    const { app } = setUp(webexOf('ana'))
    const poll = {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      client_id: 'client',
      device_code: 'device-code',
    }
    const cookie = cookieOf(await app.request('/oauth/device/token', post(poll)))
    const display = await answerOf(await app.request(PATH, post({}, { cookie })))
    const own = await answerOf(await (await signedInAs('ana')).ask())
    expect(display.person).toBe('ana')
    expect(display.keys).not.toEqual(own.keys)
  })

  it('is not given without a session, nor to another page', async () => {
    const { app, ask, cookie, sent } = await signedInAs('ana')
    const nobody = await app.request(PATH, post({}))
    expect([nobody.status, await nobody.json()]).toEqual([400, { error: 'invalid_grant' }])
    expect((await ask({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await ask({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const got = await app.request(PATH, { method: 'GET', headers: { cookie } })
    expect(await got.text()).not.toContain('keys')
    expect(sent).toHaveLength(1)
  })

  it('is delayed while Webex does not answer, and the session stays', async () => {
    for (const trouble of [
      json({}, 500),
      json({ message: 'no' }, 403),
      json([]),
      json({ id: 7 }),
    ]) {
      const { ask } = await signedInAs('ana', [key], () => trouble)
      const response = await ask()
      expect(response.status).toBe(503)
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  })
})
