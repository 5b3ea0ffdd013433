// Refusals in every form that they have been seen in, and what each comes to.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../domain/brand.ts'
import { failureOf, readErrorBody } from './errors.ts'

const scopes = ['spark:calls_read']
const until = 5000 as Instant
const failure = (status: number, body: unknown = {}, granted?: readonly string[]) =>
  failureOf({ status, body: readErrorBody(body), scopes, granted, until })

describe('failureOf', () => {
  it.each([
    [400, { message: 'Bad', errors: [{ description: 'Already held' }] }, 'Already held'],
    [405, { message: 'Not allowed' }, 'Not allowed'],
    [409, { errors: [{ description: '' }], message: 'Busy' }, 'Busy'],
    [415, { key: 'k', message: [{ description: 'Wrong type', code: 1 }] }, 'Wrong type'],
    [422, { message: 'a\n\u202eb' }, 'a b'],
    [400, { errors: [{ message: 'Only here' }] }, 'Only here'],
    [428, 'not an object', undefined],
    [400, { message: 42, errors: 'x' }, undefined],
  ])('%i %j is not possible now', (status, body, reason) => {
    expect(failure(status, body)).toStrictEqual({
      is: 'notPossibleNow',
      ...(reason === undefined ? {} : { reason }),
    })
  })

  it.each([
    [401, {}, { is: 'signInAgain' }],
    [404, { errors: [{ description: 'Call not found' }] }, { is: 'gone' }],
    [410, {}, { is: 'gone' }],
    [408, {}, { is: 'timedOut' }],
    [423, {}, { is: 'slowDown', until }],
    [429, {}, { is: 'slowDown', until }],
    [500, undefined, { is: 'cloudTrouble', status: 500 }],
    [503, null, { is: 'cloudTrouble', status: 503 }],
    [599, {}, { is: 'cloudTrouble', status: 599 }],
    [302, {}, { is: 'badAnswer', field: 'status' }],
  ])('%i %j is %j', (status, body, expected) => {
    expect(failure(status, body)).toStrictEqual(expected)
  })

  it.each([
    [400, { errors: [{ errorCode: 4003 }] }, 'wrongTokenKind'],
    [400, { errors: [{ errorCode: '4003' }] }, 'wrongTokenKind'],
    [400, { errorCode: 4003 }, 'wrongTokenKind'],
    [400, { key: 'k', message: [{ code: '4003' }] }, 'wrongTokenKind'],
    [403, { errors: [{ errorCode: 4003 }] }, 'wrongTokenKind'],
    [400, { errors: [null, 'x', { errorCode: 4003 }] }, 'wrongTokenKind'],
    [404, { errors: [{}, { errorCode: 4008 }] }, 'noCallingLicence'],
    [405, { errors: [{ errorCode: '25409' }] }, 'noCallingLicence'],
    [500, { errors: [{ errorCode: 4003 }] }, 'cloudTrouble'],
  ])('%i %j is %s', (status, body, is) => {
    expect(failure(status, body).is).toBe(is)
  })

  it('tells a missing scope from a 403 for another reason', () => {
    const body = { message: 'Not yours' }
    expect(failure(403, body)).toEqual({ is: 'missingScope', scopes })
    expect(failure(403, body, ['spark:people_read'])).toEqual({ is: 'missingScope', scopes })
    expect(failure(403, body, ['spark:calls_read'])).toEqual({
      is: 'notPossibleNow',
      reason: 'Not yours',
      needs: scopes,
    })
  })

  it('needs one of the scopes only, and a moment to slow down until', () => {
    const refusal = { status: 403, body: { codes: [] }, scopes: ['a', 'b'], granted: ['b'] }
    expect(failureOf(refusal)).toStrictEqual({ is: 'notPossibleNow', needs: ['a', 'b'] })
    expect(failureOf({ ...refusal, status: 429 })).toStrictEqual({ is: 'notPossibleNow' })
  })

  it('takes codes that are numbers or words, and no others', () => {
    expect(
      readErrorBody({ code: true, errors: [{ code: 1, errorCode: {} }, { code: 'x' }] }),
    ).toEqual({ codes: ['1', 'x'] })
    expect(readErrorBody('no object')).toEqual({ codes: [] })
  })

  it('takes the tracking id from the body, else from the header', () => {
    const refusal = { status: 404, scopes, trackingId: 'HEADER' }
    const body = readErrorBody({ trackingId: 'BODY' })
    expect(failureOf({ ...refusal, body })).toEqual({ is: 'gone', trackingId: 'BODY' })
    expect(failureOf({ ...refusal, body: { codes: [] } })).toMatchObject({ trackingId: 'HEADER' })
  })

  it('is total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), fc.jsonValue(), (status, body) => {
        if (status >= 200 && status < 300) return
        expect(failure(status, body).is).toMatch(/^[a-zA-Z]+$/)
      }),
    )
  })
})
