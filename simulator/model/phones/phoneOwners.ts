// The device call settings of a person or a workspace: devices, hoteling, and audio compression.
import type { WireHoteling, WireMacStatus, WireOwnedDevice } from '../../../wire/phone.ts'
import { callingIdOf, type DeviceRegister } from '../devices/deviceRegister.ts'
import type { FleetDevice } from '../devices/fleet.ts'
import type { LineOwner, LineOwners, PhoneOwners, Phones } from './phoneTypes.ts'
import { Refusal } from '../refusal.ts'
import { supportedPhone } from './supportedPhones.ts'
import type { Organisation } from '../types.ts'

export type PhoneOwnersParts = {
  readonly organisation: Organisation
  readonly register: DeviceRegister
  readonly lineOwners: LineOwners
  readonly phones: Pick<Phones, 'linesOn'>
}

const mostDevices = 35
const mostOwned = 5
const mostHours = 999
const noHoteling = { enabled: false, limitGuestUse: false }

const notFound = () => new Refusal(404, 'The requested resource could not be found.')

export function createPhoneOwners(parts: PhoneOwnersParts): PhoneOwners {
  const { organisation, register, lineOwners, phones } = parts
  const hoteling = new Map<string, WireHoteling & { limitGuestUse: boolean }>()
  const compressions = new Map<string, 'ON' | 'OFF'>()

  function ownerOf(id: string, memberType: 'PEOPLE' | 'PLACE'): LineOwner {
    const owner = lineOwners.find(id)
    if (owner?.memberType !== memberType) throw notFound()
    return owner
  }

  const ownedBy = (id: string) =>
    register.all.filter(({ owner, room }) => (owner?.id ?? room?.id) === id)

  /** Other people's phones that have one of their lines. */
  const sharedWith = (id: string) =>
    register.all.filter(
      (device) =>
        (device.owner?.id ?? device.room?.id) !== id &&
        device.wire.type === 'phone' &&
        phones.linesOn(device.wire.id).some((line) => line.id === id),
    )

  function shown(device: FleetDevice, asked: LineOwner, isTheirs: boolean): WireOwnedDevice {
    const { wire } = device
    const model = supportedPhone(wire.product)
    const isActivating = register.view(device).connectionStatus === 'activating'
    const state = isActivating ? 'activating' : 'activated'
    const owner = lineOwners.find(device.owner?.id ?? device.room?.id ?? '') ?? asked
    const { id, memberType: type, firstName, lastName } = owner
    const isPerson = asked.memberType === 'PEOPLE'
    return {
      id: callingIdOf(device),
      description: [wire.displayName],
      model: model?.model ?? wire.product,
      // The kind is missing for workspaces.
      ...(isPerson && { modelType: model?.type ?? 'ROOM_OS' }),
      mac: wire.mac.replaceAll(':', ''),
      ipAddress: wire.ip ?? '',
      primaryOwner: isTheirs,
      type: isTheirs ? 'PRIMARY' : 'SHARED_CALL_APPEARANCE',
      hoteling:
        isTheirs && model?.allowHotelingHostEnabled
          ? (hoteling.get(asked.id) ?? noHoteling)
          : noHoteling,
      owner: { id, type, firstName, lastName },
      activationState: isPerson ? state : state.toUpperCase(),
    }
  }

  function devicesOf(asked: LineOwner) {
    return {
      devices: [
        ...ownedBy(asked.id).map((device) => shown(device, asked, true)),
        ...sharedWith(asked.id).map((device) => shown(device, asked, false)),
      ],
      maxDeviceCount: mostDevices,
      maxOwnedDeviceCount: mostOwned,
    }
  }

  function macStatus(mac: string, index: number, macs: readonly string[]): WireMacStatus {
    const plain = mac.replaceAll(/[:-]/g, '').toUpperCase()
    if (!/^[0-9A-F]{12}$/.test(plain)) {
      return { mac, state: 'INVALID', errorCode: 5675, message: `Invalid MAC address: ${mac}` }
    }
    if (macs.indexOf(mac) !== index) {
      const message = `MAC address is in the list twice: ${mac}`
      return { mac, state: 'DUPLICATE_IN_LIST', errorCode: 5676, message }
    }
    const isTaken = register.all.some(({ wire }) => wire.mac.replaceAll(':', '') === plain)
    if (!isTaken) return { mac, state: 'AVAILABLE' }
    return { mac, state: 'UNAVAILABLE', errorCode: 5677, message: `MAC address is in use: ${mac}` }
  }

  /** A person or a workspace. @throws Refusal 404 */
  function known(ownerId: string): string {
    const owner = lineOwners.find(ownerId)
    if (!owner || owner.memberType === 'VIRTUAL_LINE') throw notFound()
    return ownerId
  }

  return {
    ofPerson: (id) => devicesOf(ownerOf(id, 'PEOPLE')),
    ofWorkspace: (id) => devicesOf(ownerOf(id, 'PLACE')),
    setHoteling(ownerId, wanted) {
      known(ownerId)
      const { enabled, limitGuestUse = false, guestHoursLimit } = wanted
      const hours = guestHoursLimit ?? 0
      if (limitGuestUse && (hours < 1 || hours > mostHours)) {
        throw new Refusal(400, `guestHoursLimit must be between 1 and ${mostHours}.`)
      }
      hoteling.set(ownerId, {
        enabled,
        limitGuestUse,
        ...(limitGuestUse && { guestHoursLimit: hours }),
      })
    },
    compression: (ownerId) => compressions.get(known(ownerId)) ?? 'OFF',
    setCompression: (ownerId, compression) => void compressions.set(known(ownerId), compression),
    count(personId) {
      const owner = ownerOf(personId, 'PEOPLE')
      const endpoints = organisation.memberById(personId)?.endpoints ?? []
      const applicationsCount = endpoints.filter(({ type }) => type === 'APPLICATION').length
      return { totalDeviceCount: devicesOf(owner).devices.length, applicationsCount }
    },
    validateMacs: (macs) => macs.map(macStatus),
  }
}
