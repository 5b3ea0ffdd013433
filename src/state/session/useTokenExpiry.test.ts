import { expect, it } from 'vitest'
import type { Instant } from '../../domain/brand.ts'
import { expiryOf } from './useTokenExpiry.ts'

const now = Date.parse('2026-12-01T09:00:00Z')
const day = 24 * 3_600_000

it('tells a token that lasts from one that expires', () => {
  const tomorrow = (now + day) as Instant
  expect(expiryOf(tomorrow, now)).toBe(tomorrow)
  expect(expiryOf((now + 366 * day) as Instant, now)).toBe('lasting')
  expect(expiryOf((now - day) as Instant, now)).toBe(now - day)
})
