// Intent rules for supervisors: actions on members' calls, and changes between listening, coaching
// and barging in (domain/intents).
import type { CallId } from '../brand.ts'
import type { Call } from '../calls/call.ts'
import type { EvidenceOf, IntentKey, IntentRules, Stage } from '../intents/intents.ts'
import type { MemberRequest, SupervisionKind } from './supervision.ts'
import { isShown, keyOfRequest } from './supervision.ts'

/** A request about a member's call, until the member's calls show its effect. */
export type MemberIntent = {
  readonly key: IntentKey
  readonly stage: Stage
  readonly request: MemberRequest
  /** The member's name, for texts. */
  readonly name: string
  /** The member's calls at the time of the request. */
  readonly before: readonly CallId[]
}

/** A member's known calls; `askedAt` in monotonic ms. */
export type MemberCalls = { readonly calls: readonly Call[]; readonly askedAt: number }

/** How the engine queues and judges requests about members' calls. */
export const memberRules: IntentRules<MemberIntent> = {
  slotOf: ({ request }) => keyOfRequest(request),
  turnEnds: 'shown',
  // One dial at a time for a member, to any number.
  aimOf: ({ request }) => keyOfRequest(request),
  isJudged: ({ request }, failure) => failure.is === 'notPossibleNow' && request.do !== 'dial',
  lapsesByClock: true,
}

/** Judges by the member's calls; `undefined` before they are known. */
export const memberEvidence =
  (known: MemberCalls | undefined): EvidenceOf<MemberIntent> =>
  ({ request, before }) =>
    known && { askedAt: known.askedAt, isShown: isShown(request, before, known.calls) }

/** A refusal to end a call that is over is a success (docs/webex/facts.md 3.7). */
export const isAnEnd = ({ request }: MemberIntent): boolean =>
  request.do === 'hangUp' || request.do === 'decline'

/** A change of the way in which I supervise. */
export type TurnIntent = {
  readonly key: IntentKey
  readonly stage: Stage
  readonly to: SupervisionKind
}

/** How the engine queues and judges changes between listening, coaching and barging in. */
export const turnRules: IntentRules<TurnIntent> = {
  slotOf: () => 'turn',
  turnEnds: 'shown',
  aimOf: ({ to }) => to,
  // Another tab may have made the change first.
  isJudged: (_, failure) => failure.is === 'notPossibleNow',
  lapsesByClock: true,
}

/** The last known kind of the conference. */
export type KnownTurn = { readonly kind: SupervisionKind | undefined; readonly askedAt: number }

/** Judges by the conference's kind; `undefined` before it is known. */
export const turnEvidence =
  (known: KnownTurn | undefined): EvidenceOf<TurnIntent> =>
  ({ to }) =>
    known && { askedAt: known.askedAt, isShown: known.kind === to }
