// Conference controls (facts 3.4): merging the caller's own calls.
import * as v from 'valibot'
import type { CallEngine, World } from '../model/types.ts'
import { body } from './callBodies.ts'
import { lineOwner } from './ownLine.ts'
import type { RestRequest, Route } from './types.ts'

const base = '/telephony/conference'
const text = v.pipe(v.string(), v.nonEmpty())
const line = { lineOwnerId: v.optional(text) }
const write = 'spark:calls_write'

const schemas = {
  start: v.object({ callIds: v.pipe(v.array(text), v.minLength(2)), ...line }),
  participant: v.object({ callId: text, ...line }),
  participantOrHost: v.object({ callId: v.optional(text), ...line }),
  nobody: v.object(line),
}

/** Named in the body, or in the query, as `hold` and `resume` do. */
function ownerOf(request: RestRequest, world: World, inBody?: string): string {
  const asked = inBody ?? request.query.get('lineOwnerId') ?? undefined
  return lineOwner(asked, request.caller, world)
}

function verb<Schema extends v.GenericSchema<unknown, { lineOwnerId?: string | undefined }>>(
  path: string,
  schema: Schema,
  act: (calls: CallEngine, personId: string, asked: v.InferOutput<Schema>) => void,
): Route {
  return {
    method: 'POST',
    path: `${base}${path}`,
    scopes: [write],
    handle: (request, world) => {
      const asked = body(schema, request.body)
      act(world.calls, ownerOf(request, world, asked.lineOwnerId), asked)
      return { status: 204 }
    },
  }
}

const { start, participant, participantOrHost, nobody } = schemas

export const conferenceRoutes: Route[] = [
  verb('', start, (calls, me, { callIds }) => calls.startConference(me, callIds)),
  verb('/addParticipant', participant, (calls, me, { callId }) => calls.addParticipant(me, callId)),
  verb('/mute', participantOrHost, (calls, me, { callId }) =>
    calls.muteConference(me, callId, true),
  ),
  verb('/unmute', participantOrHost, (calls, me, { callId }) =>
    calls.muteConference(me, callId, false),
  ),
  verb('/deafen', participant, (calls, me, { callId }) => calls.deafen(me, callId, true)),
  verb('/undeafen', participant, (calls, me, { callId }) => calls.deafen(me, callId, false)),
  verb('/hold', nobody, (calls, me) => calls.holdConference(me)),
  verb('/resume', nobody, (calls, me) => calls.resumeConference(me)),
  {
    method: 'GET',
    path: base,
    scopes: ['spark:calls_read'],
    handle: (request, world: World) => {
      return { status: 200, body: world.calls.conference(ownerOf(request, world)) }
    },
  },
  {
    method: 'DELETE',
    path: base,
    scopes: [write],
    handle: (request, world: World) => {
      world.calls.releaseConference(ownerOf(request, world))
      return { status: 204 }
    },
  },
]
