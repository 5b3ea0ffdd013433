// The intent engine's rules for my conference (domain/intents), and the view of its card.
import type { Failure } from '../failure.ts'
import type { EvidenceOf, IntentKey, IntentRules, Stage } from '../intents/intents.ts'
import { DOUBTFUL_DEADLINE_MS } from '../intents/intents.ts'
import { unreachable } from '../result.ts'
import type { Conference, ConferenceRequest } from './conference.ts'
import type { CallView } from './view.ts'

/** A request about the conference from the press until Webex shows its effect. */
export type ConferenceIntent = {
  readonly key: IntentKey
  readonly stage: Stage
  readonly request: ConferenceRequest
}

/** Webex's last answer, `null`: there is none. `askedAt` in monotonic ms. */
export type KnownConference = { readonly conference: Conference | null; readonly askedAt: number }

/** Webex's last answer, with later requests. */
export type ConferenceState = {
  readonly known?: KnownConference
  /** The last existing conference: its card disappears when its calls have ended. */
  readonly last?: Conference
  /** Monotonic ms when `last` was first missing. */
  readonly overSince?: number
  /** I ended it for all, and Webex has shown that it is over. */
  readonly isEnded?: true
  readonly intents: readonly ConferenceIntent[]
  /** A request that failed; `failure` is missing if Webex accepted it without showing an effect. */
  readonly notice?: { readonly request: ConferenceRequest; readonly failure?: Failure }
}

/** What a request changes: two of the same are not under way together. */
export function slotOf(request: ConferenceRequest): string {
  switch (request.do) {
    case 'hold':
    case 'resume':
      return 'held'
    case 'muteMe':
    case 'unmuteMe':
      return 'muted'
    case 'end':
      return 'end'
    case 'add':
      return `add ${request.call}`
    case 'mute':
    case 'unmute':
      return `muted ${request.call}`
    case 'deafen':
    case 'undeafen':
      return `deafened ${request.call}`
    default:
      return unreachable(request)
  }
}

/** How the engine queues and judges requests about the conference. */
export const conferenceRules: IntentRules<ConferenceIntent> = {
  slotOf: ({ request }) => slotOf(request),
  turnEnds: 'shown',
  aimOf: ({ request }) => `${request.do} ${'call' in request ? request.call : ''}`,
  isJudged: (_, failure) => failure.is === 'notPossibleNow',
  lapsesByClock: true,
}

/** Judges whether the last answer shows the effect; `undefined` before the first answer. */
export const conferenceEvidence =
  (known: KnownConference | undefined): EvidenceOf<ConferenceIntent> =>
  ({ request }) =>
    known && { askedAt: known.askedAt, isShown: isShown(request, known.conference) }

/** If the conference is over, all its requests are done; nobody was added. */
function isShown(request: ConferenceRequest, conference: Conference | null): boolean {
  if (!conference) return request.do !== 'add'
  const of = (call: string) => conference.participants.find((one) => one.call === call)
  switch (request.do) {
    case 'hold':
    case 'resume':
      return conference.isHeld === (request.do === 'hold')
    case 'muteMe':
    case 'unmuteMe':
      return conference.isMuted === (request.do === 'muteMe')
    case 'end':
      return false
    case 'add':
      return of(request.call) !== undefined
    case 'mute':
    case 'unmute':
      return (of(request.call)?.isMuted ?? true) === (request.do === 'mute')
    case 'deafen':
    case 'undeafen':
      return (of(request.call)?.isDeafened ?? true) === (request.do === 'deafen')
    default:
      return unreachable(request)
  }
}

/** After an answer. The answer to a request before the known one is ignored. */
export function withAnswer(state: ConferenceState, known: KnownConference): ConferenceState {
  if (state.known && known.askedAt < state.known.askedAt) return state
  const { overSince, isEnded: _, ...rest } = state
  if (known.conference) return { ...rest, known, last: known.conference }
  return { ...state, known, overSince: overSince ?? known.askedAt }
}

/** The view of the conference's card. */
export type ShownConference = {
  readonly conference: Conference
  /** `ending`: it is over, or about to be, and the list of calls has not shown it yet. */
  readonly phase: 'on' | 'ending' | 'ended'
}

/**
 * The one card of a conference, from its beginning until its calls have ended: the two answers about it,
 * the conference and the list of calls, never change at the same moment.
 */
export function shownConference(
  { known, last, overSince, isEnded, intents }: ConferenceState,
  views: readonly CallView[],
): ShownConference | undefined {
  if (!known || !last) return undefined
  const mine = views.filter(({ call }) => last.participants.some((one) => one.call === call.id))
  const live = mine.filter(({ call }) => call.state.is !== 'ended').length
  const shown = (phase: ShownConference['phase']) => ({ conference: last, phase })
  const isEnding = intents.some(({ request }) => request.do === 'end') || isEnded === true
  if (known.conference && hasEnough(views)) return shown(isEnding ? 'ending' : 'on')
  if (isEnding && live > 0) return shown('ending')
  if (live === 0) return mine.length > (isEnding ? 0 : 1) ? shown('ended') : undefined
  const isRecent = overSince !== undefined && known.askedAt - overSince < DOUBTFUL_DEADLINE_MS
  return live > 1 && isRecent ? shown('ending') : undefined
}

const FEWEST = 2

/** Whether there are calls that could be a conference. */
export function hasEnough(views: readonly CallView[]): boolean {
  return views.filter(({ call }) => call.state.is === 'talking').length >= FEWEST
}
