// Who may use the control surface.
import { describe, expect, test } from 'vitest'
import { refusalOf } from './guard.ts'

const refusal = (headers: Record<string, string>, remote?: string, host = 'localhost:5174') =>
  refusalOf(new Request(`http://${host}/sim/reset`, { headers }), remote)

describe('refusalOf', () => {
  test('this machine may, by any of its loopback addresses', () => {
    for (const remote of [undefined, '127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      expect(refusal({}, remote)).toBeUndefined()
    }
  })
  test('other machines may not', () => {
    expect(refusal({}, '192.168.1.7')).toMatch(/this machine/)
  })
  test('pages of this machine may, other pages may not', () => {
    expect(refusal({ origin: 'http://localhost:5173' })).toBeUndefined()
    expect(refusal({ origin: 'https://evil.example' })).toMatch(/other sites/)
    expect(refusal({ origin: 'http://localhost.evil.example' })).toMatch(/other sites/)
    expect(refusal({ origin: 'null' })).toMatch(/other sites/)
    expect(refusal({ 'sec-fetch-site': 'cross-site' })).toMatch(/other sites/)
  })
  test('a foreign name that resolves to this machine may not', () => {
    expect(refusal({}, '127.0.0.1', 'rebound.example')).toMatch(/localhost only/)
  })
})
