// Devices as Webex sends them, in the shapes of the schema and of its examples.
import { describe, expect, it } from 'vitest'
import { hasConfigurations, idForConfigurations } from '../../domain/devices/device.ts'
import { decodeDevice } from './device.ts'

const wire = { id: 'd', displayName: 'Ada', product: 'Cisco Room Bar', type: 'roomdesk' }
const read = (more: object) => {
  const device = decodeDevice({ ...wire, ...more })
  if (!device.ok) throw new Error(device.error.field)
  return device.value
}

describe('a device', () => {
  it.each([
    [{ plannedMaintenance: { mode: 'on' } }, 'on'],
    [{ plannedMaintenance: 'upcoming' }, 'upcoming'],
    [{ plannedMaintenance: 'off' }, 'off'],
    [{ plannedMaintenance: { mode: 'novel' } }, undefined],
    [{ plannedMaintenance: null }, undefined],
    [{}, undefined],
  ])('%j has its maintenance: %s', (more, maintenance) => {
    expect(read(more).maintenance).toBe(maintenance)
  })

  it('is known to configurations by an id of its own, where it has one', () => {
    expect(idForConfigurations(read({ webexDeviceId: 'w', callingDeviceId: 'c' }))).toBe('w')
    expect(idForConfigurations(read({ webexDeviceId: null }))).toBe('d')
    expect(read({ callingDeviceId: 'c' }).callingId).toBe('c')
  })

  it.each([
    ['phone', 'Cisco 9841', true],
    ['phone', 'Cisco 8875', true],
    ['phone', 'Cisco 8845', false],
    ['roomdesk', 'Cisco Room Bar', true],
    ['accessory', 'Cisco Headset 730', false],
    ['webexgo', 'Webex Go', false],
  ])('%s %s has configurations: %s', (type, product, has) => {
    expect(hasConfigurations(read({ type, product }))).toBe(has)
  })

  it('keeps what it can of odd answers', () => {
    const odd = { connectionStatus: 'pending', tags: null, permissions: null, workspaceId: null }
    expect(read(odd)).toMatchObject({
      link: { is: 'unknown', wire: 'pending' },
      tags: [],
      right: 'none',
      place: { is: 'unknown' },
    })
  })
})
