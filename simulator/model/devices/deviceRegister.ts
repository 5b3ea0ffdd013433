// The current devices and their form in `/devices`: the organization's initial devices, without deleted
// ones, with newly registered ones.
import type { WireDevice } from '../../../wire/device.ts'
import type { FleetDevice } from './fleet.ts'
import { keyOfId, sparkId } from '../ids.ts'
import type { SimTime } from '../types.ts'

const callingType = 'CALLING_DEVICE'

/** The id of a device in the call settings (docs/webex/facts.md 2.6). */
export const callingIdOf = ({ wire }: FleetDevice): string => sparkId(callingType, keyOfId(wire.id))

/** The mode, in either shape. */
export const maintenanceWord = (planned: WireDevice['plannedMaintenance']): string =>
  typeof planned === 'string' ? planned : planned.mode

/** A flaky device is offline for one of three of these intervals. */
const flakyForMs = 40_000
const offline = ['activating', 'disconnected', 'offline_deep_sleep', 'offline_expired']

export class DeviceRegister {
  readonly #time: SimTime
  readonly #isMoving: boolean
  readonly #devices: Map<string, FleetDevice>
  readonly #places: Map<FleetDevice, number>
  readonly #tags = new Map<FleetDevice, readonly string[]>()
  readonly #restarts = new Map<string, number>()
  #added: number

  /** @param isMoving whether flaky devices go offline and online. */
  constructor(first: readonly FleetDevice[], time: SimTime, isMoving: boolean) {
    this.#time = time
    this.#isMoving = isMoving
    this.#devices = new Map(first.map((device) => [device.wire.id, device]))
    this.#places = new Map(first.map((device, index) => [device, index]))
    this.#added = first.length
  }

  get all(): readonly FleetDevice[] {
    return [...this.#devices.values()]
  }

  /** By either of its ids (docs/webex/facts.md 12.1). */
  find(id: string): FleetDevice | undefined {
    return this.#devices.get(id) ?? this.findByCallingId(id)
  }

  /** A number for each device, the same in each run. */
  placeOf(device: FleetDevice): number {
    return this.#places.get(device) ?? 0
  }

  add(device: FleetDevice): void {
    this.#devices.set(device.wire.id, device)
    this.#places.set(device, this.#added++)
  }

  remove(device: FleetDevice): void {
    this.#devices.delete(device.wire.id)
    this.#restarts.delete(device.wire.id)
  }

  findByCallingId(callingId: string): FleetDevice | undefined {
    const device = this.#devices.get(sparkId('DEVICE', keyOfId(callingId)))
    return device && callingIdOf(device) === callingId ? device : undefined
  }

  /** It restarts: offline until then, ms since 1970. */
  restart(deviceId: string, until: number): void {
    this.#restarts.set(deviceId, until)
  }

  isRestarting(deviceId: string): boolean {
    return this.#time.now() < (this.#restarts.get(deviceId) ?? 0)
  }

  tag(device: FleetDevice, tags: readonly string[]): void {
    this.#tags.set(device, tags)
  }

  /** Its current form. */
  view(device: FleetDevice): WireDevice {
    const tags = this.#tags.get(device)
    const { plannedMaintenance } = device.wire
    return {
      ...device.wire,
      webexDeviceId: device.wire.id,
      // The schema has an object, the examples have a word: some devices send one, some the other.
      plannedMaintenance:
        this.placeOf(device) % 2 === 0 ? maintenanceWord(plannedMaintenance) : plannedMaintenance,
      connectionStatus: this.#connectionStatus(device),
      ...(device.wire.type === 'phone' && { callingDeviceId: callingIdOf(device) }),
      ...(tags && { tags: [...tags] }),
    }
  }

  isOffline(device: FleetDevice): boolean {
    return offline.includes(this.#connectionStatus(device))
  }

  #connectionStatus(device: FleetDevice): string {
    const { wire, trait, connectsAt = 0 } = device
    const now = this.#time.now()
    if (now < connectsAt) return 'activating'
    if (this.isRestarting(wire.id)) return 'disconnected'
    const isAway = trait === 'flaky' && this.#isMoving && Math.floor(now / flakyForMs) % 3 === 0
    return isAway ? 'disconnected' : wire.connectionStatus
  }
}
