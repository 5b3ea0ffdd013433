// Conference controls (docs/webex/facts.md 3.4): merging calls, and supervising other members' calls.
import * as v from 'valibot'
import type { CallEngine, SupervisionType, World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { families, type CallFamily } from './callFamilies.ts'
import type { RestRequest, Route } from '../types.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const line = { lineOwnerId: v.optional(text) }

const schemas = {
  start: v.object({ callIds: v.pipe(v.array(text), v.minLength(2)), ...line }),
  participant: v.object({ callId: text, ...line }),
  participantOrHost: v.object({ callId: v.optional(text), ...line }),
  nobody: v.object(line),
}

/** The line is named in the body, or in the query, as `hold` and `resume` do. */
function hostOf(family: CallFamily, request: RestRequest, world: World, inBody?: string): string {
  const asked = inBody ?? request.query.get('lineOwnerId') ?? undefined
  return family.owner(request, world, asked)
}

type Verb = { readonly name: string; route(family: CallFamily, path: string): Route }

function verb<Schema extends v.GenericSchema<unknown, { lineOwnerId?: string | undefined }>>(
  name: string,
  schema: Schema,
  act: (calls: CallEngine, personId: string, asked: v.InferOutput<Schema>) => void,
): Verb {
  return {
    name,
    route: (family, path) => ({
      method: 'POST',
      path,
      scopes: [family.write],
      handle: (request, world) => {
        const asked = body(schema, request.body)
        act(world.calls, hostOf(family, request, world, asked.lineOwnerId), asked)
        return { status: 204 }
      },
    }),
  }
}

const { start, participant, participantOrHost, nobody } = schemas

const starting = verb('', start, (calls, me, { callIds }) => calls.startConference(me, callIds))

const verbs: readonly Verb[] = [
  verb('addParticipant', participant, (calls, me, { callId }) => calls.addParticipant(me, callId)),
  verb('mute', participantOrHost, (calls, me, { callId }) =>
    calls.muteConference(me, callId, true),
  ),
  verb('unmute', participantOrHost, (calls, me, { callId }) =>
    calls.muteConference(me, callId, false),
  ),
  verb('deafen', participant, (calls, me, { callId }) => calls.deafen(me, callId, true)),
  verb('undeafen', participant, (calls, me, { callId }) => calls.deafen(me, callId, false)),
  verb('hold', nobody, (calls, me) => calls.holdConference(me)),
  verb('resume', nobody, (calls, me) => calls.resumeConference(me)),
]

const supervising = (name: string, type: SupervisionType): Verb =>
  verb(name, nobody, (calls, me) => calls.superviseBy(me, type))

/** Only if the path names the conference's owner. */
const supervisorVerbs: readonly Verb[] = [
  supervising('silentMonitor', 'silentMonitoring'),
  supervising('supervisorCoach', 'coaching'),
  supervising('bargeIn', 'bargeIn'),
]

const routesOf = (family: CallFamily, named: readonly Verb[] = []): Route[] => [
  starting.route(family, family.conference),
  ...[...verbs, ...named].map((one) => one.route(family, `${family.conferenceBase}/${one.name}`)),
  {
    method: 'GET',
    path: family.conference,
    scopes: [family.read],
    handle: (request, world) => {
      return { status: 200, body: world.calls.conference(hostOf(family, request, world)) }
    },
  },
  {
    method: 'DELETE',
    path: family.conference,
    scopes: [family.write],
    handle: (request, world) => {
      world.calls.releaseConference(hostOf(family, request, world))
      return { status: 204 }
    },
  },
]

export const conferenceRoutes: Route[] = routesOf(families.own)
export const memberConferenceRoutes: Route[] = [
  ...routesOf(families.me, supervisorVerbs),
  ...routesOf(families.member, supervisorVerbs),
]
