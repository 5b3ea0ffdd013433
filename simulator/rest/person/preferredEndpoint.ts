// The preferred answer endpoint: the default device or app of `answer` and `dial`
// (docs/webex/facts.md 3.6).
import * as v from 'valibot'
import type {
  WireAvailableEndpoints,
  WireEndpoint,
  WireMyPreferredEndpoint,
  WirePreferredAnswerEndpoint,
} from '../../../wire/endpoint.ts'
import type { Member, World } from '../../model/types.ts'
import { badRequest, forbidden, notFound } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'

const read = 'spark:telephony_config_read'
const write = 'spark:telephony_config_write'
const adminRead = 'spark-admin:telephony_config_read'
const adminWrite = 'spark-admin:telephony_config_write'
const ofPerson = '/telephony/config/people/{personId}/preferredAnswerEndpoint'
const mine = '/telephony/config/people/me/settings/preferredAnswerEndpoint'

/** The candidates: endpoints that Webex can make answer remotely. */
function candidatesOf(member: Member): WireEndpoint[] {
  return member.endpoints
    .filter((endpoint) => endpoint.canAnswerRemotely)
    .map(({ id, type, name }) => ({ id, type, name }))
}

function memberOf(personId: string | undefined, world: World): Member {
  const member = world.organisation.memberById(personId ?? '')
  if (!member) throw notFound()
  return member
}

/** Oneself with any of the scopes, others only with the admin scope. */
function target(request: RestRequest, world: World, adminScope: string): Member {
  const { personId } = request.params
  const isSelf = personId === request.caller.personId
  if (!isSelf && !request.caller.scopes.includes(adminScope)) throw forbidden()
  return memberOf(personId, world)
}

function choose(member: Member, endpointId: string | null, world: World): void {
  const isCandidate = candidatesOf(member).some((endpoint) => endpoint.id === endpointId)
  if (endpointId !== null && !isCandidate) {
    throw badRequest('The endpoint is not available as a preferred answer endpoint.')
  }
  world.preferences.setPreferredEndpoint(member.id, endpointId)
}

/** @throws Refusal 400 unless the body has `key` as a string or null. */
function endpointIdIn(body: unknown, key: 'id' | 'preferredAnswerEndpointId'): string | null {
  const shape = v.object({ [key]: v.nullable(v.pipe(v.string(), v.nonEmpty())) })
  const parsed = v.safeParse(shape, body)
  if (!parsed.success) throw badRequest(`${key} must be an endpoint id or null.`)
  return parsed.output[key] ?? null
}

function preferredOf(member: Member, world: World): WireMyPreferredEndpoint {
  const id = world.preferences.preferredEndpoint(member.id)
  return candidatesOf(member).find((endpoint) => endpoint.id === id) ?? {}
}

const ownRoutes: Route[] = [
  {
    method: 'GET',
    path: mine,
    scopes: [read],
    handle: ({ caller }, world) => ({
      status: 200,
      body: preferredOf(memberOf(caller.personId, world), world),
    }),
  },
  {
    method: 'PUT',
    path: mine,
    scopes: [write],
    handle: ({ caller, body }, world) => {
      choose(memberOf(caller.personId, world), endpointIdIn(body, 'id'), world)
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    path: '/telephony/config/people/me/settings/availablePreferredAnswerEndpoints',
    scopes: [read],
    handle: ({ caller }, world) => {
      const body: WireAvailableEndpoints = {
        endpoints: candidatesOf(memberOf(caller.personId, world)),
      }
      return { status: 200, body }
    },
  },
]

export const preferredEndpointRoutes: Route[] = [
  ...ownRoutes,
  {
    method: 'GET',
    path: ofPerson,
    scopes: [read, adminRead],
    handle: (request, world) => {
      const member = target(request, world, adminRead)
      const body: WirePreferredAnswerEndpoint = {
        preferredAnswerEndpointId: world.preferences.preferredEndpoint(member.id),
        endpoints: candidatesOf(member),
      }
      return { status: 200, body }
    },
  },
  {
    method: 'PUT',
    path: ofPerson,
    scopes: [write, adminWrite],
    handle: (request, world) => {
      const member = target(request, world, adminWrite)
      choose(member, endpointIdIn(request.body, 'preferredAnswerEndpointId'), world)
      return { status: 204 }
    },
  },
]
