// The interface of locations, floors, workspaces and desks for the rest of the simulator.
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

/** Every method throws `Refusal` 404 for an unknown location or floor. */
export type Locations = {
  all(): readonly WireLocation[]
  one(id: string): WireLocation
  /** Its id in `/workspaceLocations`. */
  legacyIdOf(id: string): string
  idOfLegacy(legacyId: string): string
  /** @throws Refusal 409 for a name that is in use. @returns its id. */
  add(wanted: Omit<WireLocation, 'id' | 'orgId'>): string
  change(id: string, wanted: WireLocationRequest): void
  /** @throws Refusal 409 if people work there. */
  remove(id: string): void
  /** From the lowest to the highest. */
  floors(locationId: string): readonly WireFloor[]
  floor(locationId: string, id: string): WireFloor
  /** @throws Refusal 409 for a number that is in use. */
  addFloor(locationId: string, wanted: WireFloorRequest): WireFloor
  changeFloor(locationId: string, id: string, wanted: WireFloorRequest): WireFloor
  removeFloor(locationId: string, id: string): void
}

/** Every method throws `Refusal` 404 for an unknown workspace. */
export type Workspaces = {
  /** @param includes `devices`, `capabilities`. */
  all(includes: readonly string[]): readonly WireWorkspace[]
  one(id: string, includes: readonly string[]): WireWorkspace
  /** @throws Refusal 400, 404 for an unknown location or floor. */
  add(displayName: string, wanted: WireWorkspaceRequest): WireWorkspace
  /** Omitted fields are reset (docs/webex/facts.md 5.6). */
  replace(id: string, wanted: WireWorkspaceRequest): WireWorkspace
  remove(id: string): void
  capabilities(id: string): WireCapabilities
}

/** Desk bookings for a day, and turning a workspace device into a personal one. */
export type Hotdesks = {
  sessions(): readonly WireHotdeskSession[]
  /** @throws Refusal 404. */
  end(sessionId: string): void
  /** @throws Refusal 400 if it has a calendar, or not exactly one device. */
  personalize(workspaceId: string): void
  /** `undefined`: not done yet. @throws Refusal 404 if nothing was requested. */
  personalization(workspaceId: string): WirePersonalization | undefined
}
