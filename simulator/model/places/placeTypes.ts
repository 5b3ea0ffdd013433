// Where people work, as the rest of the simulator sees it: locations, floors, workspaces, desks.
import type {
  WireCapabilities,
  WireFloor,
  WireFloorRequest,
  WireHotdeskSession,
  WireLocation,
  WireLocationRequest,
  WirePersonalization,
  WireWorkspace,
  WireWorkspaceRequest,
} from '../../../wire/place.ts'

/** Every method throws `Refusal` 404 for a location or floor that is not there. */
export type Locations = {
  all(): readonly WireLocation[]
  one(id: string): WireLocation
  /** The id by which `/workspaceLocations` knows it. */
  legacyIdOf(id: string): string
  idOfLegacy(legacyId: string): string
  /** @throws Refusal 409 for a name that is taken. @returns its id. */
  add(wanted: Omit<WireLocation, 'id' | 'orgId'>): string
  change(id: string, wanted: WireLocationRequest): void
  /** @throws Refusal 409 where people work there. */
  remove(id: string): void
  /** From the lowest to the highest. */
  floors(locationId: string): readonly WireFloor[]
  floor(locationId: string, id: string): WireFloor
  /** @throws Refusal 409 for a number that is taken. */
  addFloor(locationId: string, wanted: WireFloorRequest): WireFloor
  changeFloor(locationId: string, id: string, wanted: WireFloorRequest): WireFloor
  removeFloor(locationId: string, id: string): void
}

/** Every method throws `Refusal` 404 for a workspace that is not there. */
export type Workspaces = {
  /** @param includes `devices`, `capabilities`. */
  all(includes: readonly string[]): readonly WireWorkspace[]
  one(id: string, includes: readonly string[]): WireWorkspace
  /** @throws Refusal 400, 404 for a place that is none. */
  add(displayName: string, wanted: WireWorkspaceRequest): WireWorkspace
  /** What is left out is reset (docs/webex/facts.md 5.6). */
  replace(id: string, wanted: WireWorkspaceRequest): WireWorkspace
  remove(id: string): void
  capabilities(id: string): WireCapabilities
}

/** Who booked a desk for the day, and the one-time change of a room to somebody's own. */
export type Hotdesks = {
  sessions(): readonly WireHotdeskSession[]
  /** @throws Refusal 404. */
  end(sessionId: string): void
  /** @throws Refusal 400 where it has a calendar, or not exactly one device. */
  personalize(workspaceId: string): void
  /** `undefined`: not ready yet. @throws Refusal 404 where nothing was asked for. */
  personalization(workspaceId: string): WirePersonalization | undefined
}
