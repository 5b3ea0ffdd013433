// Call control (docs/webex/facts.md 3.2): checks the body strictly, lets the model act, and answers with
// Webex's status.
import * as v from 'valibot'
import type { WireCallList } from '../../../wire/call.ts'
import type { CallCreated, CallEngine, World } from '../../model/types.ts'
import { body, phoneOf } from '../bodies.ts'
import type { CallFamily } from './callFamilies.ts'
import { families } from './callFamilies.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const line = { lineOwnerId: v.optional(text) }
const call = { callId: text, ...line }
const placed = {
  endpointId: v.optional(text),
  singleNumberReachPhoneNumber: v.optional(text),
  ...line,
}

const schemas = {
  call: v.object(call),
  answer: v.object({ ...call, endpointId: v.optional(text) }),
  dial: v.object({ destination: v.string(), ...placed }),
  reject: v.object({
    ...call,
    action: v.optional(v.picklist(['busy', 'temporarilyUnavailable', 'ignore']), 'busy'),
  }),
  divert: v.object({
    ...call,
    destination: v.optional(text),
    toVoicemail: v.optional(v.boolean(), false),
  }),
  transfer: v.object({
    callId1: v.optional(text),
    callId2: v.optional(text),
    destination: v.optional(text),
    ...line,
  }),
  park: v.object({
    ...call,
    destination: v.optional(text),
    isGroupPark: v.optional(v.boolean(), false),
  }),
  retrieve: v.object({ destination: v.optional(text), ...placed }),
  pickup: v.object({ target: v.optional(text), ...placed }),
  bargeIn: v.object({ target: text, ...placed }),
  push: v.object({ callId: v.optional(text), ...line }),
  pull: v.object({ endpointId: v.optional(text), ...line }),
  dtmf: v.object({ ...call, dtmf: v.string() }),
}

type Act<Body> = (calls: CallEngine, personId: string, body: Body) => CallCreated | object | void

type Verb = {
  name: string
  status: number
  act: (calls: CallEngine, personId: string, received: unknown) => ReturnType<Act<unknown>>
  /** The line that the body names. */
  line: (received: unknown) => string | undefined
}

/** An action: 204, or `status` with the model's result. */
function verb<Schema extends v.GenericSchema<unknown, { lineOwnerId?: string | undefined }>>(
  name: string,
  schema: Schema,
  act: Act<v.InferOutput<Schema>>,
  status = 201,
): Verb {
  return {
    name,
    status,
    act: (calls, personId, received) => act(calls, personId, body(schema, received)),
    line: (received) => body(schema, received).lineOwnerId,
  }
}

const recording = (name: string, action: 'start' | 'stop' | 'pause' | 'resume'): Verb =>
  verb(name, schemas.call, (calls, me, { callId }) => calls.record(me, callId, action))

const verbs: readonly Verb[] = [
  verb('dial', schemas.dial, (calls, me, asked) =>
    calls.dial(me, asked.destination, phoneOf(asked)),
  ),
  verb('answer', schemas.answer, (calls, me, { callId, endpointId }) =>
    calls.answer(me, callId, endpointId),
  ),
  verb('reject', schemas.reject, (calls, me, { callId, action }) =>
    calls.reject(me, callId, action),
  ),
  verb('hangup', schemas.call, (calls, me, { callId }) => calls.hangup(me, callId)),
  verb('hold', schemas.call, (calls, me, { callId }) => calls.hold(me, callId)),
  verb('resume', schemas.call, (calls, me, { callId }) => calls.resume(me, callId)),
  verb('mute', schemas.call, (calls, me, { callId }) => calls.mute(me, callId, true)),
  verb('unmute', schemas.call, (calls, me, { callId }) => calls.mute(me, callId, false)),
  verb('divert', schemas.divert, (calls, me, { callId, destination, toVoicemail }) =>
    calls.divert(me, callId, destination, toVoicemail),
  ),
  verb('transfer', schemas.transfer, (calls, me, { callId1, callId2, destination }) =>
    calls.transfer(me, callId1, callId2, destination),
  ),
  verb(
    'park',
    schemas.park,
    (calls, me, { callId, destination, isGroupPark }) => ({
      parkedAgainst: calls.park(me, callId, destination, isGroupPark),
      callId,
    }),
    200,
  ),
  verb('retrieve', schemas.retrieve, (calls, me, asked) =>
    calls.retrieve(me, asked.destination, phoneOf(asked)),
  ),
  verb('pickup', schemas.pickup, (calls, me, asked) =>
    calls.pickup(me, asked.target, phoneOf(asked)),
  ),
  verb('bargeIn', schemas.bargeIn, (calls, me, asked) =>
    calls.bargeIn(me, asked.target, phoneOf(asked)),
  ),
  verb('push', schemas.push, (calls, me, { callId }) => calls.push(me, callId)),
  verb('pull', schemas.pull, (calls, me, { endpointId }) => calls.pull(me, endpointId)),
  verb('transmitDtmf', schemas.dtmf, (calls, me, { callId, dtmf }) =>
    calls.transmitDtmf(me, callId, dtmf),
  ),
  recording('startRecording', 'start'),
  recording('stopRecording', 'stop'),
  recording('pauseRecording', 'pause'),
  recording('resumeRecording', 'resume'),
]

function verbRoute(family: CallFamily, { name, status, act, line }: Verb): Route {
  return {
    method: 'POST',
    path: `${family.base}/${name}`,
    scopes: [family.write],
    handle(request: RestRequest, world: World): RestAnswer {
      const owner = family.owner(request, world, line(request.body))
      const result = act(world.calls, owner, request.body)
      return result === undefined ? { status: 204 } : { status, body: result }
    },
  }
}

/** A read of the family's own line, or of the named one. */
function read(
  family: CallFamily,
  path: string,
  view: (request: RestRequest, world: World, owner: string) => object,
): Route {
  return {
    method: 'GET',
    path,
    scopes: [family.read],
    handle: (request, world) => {
      const asked = request.query.get('lineOwnerId') ?? undefined
      return { status: 200, body: view(request, world, family.owner(request, world, asked)) }
    },
  }
}

const routesOf = (family: CallFamily): Route[] => [
  ...verbs.map((one) => verbRoute(family, one)),
  read(family, family.list, (_, { calls }, owner) => {
    return { items: calls.list(owner) } satisfies WireCallList
  }),
  read(family, `${family.base}/history`, ({ query }, { calls }, owner) => ({
    items: calls.history(owner, query.get('type') ?? undefined),
  })),
  read(family, `${family.list}/{callId}`, ({ params }, { calls }, owner) =>
    calls.find(owner, params['callId'] ?? ''),
  ),
]

export const callRoutes: Route[] = routesOf(families.own)
export const memberCallRoutes: Route[] = [...routesOf(families.me), ...routesOf(families.member)]
