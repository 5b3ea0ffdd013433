// The status of a RoomOS device (docs/webex/facts.md 5.3), one row for each path: its value space
// (valueSpace.ts) and its source. Both the status and `/xapi/schema` are made from it.
import type { Standing, Surroundings } from './deviceState.ts'
import { faults, type Product } from './fleetTables.ts'
import { treeOf, type StatusItem } from './xapiSelection.ts'

/** `undefined`: no value at the moment. */
type Read<Of> = (of: Of) => string | number | undefined
type Row<Of> = readonly [path: string, space: string, read: Read<Of>]
type Products = (product: Product) => boolean

export type StatusGroup = {
  /** The products that have it; missing: all. */
  readonly on?: Products
  readonly rows: readonly Row<Standing>[]
}

export type StatusList = {
  readonly under: string
  readonly on?: Products
  readonly rows: readonly (readonly [path: string, space: string, ...rest: unknown[]])[]
  readonly items: (standing: Standing) => StatusItem[]
}

function list<Item extends { readonly id: number }>(
  under: string,
  itemsOf: (standing: Standing) => readonly Item[],
  rows: readonly Row<Item>[],
  on: Products = () => true,
): StatusList {
  const items = (standing: Standing) =>
    itemsOf(standing).map((item) => ({
      ...treeOf(rows.map(([path, , read]) => [path, read(item)])),
      id: item.id,
    }))
  return { under, on, rows, items }
}

const onOff = (isOn: boolean) => (isOn ? 'On' : 'Off')
const yesNo = (is: boolean) => (is ? 'True' : 'False')
const callsIn =
  (state: string): Read<Standing> =>
  ({ calls }) =>
    calls.filter((call) => call.state === state).length
const constant = (value: string | number) => () => value

const system: StatusGroup = {
  rows: [
    [
      'SystemUnit.Uptime',
      'integer',
      ({ device, now }) => Math.floor((now - device.bootedAt) / 1000),
    ],
    ['SystemUnit.ProductId', 'text', ({ device }) => device.product?.productId],
    ['SystemUnit.ProductPlatform', 'text', ({ device }) => device.product?.platform],
    ['SystemUnit.BroadcastName', 'text', ({ broadcastName }) => broadcastName],
    [
      'SystemUnit.State.System',
      'InCall|Initialized|Initializing|Multisite|Sleeping',
      (standing) => (callsIn('Connected')(standing) === 0 ? 'Initialized' : 'InCall'),
    ],
    ['SystemUnit.State.NumberOfActiveCalls', 'integer', callsIn('Connected')],
    ['SystemUnit.State.NumberOfInProgressCalls', 'integer', callsIn('Dialling')],
    ['SystemUnit.State.NumberOfSuspendedCalls', 'integer', callsIn('OnHold')],
    ['SystemUnit.Software.DisplayName', 'text', constant('RoomOS 26.4.1.2')],
    ['SystemUnit.Software.Version', 'text', constant('ce26.4.1.2.a1b2c3d')],
    ['SystemUnit.Software.ReleaseDate', 'text', constant('2026-10-05')],
    [
      'SystemUnit.Hardware.Monitoring.Temperature.Status',
      'Critical|High|Normal|Unknown',
      constant('Normal'),
    ],
    ['Webex.Status', 'Disabled|Error|Registered|Registering|Stopped', constant('Registered')],
  ],
}

const cameraLid: StatusGroup = {
  on: ({ hasCameraLid }) => hasCameraLid,
  rows: [['SystemUnit.State.CameraLid', 'Closed|Open', constant('Open')]],
}

const controls: StatusGroup = {
  rows: [
    ['Audio.Volume', '0..100', ({ settings }) => settings.volume],
    ['Audio.VolumeMute', 'Off|On', ({ settings }) => onOff(settings.isVolumeMuted)],
    ['Audio.Microphones.Mute', 'Off|On', ({ settings }) => onOff(settings.areMicrophonesMuted)],
    ['Audio.Microphones.NoiseRemoval', 'Off|On', ({ settings }) => onOff(settings.hasNoiseRemoval)],
    ['Audio.Microphones.MusicMode', 'Off|On', constant('Off')],
    ['Standby.State', 'EnteringStandby|Halfwake|Off|Standby', ({ settings }) => settings.standby],
    ['Video.Selfview.Mode', 'Off|On', ({ settings }) => onOff(settings.hasSelfview)],
    ['Video.Input.MainVideoMute', 'Off|On', constant('Off')],
    [
      'Conference.DoNotDisturb',
      'Active|Inactive',
      ({ settings }) => (settings.isUndisturbed ? 'Active' : 'Inactive'),
    ],
  ],
}

const sensed =
  (read: (around: Surroundings) => string | number): Read<Standing> =>
  ({ surroundings }) =>
    read(surroundings)

/** Index 1 is clean air, 5 is unhealthy. */
const airIndex = (tvoc: number) => Math.min(5, 1 + tvoc / 250).toFixed(1)

const inCall = ({ calls }: Standing) => calls.some(({ state }) => state === 'Connected')

const halfHourMs = 1_800_000
/** Each device has a different phase. */
const turnOf = ({ device, now }: Standing) =>
  Math.floor(now / halfHourMs) + Math.floor(device.bootedAt / halfHourMs)

/** On command; and in rooms with several people every other half hour. */
const isShowing = (standing: Standing) =>
  standing.presentations.length > 0 ||
  (standing.surroundings.people > 1 && turnOf(standing) % 2 === 0)

/** Now and then somebody uses the camera for a call on their computer. */
const isWebcam = (standing: Standing) =>
  standing.surroundings.people > 0 && turnOf(standing) % 4 === 1

const room: StatusGroup = {
  rows: [
    [
      'Conference.Presentation.Mode',
      'Off|Receiving|Sending',
      (standing) => (isShowing(standing) ? 'Sending' : 'Off'),
    ],
    ['RoomAnalytics.PeopleCount.Current', 'integer', sensed(({ people }) => people)],
    ['RoomAnalytics.PeopleCount.Capacity', 'integer', ({ device }) => device.room?.capacity ?? 1],
    [
      'RoomAnalytics.PeoplePresence',
      'No|Unknown|Yes',
      sensed(({ people }) => (people > 0 ? 'Yes' : 'No')),
    ],
    [
      'RoomAnalytics.RoomInUse',
      'False|True',
      (standing) =>
        yesNo(
          standing.surroundings.people > 0 ||
            [inCall, isShowing, isWebcam].some((isUsed) => isUsed(standing)),
        ),
    ],
    ['RoomAnalytics.AmbientNoise.Level.A', 'integer', sensed(({ ambientNoise }) => ambientNoise)],
    ['RoomAnalytics.Sound.Level.A', 'integer', sensed(({ soundLevel }) => soundLevel)],
    ['RoomAnalytics.UltrasoundPresence', 'No|Unknown|Yes', constant('Unknown')],
    ['RoomAnalytics.T3Alarm.Detected', 'False|True', constant('False')],
  ],
}

const air: StatusGroup = {
  on: ({ hasSensors }) => hasSensors,
  rows: [
    ['RoomAnalytics.AmbientTemperature', 'text', sensed(({ celsius }) => celsius.toFixed(1))],
    ['RoomAnalytics.RelativeHumidity', 'integer', sensed(({ humidity }) => humidity)],
  ],
}

const webcam: StatusGroup = {
  on: ({ platform }) => platform !== 'Codec Pro',
  rows: [
    [
      'Video.Output.Webcam.Mode',
      'Connected|Disconnected|Streaming|StreamingAudioOnly',
      (standing) => (isWebcam(standing) ? 'Streaming' : 'Disconnected'),
    ],
  ],
}

const teams: StatusGroup = {
  rows: [['MicrosoftTeams.Calling.InCall', 'False|True', constant('False')]],
}

const isUnanswered = (state: string) => state === 'Dialling' || state === 'Ringing'

const calls = list(
  'Call',
  (standing) => standing.calls.map((call) => ({ ...call, now: standing.now })),
  [
    [
      'Status',
      'Connected|Connecting|Dialling|Disconnecting|EarlyMedia|Idle|OnHold|Preserved|RemotePreserved|Ringing',
      ({ state }) => state,
    ],
    [
      'AnswerState',
      'Answered|Autoanswered|Ignored|Unanswered',
      ({ state }) => (isUnanswered(state) ? 'Unanswered' : 'Answered'),
    ],
    ['Direction', 'Incoming|Outgoing', ({ direction }) => direction],
    ['CallType', 'Audio|AudioCanEscalate|ForwardAllCall|Unknown|Video', constant('Video')],
    ['DisplayName', 'text', ({ name }) => name],
    ['RemoteNumber', 'text', ({ number }) => number],
    ['CallbackNumber', 'text', ({ number }) => number],
    ['Duration', 'integer', ({ since, now }) => Math.floor((now - since) / 1000)],
    ['PlacedOnHold', 'False|True', ({ state }) => yesNo(state === 'OnHold')],
    ['Protocol', 'App|H323|SIP|Spark|Unknown|WebRTC', constant('Spark')],
    ['Encryption.Type', 'text', constant('AES-256')],
  ],
)

const messages = list(
  'Diagnostics.Message',
  ({ device }) =>
    device.trait === 'faulty' ? faults.map((fault, index) => ({ ...fault, id: index + 1 })) : [],
  [
    ['Level', 'Critical|Error|Info|Warning', ({ Level }) => Level],
    ['Type', 'text', ({ Type }) => Type],
    ['Description', 'text', ({ Description }) => Description],
    ['References', 'text', ({ References }) => References],
  ],
)

/** A panel outside the door is in the sun: its readings are not the room's. */
const corridorCelsius = 6.5

const peripherals = list(
  'Peripherals.ConnectedDevice',
  ({ device, surroundings }) =>
    (device.product?.panels ?? []).map((location, at) => ({
      id: 1001 + at,
      location,
      isLost: device.trait === 'faulty' && location === 'InsideRoom',
      celsius: surroundings.celsius + (location === 'InsideRoom' ? 0 : corridorCelsius),
      surroundings,
    })),
  [
    ['Name', 'text', constant('Cisco Room Navigator')],
    ['ID', 'text', ({ id }) => `00:11:22:33:44:${id - 946}`],
    [
      'Type',
      'AudioAmplifier|AudioMicrophone|Byod|Camera|ControlSystem|Headset|InputDevice|Other|PersistentWebApp|RoomScheduler|SpeakerTracker|TableExtender|TouchPanel|VideoSwitcher',
      ({ location }) => (location === 'InsideRoom' ? 'TouchPanel' : 'RoomScheduler'),
    ],
    ['Location', 'InsideRoom|NotSet|OutsideRoom', ({ location }) => location],
    [
      'Status',
      'Connected|LostConnection|ResponseTimedOut|Unpairing',
      ({ isLost }) => (isLost ? 'LostConnection' : 'Connected'),
    ],
    ['SoftwareInfo', 'text', constant('RoomOS 26.4.1')],
    ['RoomAnalytics.AmbientTemperature', 'text', ({ celsius }) => celsius.toFixed(1)],
    ['RoomAnalytics.RelativeHumidity', 'integer', ({ surroundings }) => surroundings.humidity],
    ['RoomAnalytics.AirQuality.Index', 'text', ({ surroundings }) => airIndex(surroundings.tvoc)],
  ],
  ({ panels }) => panels.length > 0,
)

const microphones = list(
  'Audio.Input.Connectors.Microphone',
  ({ device, settings }) =>
    (device.product?.microphones ?? []).map((id) => ({
      id,
      isMuted: settings.areMicrophonesMuted,
    })),
  [['Mute', 'Off|On', ({ isMuted }) => onOff(isMuted)]],
  ({ microphones: sockets }) => sockets.length > 0,
)

const network = list('Network', ({ device: { wire } }) => [{ id: 1, wire }], [
  ['IPv4.Address', 'text', ({ wire }) => wire.ip],
  ['IPv4.Gateway', 'text', constant('10.0.0.1')],
  ['IPv4.SubnetMask', 'text', constant('255.255.255.0')],
  ['Ethernet.MacAddress', 'text', ({ wire }) => wire.mac],
  ['Ethernet.Speed', 'text', constant('1000full')],
])

export const statusGroups: readonly StatusGroup[] = [
  system,
  cameraLid,
  controls,
  room,
  air,
  webcam,
  teams,
]
export const statusLists: readonly StatusList[] = [
  calls,
  messages,
  peripherals,
  microphones,
  network,
]
