// Which requests a fault matches, and how it changes the answer.
import { describe, expect, test } from 'vitest'
import { applyFault, patched } from './faultEffects.ts'
import { Faults } from './faults.ts'
import type { SimFault, SimFaultEffect } from './types.ts'

const effect: SimFaultEffect = { status: 500 }
const armed = (fault: Partial<SimFault>) => {
  const faults = new Faults()
  faults.add({ path: '/telephony/calls', fault: effect, ...fault })
  return faults
}

describe('Faults', () => {
  test('a pattern matches with and without /v1', () => {
    expect(armed({}).take('GET', '/v1/telephony/calls')).toBe(effect)
    expect(armed({ path: '/v1/telephony/calls' }).take('GET', '/v1/telephony/calls')).toBe(effect)
    expect(armed({ path: '/access_token' }).take('POST', '/v1/access_token')).toBe(effect)
  })
  test('a star matches anything, all other characters only themselves', () => {
    expect(armed({ path: '/telephony/*' }).take('GET', '/v1/telephony/calls/a/b')).toBe(effect)
    expect(armed({ path: '*' }).take('GET', '/v1/people/me')).toBe(effect)
    expect(armed({}).take('GET', '/v1/telephony/calls/history')).toBeUndefined()
    expect(armed({ path: '/people.me' }).take('GET', '/v1/people/me')).toBeUndefined()
  })
  test('a method limits it, whatever its case', () => {
    expect(armed({ method: 'post' }).take('POST', '/v1/telephony/calls')).toBe(effect)
    expect(armed({ method: 'post' }).take('GET', '/v1/telephony/calls')).toBeUndefined()
  })
  test('times counts only matching requests, then the next fault applies', () => {
    const faults = armed({ times: 2 })
    const later: SimFaultEffect = { delayMs: 1 }
    faults.add({ path: '*', fault: later })
    expect(faults.take('GET', '/v1/people')).toBe(later)
    expect(faults.take('GET', '/v1/telephony/calls')).toBe(effect)
    expect(faults.take('GET', '/v1/telephony/calls')).toBe(effect)
    expect(faults.take('GET', '/v1/telephony/calls')).toBe(later)
  })
  test('none are left after clear', () => {
    const faults = armed({})
    faults.clear()
    expect(faults.take('GET', '/v1/telephony/calls')).toBeUndefined()
  })
})

describe('applyFault', () => {
  const real = { items: [{ id: 'a' }, { id: 'b' }] }
  async function fail(fault: SimFaultEffect, signals: AbortSignal[] = [AbortSignal.abort()]) {
    let isDone = false
    const answer = () => {
      isDone = true
      return Promise.resolve(Response.json(real))
    }
    const response = await applyFault(fault, { answer, signals })
    return {
      status: response.status,
      text: await response.text(),
      headers: response.headers,
      isDone,
    }
  }

  test('status answers like Webex, and has no effect', async () => {
    const { status, text, headers, isDone } = await fail({ status: 503, retryAfter: 7 })
    expect([status, headers.get('retry-after'), isDone]).toEqual([503, '7', false])
    expect(JSON.parse(text)).toMatchObject({ trackingId: headers.get('trackingid') })
  })
  test('status with a body of text is not JSON', async () => {
    const { text, headers } = await fail({ status: 502, body: '<h1>Bad gateway</h1>' })
    expect([text, headers.get('content-type')]).toEqual(['<h1>Bad gateway</h1>', 'text/html'])
  })
  test('a redirect leads somewhere', async () => {
    const { status, headers } = await fail({ status: 307 })
    expect([status, headers.get('location')]).toEqual([307, '/elsewhere'])
  })
  test('truncate, garbage and empty: the request took effect, but the answer cannot be read', async () => {
    for (const kind of ['truncate', 'garbage', 'empty'] as const) {
      const { status, text, isDone } = await fail({ kind })
      expect([status, isDone]).toEqual([200, true])
      expect(() => JSON.parse(text) as unknown).toThrow()
    }
  })
  test('reset and hang end without an answer, and have no effect', async () => {
    await expect(fail({ kind: 'reset' })).rejects.toThrow('connection reset')
    await expect(fail({ kind: 'hang' })).rejects.toThrow('connection reset')
  })
  test('delayMs stops waiting when the client does', async () => {
    expect((await fail({ delayMs: 3_600_000 })).isDone).toBe(true)
  })
  test('patch is merged into each item of a list, or into the object itself', async () => {
    const { text } = await fail({ patch: { state: 'odd' } })
    expect(JSON.parse(text)).toEqual({
      items: [
        { id: 'a', state: 'odd' },
        { id: 'b', state: 'odd' },
      ],
    })
    expect(patched({ id: 'a' }, { id: null })).toEqual({ id: null })
  })
})
