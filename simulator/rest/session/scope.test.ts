// Which tokens may do what (docs/webex/facts.md 1.8, 1.10, 3.8).
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../model/refusal.ts'
import { requireScope } from './scope.ts'
import type { Route } from '../types.ts'

const calls: Route = {
  method: 'GET',
  path: '/telephony/calls',
  scopes: ['spark:calls_read'],
  handle: () => ({ status: 204 }),
}

function refusal(route: Route, scopes: string[]): Refusal | undefined {
  try {
    requireScope(route, { personId: 'p', scopes, expiresAt: Infinity })
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  return undefined
}

describe('requireScope', () => {
  test('one of several scopes is enough', () => {
    expect(refusal({ ...calls, scopes: ['a', 'b'] }, ['b'])).toBeUndefined()
  })
  test('without scopes of the route every token is accepted', () => {
    expect(refusal({ ...calls, scopes: [] }, [])).toBeUndefined()
  })
  test('403 does not say which scope is missing', () => {
    const found = refusal(calls, ['spark:people_read'])
    expect(found?.status).toBe(403)
    expect(found?.message).not.toContain('spark:')
  })
  test('an admin token on own calls is 400 with code 4003', () => {
    expect(refusal(calls, ['spark-admin:calls_read'])).toMatchObject({
      status: 400,
      errorCode: 4003,
    })
  })
  test('an admin token elsewhere is plain 403', () => {
    const people = { ...calls, scopes: ['spark:people_read'] }
    expect(refusal(people, ['spark-admin:calls_read'])?.status).toBe(403)
  })
})
