// What is recorded of a call: the time between start and stop, without the pauses. A recording is kept
// when it stops, and at the latest when the call ends.
import type { WireParty } from '../../../wire/call.ts'
import type { RecordedCall } from '../recordings/recordingTypes.ts'
import type { Member } from '../users/memberTypes.ts'
import { ownerOf, type Leg, type RecordingState } from './legs.ts'

/** What this needs of the exchange, which imports this file. */
type Recorder = {
  readonly now: number
  remoteParty(leg: Leg): WireParty
  readonly parts: { readonly keepRecording: (member: Member, call: RecordedCall) => void }
}

export function setRecording(exchange: Recorder, leg: Leg, to: RecordingState): void {
  const from = leg.recording
  const { now } = exchange
  if (from === 'stopped') {
    leg.recorded = { startedAt: now, with: exchange.remoteParty(leg), ms: 0 }
  }
  if (leg.recorded && from === 'started') leg.recorded.ms += now - (leg.recorded.since ?? now)
  if (leg.recorded && to === 'started') leg.recorded.since = now
  leg.recording = to
  if (to === 'stopped') keep(exchange, leg)
}

/** The call ends while it is recorded. */
export function endRecording(exchange: Recorder, leg: Leg): void {
  if (leg.recording !== 'stopped') setRecording(exchange, leg, 'stopped')
}

function keep(exchange: Recorder, leg: Leg): void {
  const { recorded } = leg
  const owner = ownerOf(leg)
  delete leg.recorded
  if (!recorded || !owner || recorded.ms === 0) return
  const { name, number } = recorded.with
  const other = name ?? number ?? 'Unknown caller'
  exchange.parts.keepRecording(owner, {
    callSessionId: leg.session.id,
    topic: `Call with ${other}`,
    speakers: [owner.displayName, other],
    startedAt: recorded.startedAt,
    seconds: recorded.ms / 1000,
  })
}
