// How a RoomOS device stands: what was set on it, what its room is like, and the calls it has.
import { faults } from './fleetTables.ts'
import type { FleetDevice } from './fleet.ts'
import type { RoomAir } from './roomAir.ts'
import type { StatusItem, StatusNode } from './xapiSelection.ts'

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

/** What was set on a device, made when it is first needed: ten thousand cost nothing. */
export type Live = { readonly settings: Settings; readonly calls: DeviceCall[]; lastId: number }

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

const onOff = (isOn: boolean) => (isOn ? 'On' : 'Off')

function callItem(
  { id, number, name, state, direction, since }: DeviceCall,
  now: number,
): StatusItem {
  return {
    id,
    Status: state,
    AnswerState: state === 'Dialling' || state === 'Ringing' ? 'Unanswered' : 'Answered',
    Direction: direction,
    CallType: 'Video',
    ...(name !== undefined && { DisplayName: name }),
    RemoteNumber: number,
    CallbackNumber: number,
    Duration: Math.floor((now - since) / 1000),
    PlacedOnHold: state === 'OnHold' ? 'True' : 'False',
    Protocol: 'Spark',
    Encryption: { Type: 'AES-256' },
  }
}

function audioOf(settings: Settings): StatusNode {
  return {
    Volume: settings.volume,
    VolumeMute: onOff(settings.isVolumeMuted),
    Microphones: {
      Mute: onOff(settings.areMicrophonesMuted),
      NoiseRemoval: onOff(settings.hasNoiseRemoval),
      MusicMode: 'Off',
    },
  }
}

/** Index 1 is clean air, 5 is none to stay in. */
const airIndex = (tvoc: number) => Math.min(5, 1 + tvoc / 250).toFixed(1)

function roomOf({ room, product }: FleetDevice, around: Surroundings | undefined): StatusNode {
  if (!room || !around) return {}
  const { people, ambientNoise, soundLevel, celsius, humidity, tvoc } = around
  return {
    RoomAnalytics: {
      PeopleCount: { Current: people, Capacity: room.capacity },
      PeoplePresence: people > 0 ? 'Yes' : 'No',
      RoomInUse: people > 0 ? 'True' : 'False',
      AmbientNoise: { Level: { A: ambientNoise } },
      Sound: { Level: { A: soundLevel } },
      ...(product?.hasNavigator && {
        AmbientTemperature: celsius.toFixed(1),
        RelativeHumidity: humidity,
        AirQuality: { Index: airIndex(tvoc) },
      }),
    },
  }
}

function peripheralsOf({ product, trait }: FleetDevice): StatusItem[] {
  if (!product?.hasNavigator) return []
  return [
    {
      id: 1001,
      Name: 'Cisco Room Navigator',
      ID: '00:11:22:33:44:55',
      Type: 'TouchPanel',
      Status: trait === 'faulty' ? 'LostConnection' : 'Connected',
      SoftwareInfo: 'RoomOS 26.4.1',
    },
  ]
}

/** The whole status tree as it is now (facts 5.3). */
export function statusOf(
  device: FleetDevice,
  settings: Settings,
  surroundings: Surroundings | undefined,
  calls: readonly DeviceCall[],
  now: number,
): StatusNode {
  const { wire, product, bootedAt, trait } = device
  const active = calls.filter(({ state }) => state === 'Connected').length
  return {
    SystemUnit: {
      Uptime: Math.floor((now - bootedAt) / 1000),
      ProductId: product?.productId ?? '',
      ProductPlatform: product?.platform ?? '',
      BroadcastName: wire.displayName,
      State: {
        System: active > 0 ? 'InCall' : 'Initialized',
        NumberOfActiveCalls: active,
        NumberOfInProgressCalls: calls.filter(({ state }) => state === 'Dialling').length,
        NumberOfSuspendedCalls: calls.filter(({ state }) => state === 'OnHold').length,
        CameraLid: 'Open',
      },
      Software: {
        DisplayName: 'RoomOS 26.4.1.2',
        Version: 'ce26.4.1.2.a1b2c3d',
        ReleaseDate: '2026-10-05',
      },
      Hardware: { Monitoring: { Temperature: { Status: 'Normal' } } },
    },
    Audio: audioOf(settings),
    Standby: { State: settings.standby },
    Video: { Selfview: { Mode: onOff(settings.hasSelfview) }, Input: { MainVideoMute: 'Off' } },
    Conference: { DoNotDisturb: settings.isUndisturbed ? 'Active' : 'Inactive' },
    ...roomOf(device, surroundings),
    Call: calls.map((call) => callItem(call, now)),
    Diagnostics: {
      Message:
        trait === 'faulty' ? faults.map((fault, index) => ({ ...fault, id: index + 1 })) : [],
    },
    Peripherals: { ConnectedDevice: peripheralsOf(device) },
    Network: [
      {
        id: 1,
        IPv4: { Address: wire.ip ?? '', Gateway: '10.0.0.1', SubnetMask: '255.255.255.0' },
        Ethernet: { MacAddress: wire.mac, Speed: '1000full' },
      },
    ],
    Webex: { Status: 'Registered' },
  }
}
