// *Call Settings for Me* (docs/webex/facts.md 3.10): read as a whole; a change keeps the fields
// that the body leaves out.
import type * as v from 'valibot'
import type {
  WireAvailableCallerIds,
  WireCallerIdChoice,
  WireSelectedCallerId,
} from '../../../wire/settings.ts'
import { sparkId } from '../../model/ids.ts'
import { ownCallerId } from '../../model/person/settings.ts'
import type { Member, PersonSettings, World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { merged } from '../merged.ts'
import { badRequest, notFound } from '../refusals.ts'
import { schemas } from './settingsBodies.ts'
import type { RestRequest, Route } from '../types.ts'

const base = '/telephony/config/people/me/settings'
const readScopes = ['spark:telephony_config_read']
const writeScopes = ['spark:telephony_config_write']

export function callerOf({ caller }: RestRequest, { organisation }: World): Member {
  const member = organisation.memberById(caller.personId)
  if (!member) throw notFound()
  return member
}

type Part = Exclude<keyof PersonSettings, 'singleNumberReach' | 'selectedCallerId'>

/** `GET` and `PUT` of one part; `check` refuses inconsistent values. */
function part<Name extends Part>(
  path: string,
  name: Name,
  schema: v.GenericSchema<unknown, object>,
  check: (after: PersonSettings[Name]) => void = () => {},
): Route[] {
  return [
    {
      method: 'GET',
      path: `${base}/${path}`,
      scopes: readScopes,
      handle: (request, world) => ({
        status: 200,
        body: world.settings.of(callerOf(request, world))[name],
      }),
    },
    {
      method: 'PUT',
      path: `${base}/${path}`,
      scopes: writeScopes,
      handle(request, world) {
        const member = callerOf(request, world)
        const after = merged(world.settings.of(member)[name], body(schema, request.body))
        check(after)
        const change: Partial<PersonSettings> = { [name]: after }
        world.settings.change(member, change)
        return { status: 204 }
      },
    },
  ]
}

function requireDestinations({ callForwarding, businessContinuity }: PersonSettings['forwarding']) {
  const all = { ...callForwarding, businessContinuity }
  for (const [name, { enabled, destination }] of Object.entries(all)) {
    if (enabled && !destination) throw badRequest(`${name}.destination is required.`)
  }
}

/** One's own number, and the organization's main number. */
function choicesOf(member: Member): WireCallerIdChoice[] {
  const main: WireCallerIdChoice = {
    type: 'CALL_QUEUE',
    id: sparkId('CALL_QUEUE', member.location.id),
    name: 'Reception',
    extension: '2000',
  }
  return [ownCallerId(member), main]
}

const callerIdRoutes: Route[] = [
  {
    method: 'GET',
    path: `${base}/availableCallerIds`,
    scopes: readScopes,
    handle: (request, world) => ({
      status: 200,
      body: {
        availableCallerIds: choicesOf(callerOf(request, world)),
      } satisfies WireAvailableCallerIds,
    }),
  },
  {
    method: 'GET',
    path: `${base}/selectedCallerId`,
    scopes: readScopes,
    handle: (request, world) => ({
      status: 200,
      body: {
        selected: world.settings.of(callerOf(request, world)).selectedCallerId,
      } satisfies WireSelectedCallerId,
    }),
  },
  {
    method: 'PUT',
    path: `${base}/selectedCallerId`,
    scopes: writeScopes,
    handle(request, world) {
      const member = callerOf(request, world)
      const { selected } = body(schemas.selectedCallerId, request.body)
      const chosen = choicesOf(member).find(
        ({ type, id }) => type === selected.type && id === selected.id,
      )
      if (!chosen) throw badRequest('selected: the caller id is not available to the user.')
      world.settings.change(member, { selectedCallerId: chosen })
      return { status: 204 }
    },
  },
]

export const mySettingsRoutes: Route[] = [
  ...part('doNotDisturb', 'doNotDisturb', schemas.doNotDisturb),
  ...part('callForwarding', 'forwarding', schemas.callForwarding, requireDestinations),
  ...part('voicemail', 'voicemail', schemas.voicemail),
  ...part('callWaiting', 'callWaiting', schemas.callWaiting),
  ...part('callerId', 'callerId', schemas.callerId),
  ...callerIdRoutes,
]
