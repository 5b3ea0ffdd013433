// Every request that the app can make of Webex, in one table: method, path and scopes.
// The keys are the names of the official descriptions (operationId).

/** One row of the table. The contract tests hold it against Webex's description. */
export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the base URL; `{name}` is filled in from the parameters. */
  readonly path: string
  /** Any one of these is enough (docs/webex/facts.md 1.10). */
  readonly scopes: readonly string[]
  /** Of the body, where it is not `application/json`. */
  readonly contentType?: 'application/json-patch+json'
  /** The answer to a success is large and says nothing new: it is not read. */
  readonly isAnswerIgnored?: true
}

const CALLS_READ = ['spark:calls_read'] as const
const CALLS_WRITE = ['spark:calls_write'] as const
const PEOPLE_READ = ['spark:people_read', 'spark-admin:people_read'] as const
const CONFIG_READ = ['spark:telephony_config_read'] as const
const CONFIG_WRITE = ['spark:telephony_config_write'] as const

const callAction = <Name extends string>(name: Name) =>
  ({ method: 'POST', path: `/telephony/calls/${name}`, scopes: CALLS_WRITE }) as const

const conferenceAction = <Name extends string>(name: Name) =>
  ({ method: 'POST', path: `/telephony/conference/${name}`, scopes: CALLS_WRITE }) as const

/** The requests of the first screen. Other areas have tables that are loaded with them. */
export const operations = {
  listCalls: { method: 'GET', path: '/telephony/calls', scopes: CALLS_READ },
  getCall: { method: 'GET', path: '/telephony/calls/{callId}', scopes: CALLS_READ },
  dial: callAction('dial'),
  answer: callAction('answer'),
  reject: callAction('reject'),
  hangup: callAction('hangup'),
  hold: callAction('hold'),
  resume: callAction('resume'),
  mute: callAction('mute'),
  unmute: callAction('unmute'),
  divert: callAction('divert'),
  transfer: callAction('transfer'),
  park: callAction('park'),
  retrieve: callAction('retrieve'),
  transmitDtmf: callAction('transmitDtmf'),
  startRecording: callAction('startRecording'),
  stopRecording: callAction('stopRecording'),
  pauseRecording: callAction('pauseRecording'),
  resumeRecording: callAction('resumeRecording'),
  pickup: callAction('pickup'),
  bargeIn: callAction('bargeIn'),
  pull: callAction('pull'),
  push: callAction('push'),
  listCallHistory: { method: 'GET', path: '/telephony/calls/history', scopes: CALLS_READ },
  getConference: { method: 'GET', path: '/telephony/conference', scopes: CALLS_READ },
  addParticipant: conferenceAction('addParticipant'),
  muteParticipant: conferenceAction('mute'),
  unmuteParticipant: conferenceAction('unmute'),
  deafenParticipant: conferenceAction('deafen'),
  undeafenParticipant: conferenceAction('undeafen'),
  holdConference: conferenceAction('hold'),
  resumeConference: conferenceAction('resume'),
  startConference: { method: 'POST', path: '/telephony/conference', scopes: CALLS_WRITE },
  releaseConference: { method: 'DELETE', path: '/telephony/conference', scopes: CALLS_WRITE },
  getPeople: { method: 'GET', path: '/people', scopes: PEOPLE_READ },
  getPeopleMe: { method: 'GET', path: '/people/me', scopes: PEOPLE_READ },
  getPeoplePersonId: { method: 'GET', path: '/people/{personId}', scopes: PEOPLE_READ },
  listAvailablePreferredAnswerEndpointsMe: {
    method: 'GET',
    path: '/telephony/config/people/me/settings/availablePreferredAnswerEndpoints',
    scopes: CONFIG_READ,
  },
  getPreferredAnswerEndpointMe: {
    method: 'GET',
    path: '/telephony/config/people/me/settings/preferredAnswerEndpoint',
    scopes: CONFIG_READ,
  },
  setPreferredAnswerEndpointMe: {
    method: 'PUT',
    path: '/telephony/config/people/me/settings/preferredAnswerEndpoint',
    scopes: CONFIG_WRITE,
  },
} as const satisfies Record<string, Operation>

/** The name of a row of `operations`. */
export type OperationName = keyof typeof operations
