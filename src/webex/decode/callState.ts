// In which state a call is, from the cloud's state and what it says beside
// (docs/webex/facts.md 3.7).
import type { Instant } from '../../domain/brand.ts'
import type { CallEnd, CallState, Recording, RecordingControl } from '../../domain/calls/call.ts'
import type { Party, Redirection, RedirectReason } from '../../domain/calls/party.ts'
import { decodeParty } from './party.ts'
import type { Fields } from './read.ts'
import { flag, lookUp, moment, record, records, text } from './read.ts'

/** Webex's `personality`, with a new word as `unknown`. */
export type Role = 'originator' | 'terminator' | 'clickToDial' | 'unknown'

const roles: Readonly<Record<string, Role>> = {
  originator: 'originator',
  terminator: 'terminator',
  clickToDial: 'clickToDial',
  /** The unofficial name (docs/webex/facts.md 3.9). */
  clickToDialOriginator: 'clickToDial',
}

const recordings: Readonly<Record<string, Recording>> = {
  pending: 'starting',
  started: 'on',
  paused: 'paused',
  stopped: 'off',
  failed: 'failed',
}

const reasons: Readonly<Record<string, RedirectReason>> = {
  busy: 'busy',
  noAnswer: 'noAnswer',
  unavailable: 'unavailable',
  unconditional: 'unconditional',
  timeOfDay: 'timeOfDay',
  divert: 'divert',
  followMe: 'followMe',
  huntGroup: 'huntGroup',
  callQueue: 'callQueue',
}

/** Reads `personality`. */
export function decodeRole(wire: Fields): Role {
  return lookUp(roles, text(wire, 'personality')) ?? 'unknown'
}

/** `created` stands in for a missing `answered`; `now` is the moment of the answer. */
export function decodeState(wire: Fields, role: Role, created: Instant, now: Instant): CallState {
  const state = text(wire, 'state')
  switch (state) {
    case 'alerting':
      return alerting(wire, role)
    case 'connecting':
      return { is: 'calling' }
    case 'connected':
    case 'held':
    case 'remoteHeld':
      return {
        is: 'talking',
        since: moment(wire, 'answered', 'answerTime') ?? created,
        heldBy: state === 'held' ? 'me' : state === 'remoteHeld' ? 'them' : 'nobody',
        muted: flag(wire, 'muted'),
        recording: lookUp(recordings, text(wire, 'recordingState')) ?? 'off',
      }
    case 'disconnected':
      return { is: 'ended', at: moment(wire, 'disconnected') ?? now, why: whyEnded(wire, role) }
    default:
      return { is: 'unrecognised', wire: state ?? '' }
  }
}

function alerting(wire: Fields, role: Role): CallState {
  if (role === 'clickToDial') return { is: 'ringingMyPhone' }
  if (role === 'originator') return { is: 'calling' }
  // A role of tomorrow rings too: an Answer that is refused is better than a missed call.
  const recall = recallOf(wire)
  return { is: 'ringing', redirections: redirectionsOf(wire), ...(recall ? { recall } : {}) }
}

function redirectionsOf(wire: Fields): readonly Redirection[] {
  return records(wire, 'redirections').map((one) => ({
    reason: lookUp(reasons, text(one, 'reason')) ?? 'unknown',
    by: decodeParty(record(one, 'redirectingParty')),
  }))
}

/** Only a park is a recall that we can explain; more types may come (docs/webex/facts.md 9.1). */
function recallOf(wire: Fields): Party | undefined {
  const recall = record(wire, 'recall')
  return recall && text(recall, 'type') === 'park'
    ? decodeParty(record(recall, 'party'))
    : undefined
}

function whyEnded(wire: Fields, role: Role): CallEnd {
  if (flag(wire, 'completedElsewhere')) return 'answeredElsewhere'
  if (moment(wire, 'answered', 'answerTime') !== undefined) return 'hungUp'
  return role === 'terminator' ? 'missed' : 'unknown'
}

/**
 * The values of `allowedRecordingControls` are in no public description, so they are read by what they
 * name; BroadWorks knows `none, record, pause, pause-stop, resume, resume-stop, stop`. A call without it,
 * or with a word that we do not know, may be recorded as far as anybody knows: Webex refuses where it
 * must (docs/webex/facts.md 12.1).
 */
export function decodeRecordingControl(wire: Fields): RecordingControl {
  const word = text(wire, 'allowedRecordingControls')?.toLowerCase()
  if (word === 'none') return 'none'
  const canPause = word !== undefined && /pause|resume/.test(word)
  const canStop = word !== undefined && /start|stop/.test(word)
  if (canPause !== canStop) return canPause ? 'pauseResume' : 'startStop'
  // `record` says what can be done now: once it runs, the next answer says `pause-stop`.
  return 'all'
}
