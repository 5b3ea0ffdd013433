// The People API: the caller, search by name, e-mail or id, and one person.
import type { WirePersonList } from '../../../wire/person.ts'
import type { Member, World } from '../../model/types.ts'
import { isAdministrator } from '../session/administrator.ts'
import { nextLink, offsetOf, pageSize } from '../cursorPaging.ts'
import { personBody, type PersonView } from './personBody.ts'
import { badRequest, forbidden, notFound } from '../refusals.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'

const mostIds = 85
const usualPage = 100
const mostInPage = { plain: 1000, withCallingData: 100, withLocation: 50 }
const readScopes = ['spark:people_read', 'spark-admin:people_read']

function viewOf(request: RestRequest, world: World, member: Member): PersonView {
  const isSelf = member.id === request.caller.personId
  return {
    callingData: request.query.get('callingData') === 'true',
    adminFields: isSelf || isAdministrator(request.caller, world),
    status: request.query.get('excludeStatus') !== 'true',
  }
}

function me(request: RestRequest, world: World): RestAnswer {
  return one(request, world, request.caller.personId)
}

function one(request: RestRequest, world: World, personId: string): RestAnswer {
  const member = world.organisation.memberById(personId)
  if (!member) throw notFound()
  return { status: 200, body: personBody(member, world, viewOf(request, world, member)) }
}

function byIds(ids: readonly string[], world: World): readonly Member[] {
  if (ids.length > mostIds) throw badRequest(`At most ${mostIds} ids can be asked for at once.`)
  return ids.flatMap((id) => world.organisation.memberById(id) ?? [])
}

/** The members that match the filters, in a stable order. */
function found(request: RestRequest, world: World): readonly Member[] {
  const { query } = request
  const [ids, email, name] = [idsIn(query), query.get('email'), query.get('displayName')]
  const { organisation } = world
  if (ids) return byIds(ids, world)
  if (email !== null)
    return [organisation.memberByEmail(email.toLowerCase())].flatMap((m) => m ?? [])
  if (name !== null && name.trim() !== '') return organisation.searchByName(name.trim())
  if (isAdministrator(request.caller, world)) return organisation.members
  throw badRequest('Email, displayName or id list should be specified.')
}

function idsIn(query: URLSearchParams): string[] | undefined {
  const ids = query.get('id')
  return ids === null ? undefined : ids.split(',').map((id) => id.trim())
}

function requireOwnOrganisation(request: RestRequest, world: World): void {
  const orgId = request.query.get('orgId')
  if (orgId !== null && orgId !== world.organisation.id) throw forbidden()
}

function pageLimitOf(query: URLSearchParams): number {
  if (query.has('locationId')) return mostInPage.withLocation
  return query.get('callingData') === 'true' ? mostInPage.withCallingData : mostInPage.plain
}

function list(request: RestRequest, world: World): RestAnswer {
  const { query } = request
  requireOwnOrganisation(request, world)
  const location = query.get('locationId')
  const all = found(request, world).filter((m) => location === null || m.location.id === location)
  const start = offsetOf(query.get('cursor'))
  const end = start + pageSize(query, pageLimitOf(query), usualPage)
  const page = all.slice(start, end)
  const missing = idsIn(query)?.filter((id) => !world.organisation.memberById(id))
  const body: WirePersonList = {
    items: page.map((member) => personBody(member, world, viewOf(request, world, member))),
    ...(missing?.length ? { notFoundIds: missing } : {}),
  }
  const link = end < all.length ? nextLink(request.baseUrl, request.path, query, end) : undefined
  return { status: 200, body, ...(link === undefined ? {} : { headers: { link } }) }
}

export const peopleRoutes: Route[] = [
  { method: 'GET', path: '/people/me', scopes: readScopes, handle: me },
  { method: 'GET', path: '/people', scopes: readScopes, handle: list },
  {
    method: 'GET',
    path: '/people/{personId}',
    scopes: readScopes,
    handle: (request, world) => one(request, world, request.params['personId'] ?? ''),
  },
]
