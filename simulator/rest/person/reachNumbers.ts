// Single number reach: a person's own outside phones (docs/webex/facts.md 3.10).
import type { WireReachNumber, WireSingleNumberReach } from '../../../wire/settings.ts'
import { sparkId } from '../../model/ids.ts'
import { randomUuid } from '../../model/random.ts'
import type { Member, PersonSettings, World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { callerOf } from './mySettings.ts'
import { badRequest, notFound } from '../refusals.ts'
import { schemas } from './settingsBodies.ts'
import type { RestRequest, Route } from '../types.ts'

const base = '/telephony/config/people/me/settings/singleNumberReach'
const readScopes = ['spark:telephony_config_read']
const writeScopes = ['spark:telephony_config_write']
const mostNumbers = 10

type Reach = PersonSettings['singleNumberReach']

const view = ({ alertAllForClickToDial, numbers }: Reach): WireSingleNumberReach => ({
  enabled: numbers.some(({ enabled }) => enabled),
  alertAllNumbersForClickToDialCallsEnabled: alertAllForClickToDial,
  numbers: [...numbers],
})

function change(request: RestRequest, world: World, to: (reach: Reach) => Reach): void {
  const member: Member = callerOf(request, world)
  const { singleNumberReach } = world.settings.of(member)
  world.settings.change(member, { singleNumberReach: to(singleNumberReach) })
}

function requireKnown({ numbers }: Reach, id: string | undefined): void {
  if (!numbers.some((number) => number.id === id)) throw notFound()
}

function added(reach: Reach, number: WireReachNumber): Reach {
  const isThere = reach.numbers.some(({ phoneNumber }) => phoneNumber === number.phoneNumber)
  if (isThere) throw badRequest('phoneNumber: the number is one of the user’s already.')
  if (reach.numbers.length >= mostNumbers) throw badRequest('The user has ten numbers already.')
  return { ...reach, numbers: [...reach.numbers, number] }
}

export const reachRoutes: Route[] = [
  {
    method: 'GET',
    path: base,
    scopes: readScopes,
    handle: (request, world) => ({
      status: 200,
      body: view(world.settings.of(callerOf(request, world)).singleNumberReach),
    }),
  },
  {
    method: 'PUT',
    path: base,
    scopes: writeScopes,
    handle(request, world) {
      const { alertAllLocationsForClickToDialCallsEnabled: alertsAll = false } = body(
        schemas.reach,
        request.body,
      )
      change(request, world, (reach) => ({ ...reach, alertAllForClickToDial: alertsAll }))
      return { status: 204 }
    },
  },
  {
    method: 'POST',
    path: `${base}/numbers`,
    scopes: writeScopes,
    handle(request, world) {
      const id = sparkId('REACH', randomUuid(world.random))
      const number = { ...body(schemas.reachNumber, request.body), id }
      change(request, world, (reach) => added(reach, number))
      return { status: 201, body: { id } }
    },
  },
  {
    method: 'PUT',
    path: `${base}/numbers/{phoneNumberId}`,
    scopes: writeScopes,
    handle(request, world) {
      const id = request.params['phoneNumberId'] ?? ''
      const number = { ...body(schemas.reachNumber, request.body), id }
      change(request, world, (reach) => {
        requireKnown(reach, id)
        return { ...reach, numbers: reach.numbers.map((old) => (old.id === id ? number : old)) }
      })
      return { status: 204 }
    },
  },
  {
    method: 'DELETE',
    path: `${base}/numbers/{phoneNumberId}`,
    scopes: writeScopes,
    handle(request, world) {
      const id = request.params['phoneNumberId'] ?? ''
      change(request, world, (reach) => {
        requireKnown(reach, id)
        return { ...reach, numbers: reach.numbers.filter((number) => number.id !== id) }
      })
      return { status: 204 }
    },
  },
]
