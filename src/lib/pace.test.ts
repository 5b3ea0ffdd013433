// At once, then never more often than its pace, and the last wish is never lost.
import { describe, expect, it } from 'vitest'
import { createTestClock } from '../state/calls/cloudForTests.ts'
import { createPace } from './pace.ts'

function setUp() {
  const time = createTestClock()
  const acts: number[] = []
  const pace = createPace(time.clock, 100, () => acts.push(time.clock.monotonic()))
  return { time, acts, pace }
}

describe('a pace', () => {
  it('acts at once, and once for all that is wanted meanwhile', async () => {
    const { time, acts, pace } = setUp()
    pace.want()
    expect(acts).toEqual([0])
    await time.advance(30)
    pace.want()
    pace.want()
    await time.advance(500)
    expect(acts).toEqual([0, 100])
    pace.want()
    expect(acts).toEqual([0, 100, 530])
  })

  it('does nothing more once it is stopped', async () => {
    const { time, acts, pace } = setUp()
    pace.want()
    pace.want()
    pace.stop()
    await time.advance(500)
    expect(acts).toEqual([0])
  })
})
