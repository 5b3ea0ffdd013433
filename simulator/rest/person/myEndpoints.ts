// All devices and apps of the caller, also those that cannot be answered remotely
// (docs/webex/facts.md 3.6).
import type { WireEndpoint, WireSecondaryLine } from '../../../wire/endpoint.ts'
import type { World } from '../../model/types.ts'
import { notFound } from '../refusals.ts'
import type { Route } from '../types.ts'

/** An item of `GET /telephony/config/people/me/endpoints`. */
type MyEndpoint = WireEndpoint & {
  autoAndForcedAnswerEnabled: boolean
  ownerId: string
  ownerType: 'PEOPLE'
  isPreferredAnswerEndpoint: boolean
  secondaryLines: WireSecondaryLine[]
}

/** A device is a `CALLING_DEVICE` here, and a `DEVICE` in the preferred answer endpoint. */
const typeOf = (type: string) => (type === 'DEVICE' ? 'CALLING_DEVICE' : type)

function endpointsOf(personId: string, world: World): MyEndpoint[] {
  const member = world.organisation.memberById(personId)
  if (!member) throw notFound()
  /** As configured by the administrator. */
  const linesOn = (deviceId: string): WireSecondaryLine[] =>
    world.calling.phones
      .linesOn(deviceId)
      // The calls of a room are not in any list here.
      .filter(({ memberType }) => memberType !== 'PLACE')
      .map(({ id, memberType, firstName, lastName }) => ({
        lineOwnerId: id,
        ownerType: memberType,
        name: `${firstName} ${lastName}`.trim(),
      }))
  const preferred = world.preferences.preferredEndpoint(personId)
  return member.endpoints.map((endpoint) => ({
    id: endpoint.id,
    type: typeOf(endpoint.type),
    name: endpoint.name,
    autoAndForcedAnswerEnabled: endpoint.canAnswerRemotely,
    ownerId: personId,
    ownerType: 'PEOPLE',
    isPreferredAnswerEndpoint: endpoint.id === preferred,
    secondaryLines: endpoint.type === 'DEVICE' ? linesOn(endpoint.id) : [],
  }))
}

export const myEndpointRoutes: Route[] = [
  {
    method: 'GET',
    path: '/telephony/config/people/me/endpoints',
    scopes: ['spark:telephony_config_read'],
    handle: ({ caller }, world) => ({
      status: 200,
      body: { endpoints: endpointsOf(caller.personId, world) },
    }),
  },
]
