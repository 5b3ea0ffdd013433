// The longest wait of a queue.
import { describe, expect, it } from 'vitest'
import { id, instant } from '../calls/callForTests.ts'
import { longestWait } from './queue.ts'

const waiting = (name: string, since?: number) => ({
  id: id(name),
  party: { is: 'unknown' } as const,
  isBounced: false,
  ...(since !== undefined && { since: instant(since) }),
})

describe('the longest wait', () => {
  it('is that of the first to come, and none where nobody says', () => {
    expect(longestWait([waiting('a', 9_000), waiting('b', 4_000)], instant(10_000))).toBe(6_000)
    expect(longestWait([waiting('a')], instant(10_000))).toBeUndefined()
    expect(longestWait([], instant(0))).toBeUndefined()
    expect(longestWait([waiting('a', 11_000)], instant(10_000))).toBe(0)
  })
})
