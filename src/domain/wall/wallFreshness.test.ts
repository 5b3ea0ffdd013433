// The wall says that it is stale soon where it knows why, and later where it only suspects it.
import { describe, expect, it } from 'vitest'
import { freshnessOf, isOld } from './wallFreshness.ts'

const failure = { is: 'offline' } as const
const at = (now: number, more: Partial<Parameters<typeof freshnessOf>[0]> = {}) =>
  freshnessOf({ newest: 0, failure: undefined, startedAt: 0, ...more }, now)

describe('the freshness of the wall', () => {
  it('waits for the first answer, then is fresh', () => {
    expect(at(5_000, { newest: undefined })).toEqual({ is: 'waiting' })
    expect(at(5_000)).toEqual({ is: 'fresh' })
  })

  it('is lost after a while of failures, with their cause', () => {
    expect(at(15_000, { failure })).toEqual({ is: 'fresh' })
    expect(at(15_001, { failure })).toEqual({ is: 'stale', since: 0, failure })
    expect(at(15_001, { failure, newest: undefined })).toEqual({ is: 'stale', failure })
  })

  it('is lost without a cause where nothing comes at all', () => {
    expect(at(60_000)).toEqual({ is: 'fresh' })
    expect(at(60_001)).toEqual({ is: 'stale', since: 0 })
  })

  it('is kept by a datum that is as old as was promised', () => {
    expect(isOld(60_000, 60_000)).toBe(false)
    expect(isOld(80_001, 60_000)).toBe(true)
    expect(isOld(10_000, 5_000)).toBe(false)
  })
})
