// The cloud's shapes for locations, floors and workspaces (docs/webex/facts.md 5.6). Types only, no
// code.
import type { WireDevice } from './device.ts'

export type WireAddress = {
  address1: string
  address2?: string
  city: string
  state: string
  postalCode: string
  /** ISO 3166. */
  country: string
}

/** `/locations`: the description shows the fields of the legacy one (docs/webex/facts.md 5.6). */
export type WireLocation = {
  id: string
  name: string
  orgId: string
  timeZone: string
  preferredLanguage?: string
  announcementLanguage?: string
  address: WireAddress
  latitude?: string
  longitude?: string
  notes?: string
}

export type WireLocationRequest = {
  name?: string
  timeZone?: string
  preferredLanguage?: string
  announcementLanguage?: string
  address?: WireAddress
  latitude?: string
  longitude?: string
  notes?: string
}

/** `/workspaceLocations`, of older organisations; `locationId` is the id in `/locations`. */
export type WireWorkspaceLocation = {
  id: string
  locationId?: string
  displayName: string
  address: string
  countryCode: string
  cityName?: string
  latitude: number
  longitude: number
  notes?: string
}

export type WireWorkspaceLocationRequest = Omit<WireWorkspaceLocation, 'id' | 'locationId'> & {
  id?: string
}

export type WireFloor = {
  id: string
  locationId: string
  floorNumber: number
  displayName?: string
}

export type WireFloorRequest = { floorNumber: number; displayName?: string }

export type WireSensor = { supported: boolean; configured: boolean }
export type WireCapabilities = Record<string, WireSensor>

export type WireWorkspaceIssue = {
  id: string
  createdAt: string
  title: string
  description?: string
  recommendedAction?: string
  level: string
}

export type WireWorkspace = {
  id: string
  orgId: string
  locationId?: string
  workspaceLocationId?: string
  floorId?: string
  displayName: string
  capacity?: number
  /** `notSet`, `focus`, `huddle`, `meetingRoom`, `open`, `desk`, `other`. */
  type: string
  sipAddress?: string
  /** ISO 8601 UTC. */
  created: string
  /** `freeCalling`, `webexCalling`, `none`, … */
  calling: { type: string; webexCalling?: { licenses: string[] } }
  /** `none`, `google`, `microsoft`. */
  calendar: { type: string; emailAddress?: string; resourceGroupId?: string }
  notes?: string
  hotdeskingStatus: string
  deviceHostedMeetings: { enabled: boolean; siteUrl?: string }
  supportedDevices: string
  devicePlatform?: string
  indoorNavigation?: { url: string }
  health: { level: string; issues: WireWorkspaceIssue[] }
  devices?: WireDevice[]
  /** A list of one, by the description. */
  capabilities?: WireCapabilities[]
  plannedMaintenance: { mode: string; startTime?: string; endTime?: string }
}

/** `POST /workspaces` and `PUT /workspaces/{id}`, which replaces. */
export type WireWorkspaceRequest = {
  displayName?: string
  locationId?: string
  workspaceLocationId?: string
  floorId?: string
  capacity?: number
  type?: string
  sipAddress?: string
  calling?: { type: string; webexCalling?: Record<string, unknown> }
  calendar?: { type: string; emailAddress?: string; resourceGroupId?: string }
  notes?: string
  hotdeskingStatus?: string
  deviceHostedMeetings?: { enabled: boolean; siteUrl?: string }
  supportedDevices?: string
  indoorNavigation?: { url: string | null }
}

export type WireHotdeskSession = {
  sessionId: string
  workspaceId: string
  personId: string
  bookingStartTime: string
  bookingEndTime: string
}

export type WirePersonalization = { success: boolean; errorDescription?: string }
