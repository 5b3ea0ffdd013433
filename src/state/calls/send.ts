// The request of each wish and command. Each is sent once; nothing here repeats.
import type { CallHandle } from '../../domain/calls/call.ts'
import type { CallId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { CommandRequest, Intent, Wish } from '../../domain/calls/intent.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { Result } from '../../domain/result.ts'
import { unreachable } from '../../domain/result.ts'
import type { CallControl } from './callControl.ts'

/** The result of an accepted request: the created call, or where the call is parked. */
export type Accepted = { readonly created?: CallId; readonly parkedAgainst?: Party }

/** Sends the intent's request, once. The answer may name the call that it made. */
export async function send(
  control: CallControl,
  intent: Intent,
): Promise<Result<Accepted, Failure>> {
  if (intent.type === 'wish') return done(await sendWish(control, intent))
  return sendCommand(control, intent.request)
}

function sendWish(control: CallControl, wish: Wish): Promise<Result<unknown, Failure>> {
  switch (wish.facet) {
    case 'held':
      return wish.want ? control.hold(wish.call) : control.resume(wish.call)
    case 'muted':
      return wish.want ? control.mute(wish.call) : control.unmute(wish.call)
    case 'recording':
      return sendRecording(control, wish.call, wish.want, wish.from)
    default:
      return unreachable(wish)
  }
}

function sendRecording(
  control: CallControl,
  call: CallId,
  want: 'on' | 'off' | 'paused',
  from: 'paused' | 'other',
) {
  if (want === 'off') return control.stopRecording(call)
  if (want === 'paused') return control.pauseRecording(call)
  return from === 'paused' ? control.resumeRecording(call) : control.startRecording(call)
}

async function sendCommand(
  control: CallControl,
  request: CommandRequest,
): Promise<Result<Accepted, Failure>> {
  switch (request.do) {
    case 'dial':
    case 'sendCode': {
      const { destination, endpoint, line } = request
      const dialed = { destination, ...(endpoint && { endpoint }), ...(line && { line }) }
      return made(await control.dial(dialed))
    }
    case 'retrieve':
      return made(await control.retrieve(request.from))
    case 'pickup':
      return made(await control.pickup(request.target, request.endpoint))
    case 'bargeIn':
      return made(await control.bargeIn(request.target, request.endpoint))
    case 'pull':
      return made(await control.pull(request.endpoint))
    case 'transferWhenAnswered':
      return made(await control.transferWhenAnswered(request.call, request.destination))
    case 'park': {
      const parked = await control.park(request.call, request.where)
      if (!parked.ok) return parked
      return { ok: true, value: parked.value ? { parkedAgainst: parked.value } : {} }
    }
    default:
      return done(await sendPlain(control, request))
  }
}

type PlainRequest = Exclude<
  CommandRequest,
  {
    do:
      | 'dial'
      | 'sendCode'
      | 'retrieve'
      | 'pickup'
      | 'bargeIn'
      | 'pull'
      | 'transferWhenAnswered'
      | 'park'
  }
>

const rejections = {
  busy: 'busy',
  unavailable: 'temporarilyUnavailable',
  ignore: 'ignore',
} as const

function sendPlain(control: CallControl, request: PlainRequest) {
  const { call } = request
  switch (request.do) {
    case 'answer':
      return control.answer(call, request.endpoint)
    case 'decline':
      return control.reject(call, rejections[request.how ?? 'busy'])
    case 'sendToVoicemail':
      return control.divert({ call, toVoicemail: true })
    case 'end':
      return control.hangup(call)
    case 'push':
      return control.push(call)
    case 'transferNow':
      return control.divert({ call, destination: request.destination })
    case 'transferToVoicemail':
      return control.divert({ call, destination: request.destination, toVoicemail: true })
    case 'completeTransfer':
      return control.completeTransfer(call, request.consult)
    case 'merge':
      return control.startConference([call, request.consult])
    case 'transmitDtmf':
      return control.transmitDtmf(call, request.digits)
    default:
      return unreachable(request)
  }
}

function done(result: Result<unknown, Failure>): Result<Accepted, Failure> {
  return result.ok ? { ok: true, value: {} } : result
}

function made(result: Result<CallHandle | undefined, Failure>): Result<Accepted, Failure> {
  if (!result.ok) return result
  return { ok: true, value: result.value ? { created: result.value.call } : {} }
}
