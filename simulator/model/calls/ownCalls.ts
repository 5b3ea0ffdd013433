// Actions on one's own calls: answer, decline, end, hold, mute, record, send digits.
import { setRecording } from './callRecording.ts'
import { pickUp } from '../dial/dialling.ts'
import { answeringEndpoint } from './devicesOf.ts'
import type { Exchange } from './exchange.ts'
import { isMuteCapable } from './callView.ts'
import { isAnswered, type Leg, type RecordingState } from './legs.ts'
import { Refusal } from '../refusal.ts'
import { answerLeg, toVoicemail } from './ringing.ts'
import type { Member } from '../types.ts'

export type RecordingAction = 'start' | 'stop' | 'pause' | 'resume'

/** Also answers one's own phone after click-to-dial: it rings like any other call. */
export function answer(
  exchange: Exchange,
  leg: Leg,
  member: Member,
  endpointId: string | undefined,
): void {
  if (leg.state !== 'alerting' && leg.state !== 'pickingUp') {
    throw new Refusal(400, 'The call is not alerting.')
  }
  const endpoint = answeringEndpoint(exchange, member, endpointId)
  if (leg.state === 'alerting') return answerLeg(exchange, leg, endpoint)
  leg.endpoint = endpoint
  pickUp(exchange, leg)
}

/** `ignore` removes the call from the person's list only; the caller waits until nobody answers. */
export function reject(
  exchange: Exchange,
  leg: Leg,
  member: Member,
  action: 'busy' | 'temporarilyUnavailable' | 'ignore',
): void {
  if (leg.state !== 'alerting') {
    throw new Refusal(400, 'Only an unanswered incoming call can be rejected.')
  }
  if (action === 'ignore') return exchange.hide(leg)
  if (action === 'busy') return exchange.end(leg)
  const { session } = leg
  exchange.leave(leg)
  toVoicemail(exchange, session, member)
}

function requireAlone(exchange: Exchange, leg: Leg, member: Member): void {
  if (!exchange.conferences.get(member.id)?.legs.has(leg)) return
  throw new Refusal(400, 'The call is part of a conference: hold or resume the conference.')
}

export function hold(exchange: Exchange, leg: Leg, member: Member): void {
  if (leg.state === 'held') throw new Refusal(400, 'The call is on hold already.')
  requireAlone(exchange, leg, member)
  exchange.step(leg, 'held')
}

export function resume(exchange: Exchange, leg: Leg, member: Member): void {
  requireAlone(exchange, leg, member)
  exchange.step(leg, 'resumed')
  exchange.holdOthers(leg)
}

/** Muting a muted call is accepted: it requests a state, not a change. */
export function mute(leg: Leg, muted: boolean): void {
  if (!isMuteCapable(leg)) throw new Refusal(400, 'The call cannot be muted.')
  leg.muted = muted
}

const recordings: Readonly<
  Record<RecordingAction, { from: readonly RecordingState[]; to: RecordingState; no: string }>
> = {
  start: { from: ['stopped'], to: 'started', no: 'The recording has been started already.' },
  stop: { from: ['started', 'paused'], to: 'stopped', no: 'The call is not being recorded.' },
  pause: { from: ['started'], to: 'paused', no: 'The call is not being recorded.' },
  resume: { from: ['paused'], to: 'started', no: 'The recording is not paused.' },
}

/** As with the recording mode *On Demand*. */
export function record(exchange: Exchange, leg: Leg, action: RecordingAction): void {
  if (!isAnswered(leg)) throw new Refusal(400, 'Only an answered call can be recorded.')
  const { from, to, no } = recordings[action]
  if (!from.includes(leg.recording)) throw new Refusal(400, no)
  setRecording(exchange, leg, to)
}

export function transmitDtmf(leg: Leg, dtmf: string): void {
  if (!/^[0-9*#A-D,]+$/.test(dtmf)) {
    throw new Refusal(400, 'dtmf may hold 0-9, *, #, A-D and commas only.')
  }
  if (leg.state !== 'connected') throw new Refusal(400, 'The call is not connected.')
}
