import type { Operation } from './operations.ts'

const WORKSPACES_READ = ['spark-admin:workspaces_read'] as const
const WORKSPACES_WRITE = ['spark-admin:workspaces_write'] as const
const LOCATIONS_READ = ['spark-admin:locations_read'] as const
const LOCATIONS_WRITE = ['spark-admin:locations_write'] as const
const LEGACY_READ = ['spark-admin:workspace_locations_read'] as const
const LEGACY_WRITE = ['spark-admin:workspace_locations_write'] as const
const DEVICES_WRITE = ['spark-admin:devices_write'] as const

const get = <Path extends string>(path: Path, scopes: readonly string[]) =>
  ({ method: 'GET', path, scopes }) as const
const post = <Path extends string>(path: Path, scopes: readonly string[]) =>
  ({ method: 'POST', path, scopes }) as const
const put = <Path extends string>(path: Path, scopes: readonly string[]) =>
  ({ method: 'PUT', path, scopes }) as const
const remove = <Path extends string>(path: Path, scopes: readonly string[]) =>
  ({ method: 'DELETE', path, scopes }) as const

/**
 * Requests about workspaces, locations, floors and booked desks (docs/webex/facts.md 5.6, 5.7).
 * Administrators only; in a separate table, loaded on demand.
 */
export const placeOperations = {
  getWorkspaces: get('/workspaces', WORKSPACES_READ),
  postWorkspaces: post('/workspaces', WORKSPACES_WRITE),
  getWorkspacesWorkspaceId: get('/workspaces/{workspaceId}', WORKSPACES_READ),
  putWorkspacesWorkspaceId: put('/workspaces/{workspaceId}', WORKSPACES_WRITE),
  deleteWorkspacesWorkspaceId: remove('/workspaces/{workspaceId}', WORKSPACES_WRITE),
  getWorkspacesWorkspaceIdCapabilities: get(
    '/workspaces/{workspaceId}/capabilities',
    WORKSPACES_READ,
  ),
  postWorkspacesWorkspaceIdPersonalize: post(
    '/workspaces/{workspaceId}/personalize',
    DEVICES_WRITE,
  ),
  getWorkspacesWorkspaceIdPersonalizationTask: get(
    '/workspaces/{workspaceId}/personalizationTask',
    DEVICES_WRITE,
  ),
  getHotdeskSessions: get('/hotdesk/sessions', WORKSPACES_READ),
  deleteHotdeskSessionsSessionId: remove('/hotdesk/sessions/{sessionId}', WORKSPACES_WRITE),
  getLocations: get('/locations', LOCATIONS_READ),
  postLocations: post('/locations', LOCATIONS_WRITE),
  getLocationsLocationId: get('/locations/{locationId}', LOCATIONS_READ),
  putLocationsLocationId: put('/locations/{locationId}', LOCATIONS_WRITE),
  deleteLocationsLocationId: remove('/locations/{locationId}', LOCATIONS_WRITE),
  getLocationsLocationIdFloors: get('/locations/{locationId}/floors', LOCATIONS_READ),
  postLocationsLocationIdFloors: post('/locations/{locationId}/floors', LOCATIONS_WRITE),
  getLocationsLocationIdFloorsFloorId: get(
    '/locations/{locationId}/floors/{floorId}',
    LOCATIONS_READ,
  ),
  putLocationsLocationIdFloorsFloorId: put(
    '/locations/{locationId}/floors/{floorId}',
    LOCATIONS_WRITE,
  ),
  deleteLocationsLocationIdFloorsFloorId: remove(
    '/locations/{locationId}/floors/{floorId}',
    LOCATIONS_WRITE,
  ),
  getWorkspaceLocations: get('/workspaceLocations', LEGACY_READ),
  postWorkspaceLocations: post('/workspaceLocations', LEGACY_WRITE),
  getWorkspaceLocationsLocationId: get('/workspaceLocations/{locationId}', LEGACY_READ),
  putWorkspaceLocationsLocationId: put('/workspaceLocations/{locationId}', LEGACY_WRITE),
  deleteWorkspaceLocationsLocationId: remove('/workspaceLocations/{locationId}', LEGACY_WRITE),
  getWorkspaceLocationsLocationIdFloors: get(
    '/workspaceLocations/{locationId}/floors',
    LEGACY_READ,
  ),
  postWorkspaceLocationsLocationIdFloors: post(
    '/workspaceLocations/{locationId}/floors',
    LEGACY_WRITE,
  ),
  getWorkspaceLocationsLocationIdFloorsFloorId: get(
    '/workspaceLocations/{locationId}/floors/{floorId}',
    LEGACY_READ,
  ),
  putWorkspaceLocationsLocationIdFloorsFloorId: put(
    '/workspaceLocations/{locationId}/floors/{floorId}',
    LEGACY_WRITE,
  ),
  deleteWorkspaceLocationsLocationIdFloorsFloorId: remove(
    '/workspaceLocations/{locationId}/floors/{floorId}',
    LEGACY_WRITE,
  ),
} as const satisfies Record<string, Operation>
