// What a supervisor may do for a member, given the member's calls and the granted scopes.
import type { CallId, Instant, PersonId } from '../brand.ts'
import type { Call } from '../calls/call.ts'
import type { Conference } from '../calls/conference.ts'

/** How a supervisor is inside a member's call: unheard, heard by the member alone, or by all. */
export type SupervisionKind = 'listen' | 'coach' | 'bargeIn'

/** On a member as a whole, or on one of their calls. */
export type MemberAction = SupervisionKind | 'pickUp' | 'dialFor' | 'message' | 'history'
/** What can be done to a member's call without joining it. */
export type CallAction = 'answerFor' | 'declineFor' | 'hangUpFor'

/** Webex's names of the scopes (docs/webex/facts.md 1.10). */
const OWN_CALLS = 'spark:calls_write'
const MEMBERS_READ = 'spark-admin:calls_read'
const MEMBERS_WRITE = 'spark-admin:calls_write'
const MESSAGES = 'spark:messages_write'

/** What each action needs; a scope of `unknown` grants is tried, and Webex tells. */
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

/** Dialled with the extension behind it, it listens silently; an organisation may change it. */
const LISTEN_CODE = '#82'

/** The number that dials into a member's call unheard: Webex's feature code and the extension. */
export const listenNumber = (extension: string): string => `${LISTEN_CODE}${extension}`

/** The least that is known of a member in the team view. */
export type Member = {
  readonly id: PersonId
  readonly name: string
  /** Supervising and picking up go by extension. */
  readonly extension?: string
}

/** Whether a scope was granted. */
export type Granted = (scope: string) => boolean

type Given = {
  readonly member: Member
  /** Missing: not known yet. */
  readonly calls: readonly Call[] | undefined
  readonly me: PersonId | undefined
  /** I am inside somebody's call already: one at a time. */
  readonly isSupervising: boolean
  /** There is no news: what the calls were says nothing about what they are. */
  readonly isStale: boolean
  readonly isGranted: Granted
}

const isActive = ({ state }: Call) => state.is === 'talking' && state.heldBy !== 'me'
const isRinging = ({ state }: Call) => state.is === 'ringing'
const isOver = ({ state }: Call) => state.is === 'ended'
/** Nobody ends somebody else's call for help. */
const isEmergency = ({ party }: Call) => party.is === 'known' && party.reach === 'emergency'

/** In the order in which they are shown. */
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

/** Their phone does it. What rings is declined: to hang it up would end it where it was answered meanwhile. */
export function callActions(call: Call, isMe: boolean, isGranted: Granted): readonly CallAction[] {
  if (isMe || isOver(call) || isEmergency(call) || !isGranted(MEMBERS_WRITE)) return []
  return isRinging(call) ? ['answerFor', 'declineFor'] : ['hangUpFor']
}

/** Something asked for in the name of a member. */
export type MemberRequest =
  | {
      readonly do: 'answer' | 'decline' | 'hangUp'
      readonly member: PersonId
      readonly call: CallId
    }
  | { readonly do: 'dial'; readonly member: PersonId; readonly destination: string }

/** The same for what must not be sent twice while it is on its way. */
export const keyOfRequest = (request: MemberRequest): string =>
  request.do === 'dial'
    ? `dial ${request.member}`
    : `${request.do} ${request.member} ${request.call}`

/**
 * Whether the member's calls show what was asked for.
 *
 * @param before the calls that the member had when it was asked for.
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

/** What was true when a dialog asked is true no more: nothing is to be done by it. */
export const hasChanged = (before: Call, calls: readonly Call[] | undefined): boolean => {
  const now = calls?.find(({ id }) => id === before.id)
  return calls !== undefined && (!now || isOver(now) || isRinging(now) !== isRinging(before))
}

/** Whether there is a call that one could be inside of. */
export const isSupervisable = (calls: readonly Call[] | undefined): boolean =>
  calls?.some(isActive) ?? false

/** How it stands with the one call in which I supervise. */
export type Supervision = {
  readonly member: Member
  readonly wanted: SupervisionKind
  /** The card of my own call. */
  readonly key: string
  /** Missing while my own phone rings. */
  readonly since?: Instant
  /** What Webex says that it is; missing until it has said so. */
  readonly kind?: SupervisionKind
  readonly isHeld: boolean
  /** A change that is on its way. */
  readonly turning?: SupervisionKind
}

const kindsOfConferences = {
  silentMonitoring: 'listen',
  coaching: 'coach',
  bargeIn: 'bargeIn',
  mine: undefined,
} as const satisfies Record<Conference['kind'], SupervisionKind | undefined>

/**
 * How I supervise, told by the conference's kind; `undefined` where it is an ordinary one or none.
 */
export const kindOfConference = (
  conference: Conference | null | undefined,
): SupervisionKind | undefined => (conference ? kindsOfConferences[conference.kind] : undefined)

/** The next request that brings what is so to what is wanted: coaching begins unheard. */
export function nextTurn({ kind, wanted, turning }: Supervision): SupervisionKind | undefined {
  return kind === undefined || kind === wanted || turning !== undefined ? undefined : wanted
}
