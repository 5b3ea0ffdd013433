// Which route a request finds.
import { describe, expect, test } from 'vitest'
import { Refusal } from '../model/refusal.ts'
import { routeFinder } from './findRoute.ts'
import type { Route } from './types.ts'

const route = (method: Route['method'], path: string): Route => ({
  method,
  path,
  scopes: [],
  handle: () => ({ status: 204 }),
})
const find = routeFinder([
  route('GET', '/people/{personId}'),
  route('GET', '/people/me'),
  route('GET', '/telephony/calls/{callId}'),
  route('POST', '/telephony/calls/hold'),
])

function statusOf(act: () => unknown): number {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.status
  }
  return 200
}

describe('routeFinder', () => {
  test('a literal segment is preferred to a parameter, in any order of the table', () => {
    expect(find('GET', '/people/me').route.path).toBe('/people/me')
  })
  test('also if a path of another shape is between the two', () => {
    const paths = ['/calls/{callId}/answer', '/people', '/calls/me/answer', '/rooms']
    const among = routeFinder(paths.map((path) => route('GET', path)))
    expect(among('GET', '/calls/me/answer').route.path).toBe('/calls/me/answer')
  })
  test('parameters are decoded', () => {
    expect(find('GET', '/people/a%3D%3D').params).toEqual({ personId: 'a==' })
  })
  test('an unknown path is 404, also for an empty or badly encoded parameter', () => {
    expect(statusOf(() => find('GET', '/rooms'))).toBe(404)
    expect(statusOf(() => find('GET', '/people/'))).toBe(404)
    expect(statusOf(() => find('GET', '/people/%E0%A4%A'))).toBe(404)
  })
  test('a known path with another method is 405', () => {
    expect(statusOf(() => find('DELETE', '/people/me'))).toBe(405)
  })
  test('a parameter of one method does not hide a literal of another', () => {
    expect(find('POST', '/telephony/calls/hold').route.method).toBe('POST')
  })
})
