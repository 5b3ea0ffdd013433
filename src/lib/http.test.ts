// The browser's fetch behind the port: what it keeps to itself, and how it tells offline.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchSend, Offline } from './http.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const request = {
  method: 'GET',
  url: 'https://webex.test/v1/people/me',
  headers: { Authorization: 'Bearer t' },
  signal: new AbortController().signal,
} as const

/** `online`: what the browser says before, then after the failure. */
function browser(fetch: () => Promise<unknown>, online: readonly [boolean, boolean]) {
  const fetched = vi.fn(fetch)
  let asked = 0
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('navigator', {
    get onLine() {
      return online[Math.min(asked++, 1)]
    },
  })
  return fetched
}

describe('fetchSend', () => {
  it('sends no cookie, keeps no answer, names no page and follows no redirect', async () => {
    const answer = new Response('{"a":1}', { status: 201, headers: { trackingid: 'T' } })
    const fetched = browser(() => Promise.resolve(answer), [true, true])
    const response = await fetchSend(request)
    expect(fetched.mock.calls).toEqual([
      [
        'https://webex.test/v1/people/me',
        {
          method: 'GET',
          headers: { Authorization: 'Bearer t' },
          signal: request.signal,
          credentials: 'omit',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
          redirect: 'error',
        },
      ],
    ])
    expect([response.status, response.header('TrackingId'), response.header('x')]).toEqual([
      201,
      'T',
      null,
    ])
    expect(await response.text()).toBe('{"a":1}')
  })

  it('keeps a command alive though the page goes, as far as browsers can', async () => {
    const fetched = browser(() => Promise.resolve(new Response('{}')), [true, true])
    const send = (body: string) => fetchSend({ ...request, method: 'POST', body })
    await send('{"callId":"a"}')
    await send('x'.repeat(70_000))
    await fetchSend(request)
    const kept = (fetched.mock.calls as unknown[][]).map(([, options]) => options)
    expect(kept.map((options) => Reflect.get(options as object, 'keepalive') as unknown)).toEqual([
      true,
      undefined,
      undefined,
    ])
  })

  it.each([
    [[true, true], undefined],
    [[true, false], true],
    [[false, false], false],
  ] as const)('with the network %j a failure may have been sent: %s', async (online, sent) => {
    const broken = new TypeError('failed to fetch')
    browser(() => Promise.reject(broken), online)
    const error: unknown = await fetchSend(request).catch((one: unknown) => one)
    if (sent === undefined) expect(error).toBe(broken)
    else expect(error).toMatchObject({ name: 'Offline', mayHaveBeenSent: sent })
  })

  it('tries although the browser says offline: localhost may answer all the same', async () => {
    browser(() => Promise.resolve(new Response('ok')), [false, false])
    expect((await fetchSend(request)).status).toBe(200)
  })

  it('tells offline in the middle of a body too', async () => {
    const text = () => Promise.reject(new TypeError('network error'))
    browser(() => Promise.resolve({ status: 200, text }), [true, false])
    const response = await fetchSend(request)
    await expect(response.text()).rejects.toBeInstanceOf(Offline)
  })
})
