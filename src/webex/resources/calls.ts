// Everything that a person can do with calls, one function a request (docs/webex/facts.md 3.2,
// 3.4).
import type {
  WireAnswerRequest,
  WireCallIdRequest,
  WireDialRequest,
  WireDivertRequest,
  WireBargeInRequest,
  WireParkRequest,
  WirePickupRequest,
  WirePullRequest,
  WireRejectRequest,
  WireRetrieveRequest,
  WireStartConferenceRequest,
  WireTransferRequest,
  WireTransmitDtmfRequest,
} from '../../../wire/call.ts'
import type { CallId, EndpointId, LineId } from '../../domain/brand.ts'
import type { Call, CallHandle, Snapshot } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { ParkPlace } from '../../domain/calls/intent.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import {
  decodeCall,
  decodeCallHandle,
  decodeCallList,
  decodeParkedAgainst,
} from '../decode/call.ts'
import type { OperationName } from '../operations.ts'
import { operations } from '../operations.ts'

/** Accepted, which does not say done: the next list shows it (docs/webex/facts.md 3.7). */
type Done = Promise<Result<undefined, Failure>>
/** Without a handle if the response had none; the call exists anyway. */
type Created = Promise<Result<CallHandle | undefined, Failure>>

/** All requests about my calls. */
export type CallsResource = {
  list(signal?: AbortSignal): Promise<Result<Snapshot<Call>, Failure>>
  find(call: CallId, signal?: AbortSignal): Promise<Result<Call, Failure>>
  /** `destination` as `parseDestination` normalised it. */
  dial(request: { destination: string; endpoint?: EndpointId; line?: LineId }): Created
  answer(call: CallId, endpoint?: EndpointId): Done
  /** `busy` (default) ends the ringing for the caller, `ignore` only here. */
  reject(call: CallId, action?: 'busy' | 'temporarilyUnavailable' | 'ignore'): Done
  /** A call that is gone already counts as ended. */
  hangup(call: CallId): Done
  hold(call: CallId): Done
  resume(call: CallId): Done
  mute(call: CallId): Done
  unmute(call: CallId): Done
  /** Blind, also for ringing calls; `toVoicemail` alone: my own mailbox. */
  divert(request: { call: CallId; destination?: string; toVoicemail?: boolean }): Done
  /** The call stays until the destination answers, and comes back when it does not. */
  transferWhenAnswered(call: CallId, destination: string): Created
  /** Joins the two others; this person leaves. */
  completeTransfer(call: CallId, consult: CallId): Done
  /** Where it is parked, as retrieve wants it; `undefined` where Webex did not say. */
  park(call: CallId, where: ParkPlace): Promise<Result<Party | undefined, Failure>>
  /** Without a number: what is parked on my own line. */
  retrieve(from?: string, endpoint?: EndpointId): Created
  /** Takes a ringing call of `target`, or of my pickup group. Handled like a dial. */
  pickup(target?: string, endpoint?: EndpointId): Created
  /** Joins the answered call of `target`. Handled like a dial. */
  bargeIn(target: string, endpoint?: EndpointId): Created
  /** To the executive whose assistant I am. */
  push(call: CallId): Done
  /** Moves my active call to another device of mine; the handle is of the temporary call. */
  pull(endpoint: EndpointId): Created
  /** `0-9 * # A-D`, a comma pauses; anything else is not sent. */
  transmitDtmf(call: CallId, digits: string): Done
  startRecording(call: CallId): Done
  stopRecording(call: CallId): Done
  pauseRecording(call: CallId): Done
  resumeRecording(call: CallId): Done
  /** Two calls or more. */
  startConference(calls: readonly CallId[]): Done
}

/** Lines beside my own, once they are known (resources/lines.ts, loaded on demand). */
export type LinesPort = {
  /** With the calls of the lines beside those of my own. */
  list(own: CallsResource['list'], signal?: AbortSignal): ReturnType<CallsResource['list']>
  /** `lineOwnerId`, where the body is about a call of such a line. */
  fieldsFor(body: object): object
}

export function createCallsResource(
  client: WebexClient,
  lines: { readonly current?: LinesPort | undefined } = {},
): CallsResource {
  const withLine = (body: object) => ({ ...body, ...lines.current?.fieldsFor(body) })
  const send: Send = (name, body) =>
    client.request({
      operation: operations[name],
      ...(body && { body: withLine(body) }),
      decode: () => ok(undefined),
    })
  const create: Create = (name, body) =>
    client.request({
      operation: operations[name],
      body: withLine(body),
      decode: (answer) => decodeCallHandle(answer.body),
    })
  const read = reading(client)
  return {
    ...read,
    list: (signal) => lines.current?.list(read.list, signal) ?? read.list(signal),
    ...creating(create),
    ...changing(send),
    ...leaving(send),
    park: (callId, where) =>
      client.request({
        operation: operations.park,
        body: withLine({ callId, ...parkFields(where) } satisfies WireParkRequest),
        decode: (answer) => decodeParkedAgainst(answer.body),
      }),
  }
}

type Send = (name: OperationName, body?: object) => Done
type Create = (name: OperationName, body: object) => Created

function creating(create: Create) {
  return {
    dial: ({ destination, endpoint, line }) =>
      create('dial', {
        destination,
        ...(endpoint && { endpointId: endpoint }),
        ...(line && { lineOwnerId: line }),
      } satisfies WireDialRequest),
    transferWhenAnswered: (callId1, destination) =>
      create('transfer', { callId1, destination } satisfies WireTransferRequest),
    pickup: (target, endpoint) =>
      create('pickup', {
        ...(target && { target }),
        ...(endpoint && { endpointId: endpoint }),
      } satisfies WirePickupRequest),
    bargeIn: (target, endpoint) =>
      create('bargeIn', {
        target,
        ...(endpoint && { endpointId: endpoint }),
      } satisfies WireBargeInRequest),
    pull: (endpoint) => create('pull', { endpointId: endpoint } satisfies WirePullRequest),
    retrieve: (from, endpoint) =>
      create('retrieve', {
        ...(from && { destination: from }),
        ...(endpoint && { endpointId: endpoint }),
      } satisfies WireRetrieveRequest),
  } satisfies Partial<CallsResource>
}

/** Requests after which the call continues. */
function changing(send: Send) {
  const simple = (name: OperationName) => (callId: CallId) =>
    send(name, { callId } satisfies WireCallIdRequest)
  return {
    push: simple('push'),
    hold: simple('hold'),
    resume: simple('resume'),
    mute: simple('mute'),
    unmute: simple('unmute'),
    startRecording: simple('startRecording'),
    stopRecording: simple('stopRecording'),
    pauseRecording: simple('pauseRecording'),
    resumeRecording: simple('resumeRecording'),
    answer: (callId, endpoint) =>
      send('answer', {
        callId,
        ...(endpoint && { endpointId: endpoint }),
      } satisfies WireAnswerRequest),
    transmitDtmf(callId, digits) {
      const dtmf = digits.toUpperCase()
      if (!/^[0-9*#A-D,]+$/.test(dtmf)) return Promise.resolve(fail({ is: 'notPossibleNow' }))
      return send('transmitDtmf', { callId, dtmf } satisfies WireTransmitDtmfRequest)
    },
    startConference: (calls) =>
      send('startConference', { callIds: [...calls] } satisfies WireStartConferenceRequest),
  } satisfies Partial<CallsResource>
}

/** What a call ends by, for this person. */
function leaving(send: Send) {
  return {
    reject: (callId, action) =>
      send('reject', { callId, ...(action && { action }) } satisfies WireRejectRequest),
    async hangup(callId) {
      const result = await send('hangup', { callId } satisfies WireCallIdRequest)
      return !result.ok && result.error.is === 'gone' ? ok(undefined) : result
    },
    divert: ({ call, destination, toVoicemail }) =>
      send('divert', {
        callId: call,
        ...(destination && { destination }),
        ...(toVoicemail && { toVoicemail }),
      } satisfies WireDivertRequest),
    completeTransfer: (callId1, callId2) =>
      send('transfer', { callId1, callId2 } satisfies WireTransferRequest),
  } satisfies Partial<CallsResource>
}

function reading(client: WebexClient): Pick<CallsResource, 'list' | 'find'> {
  return {
    list: (signal) =>
      client.request({
        operation: operations.listCalls,
        signal,
        decode({ body, now, askedAt, gotAt }) {
          const list = decodeCallList(body, now)
          return list.ok ? ok({ ...list.value, askedAt, gotAt }) : list
        },
      }),
    find: (callId, signal) =>
      client.request({
        operation: operations.getCall,
        params: { callId },
        signal,
        decode: ({ body, now }) => decodeCall(body, now),
      }),
  }
}

function parkFields(where: ParkPlace): Pick<WireParkRequest, 'destination' | 'isGroupPark'> {
  switch (where.at) {
    case 'mine':
      return {}
    case 'extension':
      return { destination: where.extension }
    case 'group':
      return { isGroupPark: true }
  }
}
