// What keeps a call from being heard, and how it is judged.
import { describe, expect, it } from 'vitest'
import type { RingFacts, RingPoint } from './ringCheck.ts'
import { checkRing, overall } from './ringCheck.ts'

const good: RingFacts = {
  permission: 'granted',
  isSilenced: false,
  isOnline: true,
  freshness: 'fresh',
  isLeader: true,
  devices: 2,
}
const verdictOf = (facts: Partial<RingFacts>, point: RingPoint) =>
  checkRing({ ...good, ...facts }).find((finding) => finding.point === point)?.verdict

describe('checkRing', () => {
  it('is content when everything is as it should be', () => {
    expect(overall(checkRing(good))).toBe('good')
    expect(checkRing(good).every(({ verdict }) => verdict === 'good')).toBe(true)
  })

  it.each<[string, Partial<RingFacts>, RingPoint, string]>([
    ['silenced', { isSilenced: true }, 'sound', 'bad'],
    ['offline', { isOnline: false }, 'calls', 'bad'],
    ['no news', { freshness: 'stale' }, 'calls', 'bad'],
    ['not asked yet', { freshness: 'waiting' }, 'calls', 'fair'],
    ['another tab rings', { isLeader: false }, 'tab', 'fair'],
    ['no notifications', { permission: 'denied' }, 'notifications', 'fair'],
    ['no device', { devices: 0 }, 'devices', 'bad'],
  ])('%s', (_, facts, point, verdict) => {
    expect(verdictOf(facts, point)).toBe(verdict)
    expect(overall(checkRing({ ...good, ...facts }))).toBe(verdict)
  })

  it('does not know devices that it could not ask for', () => {
    const { devices: _, ...rest } = good
    expect(checkRing(rest).find(({ point }) => point === 'devices')?.verdict).toBe('fair')
  })
})
