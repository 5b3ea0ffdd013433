// How a RoomOS device stands: what was set on it, what its room is like, and the calls it has.
// statusTables.ts tells how its status is read from that.
import type { FleetDevice } from './fleet.ts'
import type { RoomAir } from '../places/roomAir.ts'

/** A call that the device itself placed; those of call control are the line's. */
export type DeviceCall = {
  readonly id: number
  readonly number: string
  readonly name?: string
  state: 'Dialling' | 'Connected' | 'OnHold' | 'Ringing'
  readonly direction: 'Incoming' | 'Outgoing'
  readonly since: number
  /** Of call control, where it is the line's. */
  readonly callId?: string
}

export type Settings = {
  volume: number
  isVolumeMuted: boolean
  areMicrophonesMuted: boolean
  hasNoiseRemoval: boolean
  standby: 'Off' | 'Halfwake' | 'Standby'
  hasSelfview: boolean
  isUndisturbed: boolean
}

/** What is shown, as `Presentation.Start` was told. */
export type Presentation = { readonly instance: number; readonly sources: readonly unknown[] }

/** What was set on a device, made when it is first needed: ten thousand cost nothing. */
export type Live = {
  readonly settings: Settings
  readonly calls: DeviceCall[]
  presentations: readonly Presentation[]
  /** Of the touch screen, as XML by their ids. */
  readonly panels: Map<string, string>
  lastId: number
  /** When somebody told it something last, ms since 1970: it stays awake, or asleep, for a while. */
  toldAt: number
}

export const usualSettings = (): Settings => ({
  volume: 50,
  isVolumeMuted: false,
  areMicrophonesMuted: false,
  hasNoiseRemoval: true,
  standby: 'Off',
  hasSelfview: false,
  isUndisturbed: false,
})

/** What the room's sensors say; `people` is -1 where they do not count. */
export type Surroundings = RoomAir & { readonly people: number }

/** All that its status tells of. */
export type Standing = {
  readonly device: FleetDevice
  /** What the network is told. */
  readonly broadcastName: string
  readonly settings: Settings
  readonly surroundings: Surroundings
  readonly calls: readonly DeviceCall[]
  readonly presentations: readonly Presentation[]
  /** ms since 1970. */
  readonly now: number
}
