// Conference controls (facts 3.4): merging the caller's own calls.
import * as v from 'valibot'
import type { CallEngine, World } from '../model/types.ts'
import { body } from './callBodies.ts'
import { requireOwnLine } from './ownLine.ts'
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

/** Where the line is named in the query, as `hold` and `resume` do. */
function requireOwnLineInQuery(request: RestRequest): void {
  requireOwnLine(request.query.get('lineOwnerId') ?? undefined, request.caller)
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
      requireOwnLine(asked.lineOwnerId, request.caller)
      requireOwnLineInQuery(request)
      act(world.calls, request.caller.personId, asked)
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
      requireOwnLineInQuery(request)
      return { status: 200, body: world.calls.conference(request.caller.personId) }
    },
  },
  {
    method: 'DELETE',
    path: base,
    scopes: [write],
    handle: (request, world: World) => {
      requireOwnLineInQuery(request)
      world.calls.releaseConference(request.caller.personId)
      return { status: 204 }
    },
  },
]
