// The state of a RoomOS device: its settings, its room, and its calls. statusTables.ts derives its
// status from that.
import type { FleetDevice } from './fleet.ts'
import type { RoomAir } from '../places/roomAir.ts'

/** A call that the device itself placed; call control's calls belong to the line. */
export type DeviceCall = {
  readonly id: number
  readonly number: string
  readonly name?: string
  state: 'Dialling' | 'Connected' | 'OnHold' | 'Ringing'
  readonly direction: 'Incoming' | 'Outgoing'
  readonly since: number
  /** The call control id, for a call of the line. */
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

/** The shared content, as requested by `Presentation.Start`. */
export type Presentation = { readonly instance: number; readonly sources: readonly unknown[] }

/** The settings of a device, created on first use: ten thousand cost nothing. */
export type Live = {
  readonly settings: Settings
  readonly calls: DeviceCall[]
  presentations: readonly Presentation[]
  /** Panels of the touch screen, as XML by their ids. */
  readonly panels: Map<string, string>
  lastId: number
  /** When it got its last command, ms since 1970: for a while it then stays awake, or asleep. */
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

/** The readings of the room's sensors; `people` is -1 if they do not count. */
export type Surroundings = RoomAir & { readonly people: number }

/** Everything that its status shows. */
export type Standing = {
  readonly device: FleetDevice
  /** Its network settings. */
  readonly broadcastName: string
  readonly settings: Settings
  readonly surroundings: Surroundings
  readonly calls: readonly DeviceCall[]
  readonly presentations: readonly Presentation[]
  /** ms since 1970. */
  readonly now: number
}
