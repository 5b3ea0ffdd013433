// Compares a snapshot with the intents of calls (docs/calls.md, C3): the intent engine's rules
// (domain/intents) for wishes and commands, and their evidence.
import type { Call, Snapshot } from './call.ts'
import type { CallId } from '../brand.ts'
import type { EvidenceOf, IntentRules, Step } from '../intents/intents.ts'
import { withEvidence } from '../intents/intents.ts'
import type { Command, CommandRequest, Intent, Wish } from './intent.ts'
import { unreachable } from '../result.ts'

const creating: readonly CommandRequest['do'][] = [
  'dial',
  'retrieve',
  'pickup',
  'bargeIn',
  'pull',
  'transferWhenAnswered',
]

/** Whether the command makes a call that was not there before. */
export function isCreating(request: CommandRequest): boolean {
  return creating.includes(request.do)
}

/** The facet's value in a call, in the terms of a wish; a call as last known shows none. */
export function facetOf(call: Call, facet: Wish['facet']): Wish['want'] | undefined {
  if (call.state.is !== 'talking' || call.unread !== undefined) return undefined
  switch (facet) {
    case 'held':
      return call.state.heldBy === 'me'
    case 'muted':
      return call.state.muted
    case 'recording': {
      const { recording } = call.state
      if (recording === 'on' || recording === 'starting') return 'on'
      return recording === 'paused' ? 'paused' : 'off'
    }
    default:
      return unreachable(facet)
  }
}

function showsCommand(command: Command, calls: ReadonlyMap<CallId, Call>): boolean {
  const { request } = command
  switch (request.do) {
    case 'answer':
      return calls.get(request.call)?.state.is !== 'ringing'
    case 'completeTransfer':
      return !calls.has(request.call) && !calls.has(request.consult)
    case 'decline':
      // Ignored calls may keep ringing elsewhere, and stay in the list.
      if (request.how === 'ignore') return command.stage.at === 'accepted'
      return !calls.has(request.call)
    case 'sendToVoicemail':
    case 'end':
    case 'transferNow':
    case 'push':
    case 'transferToVoicemail':
    case 'park':
      return !calls.has(request.call)
    case 'dial':
    case 'retrieve':
    case 'pickup':
    case 'bargeIn':
    case 'transferWhenAnswered':
      return command.created !== undefined && calls.has(command.created)
    case 'pull':
      // The temporary call may have begun and ended between two lists.
      return (
        (command.created !== undefined && calls.has(command.created)) ||
        calls.get(request.call)?.endpoint === request.endpoint
      )
    case 'merge':
    case 'sendCode':
    case 'transmitDtmf':
      // The list never shows these: being accepted is all the evidence there is.
      return command.stage.at === 'accepted'
    default:
      return unreachable(request)
  }
}

function shows(intent: Intent, calls: ReadonlyMap<CallId, Call>): boolean {
  if (intent.type === 'command') return showsCommand(intent, calls)
  const call = calls.get(intent.call)
  return call === undefined || facetOf(call, intent.facet) === intent.want
}

/**
 * Finds the call that a creating command without an answer yet, or without an id in its answer, must have
 * made: a new outgoing one that belongs to no other command.
 */
export function claimCreated(
  intents: readonly Intent[],
  calls: readonly Call[],
): readonly Intent[] {
  const claimed = new Set(
    intents.flatMap((intent) =>
      intent.type === 'command' && intent.created ? [intent.created] : [],
    ),
  )
  return intents.map((intent) => {
    if (intent.type !== 'command' || intent.created || !isCreating(intent.request)) return intent
    if (intent.stage.at === 'queued') return intent
    const made = calls.find(
      (call) =>
        call.direction === 'out' && !intent.before.includes(call.id) && !claimed.has(call.id),
    )
    if (!made) return intent
    claimed.add(made.id)
    return { ...intent, created: made.id }
  })
}

/** The target of a command that makes a call: two presses for one target are one gesture. */
export function targetOf(request: CommandRequest): string | undefined {
  if (request.do === 'dial' || request.do === 'sendCode') return request.destination
  if (request.do === 'retrieve') return request.from
  if (request.do === 'pickup' || request.do === 'bargeIn') return request.target
  return 'call' in request ? request.call : undefined
}

/** How the engine queues, supersedes and judges intents of calls. */
export const callRules: IntentRules<Intent> = {
  slotOf: (intent) => (intent.type === 'wish' ? `${intent.call} ${intent.facet}` : undefined),
  aimOf: (intent) =>
    intent.type === 'wish'
      ? `${intent.call} ${intent.facet} ${intent.want}`
      : `${intent.request.do} ${targetOf(intent.request) ?? ''}`,
  turnEnds: 'answered',
  // Another tab, another person's press or my desk phone may have done the same first (C23). An existing
  // call never explains a command that makes a new one.
  isJudged: (intent, failure) =>
    failure.is === 'notPossibleNow' && !(intent.type === 'command' && isCreating(intent.request)),
  // The card shows Webex's last report: giving up takes a newer report.
  lapsesByClock: false,
}

/**
 * The effect of each intent in a snapshot.
 *
 * @param foreign the intents of other tabs: an equal one may explain a refusal here.
 */
export function evidenceIn(
  snapshot: Snapshot<Call> | undefined,
  foreign: readonly Intent[] = [],
): EvidenceOf<Intent> {
  if (!snapshot) return () => undefined
  const calls = new Map(snapshot.items.map((call) => [call.id, call]))
  const awaited = new Set(
    foreign.filter(({ stage }) => stage.at !== 'refused').map((intent) => callRules.aimOf(intent)),
  )
  return (intent) => ({
    askedAt: snapshot.askedAt,
    isShown: shows(intent, calls),
    isAwaited: awaited.has(callRules.aimOf(intent)),
  })
}

/** Sorts out which intents this snapshot ends. Intents still under way are never touched. */
export function reconcile(
  intents: readonly Intent[],
  snapshot: Snapshot<Call>,
  foreign: readonly Intent[],
): Step<Intent> {
  const evidence = evidenceIn(snapshot, foreign)
  return withEvidence(claimCreated(intents, snapshot.items), evidence, callRules)
}
