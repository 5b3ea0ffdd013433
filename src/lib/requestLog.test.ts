// What is kept for support says nothing about a person.
import { describe, expect, it } from 'vitest'
import type { HttpRequest, HttpResponse } from './http.ts'
import { lastRequests, logged } from './requestLog.ts'

const request = (url: string): HttpRequest => ({
  method: 'GET',
  url,
  headers: { Authorization: 'Bearer secret' },
  body: '{"destination":"+12025550123"}',
  signal: new AbortController().signal,
})
const answer: HttpResponse = {
  status: 200,
  header: (name) => (name === 'trackingid' ? 'ROUTERGW_1' : null),
  text: () => Promise.resolve('+12025550123'),
}

describe('the log of requests', () => {
  it('keeps path, status and reference, and nothing of what was said', async () => {
    const send = logged(() => Promise.resolve(answer))
    await send(request('https://webex.test/v1/telephony/calls/Y2lzY29=?lineOwnerId=ana@b.c'))
    await send(request('https://webex.test/v1/people/12025550123'))
    const [first, second] = lastRequests().slice(-2)
    expect(first).toMatchObject({
      path: '/v1/telephony/calls/*',
      status: 200,
      trackingId: 'ROUTERGW_1',
    })
    expect(second?.path).toBe('/v1/people/*')
    expect(JSON.stringify(lastRequests())).not.toMatch(/2025550123|secret|ana/)
  })

  it('keeps what had no answer, and no more than fifty', async () => {
    const send = logged(() => Promise.reject(new Error('gone')))
    for (let times = 0; times < 60; times++) {
      await send(request('https://webex.test/v1/people')).catch(() => undefined)
    }
    expect(lastRequests()).toHaveLength(50)
    expect(lastRequests().at(-1)).toMatchObject({ status: 0 })
  })
})
