// Licenses and their users, roles, the organization, and telephone numbers
// (docs/webex/facts.md 7.2, 7.3).
import * as v from 'valibot'
import type { WireLicenceWithUsers, WireOrganization } from '../../../wire/licence.ts'
import { roleTable } from '../../model/users/personRequest.ts'
import type { World } from '../../model/types.ts'
import { adminOnly, parameter } from '../session/adminOnly.ts'
import { body } from '../bodies.ts'
import { nextLink, offsetOf } from '../cursorPaging.ts'
import { badRequest, forbidden, notFound } from '../refusals.ts'
import { paged } from '../startPaging.ts'
import { Refusal } from '../../model/refusal.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'

const licencesRead = ['spark-admin:licenses_read']
const rolesRead = ['spark-admin:roles_read']
const organisationsRead = ['spark-admin:organizations_read']
const mostUsers = 300
const organisationSince = '2024-01-15T09:00:00.000Z'

const text = v.exactOptional(v.string())
const licencesOfUser = v.object({
  email: text,
  personId: text,
  orgId: text,
  licenses: v.exactOptional(
    v.array(
      v.object({
        id: v.string(),
        operation: v.exactOptional(v.picklist(['add', 'remove'])),
        properties: v.exactOptional(
          v.object({ locationId: text, phoneNumber: text, extension: text }),
        ),
      }),
    ),
  ),
})

function oneLicence(request: RestRequest, world: World): RestAnswer {
  const licence = world.licences.find(parameter(request, 'licenseId'))
  if (!licence) throw notFound()
  const { query, baseUrl, path } = request
  const asked = query.get('includeAssignedTo')
  if (asked === null) return { status: 200, body: licence }
  if (asked !== 'user') throw badRequest('includeAssignedTo must be user.')
  const limit = Number(query.get('limit') ?? mostUsers)
  if (!Number.isInteger(limit) || limit < 1) throw badRequest('limit must be a positive integer.')
  const users = world.licences.usersOf(licence.id)
  const start = offsetOf(query.get('cursor'))
  const end = start + Math.min(limit, mostUsers)
  const answer: WireLicenceWithUsers = {
    ...licence,
    users: users.slice(start, end).map(({ id, displayName, email }) => ({
      id,
      type: 'INTERNAL',
      displayName,
      email,
    })),
  }
  return {
    status: 200,
    body: answer,
    ...(end < users.length && { headers: { link: nextLink(baseUrl, path, query, end) } }),
  }
}

function assign(request: RestRequest, world: World): RestAnswer {
  const { email, personId, orgId, licenses = [] } = body(licencesOfUser, request.body)
  const { organisation, provisioning } = world
  if (orgId !== undefined && orgId !== organisation.id) throw forbidden()
  if (email === undefined && personId === undefined) {
    throw badRequest('Either email or personId is required.')
  }
  if (licenses.length === 0) throw badRequest('licenses is required.')
  const member =
    personId === undefined
      ? organisation.memberByEmail(email ?? '')
      : organisation.memberById(personId)
  if (!member) throw notFound()
  const assigned = provisioning.assign(member, licenses)
  return { status: assigned.pendingLicenses ? 206 : 200, body: assigned }
}

const organisationView = ({ organisation }: World): WireOrganization => ({
  id: organisation.id,
  displayName: organisation.name,
  created: organisationSince,
})

/** Webex uses another name than `items` for the list. */
function numbersOf(request: RestRequest, world: World): RestAnswer {
  const { query } = request
  const wanted = (name: string) => query.get(name) ?? undefined
  const found = world.numbers
    .all(wanted('locationId'))
    .filter(({ owner }) => query.get('available') !== 'true' || owner === undefined)
    .filter(({ phoneNumber }) => phoneNumber.includes(wanted('phoneNumber') ?? ''))
  const { body: list, ...answer } = paged(request, found)
  return { ...answer, body: { phoneNumbers: (list as { items: unknown }).items } }
}

const routes: Route[] = [
  {
    method: 'GET',
    path: '/licenses',
    scopes: licencesRead,
    handle: (_, world) => ({ status: 200, body: { items: world.licences.all() } }),
  },
  { method: 'GET', path: '/licenses/{licenseId}', scopes: licencesRead, handle: oneLicence },
  {
    method: 'PATCH',
    path: '/licenses/users',
    scopes: ['spark-admin:people_write'],
    handle: assign,
  },
  {
    method: 'GET',
    path: '/roles',
    scopes: rolesRead,
    handle: () => ({ status: 200, body: { items: roleTable } }),
  },
  {
    method: 'GET',
    path: '/roles/{roleId}',
    scopes: rolesRead,
    handle(request) {
      const role = roleTable.find(({ id }) => id === parameter(request, 'roleId'))
      if (!role) throw notFound()
      return { status: 200, body: role }
    },
  },
  {
    method: 'GET',
    path: '/organizations',
    scopes: organisationsRead,
    handle: (_, world) => ({ status: 200, body: { items: [organisationView(world)] } }),
  },
  {
    method: 'GET',
    path: '/organizations/{orgId}',
    scopes: organisationsRead,
    handle(request, world) {
      if (parameter(request, 'orgId') !== world.organisation.id) throw notFound()
      return { status: 200, body: organisationView(world) }
    },
  },
  {
    method: 'DELETE',
    path: '/organizations/{orgId}',
    scopes: ['spark-admin:organizations_write'],
    handle(request, world) {
      if (parameter(request, 'orgId') !== world.organisation.id) throw notFound()
      throw new Refusal(403, 'Only a partner can delete an organization, and not their own.')
    },
  },
  {
    method: 'GET',
    path: '/telephony/config/numbers',
    scopes: ['spark-admin:telephony_config_read'],
    handle: numbersOf,
  },
]

export const licenceRoutes = routes.map(adminOnly)
