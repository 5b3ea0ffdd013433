// What a supervisor may do for a member, given the member's calls and the granted scopes.
import type { CallId, Instant, PersonId } from '../brand.ts'
import type { Call } from '../calls/call.ts'
import type { Conference } from '../calls/conference.ts'

/** How a supervisor takes part in a member's call: unheard, heard only by the member, or by all. */
export type SupervisionKind = 'listen' | 'coach' | 'bargeIn'

/** An action on a member, or on one of their calls. */
export type MemberAction = SupervisionKind | 'pickUp' | 'dialFor' | 'message' | 'history'
/** Actions on a member's call without joining it. */
export type CallAction = 'answerFor' | 'declineFor' | 'hangUpFor'

/** Webex's names of the scopes (docs/webex/facts.md 1.10). */
const OWN_CALLS = 'spark:calls_write'
const MEMBERS_READ = 'spark-admin:calls_read'
const MEMBERS_WRITE = 'spark-admin:calls_write'
const MESSAGES = 'spark:messages_write'

/** The scope that each action needs; if the granted scopes are unknown, Webex decides. */
export const neededScope: Readonly<Record<MemberAction | CallAction, string>> = {
  listen: OWN_CALLS,
  coach: OWN_CALLS,
  bargeIn: OWN_CALLS,
  pickUp: OWN_CALLS,
  dialFor: MEMBERS_WRITE,
  answerFor: MEMBERS_WRITE,
  declineFor: MEMBERS_WRITE,
  hangUpFor: MEMBERS_WRITE,
  history: MEMBERS_READ,
  message: MESSAGES,
}

/** Feature code for silent monitoring, followed by the extension; an organization may change it. */
const LISTEN_CODE = '#82'

/** The number that joins a member's call unheard: Webex's feature code and the extension. */
export const listenNumber = (extension: string): string => `${LISTEN_CODE}${extension}`

/** The data of a member that the team view needs. */
export type Member = {
  readonly id: PersonId
  readonly name: string
  /** Supervising and picking up use the extension. */
  readonly extension?: string
}

/** Whether a scope was granted. */
export type Granted = (scope: string) => boolean

type Given = {
  readonly member: Member
  /** Missing: not known yet. */
  readonly calls: readonly Call[] | undefined
  readonly me: PersonId | undefined
  /** The person already supervises a call: one at a time. */
  readonly isSupervising: boolean
  /** The calls are last known only, so they allow no action. */
  readonly isStale: boolean
  readonly isGranted: Granted
}

const isActive = ({ state }: Call) => state.is === 'talking' && state.heldBy !== 'me'
const isRinging = ({ state }: Call) => state.is === 'ringing'
const isOver = ({ state }: Call) => state.is === 'ended'
/** Emergency calls are never ended for a member. */
const isEmergency = ({ party }: Call) => party.is === 'known' && party.reach === 'emergency'

/** In the order of the screen. */
export function memberActions(given: Given): readonly MemberAction[] {
  const { member, me, isSupervising, isStale, isGranted } = given
  const calls = isStale ? [] : (given.calls ?? [])
  if (member.id === me) return []
  const canReach = member.extension !== undefined
  const canEnter = canReach && !isSupervising && isSupervisable(calls)
  const offered: readonly (readonly [MemberAction, boolean])[] = [
    ['pickUp', canReach && calls.some(isRinging)],
    ['listen', canEnter],
    ['coach', canEnter],
    ['bargeIn', canEnter],
    ['dialFor', given.calls !== undefined],
    ['message', true],
    ['history', true],
  ]
  return offered.flatMap(([action, isPossible]) =>
    isPossible && isGranted(neededScope[action]) ? [action] : [],
  )
}

/** The actions on one call. A ringing one is declined: hanging up would end a call that was just answered. */
export function callActions(call: Call, isMe: boolean, isGranted: Granted): readonly CallAction[] {
  if (isMe || isOver(call) || isEmergency(call) || !isGranted(MEMBERS_WRITE)) return []
  return isRinging(call) ? ['answerFor', 'declineFor'] : ['hangUpFor']
}

/** A request on behalf of a member. */
export type MemberRequest =
  | {
      readonly do: 'answer' | 'decline' | 'hangUp'
      readonly member: PersonId
      readonly call: CallId
    }
  | { readonly do: 'dial'; readonly member: PersonId; readonly destination: string }

/** Equal for requests of which only one may be under way. */
export const keyOfRequest = (request: MemberRequest): string =>
  request.do === 'dial'
    ? `dial ${request.member}`
    : `${request.do} ${request.member} ${request.call}`

/**
 * Whether the member's calls show the requested effect.
 *
 * @param before the member's calls at the time of the request.
 */
export function isShown(
  request: MemberRequest,
  before: readonly CallId[],
  calls: readonly Call[],
): boolean {
  if (request.do === 'dial') return calls.some(({ id }) => !before.includes(id))
  const call = calls.find(({ id }) => id === request.call)
  if (request.do === 'answer') return !call || !isRinging(call)
  return !call || isOver(call)
}

/** Whether the call changed since a confirmation was opened: then nothing is done. */
export const hasChanged = (before: Call, calls: readonly Call[] | undefined): boolean => {
  const now = calls?.find(({ id }) => id === before.id)
  return calls !== undefined && (!now || isOver(now) || isRinging(now) !== isRinging(before))
}

/** Whether the member has a call that can be supervised. */
export const isSupervisable = (calls: readonly Call[] | undefined): boolean =>
  calls?.some(isActive) ?? false

/** The state of the call that the person supervises. */
export type Supervision = {
  readonly member: Member
  readonly wanted: SupervisionKind
  /** The person's own call. */
  readonly key: string
  /** Missing while the person's own phone rings. */
  readonly since?: Instant
  /** The way that Webex reports; missing until then. */
  readonly kind?: SupervisionKind
  readonly isHeld: boolean
  /** A change that is under way. */
  readonly turning?: SupervisionKind
}

const kindsOfConferences = {
  silentMonitoring: 'listen',
  coaching: 'coach',
  bargeIn: 'bargeIn',
  mine: undefined,
} as const satisfies Record<Conference['kind'], SupervisionKind | undefined>

/**
 * The way of supervising by the conference's kind; `undefined` for an ordinary one or none.
 */
export const kindOfConference = (
  conference: Conference | null | undefined,
): SupervisionKind | undefined => (conference ? kindsOfConferences[conference.kind] : undefined)

/** The next request from the current way to the wanted one: coaching begins by listening. */
export function nextTurn({ kind, wanted, turning }: Supervision): SupervisionKind | undefined {
  return kind === undefined || kind === wanted || turning !== undefined ? undefined : wanted
}
