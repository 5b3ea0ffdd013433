// Workspaces as Webex sends them (device description, `Workspace`; docs/webex/facts.md 5.6).
import type { LocationId, WorkspaceId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type {
  Workspace,
  WorkspaceCalendar,
  WorkspaceCalling,
  WorkspaceIssue,
  WorkspaceSensor,
  WorkspaceType,
} from '../../domain/places/workspace.ts'
import { decodeDevices } from './device.ts'
import type { Items } from './list.ts'
import { decodeItems } from './list.ts'
import type { Fields } from './read.ts'
import { flag, isGiven, isRecord, lookUp, moment, present, record, records, text } from './read.ts'

const same = <Word extends string>(...words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Readonly<Record<Word, Word>>

const types: Readonly<Record<string, WorkspaceType>> = same(
  ...(['notSet', 'focus', 'huddle', 'meetingRoom', 'open', 'desk', 'other'] as const),
)
const callings: Readonly<Record<string, WorkspaceCalling>> = same(
  ...(['freeCalling', 'hybridCalling', 'webexCalling', 'webexEdgeForDevices'] as const),
  ...(['thirdPartySipCalling', 'none'] as const),
)
const calendars: Readonly<Record<string, WorkspaceCalendar['type']>> = same(
  ...(['none', 'google', 'microsoft'] as const),
)
const levels = same(...(['error', 'warning', 'info'] as const))
const healths = same(...(['error', 'warning', 'info', 'ok'] as const))
const supports = same(...(['collaborationDevices', 'phones'] as const))
const modes = same(...(['off', 'on', 'upcoming'] as const))
const sensors: readonly WorkspaceSensor[] = [
  ...(['occupancyDetection', 'presenceDetection', 'ambientNoise', 'soundLevel'] as const),
  ...(['temperature', 'airQuality', 'relativeHumidity'] as const),
]

function calendarOf(wire: Fields): WorkspaceCalendar | undefined {
  const calendar = record(wire, 'calendar')
  const type = calendar && lookUp(calendars, text(calendar, 'type'))
  if (!calendar || !type) return undefined
  return {
    type,
    ...present({
      email: text(calendar, 'emailAddress'),
      resourceGroup: text(calendar, 'resourceGroupId'),
    }),
  }
}

/** The level is a word, and by the description an object that holds one. */
function levelOf(issue: Fields): WorkspaceIssue['level'] {
  const word = text(issue, 'level') ?? text(record(issue, 'level') ?? {}, 'Members')
  return lookUp(levels, word) ?? 'info'
}

function healthOf(wire: Fields): Workspace['health'] {
  const health = record(wire, 'health')
  if (!health) return undefined
  const issues = records(health, 'issues').map((issue, index): WorkspaceIssue => ({
    id: text(issue, 'id') ?? String(index),
    level: levelOf(issue),
    title: text(issue, 'title') ?? text(issue, 'description') ?? '',
    ...present({
      description: text(issue, 'description'),
      advice: text(issue, 'recommendedAction'),
      since: moment(issue, 'createdAt'),
    }),
  }))
  return { level: lookUp(healths, text(health, 'level')) ?? 'ok', issues }
}

/** `capabilities` of a workspace, and the answer to asking for them alone. */
export function decodeSensors(wire: unknown): Workspace['sensors'] {
  const list = isRecord(wire) ? (wire['capabilities'] ?? wire) : undefined
  const found = Array.isArray(list) ? list.filter(isRecord)[0] : isRecord(list) ? list : undefined
  if (!found) return undefined
  return Object.fromEntries(
    sensors.flatMap((name) => {
      const sensor = record(found, name)
      if (!sensor) return []
      const read = { supported: flag(sensor, 'supported'), configured: flag(sensor, 'configured') }
      return [[name, read]]
    }),
  )
}

function hostedMeetingsOf(wire: Fields): Workspace['hostedMeetings'] {
  const hosted = record(wire, 'deviceHostedMeetings')
  if (!hosted) return undefined
  return { enabled: flag(hosted, 'enabled'), ...present({ siteUrl: text(hosted, 'siteUrl') }) }
}

function maintenanceOf(wire: Fields): Workspace['maintenance'] {
  const planned = record(wire, 'plannedMaintenance')
  const mode = planned && lookUp(modes, text(planned, 'mode'))
  if (!planned || !mode) return undefined
  return {
    mode,
    ...present({ from: moment(planned, 'startTime'), to: moment(planned, 'endTime') }),
  }
}

function capacityOf(wire: Fields): number | undefined {
  const { capacity } = wire
  // -1: not set.
  return typeof capacity === 'number' && capacity >= 0 ? capacity : undefined
}

function hotdeskingOf(wire: Fields): boolean | undefined {
  return lookUp({ on: true, off: false }, text(wire, 'hotdeskingStatus'))
}

function devicesOf(wire: Fields): Workspace['devices'] {
  if (!Array.isArray(wire['devices'])) return undefined
  const devices = decodeDevices({ items: wire['devices'] })
  return devices.ok ? devices.value.items : undefined
}

/** Only an id is required. */
export function decodeWorkspace(wire: unknown): Result<Workspace, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const id = text(wire, 'id')
  if (id === undefined) return fail({ field: 'id' })
  return ok({
    id: id as WorkspaceId,
    name: text(wire, 'displayName') ?? id,
    type: lookUp(types, text(wire, 'type')) ?? 'notSet',
    calling: lookUp(callings, text(record(wire, 'calling') ?? {}, 'type')) ?? 'unknown',
    ...present({
      capacity: capacityOf(wire),
      location: text(wire, 'locationId') as LocationId | undefined,
      legacyLocation: text(wire, 'workspaceLocationId'),
      floor: text(wire, 'floorId'),
      sipAddress: text(wire, 'sipAddress'),
      notes: text(wire, 'notes'),
      calendar: calendarOf(wire),
      hotdesking: hotdeskingOf(wire),
      hostedMeetings: hostedMeetingsOf(wire),
      mapUrl: text(record(wire, 'indoorNavigation') ?? {}, 'url'),
      supports: lookUp(supports, text(wire, 'supportedDevices')),
      platform: text(wire, 'devicePlatform'),
      health: healthOf(wire),
      devices: devicesOf(wire),
      sensors: isGiven(wire, 'capabilities') ? decodeSensors(wire) : undefined,
      maintenance: maintenanceOf(wire),
      created: moment(wire, 'created'),
    }),
  })
}

/** One page of workspaces; one that cannot be read is in `rejected`. */
export function decodeWorkspaces(body: unknown): Result<Items<Workspace>, Rejection> {
  return decodeItems(body, decodeWorkspace)
}
