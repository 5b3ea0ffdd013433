// What is recorded of a call: the time between start and stop, without the pauses. A recording is kept
// when it stops, and at the latest when the call ends.
import type { Exchange } from './exchange.ts'
import { ownerOf, type Leg, type RecordingState } from './legs.ts'

export function setRecording(exchange: Exchange, leg: Leg, to: RecordingState): void {
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
export function endRecording(exchange: Exchange, leg: Leg): void {
  if (leg.recording !== 'stopped') setRecording(exchange, leg, 'stopped')
}

function keep(exchange: Exchange, leg: Leg): void {
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
