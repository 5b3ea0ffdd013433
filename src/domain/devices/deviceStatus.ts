// The status of a device. Products differ: rows with missing values are hidden, and an invalid value does
// not hide the rest (docs/webex/facts.md 5.3, 9.4).
import type {
  DeviceCall,
  DeviceDiagnostic,
  DeviceNetwork,
  DevicePeripheral,
} from './deviceStatusLists.ts'
import { callsOf, diagnosticsOf, networksOf, peripheralsOf } from './deviceStatusLists.ts'
import { countAt, flagAt, listAt, nodeAt, numberAt, present, textAt, wordAt } from './statusNode.ts'

/** `released` is the date as the device writes it. */
export type DeviceSoftware = {
  readonly name?: string
  readonly version?: string
  readonly released?: string
}

/** Decoded xAPI status. A missing field was not reported by the device. */
export type DeviceStatus = {
  /** 0 to 100. */
  readonly volume?: number
  readonly volumeMuted?: boolean
  readonly microphonesMuted?: boolean
  readonly noiseRemoval?: boolean
  readonly standby?: 'awake' | 'halfAwake' | 'fallingAsleep' | 'asleep'
  readonly selfview?: boolean
  readonly doNotDisturb?: boolean
  readonly peopleCount?: number
  readonly peopleCapacity?: number
  readonly peoplePresence?: boolean
  /** The device's own summary of people, sound, calls and screens (RoomOS 11 and newer). */
  readonly roomInUse?: boolean
  /** dBA. */
  readonly ambientNoise?: number
  readonly soundLevel?: number
  /** Degrees Celsius, of the room. */
  readonly temperature?: number
  /** Percent. */
  readonly humidity?: number
  readonly airQuality?: string
  readonly presenting?: boolean
  /** A call of Microsoft Teams, which is not one of the device's own calls. */
  readonly teamsCall?: boolean
  /** A computer uses its camera over USB. */
  readonly usbStreaming?: boolean
  readonly hardwareHeat?: 'normal' | 'high' | 'critical'
  readonly cameraLidOpen?: boolean
  readonly system?: string
  readonly activeCalls?: number
  readonly calls?: readonly DeviceCall[]
  readonly diagnostics?: readonly DeviceDiagnostic[]
  readonly peripherals?: readonly DevicePeripheral[]
  readonly network?: readonly DeviceNetwork[]
  readonly software?: DeviceSoftware
  readonly uptimeSeconds?: number
}

/**
 * Everything that `readDeviceStatus` reads: ten names, the maximum of one request
 * (docs/webex/facts.md 5.2).
 */
export const STATUS_NAMES = [
  'Audio.*',
  'Standby.State',
  'Video.Selfview.Mode',
  'Conference.DoNotDisturb',
  'RoomAnalytics.*',
  'Call[*].*',
  'SystemUnit.*',
  'Diagnostics.Message[*].*',
  'Peripherals.ConnectedDevice[*].*',
  'Network[*].*',
] as const

/** For frequent requests while somebody moves a control, without values that hardly change. */
export const QUICK_STATUS_NAMES = [
  'Audio.Volume',
  'Audio.VolumeMute',
  'Audio.Microphones.Mute',
  'Video.Selfview.Mode',
  'Standby.State',
  'Conference.DoNotDisturb',
  'SystemUnit.State.NumberOfActiveCalls',
  'Call[*].*',
] as const

const standbyStates = {
  off: 'awake',
  halfwake: 'halfAwake',
  enteringstandby: 'fallingAsleep',
  standby: 'asleep',
} as const

const heats = { normal: 'normal', high: 'high', critical: 'critical' } as const

function volumeOf(result: unknown): number | undefined {
  const volume = numberAt(result, 'Audio.Volume')
  return volume === undefined ? undefined : Math.min(100, Math.max(0, Math.round(volume)))
}

/**
 * The device's own sensors (Desk and Board have some), else those of the panel in the room. A panel outside
 * the door measures the corridor, and a lost one nothing (docs/webex/facts.md 12.4).
 */
function climateOf<Value>(
  result: unknown,
  read: (node: unknown) => Value | undefined,
): Value | undefined {
  const panels = listAt(result, 'Peripherals.ConnectedDevice') ?? []
  const inside = panels.filter(
    ({ fields }) =>
      textAt(fields, 'Location')?.toLowerCase() !== 'outsideroom' &&
      (textAt(fields, 'Status') ?? 'Connected').toLowerCase() === 'connected',
  )
  // A panel that says it is inside is preferred to one that says nothing.
  const isSure = (fields: unknown) => textAt(fields, 'Location')?.toLowerCase() === 'insideroom'
  const nodes = [
    ...inside.filter(({ fields }) => isSure(fields)),
    ...inside.filter(({ fields }) => !isSure(fields)),
  ].map(({ fields }) => nodeAt(fields, 'RoomAnalytics'))
  return [nodeAt(result, 'RoomAnalytics'), ...nodes].map(read).find((value) => value !== undefined)
}

function softwareOf(result: unknown): DeviceSoftware | undefined {
  const node = nodeAt(result, 'SystemUnit.Software')
  const software = present<DeviceSoftware>({
    name: textAt(node, 'DisplayName'),
    version: textAt(node, 'Version'),
    released: textAt(node, 'ReleaseDate'),
  })
  return Object.keys(software).length > 0 ? software : undefined
}

function controlsOf(result: unknown): DeviceStatus {
  return present<DeviceStatus>({
    volume: volumeOf(result),
    volumeMuted: flagAt(result, 'Audio.VolumeMute'),
    microphonesMuted: flagAt(result, 'Audio.Microphones.Mute'),
    noiseRemoval: flagAt(result, 'Audio.Microphones.NoiseRemoval'),
    standby: wordAt(result, 'Standby.State', standbyStates),
    selfview: flagAt(result, 'Video.Selfview.Mode'),
    doNotDisturb: flagAt(result, 'Conference.DoNotDisturb'),
  })
}

function roomOf(result: unknown): DeviceStatus {
  return present<DeviceStatus>({
    // -1: in standby, or not counted (docs/webex/facts.md 9.4, 44).
    peopleCount: countAt(result, 'RoomAnalytics.PeopleCount.Current'),
    peopleCapacity: countAt(result, 'RoomAnalytics.PeopleCount.Capacity'),
    peoplePresence: flagAt(result, 'RoomAnalytics.PeoplePresence'),
    ambientNoise: numberAt(result, 'RoomAnalytics.AmbientNoise.Level.A'),
    soundLevel: numberAt(result, 'RoomAnalytics.Sound.Level.A'),
    roomInUse: flagAt(result, 'RoomAnalytics.RoomInUse'),
    temperature: climateOf(result, (node) => numberAt(node, 'AmbientTemperature')),
    humidity: climateOf(result, (node) => numberAt(node, 'RelativeHumidity')),
    airQuality: climateOf(result, (node) => textAt(node, 'AirQuality.Index')),
  })
}

/** The statuses for a list of many rooms: whether each is in use, and how. */
export const ROOM_STATUS_NAMES = [
  'RoomAnalytics.*',
  'SystemUnit.State.NumberOfActiveCalls',
  'Conference.Presentation.Mode',
  'MicrosoftTeams.Calling.InCall',
  'Video.Output.Webcam.Mode',
] as const

/** A call of its own, or of Microsoft Teams. */
export function isInCall({ activeCalls, calls, teamsCall }: DeviceStatus): boolean {
  return (activeCalls ?? calls?.length ?? 0) > 0 || teamsCall === true
}

/** Whether the room is in use: as the device reports, in a call, presenting, or with people. */
export function isRoomInUse(status: DeviceStatus): boolean {
  const { roomInUse, presenting, usbStreaming, peopleCount, peoplePresence } = status
  return (
    [roomInUse, presenting, usbStreaming, peoplePresence].includes(true) ||
    (peopleCount ?? 0) > 0 ||
    isInCall(status)
  )
}

const presentations = { off: false, sending: true, receiving: false } as const

function presentingOf(result: unknown): boolean | undefined {
  const mode = textAt(result, 'Conference.Presentation.Mode')?.toLowerCase()
  return mode !== undefined && Object.hasOwn(presentations, mode)
    ? presentations[mode as keyof typeof presentations]
    : undefined
}

function usbStreamingOf(result: unknown): boolean | undefined {
  const mode = textAt(result, 'Video.Output.Webcam.Mode')?.toLowerCase()
  // `StreamingAudioOnly` counts as use, too; `Connected` only means that a cable is plugged in.
  return mode === undefined ? undefined : mode.startsWith('streaming')
}

/** @param result of `GET /xapi/status`, as received. */
export function readDeviceStatus(result: unknown): DeviceStatus {
  return present<DeviceStatus>({
    ...controlsOf(result),
    ...roomOf(result),
    presenting: presentingOf(result),
    teamsCall: flagAt(result, 'MicrosoftTeams.Calling.InCall'),
    usbStreaming: usbStreamingOf(result),
    hardwareHeat: wordAt(result, 'SystemUnit.Hardware.Monitoring.Temperature.Status', heats),
    cameraLidOpen: flagAt(result, 'SystemUnit.State.CameraLid'),
    system: textAt(result, 'SystemUnit.State.System'),
    activeCalls: countAt(result, 'SystemUnit.State.NumberOfActiveCalls'),
    calls: callsOf(result),
    diagnostics: diagnosticsOf(result),
    peripherals: peripheralsOf(result),
    network: networksOf(result),
    software: softwareOf(result),
    uptimeSeconds: countAt(result, 'SystemUnit.Uptime'),
  })
}
