// The lists in a device's status: calls, messages, peripherals, networks.
import type { Party } from '../calls/party.ts'
import type { Item } from './statusNode.ts'
import { countAt, flagAt, listAt, nodeAt, numberAt, present, textAt, wordAt } from './statusNode.ts'

/** The states of xAPI's `Call[n].Status`; a new one is `unknown`. */
export type DeviceCallState =
  'dialling' | 'ringing' | 'connecting' | 'connected' | 'onHold' | 'ending' | 'unknown'

/** A call on the device: its id is unrelated to that of call control. */
export type DeviceCall = {
  readonly id: number
  readonly party: Party
  readonly state: DeviceCallState
  readonly direction: 'in' | 'out' | 'unknown'
  readonly kind?: 'audio' | 'video'
  readonly seconds?: number
  readonly protocol?: string
  readonly encryption?: string
  readonly callback?: string
}

/** One of the device's own complaints (`Diagnostics.Message[n]`). */
export type DeviceDiagnostic = {
  readonly level: 'critical' | 'error' | 'warning' | 'info'
  readonly type: string
  readonly description?: string
  readonly references?: string
}

/** Something attached to the device (`Peripherals.ConnectedDevice[n]`). */
export type DevicePeripheral = {
  readonly id: number
  readonly name?: string
  /** `TouchPanel`, `Camera`: Webex has many, and adds more. */
  readonly type?: string
  readonly link: 'connected' | 'lost' | 'leaving' | 'unknown'
  readonly serial?: string
  readonly software?: string
  readonly address?: string
  readonly temperature?: number
  readonly humidity?: number
}

/** One network interface; `speed` is as the device writes it. */
export type DeviceNetwork = {
  readonly id: number
  readonly address?: string
  readonly gateway?: string
  readonly mac?: string
  readonly speed?: string
  readonly wifi?: { readonly status?: string; readonly name?: string; readonly signal?: number }
}

const callStates = {
  dialling: 'dialling',
  ringing: 'ringing',
  connecting: 'connecting',
  earlymedia: 'connecting',
  connected: 'connected',
  preserved: 'connected',
  remotepreserved: 'connected',
  onhold: 'onHold',
  disconnecting: 'ending',
} as const

const directions = { incoming: 'in', outgoing: 'out' } as const
const kinds = { audio: 'audio', audiocanescalate: 'audio', video: 'video' } as const

function partyOf(fields: Item['fields']): Party {
  const party = { name: textAt(fields, 'DisplayName'), address: textAt(fields, 'RemoteNumber') }
  if (party.name === undefined && party.address === undefined) return { is: 'unknown' }
  return { is: 'known', reach: 'unknown', ...present<{ name?: string; address?: string }>(party) }
}

function stateOf(fields: Item['fields']): DeviceCallState {
  // Some software reports `Connected` while this side holds.
  if (flagAt(fields, 'PlacedOnHold') === true) return 'onHold'
  return wordAt(fields, 'Status', callStates) ?? 'unknown'
}

/** The calls in a status; `undefined` if the device did not report them. */
export function callsOf(result: unknown): readonly DeviceCall[] | undefined {
  return listAt(result, 'Call')
    ?.filter(({ fields }) => textAt(fields, 'Status')?.toLowerCase() !== 'idle')
    .map(({ id, fields }) =>
      present<DeviceCall>({
        id,
        party: partyOf(fields),
        state: stateOf(fields),
        direction: wordAt(fields, 'Direction', directions) ?? 'unknown',
        kind: wordAt(fields, 'CallType', kinds),
        seconds: countAt(fields, 'Duration'),
        protocol: textAt(fields, 'Protocol'),
        encryption: textAt(fields, 'Encryption.Type'),
        callback: textAt(fields, 'CallbackNumber'),
      }),
    )
}

const levels = { critical: 'critical', error: 'error', warning: 'warning', info: 'info' } as const
const gravity = Object.values(levels)

/** The most severe first. An unknown level is shown as a warning rather than not at all. */
export function diagnosticsOf(result: unknown): readonly DeviceDiagnostic[] | undefined {
  return listAt(result, 'Diagnostics.Message')
    ?.map(({ fields }) =>
      present<DeviceDiagnostic>({
        level: wordAt(fields, 'Level', levels) ?? 'warning',
        type: textAt(fields, 'Type') ?? '',
        description: textAt(fields, 'Description'),
        references: textAt(fields, 'References'),
      }),
    )
    .sort((a, b) => gravity.indexOf(a.level) - gravity.indexOf(b.level))
}

const peripheralLinks = {
  connected: 'connected',
  responsetimedout: 'lost',
  lostconnection: 'lost',
  unpairing: 'leaving',
} as const

/** The peripherals; `undefined` if the device did not report them. */
export function peripheralsOf(result: unknown): readonly DevicePeripheral[] | undefined {
  return listAt(result, 'Peripherals.ConnectedDevice')?.map(({ id, fields }) =>
    present<DevicePeripheral>({
      id,
      name: textAt(fields, 'Name'),
      type: textAt(fields, 'Type'),
      link: wordAt(fields, 'Status', peripheralLinks) ?? 'unknown',
      serial: textAt(fields, 'SerialNumber'),
      software: textAt(fields, 'SoftwareInfo'),
      address: textAt(fields, 'NetworkAddress'),
      temperature: numberAt(fields, 'RoomAnalytics.AmbientTemperature'),
      humidity: numberAt(fields, 'RoomAnalytics.RelativeHumidity'),
    }),
  )
}

function wifiOf(fields: Item['fields']): DeviceNetwork['wifi'] {
  const node = nodeAt(fields, 'Wifi')
  const wifi = present<NonNullable<DeviceNetwork['wifi']>>({
    status: textAt(node, 'Status'),
    name: textAt(node, 'SSID'),
    signal: numberAt(node, 'RSSI'),
  })
  return Object.keys(wifi).length > 0 ? wifi : undefined
}

/** The network interfaces; `undefined` if the device did not report them. */
export function networksOf(result: unknown): readonly DeviceNetwork[] | undefined {
  return listAt(result, 'Network')?.map(({ id, fields }) =>
    present<DeviceNetwork>({
      id,
      address: textAt(fields, 'IPv4.Address'),
      gateway: textAt(fields, 'IPv4.Gateway'),
      mac: textAt(fields, 'Ethernet.MacAddress'),
      speed: textAt(fields, 'Ethernet.Speed'),
      wifi: wifiOf(fields),
    }),
  )
}
