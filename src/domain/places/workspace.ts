// A workspace and its edits. A PUT replaces the workspace, so every field is sent
// (docs/webex/facts.md 5.6).
import type { Instant, LocationId, WorkspaceId } from '../brand.ts'
import type { Device } from '../devices/device.ts'

/** Webex's types, in the order of the form. */
export const workspaceTypes = [
  'notSet',
  'focus',
  'huddle',
  'meetingRoom',
  'open',
  'desk',
  'other',
] as const
/** Webex's kinds of calling. */
export const workspaceCallings = [
  'freeCalling',
  'hybridCalling',
  'webexCalling',
  'webexEdgeForDevices',
  'thirdPartySipCalling',
  'none',
] as const
/** Webex's kinds of calendars. */
export const workspaceCalendars = ['none', 'google', 'microsoft'] as const
/** Most severe first. */
export const workspaceHealths = ['error', 'warning', 'info', 'ok'] as const

/** One of `workspaceTypes`. */
export type WorkspaceType = (typeof workspaceTypes)[number]
/** One of `workspaceCallings`, or a newer one of Webex. */
export type WorkspaceCalling = (typeof workspaceCallings)[number] | 'unknown'

/** The calendar connected to a workspace. */
export type WorkspaceCalendar = {
  readonly type: (typeof workspaceCalendars)[number]
  readonly email?: string
  /** Only for Exchange on premises; Webex requires it but never returns it. */
  readonly resourceGroup?: string
}

/** A problem that Webex reports for a workspace. */
export type WorkspaceIssue = {
  readonly id: string
  readonly level: 'error' | 'warning' | 'info'
  readonly title: string
  readonly description?: string
  readonly advice?: string
  readonly since?: Instant
}

/** What the devices in the workspace can measure. */
export type WorkspaceSensor =
  | 'occupancyDetection'
  | 'presenceDetection'
  | 'ambientNoise'
  | 'soundLevel'
  | 'temperature'
  | 'airQuality'
  | 'relativeHumidity'

/** A workspace, decoded from `/workspaces`. */
export type Workspace = {
  readonly id: WorkspaceId
  readonly name: string
  /** The number of people; missing: not set. */
  readonly capacity?: number
  readonly type: WorkspaceType
  readonly location?: LocationId
  /** From the legacy `/workspaceLocations`; used if there is nothing newer. */
  readonly legacyLocation?: string
  readonly floor?: string
  readonly sipAddress?: string
  readonly notes?: string
  readonly calling: WorkspaceCalling
  readonly calendar?: WorkspaceCalendar
  readonly hotdesking?: boolean
  readonly hostedMeetings?: { readonly enabled: boolean; readonly siteUrl?: string }
  readonly mapUrl?: string
  readonly supports?: 'collaborationDevices' | 'phones'
  readonly platform?: string
  readonly health?: {
    readonly level: (typeof workspaceHealths)[number]
    readonly issues: readonly WorkspaceIssue[]
  }
  readonly devices?: readonly Device[]
  readonly sensors?: Partial<
    Readonly<Record<WorkspaceSensor, { readonly supported: boolean; readonly configured: boolean }>>
  >
  readonly maintenance?: {
    readonly mode: 'off' | 'on' | 'upcoming'
    readonly from?: Instant
    readonly to?: Instant
  }
  readonly created?: Instant
}

/** A person's edits: missing fields stay as they are, `null` empties one. */
export type WorkspaceEdits = {
  readonly name?: string
  readonly capacity?: number | null
  readonly type?: WorkspaceType
  readonly notes?: string | null
  readonly floor?: string | null
  readonly calendar?: WorkspaceCalendar
  readonly hotdesking?: boolean
  readonly hostedMeetings?: { readonly enabled: boolean; readonly siteUrl?: string }
  readonly mapUrl?: string | null
}

/** The body of `PUT /workspaces/{id}`. */
export type WorkspaceBody = {
  readonly displayName: string
  readonly locationId?: string
  readonly workspaceLocationId?: string
  readonly floorId?: string
  readonly capacity?: number
  readonly type: WorkspaceType
  readonly notes?: string
  readonly sipAddress?: string
  readonly calendar?: {
    readonly type: string
    readonly emailAddress?: string
    readonly resourceGroupId?: string
  }
  readonly hotdeskingStatus?: 'on' | 'off'
  readonly deviceHostedMeetings?: { readonly enabled: boolean; readonly siteUrl?: string }
  readonly indoorNavigation?: { readonly url: string | null }
}

/** Why a workspace cannot be saved. */
export type BadWorkspace =
  'noName' | 'badCapacity' | 'noSite' | 'noCalendarEmail' | 'floorNeedsPlace'

/** `null`: emptied. `undefined`: unchanged. */
const edited = <T>(before: T | undefined, edit: T | null | undefined): T | undefined =>
  edit === undefined ? before : (edit ?? undefined)

/** The workspace with the edits; the same object if nothing changes. */
export function withWorkspaceEdits(workspace: Workspace, edits: WorkspaceEdits): Workspace {
  const { name, type, calendar, hotdesking, hostedMeetings } = edits
  const { capacity: _1, notes: _2, floor: _3, mapUrl: _4, ...rest } = workspace
  const capacity = edited(workspace.capacity, edits.capacity)
  const notes = edited(workspace.notes, edits.notes === '' ? null : edits.notes)
  const floor = edited(workspace.floor, edits.floor)
  const mapUrl = edited(workspace.mapUrl, edits.mapUrl === '' ? null : edits.mapUrl)
  const after: Workspace = {
    ...rest,
    ...(name !== undefined && { name: name.trim() }),
    ...(type !== undefined && { type }),
    ...(calendar !== undefined && { calendar }),
    ...(hotdesking !== undefined && { hotdesking }),
    ...(hostedMeetings !== undefined && { hostedMeetings }),
    ...(capacity !== undefined && { capacity }),
    ...(notes !== undefined && { notes }),
    ...(floor !== undefined && { floor }),
    ...(mapUrl !== undefined && { mapUrl }),
  }
  return changedMembers(workspace, after).length === 0 ? workspace : after
}

/** The fields that differ, for the confirmation. */
export function changedMembers(
  before: Workspace,
  after: Workspace,
): readonly (keyof WorkspaceEdits)[] {
  const members = [
    ...(['name', 'capacity', 'type', 'notes', 'floor'] as const),
    ...(['calendar', 'hotdesking', 'hostedMeetings', 'mapUrl'] as const),
  ]
  return members.filter((name) => textOf(before[name]) !== textOf(after[name]))
}

/** Equal for equal fields, in any order. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The workspace's problem; `undefined` if it is valid. */
export function badWorkspace(workspace: Workspace): BadWorkspace | undefined {
  const { name, capacity, hostedMeetings, calendar, floor } = workspace
  if (name.trim() === '') return 'noName'
  if (capacity !== undefined && !(Number.isInteger(capacity) && capacity >= 0)) return 'badCapacity'
  if (hostedMeetings?.enabled === true && !hostedMeetings.siteUrl) return 'noSite'
  if (calendar && calendar.type !== 'none' && !calendar.email) return 'noCalendarEmail'
  if (floor !== undefined && !workspace.location && !workspace.legacyLocation) {
    return 'floorNeedsPlace'
  }
  return undefined
}

/**
 * The whole workspace as read, with the edits. Left out on purpose:
 * - `calling`: reading it does not return number and extension, and writing it requires them, so
 *   sending the read value could remove the number; left out, it stays;
 * - `calendar`, unless edited: left out, it stays, and its resource group cannot be read;
 * - `supportedDevices`: cannot change.
 */
export function workspaceBody(workspace: Workspace, edits: WorkspaceEdits): WorkspaceBody {
  const after = withWorkspaceEdits(workspace, edits)
  const { location, legacyLocation, floor, capacity, notes, hostedMeetings } = after
  const wasMapped = workspace.mapUrl !== undefined
  return {
    displayName: after.name,
    type: after.type,
    ...(location !== undefined && { locationId: location }),
    ...(location === undefined &&
      legacyLocation !== undefined && { workspaceLocationId: legacyLocation }),
    ...(floor !== undefined && { floorId: floor }),
    ...(capacity !== undefined && { capacity }),
    ...(notes !== undefined && { notes }),
    // Webex accepts it only for this calling type.
    ...(after.calling === 'thirdPartySipCalling' &&
      after.sipAddress !== undefined && { sipAddress: after.sipAddress }),
    ...(edits.calendar && { calendar: calendarBody(edits.calendar) }),
    ...(after.hotdesking !== undefined && {
      hotdeskingStatus: after.hotdesking ? ('on' as const) : ('off' as const),
    }),
    ...(hostedMeetings && { deviceHostedMeetings: hostedMeetings }),
    ...(after.mapUrl !== undefined && { indoorNavigation: { url: after.mapUrl } }),
    ...(after.mapUrl === undefined && wasMapped && { indoorNavigation: { url: null } }),
  }
}

function calendarBody(calendar: WorkspaceCalendar): NonNullable<WorkspaceBody['calendar']> {
  const { type, email, resourceGroup } = calendar
  if (type === 'none') return { type }
  return {
    type,
    ...(email !== undefined && { emailAddress: email }),
    ...(resourceGroup !== undefined && { resourceGroupId: resourceGroup }),
  }
}
