// The filters of the list of devices, alone and together.
import { describe, expect, it } from 'vitest'
import type { DeviceId } from '../brand.ts'
import type { Device } from './device.ts'
import { deviceFilterOf, facetCounts, wantedDevices } from './deviceFilter.ts'

const device = (change: Partial<Device> = {}): Device => ({
  id: 'd' as DeviceId,
  name: 'Ada (12)',
  product: 'Cisco Room Bar',
  productType: 'roomDesk',
  place: { is: 'unknown' },
  right: 'control',
  link: { is: 'online' },
  tags: [],
  sipUrls: [],
  errorCodes: [],
  ...change,
})
const filter = (query: string) => {
  const params = new URLSearchParams(query)
  return deviceFilterOf((name) => params.getAll(name))
}
const isWanted = (query: string, change: Partial<Device> = {}) =>
  wantedDevices([device(change)], filter(query)).length === 1

describe('the filter of devices', () => {
  it('without anything wants every device', () => {
    expect(isWanted('')).toBe(true)
    expect(isWanted('q=&state=')).toBe(true)
  })

  it('takes any one of several values, and all of several tags', () => {
    expect(isWanted('state=offline&state=online')).toBe(true)
    expect(isWanted('state=offline')).toBe(false)
    expect(isWanted('tag=a&tag=b', { tags: ['a'] })).toBe(false)
    expect(isWanted('tag=a&tag=b', { tags: ['b', 'a'] })).toBe(true)
  })

  it('wants words and facets together', () => {
    expect(isWanted('q=ada&type=roomDesk')).toBe(true)
    expect(isWanted('q=ada&type=phone')).toBe(false)
    expect(isWanted('q=bell&type=roomDesk')).toBe(false)
    expect(isWanted('channel=Stable')).toBe(false)
    expect(isWanted('channel=Stable', { upgradeChannel: 'Stable' })).toBe(true)
  })

  it('counts what there is to choose', () => {
    const devices = [device({ tags: ['b', 'a'] }), device({ tags: ['a'] }), device()]
    expect(facetCounts(devices, 'tag')).toEqual([
      { value: 'a', count: 2 },
      { value: 'b', count: 1 },
    ])
    expect(facetCounts(devices, 'maintenance')).toEqual([])
  })
})
