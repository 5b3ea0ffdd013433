// Requests of the console: sent once, as they were written, and whatever comes back is an answer.
import { describe, expect, it } from 'vitest'
import { systemClock } from '../lib/clock.ts'
import type { WholeAnswer, WholeRequest } from '../lib/exchange.ts'
import { createSendAsIs } from './sendAsIs.ts'

const baseUrl = 'https://webexapis.com/v1'
const bytes = (text: string) => new TextEncoder().encode(text)

function consoleOf(...answers: readonly (Partial<WholeAnswer> | 'fails')[]) {
  const sent: WholeRequest[] = []
  const send = createSendAsIs({
    baseUrl,
    clock: systemClock,
    token: { current: () => Promise.resolve('one'), renewed: () => Promise.resolve('two') },
    exchange(request) {
      const answer = answers[sent.length] ?? answers.at(-1)
      sent.push(request)
      if (answer === 'fails') return Promise.reject(new TypeError('Failed to fetch'))
      return Promise.resolve({ status: 200, headers: [], bytes: bytes(''), ...answer })
    },
  })
  const run = (more: Partial<Parameters<typeof send>[0]> = {}) =>
    send({ method: 'GET', url: `${baseUrl}/people/me`, ...more }, new AbortController().signal)
  return { sent, run }
}

describe('a request', () => {
  it('has the token and nothing else that was not written', async () => {
    const { sent, run } = consoleOf({})
    await run()
    await run({ method: 'POST', body: '{"a": 1}', contentType: 'application/json' })
    expect(sent.map(({ method, headers, body }) => [method, headers, body])).toEqual([
      ['GET', { Authorization: 'Bearer one' }, undefined],
      ['POST', { Authorization: 'Bearer one', 'Content-Type': 'application/json' }, '{"a": 1}'],
    ])
  })

  it('goes to the API only', async () => {
    const { sent, run } = consoleOf({})
    await expect(run({ url: 'https://webexapis.com.evil.example/v1/people' })).rejects.toThrow()
    await expect(run({ url: 'https://webexapis.com/v1' })).rejects.toThrow()
    expect(sent).toEqual([])
  })

  it('is sent again only after a 401, with a renewed token', async () => {
    const renewed = consoleOf({ status: 401 }, { status: 200 })
    expect(await renewed.run()).toMatchObject({ ok: true, value: { status: 200 } })
    expect(renewed.sent.map(({ headers }) => headers['Authorization'])).toEqual([
      'Bearer one',
      'Bearer two',
    ])
    const failing = consoleOf('fails')
    expect(await failing.run({ method: 'POST' })).toEqual({
      ok: false,
      error: { is: 'cloudTrouble' },
    })
    expect(failing.sent).toHaveLength(1)
    for (const status of [429, 503]) {
      const { sent, run } = consoleOf({ status })
      expect(await run()).toMatchObject({ ok: true, value: { status } })
      expect(sent).toHaveLength(1)
    }
  })
})

describe('an answer', () => {
  it('is text with its headers, its reference and the next page', async () => {
    const { run } = consoleOf({
      headers: [
        ['content-type', 'application/json'],
        ['link', `<${baseUrl}/people?cursor=2>; rel="next"`],
        ['TrackingID', 'ROUTER_1'],
      ],
      bytes: bytes('{"items": []}'),
    })
    expect(await run()).toMatchObject({
      ok: true,
      value: {
        text: '{"items": []}',
        trackingId: 'ROUTER_1',
        next: `${baseUrl}/people?cursor=2`,
      },
    })
  })

  it('has the reference of its body, and no next page elsewhere', async () => {
    const { run } = consoleOf({
      status: 404,
      headers: [['link', '<https://evil.example/v1/people>; rel="next"']],
      bytes: bytes('{"message": "no", "trackingId": "ROUTER_2"}'),
    })
    const answer = await run()
    expect(answer).toMatchObject({ ok: true, value: { status: 404, trackingId: 'ROUTER_2' } })
    expect(answer.ok && answer.value).not.toHaveProperty('next')
  })

  it('that is no text is kept as it is', async () => {
    const audio = new Uint8Array([0, 255, 1])
    const { run } = consoleOf({ headers: [['content-type', 'audio/mpeg']], bytes: audio })
    const answer = await run()
    expect(answer).toMatchObject({ ok: true, value: { bytes: audio } })
    expect(answer.ok && answer.value).not.toHaveProperty('text')
  })
})
