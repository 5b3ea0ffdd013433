// A leg as it appears in its owner's list of calls, with official and unofficial field names
// (docs/webex/facts.md 3.5, 3.9).
import type { WireCall, WireParty } from '../../../wire/call.ts'
import { isAnswered, ownerOf, peerOf, shownPeerOf, type Leg } from './legs.ts'
import { partyView } from './partyView.ts'

/** The value's format is not in any public description; it lists the possible actions. */
const recordingControls = 'START/STOP/PAUSE/RESUME'

const iso = (moment: number): string => new Date(moment).toISOString()

/**
 * A hold shows at the other end only if both are in one organization (docs/webex/facts.md 3.7).
 */
function isHeldByPeer(leg: Leg): boolean {
  const peer = peerOf(leg)
  return leg.state === 'connected' && peer?.state === 'held' && ownerOf(peer) !== undefined
}

function stateOf(leg: Leg, isParked: boolean): string {
  if (leg.state === 'pickingUp') return 'alerting'
  if (leg.state === 'connected' && isParked) return 'remoteHeld'
  return isHeldByPeer(leg) ? 'remoteHeld' : leg.state
}

function remoteParty(leg: Leg): WireParty {
  const peer = shownPeerOf(leg)
  const party = peer?.party ?? leg.session.expected
  return party ? partyView(party, ownerOf(leg), peer) : {}
}

/** A call can be muted if its phone can be controlled remotely (docs/webex/facts.md 3.5). */
export function isMuteCapable(leg: Leg): boolean {
  return leg.state === 'connected' && (leg.endpoint?.canAnswerRemotely ?? false)
}

function whileAlerting({ state, redirections, recall }: Leg): Partial<WireCall> {
  if (state !== 'alerting') return {}
  return {
    ...(redirections.length === 0 ? {} : { redirections: [...redirections] }),
    ...(recall ? { recall } : {}),
  }
}

function onceAnswered(leg: Leg, now: number): Partial<WireCall> {
  if (leg.answered === undefined || !isAnswered(leg)) return {}
  const answered = iso(leg.answered)
  return {
    answered,
    answerTime: answered,
    duration: Math.max(0, Math.floor((now - leg.answered) / 1000)),
    recordingState: leg.recording,
    allowedRecordingControls: recordingControls,
  }
}

function onEndpoint({ endpoint }: Leg): Partial<WireCall> {
  return endpoint ? { endpointId: endpoint.id, endpointType: endpoint.type } : {}
}

/** @param now for the unofficial `duration`. */
export function callView(leg: Leg, now: number): WireCall {
  const party = remoteParty(leg)
  const created = iso(leg.created)
  const isParked = leg.session.expected !== undefined && !peerOf(leg)
  return {
    id: leg.id,
    callId: leg.id,
    callSessionId: leg.session.id,
    personality: leg.personality,
    state: stateOf(leg, isParked),
    remoteParty: party,
    ...(party.callType === undefined ? {} : { callType: party.callType }),
    appearance: leg.appearance,
    created,
    startTime: created,
    muteCapable: isMuteCapable(leg),
    muted: leg.muted,
    ...onceAnswered(leg, now),
    ...whileAlerting(leg),
    ...onEndpoint(leg),
  }
}
