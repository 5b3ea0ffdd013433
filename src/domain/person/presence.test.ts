import { describe, expect, it } from 'vitest'
import { presenceKind, presenceOf } from './presence.ts'

describe('presence', () => {
  it.each([
    ['active', 'available', 'free'],
    ['Inactive', 'away', 'away'],
    ['call', 'inCall', 'busy'],
    ['DoNotDisturb', 'doNotDisturb', 'busy'],
    ['OutOfOffice', 'outOfOffice', 'off'],
    ['pending', 'notSignedIn', 'off'],
    ['dancing', 'unknown', 'off'],
    ['constructor', 'unknown', 'off'],
    [undefined, 'unknown', 'off'],
  ] as const)('reads %s', (status, presence, kind) => {
    expect(presenceOf(status)).toBe(presence)
    expect(presenceKind(presence)).toBe(kind)
  })
})
