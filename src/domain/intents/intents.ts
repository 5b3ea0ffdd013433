// The engine of intents: what a person asked for, from the press to the evidence that it happened.
// Calls, device controls, team actions and supervision keep their intents with it. Pure: time and
// network come in as arguments (docs/calls.md, C3 to C7).
import type { Brand } from '../brand.ts'
import type { Failure } from '../failure.ts'
import { isOutcomeUnknown } from '../failure.ts'

/** Made by the tab that made the intent; unique among all tabs. */
export type IntentKey = Brand<string, 'IntentKey'>

/** An accepted request that no evidence shows by then is given up. */
export const INTENT_DEADLINE_MS = 10_000

/** The same after a server error: it probably did not happen, but late evidence may still show it. */
export const DOUBTFUL_DEADLINE_MS = 4_000

/** How long a refusal waits for the evidence that tells whether it is worth an alert. */
export const REFUSAL_DEADLINE_MS = 2_000

/**
 * How far a request has come. Moments are monotonic ms.
 * - `queued`: not sent; with `notBefore`, not before then, so that it can be taken back.
 * - `accepted`: Webex answered 2xx, which says "taken", not "done" (docs/webex/facts.md 3.7).
 * - `unknown`: no answer, it may have happened.
 * - `refused`: Webex said no; the next evidence tells whether what was wanted is there anyway.
 *
 * The last three carry their own deadline: it goes with the intent, and no other intent has it.
 */
export type Stage =
  | { readonly at: 'queued'; readonly notBefore?: number }
  | { readonly at: 'sent'; readonly since: number }
  | { readonly at: 'accepted'; readonly since: number; readonly until: number }
  | {
      readonly at: 'unknown' | 'refused'
      readonly since: number
      readonly until: number
      readonly failure: Failure
    }

/** The least that the engine needs of an intent. */
export type AnyIntent = { readonly key: IntentKey; readonly stage: Stage }

/** How the intents of one kind behave. */
export type IntentRules<I extends AnyIntent> = {
  /** Intents of one slot take turns, one request at a time. `undefined`: it waits for no other. */
  readonly slotOf: (intent: I) => string | undefined
  /**
   * When the next of a slot may be sent: as soon as the one before was answered, or only when its
   * effect was shown. The latter is for values that change back and forth quickly (a volume): old
   * evidence of the value before last must not pass for the newest.
   */
  readonly turnEnds: 'answered' | 'shown'
  /** The same for two intents that ask for the same. */
  readonly aimOf: (intent: I) => string
  /** Whether evidence decides about a refusal: somebody else may have done the same first. */
  readonly isJudged: (intent: I, failure: Failure) => boolean
  /** Whether a deadline passes by the clock alone. Else it takes evidence got after the deadline. */
  readonly lapsesByClock: boolean
}

/** What is known of an intent's effect. */
export type Evidence = {
  /** Monotonic ms when the question was sent that brought the evidence. */
  readonly askedAt: number
  /** Whether what the intent asks for is so. */
  readonly isShown: boolean
  /** Whether somebody else's intent with the same aim is under way: a refusal is not judged yet. */
  readonly isAwaited?: boolean
}
/** What is known about an intent's effect; `undefined` where nothing is. */
export type EvidenceOf<I> = (intent: I) => Evidence | undefined

/** An intent that is over, and how it ended. */
export type Ended<I> =
  | { readonly intent: I; readonly how: 'confirmed' }
  | { readonly intent: I; readonly how: 'refused'; readonly failure: Failure }
  /** Accepted or unanswered, and never shown. `failure`: why there was no answer. */
  | { readonly intent: I; readonly how: 'lapsed'; readonly failure?: Failure }

/**
 * The intents that are left, and those that ended. What was taken back, or gave way to something
 * newer, is in neither.
 */
export type Step<I> = { readonly intents: readonly I[]; readonly ended: readonly Ended<I>[] }

/** @returns the same intents where the new one asks for what is on its way already (C4). */
export function withIntent<I extends AnyIntent>(
  intents: readonly I[],
  intent: I,
  rules: IntentRules<I>,
): readonly I[] {
  const { slotOf, aimOf } = rules
  const slot = slotOf(intent)
  if (slot === undefined) return [...intents, intent]
  const isOther = (one: I) => slotOf(one) !== slot
  const underWay = intents.find((one) => !isOther(one) && one.stage.at !== 'queued')
  if (underWay && aimOf(underWay) === aimOf(intent)) {
    return without(intents, (one) => !isOther(one) && one !== underWay)
  }
  // What has had its turn and is not shown yet counts no more: something else is wanted now.
  return [...intents.filter((one) => isOther(one) || hasTurn(one, rules)), intent]
}

/** Only from `queued`: nothing is sent twice. */
export function withSent<I extends AnyIntent>(
  intents: readonly I[],
  key: IntentKey,
  at: number,
): readonly I[] {
  return replaced(intents, key, 'queued', (intent) => ({
    ...intent,
    stage: { at: 'sent', since: at },
  }))
}

/** @param more what the answer told, kept with the intent. */
export function withAccepted<I extends AnyIntent>(
  intents: readonly I[],
  { key, at, more }: { readonly key: IntentKey; readonly at: number; readonly more?: Partial<I> },
  rules: IntentRules<I>,
): readonly I[] {
  const intent = intents.find((one) => one.key === key)
  if (!intent || intent.stage.at !== 'sent') return intents
  const isOver = rules.turnEnds === 'answered' && newerOf(intents, intent, rules) !== undefined
  if (isOver) return intents.filter((one) => one !== intent)
  return replaced(intents, key, 'sent', (was) => ({
    ...was,
    ...more,
    stage: { at: 'accepted', since: at, until: at + INTENT_DEADLINE_MS },
  }))
}

/** An answer that was no acceptance, or none at all. */
export function withFailure<I extends AnyIntent>(
  intents: readonly I[],
  {
    key,
    at,
    failure,
    evidence,
  }: {
    readonly key: IntentKey
    readonly at: number
    readonly failure: Failure
    readonly evidence: EvidenceOf<I>
  },
  rules: IntentRules<I>,
): Step<I> {
  const intent = intents.find((one) => one.key === key)
  if (!intent || intent.stage.at !== 'sent') return { intents, ended: [] }
  const isUnknown = isOutcomeUnknown(failure)
  const newer = newerOf(intents, intent, rules)
  if (newer && (!isUnknown || rules.turnEnds === 'answered')) {
    // The refused one changed nothing: what is wanted now may be there still.
    const isNeedless = !isUnknown && evidence(newer)?.isShown === true
    return {
      intents: without(intents, (one) => one === intent || (isNeedless && one === newer)),
      ended: [],
    }
  }
  const becomes = (stage: Stage): Step<I> => ({
    intents: replaced(intents, key, 'sent', (was) => ({ ...was, stage })),
    ended: [],
  })
  if (isUnknown) {
    const ms = failure.is === 'cloudTrouble' ? DOUBTFUL_DEADLINE_MS : INTENT_DEADLINE_MS
    return becomes({ at: 'unknown', since: at, until: at + ms, failure })
  }
  if (rules.isJudged(intent, failure)) {
    return becomes({ at: 'refused', since: at, until: at + REFUSAL_DEADLINE_MS, failure })
  }
  return {
    intents: intents.filter((one) => one !== intent),
    ended: [{ intent, how: 'refused', failure }],
  }
}

/** Ends what the evidence confirms, and what it does not show after its deadline (C3). */
export function withEvidence<I extends AnyIntent>(
  intents: readonly I[],
  evidence: EvidenceOf<I>,
  rules: IntentRules<I>,
): Step<I> {
  const step = ending(intents, rules, (intent) => {
    const { stage } = intent
    if (stage.at === 'queued' || stage.at === 'sent') return undefined
    const known = evidence(intent)
    // What was asked before the answer does not know about it.
    if (!known || known.askedAt < stage.since) return undefined
    if (known.isShown) return { intent, how: 'confirmed' }
    if (stage.at === 'refused') return known.isAwaited === true ? undefined : over(intent)
    return known.askedAt >= stage.until ? over(intent) : undefined
  })
  const left = step.intents.map((intent) => longer(intent, evidence(intent)))
  const isSame = left.every((intent, index) => intent === step.intents[index])
  const waiting = isSame ? step.intents : left
  if (rules.turnEnds === 'answered') return { ...step, intents: waiting }
  // What has waited, and is there now that its turn has come, need not be sent.
  const isNeedless = (intent: I) => evidence(intent)?.isShown === true
  const turns = new Set(dueAt(waiting, Infinity, rules).filter(isNeedless))
  return { ...step, intents: without(waiting, (intent) => turns.has(intent)) }
}

/** As long as somebody else's request may still explain a refusal, it is not told. */
function longer<I extends AnyIntent>(intent: I, known: Evidence | undefined): I {
  const { stage } = intent
  if (stage.at !== 'refused' || known?.isAwaited !== true) return intent
  const until = Math.max(stage.until, known.askedAt + REFUSAL_DEADLINE_MS)
  return until === stage.until ? intent : { ...intent, stage: { ...stage, until } }
}

/** Ends what has waited long enough, as far as its deadline passes by the clock. */
export function afterTime<I extends AnyIntent>(
  intents: readonly I[],
  now: number,
  rules: IntentRules<I>,
): Step<I> {
  return ending(intents, rules, (intent) => {
    return now >= (deadlineOf(intent, rules) ?? Infinity) ? over(intent) : undefined
  })
}

/** Takes back what was not sent yet. */
export function withdrawn<I extends AnyIntent>(
  intents: readonly I[],
  key: IntentKey,
): readonly I[] {
  return without(intents, (intent) => intent.key === key && intent.stage.at === 'queued')
}

/** What is to be sent now: its turn has come, and it cannot be taken back any more. */
export function dueAt<I extends AnyIntent>(
  intents: readonly I[],
  now: number,
  rules: IntentRules<I>,
): readonly I[] {
  const { slotOf } = rules
  const taken = new Set(
    intents.filter((intent) => hasTurn(intent, rules)).map((intent) => slotOf(intent)),
  )
  return intents.filter((intent) => {
    const { stage } = intent
    if (stage.at !== 'queued' || (stage.notBefore ?? now) > now) return false
    const slot = slotOf(intent)
    return slot === undefined || !taken.has(slot)
  })
}

/** Monotonic ms when the clock alone has something to do: send, or end. */
export function nextMoment<I extends AnyIntent>(
  intents: readonly I[],
  rules: IntentRules<I>,
): number | undefined {
  const moments = intents.flatMap((intent) => {
    const { stage } = intent
    const moment = stage.at === 'queued' ? stage.notBefore : deadlineOf(intent, rules)
    return moment ?? []
  })
  return moments.length > 0 ? Math.min(...moments) : undefined
}

function deadlineOf<I extends AnyIntent>(
  { stage }: I,
  { lapsesByClock }: IntentRules<I>,
): number | undefined {
  // A refusal is told in any case: nobody waits for the evidence longer than that.
  const hasOwn = stage.at === 'refused' || (lapsesByClock && 'until' in stage)
  return hasOwn ? stage.until : undefined
}

function over<I extends AnyIntent>(intent: I): Ended<I> {
  const { stage } = intent
  if (stage.at === 'refused') return { intent, how: 'refused', failure: stage.failure }
  return { intent, how: 'lapsed', ...('failure' in stage && { failure: stage.failure }) }
}

function ending<I extends AnyIntent>(
  intents: readonly I[],
  rules: IntentRules<I>,
  end: (intent: I) => Ended<I> | undefined,
): Step<I> {
  const ended = intents.flatMap((intent) => end(intent) ?? [])
  const gone = new Set(ended.map(({ intent }) => intent))
  const isTold = ({ intent, how }: Ended<I>) =>
    how === 'confirmed' || newerOf(intents, intent, rules) === undefined
  return { intents: without(intents, (intent) => gone.has(intent)), ended: ended.filter(isTold) }
}

/** Whether no other of its slot may be sent now. */
function hasTurn<I extends AnyIntent>({ stage }: I, { turnEnds }: IntentRules<I>): boolean {
  return turnEnds === 'answered' ? stage.at === 'sent' : stage.at !== 'queued'
}

/** The one of the same slot that waits behind it. */
function newerOf<I extends AnyIntent>(
  intents: readonly I[],
  intent: I,
  { slotOf }: IntentRules<I>,
): I | undefined {
  const slot = slotOf(intent)
  if (slot === undefined) return undefined
  return intents.find((one) => one.stage.at === 'queued' && slotOf(one) === slot)
}

function replaced<I extends AnyIntent>(
  intents: readonly I[],
  key: IntentKey,
  from: Stage['at'],
  next: (intent: I) => I,
): readonly I[] {
  const isIt = (intent: I) => intent.key === key && intent.stage.at === from
  return intents.some(isIt)
    ? intents.map((intent) => (isIt(intent) ? next(intent) : intent))
    : intents
}

/** The same array where nothing goes. */
function without<I>(intents: readonly I[], isGone: (intent: I) => boolean): readonly I[] {
  return intents.some(isGone) ? intents.filter((intent) => !isGone(intent)) : intents
}
