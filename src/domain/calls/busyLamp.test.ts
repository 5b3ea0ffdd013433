// The lamp of a colleague.
import { describe, expect, it } from 'vitest'
import { busyLampOf } from './busyLamp.ts'
import { aCall, instant, ringing } from './callForTests.ts'

describe('a busy lamp', () => {
  it('is lit by calls, and says ringing first', () => {
    const ended = { is: 'ended', at: instant(0), why: 'unknown' } as const
    expect(busyLampOf([])).toBe('free')
    expect(busyLampOf([aCall('a', { state: ended })])).toBe('free')
    expect(busyLampOf([aCall('a')])).toBe('busy')
    expect(busyLampOf([aCall('a'), aCall('b', { state: ringing })])).toBe('ringing')
  })
})
