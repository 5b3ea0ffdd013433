// The requests that the call machine makes, as a port: webex/resources/calls.ts is one.
import type { CallId, EndpointId, LineId } from '../../domain/brand.ts'
import type { Call, CallHandle, Snapshot } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { ParkPlace } from '../../domain/calls/intent.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { Result } from '../../domain/result.ts'

type Done = Promise<Result<unknown, Failure>>
/**
 * A handle may be missing if the answer had no body that names one (docs/webex/facts.md 9.3).
 */
type Created = Promise<Result<CallHandle | undefined, Failure>>

/** Lists calls; all that the poller needs. */
export type CallSource = {
  list(signal?: AbortSignal): Promise<Result<Snapshot<Call>, Failure>>
}

/** Every request about calls. */
export type CallControl = CallSource & {
  dial(request: { destination: string; endpoint?: EndpointId; line?: LineId }): Created
  answer(call: CallId, endpoint?: EndpointId): Done
  reject(call: CallId, action?: 'busy' | 'temporarilyUnavailable' | 'ignore'): Done
  hangup(call: CallId): Done
  hold(call: CallId): Done
  resume(call: CallId): Done
  mute(call: CallId): Done
  unmute(call: CallId): Done
  divert(request: { call: CallId; destination?: string; toVoicemail?: boolean }): Done
  transferWhenAnswered(call: CallId, destination: string): Created
  completeTransfer(call: CallId, consult: CallId): Done
  park(call: CallId, where: ParkPlace): Promise<Result<Party | undefined, Failure>>
  retrieve(from?: string): Created
  pickup(target?: string, endpoint?: EndpointId): Created
  bargeIn(target: string, endpoint?: EndpointId): Created
  push(call: CallId): Done
  pull(endpoint: EndpointId): Created
  transmitDtmf(call: CallId, digits: string): Done
  startRecording(call: CallId): Done
  stopRecording(call: CallId): Done
  pauseRecording(call: CallId): Done
  resumeRecording(call: CallId): Done
  startConference(calls: readonly CallId[]): Done
}
