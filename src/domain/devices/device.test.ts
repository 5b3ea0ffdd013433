// Devices: what Webex's words mean, and what follows.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceId } from '../brand.ts'
import type { Device, DeviceLink } from './device.ts'
import {
  byTrouble,
  canControl,
  canReadStatus,
  cleanTags,
  countLinks,
  deviceLinkOf,
  deviceRightOf,
  deviceTypeOf,
  isDeviceFound,
  searchWordsOf,
  tagsPatch,
} from './device.ts'

function device(name: string, link: DeviceLink['is'], more: Partial<Device> = {}): Device {
  return {
    id: name as DeviceId,
    name,
    product: 'Cisco Room Kit',
    productType: 'roomDesk',
    place: { is: 'unknown' },
    right: 'control',
    link: link === 'unknown' ? { is: link, wire: '' } : { is: link },
    tags: [],
    sipUrls: [],
    errorCodes: [],
    ...more,
  }
}

describe('a device', () => {
  it.each([
    ['connected', 'online'],
    ['connected_with_issues', 'onlineWithIssues'],
    ['offline_deep_sleep', 'asleep'],
    ['disconnected', 'offline'],
    ['offline_expired', 'offline'],
  ])('that is %s is %s', (wire, is) => {
    expect(deviceLinkOf(wire)).toEqual({ is })
  })

  it.each(['activating', 'toString', '__proto__', ''])('keeps %j, which says nothing', (wire) => {
    expect(deviceLinkOf(wire)).toEqual({ is: 'unknown', wire })
  })

  it('has a type', () => {
    expect(['roomdesk', 'phone', 'webexgo', 'fridge', 'constructor', undefined].map(deviceTypeOf)) //
      .toEqual(['roomDesk', 'phone', 'webexGo', 'unknown', 'unknown', 'unknown'])
  })

  it('tells our right by old and new words', () => {
    expect(deviceRightOf(['xapi'])).toBe('control')
    expect(deviceRightOf(['xapi:readonly', 'xapi:all'], ['xapi'])).toBe('control')
    expect(deviceRightOf(['xapi:readonly'])).toBe('read')
    expect(deviceRightOf([])).toBe('none')
    expect(deviceRightOf(['xapi:all'], [])).toBe('none')
  })

  it('is asked and commanded only where that can work', () => {
    expect(canControl(device('a', 'online'))).toBe(true)
    expect(canControl(device('a', 'online', { right: 'read' }))).toBe(false)
    expect(canReadStatus(device('a', 'unknown', { right: 'read' }))).toBe(true)
    expect(canReadStatus(device('a', 'asleep'))).toBe(false)
    expect(canReadStatus(device('a', 'offline'))).toBe(false)
  })

  it('is listed by trouble, then by name with its number', () => {
    const list = [
      device('Room 10', 'online'),
      device('Room 2', 'online'),
      device('Room 30', 'offline'),
    ]
    expect([...list].sort(byTrouble).map(({ name }) => name)) //
      .toEqual(['Room 30', 'Room 2', 'Room 10'])
    expect(countLinks(list)).toMatchObject({ online: 2, offline: 1, asleep: 0 })
  })

  it('is found by words, in any order', () => {
    const one = device('Oslo 4', 'online', { mac: 'AA:BB:CC:00:11:22', tags: ['lobby'] })
    expect(
      ['', 'kit OSLO', 'aabbcc', 'lob'].every((typed) => isDeviceFound(one, searchWordsOf(typed))),
    ).toBe(true)
    expect(isDeviceFound(one, searchWordsOf('oslo 5'))).toBe(false)
  })
})

describe('tags', () => {
  it('are clean', () => {
    expect(cleanTags([' a ', 'b', 'a', ''])).toEqual(['a', 'b'])
  })

  it('change by one operation that leads from one set to the other', () => {
    const tags = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
    fc.assert(
      fc.property(tags, tags, (before, wanted) => {
        const operation = tagsPatch(before, wanted)?.[0]
        const value = operation?.value ?? []
        const after = {
          none: before,
          remove: before.filter((tag) => !value.includes(tag)),
          replace: value,
        }[operation?.op ?? 'none']
        expect([...after].sort()).toEqual([...wanted].sort())
      }),
    )
  })
})
