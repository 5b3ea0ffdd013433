// Administrators create, change and delete people (docs/webex/facts.md 7.1).
import * as v from 'valibot'
import type { Member, World } from '../../model/types.ts'
import { adminOnly, parameter } from '../session/adminOnly.ts'
import { body } from '../bodies.ts'
import { personBody } from './personBody.ts'
import { forbidden, notFound } from '../refusals.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'

const writeScopes = ['spark-admin:people_write']

const text = v.exactOptional(v.string())
const texts = v.exactOptional(v.array(v.string()))
const address = v.object({
  type: text,
  country: text,
  locality: text,
  region: text,
  streetAddress: text,
  postalCode: text,
})
const number = v.object({
  type: v.string(),
  value: v.string(),
  primary: v.exactOptional(v.boolean()),
})
const common = {
  phoneNumbers: v.exactOptional(v.array(number)),
  extension: text,
  locationId: text,
  firstName: text,
  lastName: text,
  avatar: text,
  orgId: text,
  roles: texts,
  licenses: texts,
  department: text,
  manager: text,
  managerId: text,
  title: text,
  addresses: v.exactOptional(v.array(address)),
  siteUrls: texts,
}
const newPerson = v.object({
  ...common,
  emails: v.pipe(v.array(v.string()), v.minLength(1)),
  displayName: text,
})
const changedPerson = v.object({
  ...common,
  emails: texts,
  displayName: v.pipe(v.string(), v.nonEmpty()),
  nickName: text,
  loginEnabled: v.exactOptional(v.boolean()),
})

function requireOwnOrganisation(orgId: string | undefined, { organisation }: World): void {
  if (orgId !== undefined && orgId !== organisation.id) throw forbidden()
}

function named(request: RestRequest, world: World): Member {
  const member = world.organisation.memberById(parameter(request, 'personId'))
  if (!member) throw notFound()
  return member
}

const withCalling = ({ query }: RestRequest) => query.get('callingData') === 'true'

function shown(request: RestRequest, world: World, member: Member): RestAnswer {
  const view = { callingData: withCalling(request), adminFields: true, status: true }
  return { status: 200, body: personBody(member, world, view) }
}

const routes: Route[] = [
  {
    method: 'POST',
    path: '/people',
    scopes: writeScopes,
    handle(request, world) {
      const wanted = body(newPerson, request.body)
      requireOwnOrganisation(wanted.orgId, world)
      return shown(request, world, world.provisioning.create(wanted, withCalling(request)))
    },
  },
  {
    method: 'PUT',
    path: '/people/{personId}',
    scopes: writeScopes,
    handle(request, world) {
      const member = named(request, world)
      const wanted = body(changedPerson, request.body)
      requireOwnOrganisation(wanted.orgId, world)
      world.provisioning.replace(member, wanted, withCalling(request))
      return shown(request, world, member)
    },
  },
  {
    method: 'DELETE',
    path: '/people/{personId}',
    scopes: writeScopes,
    handle(request, world) {
      world.provisioning.remove(named(request, world), request.caller.personId)
      return { status: 204 }
    },
  },
]

export const provisioningRoutes = routes.map(adminOnly)
