// Registering and deleting devices while the simulator runs (docs/webex/facts.md 5.1). A new device is
// `activating` until it has connected; then it also becomes an endpoint of its owner.
import { wireOf, type FleetDevice } from './fleet.ts'
import { deskProduct, roomProducts } from './fleetTables.ts'
import { sparkId } from '../ids.ts'
import { phoneModels, type PhoneModel } from '../phones/phoneModels.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { DeviceRegister } from './deviceRegister.ts'
import type { ForWhom, PhoneToRegister, Registration } from './registrationTypes.ts'
import type { Location, Organisation, Preferences, Random, Room, SimTime } from '../types.ts'

export type RegistrationParts = {
  readonly organisation: Organisation
  readonly roomById: (id: string) => Room | undefined
  readonly register: DeviceRegister
  readonly preferences: Preferences
  readonly time: SimTime
  readonly random: Random
  /** Simulates a person who types activation codes. */
  readonly isMoving: boolean
}

type Owner = Pick<FleetDevice, 'owner' | 'room'>

const mostOfAPerson = 5
const connectsWithinMs = [20_000, 60_000] as const
const showsUpWithinMs = [30_000, 120_000] as const
const codeLivesMs = 7 * 86_400_000

/** @throws Refusal 400 if it is invalid. @returns `AA:BB:…` */
function macOf(text: string): string {
  const digits = text.replaceAll(/[:-]/g, '').toUpperCase()
  if (!/^[0-9A-F]{12}$/.test(digits)) throw new Refusal(400, `Invalid MAC address: ${text}`)
  return digits.replace(/(..)(?!$)/g, '$1:')
}

/** @throws Refusal 400 */
function phoneModel(model: string): PhoneModel {
  const phone = phoneModels.get(model)
  if (!phone) throw new Refusal(400, `Unsupported device model: ${model}`)
  return phone
}

export function createRegistration(parts: RegistrationParts): Registration {
  const { organisation, roomById, register, preferences, time, random, isMoving } = parts
  /** Accepted, but not listed yet. */
  const coming = new Set<FleetDevice>()
  const all = () => [...register.all, ...coming]

  function ownerOf({ personId, workspaceId }: ForWhom): Owner & { readonly place: Location } {
    if ((personId === undefined) === (workspaceId === undefined)) {
      throw new Refusal(400, 'Exactly one of personId and workspaceId is required.')
    }
    const owner = organisation.memberById(personId ?? '')
    const room = roomById(workspaceId ?? '')
    const place = owner?.location ?? room?.location
    if (!place) throw new Refusal(404, 'The requested resource could not be found.')
    if (owner && all().filter((device) => device.owner === owner).length >= mostOfAPerson) {
      throw new Refusal(400, `A person can have at most ${mostOfAPerson} devices.`)
    }
    return { ...(owner && { owner }), ...(room && { room }), place }
  }

  /** Not listed yet. @throws Refusal 400, 404 */
  function built(forWhom: ForWhom, phone: PhoneModel | undefined, mac?: string): FleetDevice {
    const { place, ...whose } = ownerOf(forWhom)
    const { owner, room } = whose
    const product = phone ? undefined : room ? roomProducts[0] : deskProduct
    const shown = phone?.product ?? product?.name ?? ''
    const now = new Date(time.now()).toISOString()
    const wire = wireOf(random, organisation.id, time.now(), {
      id: sparkId('DEVICE', randomUuid(random)),
      displayName: owner ? `${owner.displayName}: ${shown}` : (room?.name ?? shown),
      product: shown,
      type: phone ? 'phone' : 'roomdesk',
      locationId: place.id,
      created: now,
      firstSeen: now,
      ...(mac !== undefined && { mac }),
      ...(owner && { personId: owner.id }),
      ...(room && { workspaceId: room.id, placeId: room.id }),
      ...(phone && { capabilities: [], permissions: [], software: '' }),
    })
    return { wire, ...whose, bootedAt: time.now(), ...(product && { product }) }
  }

  /** From here on it is listed. */
  function appear(device: FleetDevice, canAnswerRemotely: boolean): FleetDevice {
    const { owner, wire } = device
    const wait = random.between(...connectsWithinMs)
    const added: FleetDevice = { ...device, connectsAt: time.now() + wait }
    coming.delete(device)
    register.add(added)
    time.after(wait, () => {
      if (!owner || register.find(wire.id) !== added) return
      const endpoint = { id: wire.id, type: 'DEVICE', name: wire.product, canAnswerRemotely }
      owner.endpoints = [...owner.endpoints, endpoint]
    })
    return added
  }

  function appearLater(device: FleetDevice, canAnswerRemotely: boolean): void {
    coming.add(device)
    time.after(random.between(...showsUpWithinMs), () => void appear(device, canAnswerRemotely))
  }

  return {
    register(asked: PhoneToRegister) {
      const mac = macOf(asked.mac)
      const phone = phoneModel(asked.model)
      if (phone.isThirdParty && !asked.password) {
        throw new Refusal(400, 'password is required for third-party devices.')
      }
      if (all().some(({ wire }) => wire.mac === mac)) {
        throw new Refusal(400, `The MAC address is in use: ${asked.mac}`)
      }
      const device = built(asked, phone, mac)
      if (phone.comesLate) return void appearLater(device, phone.canAnswerRemotely)
      return register.view(appear(device, phone.canAnswerRemotely))
    },
    activationCode(forWhom, model) {
      const phone = model === undefined ? undefined : phoneModel(model)
      const device = built(forWhom, phone)
      if (isMoving) appearLater(device, phone?.canAnswerRemotely ?? true)
      return {
        code: Array.from({ length: 16 }, () => random.between(0, 9)).join(''),
        expiryTime: new Date(time.now() + codeLivesMs).toISOString(),
      }
    },
    remove(deviceId) {
      const device = register.find(deviceId)
      if (!device) throw new Refusal(404, 'The requested resource could not be found.')
      register.remove(device)
      const { owner } = device
      if (!owner) return
      owner.endpoints = owner.endpoints.filter(({ id }) => id !== deviceId)
      if (preferences.preferredEndpoint(owner.id) === deviceId) {
        preferences.setPreferredEndpoint(owner.id, null)
      }
    },
  }
}
