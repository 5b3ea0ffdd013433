// What a chart's axis says, whichever library draws it.
import { describe, expect, it } from 'vitest'
import { tickSteps } from './chart.ts'

describe('the marks of a time axis', () => {
  it('are no closer than the values', () => {
    expect(tickSteps(60_000)[0]).toBe(60_000)
    expect(tickSteps(3_600_000)[0]).toBe(3_600_000)
    expect(tickSteps(86_400_000)[0]).toBe(86_400_000)
    expect(tickSteps(1)[0]).toBe(60_000)
  })

  it('are the values where those are further apart than any usual mark', () => {
    expect(tickSteps(400 * 86_400_000)).toEqual([400 * 86_400_000])
  })
})
