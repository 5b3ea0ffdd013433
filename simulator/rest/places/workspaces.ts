// Workspaces, their sensors, and the desks booked in them (docs/webex/facts.md 5.6, 5.7).
import type { WireWorkspace } from '../../../wire/place.ts'
import type { World } from '../../model/types.ts'
import { adminOnly, parameter } from '../session/adminOnly.ts'
import { body } from '../bodies.ts'
import { placeBodies } from './placeBodies.ts'
import { badRequest } from '../refusals.ts'
import { paged } from '../startPaging.ts'
import type { RestRequest, Route } from '../types.ts'

const readScopes = ['spark-admin:workspaces_read']
const writeScopes = ['spark-admin:workspaces_write']
const retryAfterSeconds = 5

function includesOf({ query }: RestRequest): string[] {
  return ['devices', 'capabilities'].filter(
    (name) => query.get(`include${name[0]?.toUpperCase()}${name.slice(1)}`) === 'true',
  )
}

type Filter = (workspace: WireWorkspace, wanted: string) => boolean

/** By the parameter's name; other parameters are no filters. */
const filters: Readonly<Record<string, Filter>> = {
  locationId: ({ locationId }, wanted) => locationId === wanted,
  workspaceLocationId: ({ workspaceLocationId }, wanted) =>
    wanted === '' ? workspaceLocationId === undefined : workspaceLocationId === wanted,
  floorId: ({ floorId }, wanted) => (wanted === '' ? floorId === undefined : floorId === wanted),
  displayName: ({ displayName }, wanted) =>
    displayName.toLowerCase().includes(wanted.toLowerCase()),
  capacity: ({ capacity = -1 }, wanted) => capacity === Number(wanted),
  type: ({ type }, wanted) => type === wanted,
  calling: ({ calling }, wanted) => calling.type === wanted,
  supportedDevices: ({ supportedDevices }, wanted) => supportedDevices === wanted,
  calendar: ({ calendar }, wanted) => calendar.type === wanted,
  deviceHostedMeetingsEnabled: ({ deviceHostedMeetings }, wanted) =>
    String(deviceHostedMeetings.enabled) === wanted,
  devicePlatform: ({ devicePlatform }, wanted) => devicePlatform === wanted,
  healthLevel: ({ health }, wanted) => health.level === wanted,
  plannedMaintenance: ({ plannedMaintenance }, wanted) => plannedMaintenance.mode === wanted,
}

function list(request: RestRequest, world: World) {
  const found = world.workspaces
    .all(includesOf(request))
    .filter((workspace) =>
      [...request.query].every(([name, wanted]) => filters[name]?.(workspace, wanted) ?? true),
    )
  return paged(request, found)
}

/** Its devices are removed with it, and have to be activated again. */
function remove(request: RestRequest, world: World) {
  const id = parameter(request, 'workspaceId')
  const { devices = [] } = world.workspaces.one(id, ['devices'])
  for (const device of devices) world.registration.remove(device.id)
  world.workspaces.remove(id)
  return { status: 204 }
}

const workspaceRoutes: Route[] = [
  { method: 'GET', path: '/workspaces', scopes: readScopes, handle: list },
  {
    method: 'POST',
    path: '/workspaces',
    scopes: writeScopes,
    handle(request, world) {
      const { displayName, ...wanted } = body(placeBodies.newWorkspace, request.body)
      return { status: 201, body: world.workspaces.add(displayName, wanted) }
    },
  },
  {
    method: 'GET',
    path: '/workspaces/{workspaceId}',
    scopes: readScopes,
    handle: (request, world) => ({
      status: 200,
      body: world.workspaces.one(parameter(request, 'workspaceId'), includesOf(request)),
    }),
  },
  {
    method: 'PUT',
    path: '/workspaces/{workspaceId}',
    scopes: writeScopes,
    handle(request, world) {
      const wanted = body(placeBodies.workspace, request.body)
      const id = parameter(request, 'workspaceId')
      return { status: 200, body: world.workspaces.replace(id, wanted) }
    },
  },
  { method: 'DELETE', path: '/workspaces/{workspaceId}', scopes: writeScopes, handle: remove },
  {
    method: 'GET',
    path: '/workspaces/{workspaceId}/capabilities',
    scopes: readScopes,
    handle: (request, world) => ({
      status: 200,
      body: { capabilities: world.workspaces.capabilities(parameter(request, 'workspaceId')) },
    }),
  },
]

const deskRoutes: Route[] = [
  {
    method: 'POST',
    path: '/workspaces/{workspaceId}/personalize',
    scopes: ['spark-admin:devices_write'],
    handle(request, world) {
      const id = parameter(request, 'workspaceId')
      const { email } = body(placeBodies.personalize, request.body)
      if (!world.organisation.memberByEmail(email.toLowerCase())) {
        throw badRequest('email: nobody in the organization has it.')
      }
      world.hotdesks.personalize(id)
      const location = `${request.baseUrl}/workspaces/${id}/personalizationTask`
      return { status: 202, headers: { location } }
    },
  },
  {
    method: 'GET',
    path: '/workspaces/{workspaceId}/personalizationTask',
    scopes: ['spark-admin:devices_write'],
    handle(request, world) {
      const done = world.hotdesks.personalization(parameter(request, 'workspaceId'))
      if (done) return { status: 200, body: done }
      return { status: 202, headers: { 'retry-after': String(retryAfterSeconds) } }
    },
  },
  {
    method: 'GET',
    path: '/hotdesk/sessions',
    scopes: readScopes,
    handle({ query }, world) {
      const [personId, workspaceId] = [query.get('personId'), query.get('workspaceId')]
      const items = world.hotdesks
        .sessions()
        .filter((session) => personId === null || session.personId === personId)
        .filter((session) => workspaceId === null || session.workspaceId === workspaceId)
      return { status: 200, body: { items } }
    },
  },
  {
    method: 'DELETE',
    path: '/hotdesk/sessions/{sessionId}',
    scopes: writeScopes,
    handle(request, world) {
      world.hotdesks.end(parameter(request, 'sessionId'))
      return { status: 204 }
    },
  },
]

export const workspaceFamily: Route[] = [...workspaceRoutes, ...deskRoutes].map(adminOnly)
