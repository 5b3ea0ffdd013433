// Lists and revokes a person's authorizations (docs/webex/facts.md 1.5).
import { badRequest, forbidden, notFound } from '../refusals.ts'
import { isAdministrator } from './administrator.ts'
import { restId } from '../restIds.ts'
import type { RestRequest, Route } from '../types.ts'
import type { World } from '../../model/types.ts'

/** A grant with an active token; revoking `id` ends it with all its tokens. */
type Granted = {
  id: string
  personId: string
  clientId: string
  type: 'refresh' | 'access'
  issuedAt: number
}

/** The part of the token store that this resource uses. */
export type Grants = {
  authorizationsOf(personId: string): Granted[]
  revokeGrant(grantId: string): void
}

const wireId = (grantId: string) => restId('AUTHORIZATION', grantId)

/** Oneself by default; others only for administrators (docs/webex/facts.md 1.5). */
function personOf({ query, caller }: RestRequest, world: World): string {
  const email = query.get('personEmail')
  const asked = email === null ? query.get('personId') : world.organisation.memberByEmail(email)?.id
  if (asked === undefined) throw notFound()
  if (asked === null || asked === caller.personId) return caller.personId
  if (!isAdministrator(caller, world)) throw forbidden()
  return asked
}

function revokeAll(grants: Grants, found: readonly Granted[]): { status: number } {
  if (found.length === 0) throw notFound()
  for (const { id } of found) grants.revokeGrant(id)
  return { status: 204 }
}

const wire = (granted: Granted) => ({
  id: wireId(granted.id),
  applicationId: restId('APPLICATION', granted.clientId),
  applicationName: 'Cordboard',
  clientId: granted.clientId,
  personId: granted.personId,
  created: new Date(granted.issuedAt).toISOString(),
  type: granted.type,
})

/** No scope is needed: a token may always revoke itself. */
export const authorizationRoutes = (grants: Grants): Route[] => [
  {
    method: 'GET',
    path: '/authorizations',
    scopes: [],
    handle: (request, world) => ({
      status: 200,
      body: { items: grants.authorizationsOf(personOf(request, world)).map(wire) },
    }),
  },
  {
    method: 'GET',
    path: '/authorizations/tokenExpiry',
    scopes: [],
    handle: ({ caller }) => ({
      status: 200,
      body: { exp: Math.floor(caller.expiresAt / 1000) },
    }),
  },
  {
    method: 'DELETE',
    path: '/authorizations',
    scopes: [],
    handle: ({ query, caller }) => {
      const clientId = query.get('clientId')
      if (clientId === null) throw badRequest('clientId is required.')
      const own = grants.authorizationsOf(caller.personId)
      return revokeAll(
        grants,
        own.filter((granted) => granted.clientId === clientId),
      )
    },
  },
  {
    method: 'DELETE',
    path: '/authorizations/{authorizationId}',
    scopes: [],
    handle: ({ params, caller }) => {
      const own = grants.authorizationsOf(caller.personId)
      return revokeAll(
        grants,
        own.filter(({ id }) => wireId(id) === params['authorizationId']),
      )
    },
  },
]
