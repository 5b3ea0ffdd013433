// The intent engine: a person's requests, from the press to the evidence of their effect. Calls, device
// controls, team actions and supervision use it. Pure: time and network come in as arguments
// (docs/calls.md, C3 to C7).
import type { Brand } from '../brand.ts'
import type { Failure } from '../failure.ts'
import { isOutcomeUnknown } from '../failure.ts'

/** Created by the tab of the intent; unique among all tabs. */
export type IntentKey = Brand<string, 'IntentKey'>

/** An accepted request without evidence by then is given up. */
export const INTENT_DEADLINE_MS = 10_000

/** The same after a server error: it probably had no effect, but late evidence may still show one. */
export const DOUBTFUL_DEADLINE_MS = 4_000

/** How long a refusal waits for the evidence that decides whether to show an alert. */
export const REFUSAL_DEADLINE_MS = 2_000

/**
 * The progress of a request. Times are monotonic ms.
 * - `queued`: not sent; with `notBefore`, not before then, so that it can be undone.
 * - `accepted`: Webex answered 2xx, which means "accepted", not "done" (docs/webex/facts.md 3.7).
 * - `unknown`: no answer, it may have taken effect.
 * - `refused`: Webex refused it; the next evidence shows whether the wanted state is there anyway.
 *
 * The last three have their own deadline, which belongs only to this intent.
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

/** The fields of an intent that the engine needs. */
export type AnyIntent = { readonly key: IntentKey; readonly stage: Stage }

/** The rules for intents of one kind. */
export type IntentRules<I extends AnyIntent> = {
  /** Intents of one slot take turns, one request at a time. `undefined`: it waits for no other. */
  readonly slotOf: (intent: I) => string | undefined
  /**
   * When the next intent of a slot may be sent: as soon as the previous one was answered, or only when its
   * effect was shown. The latter is for values that change back and forth quickly (a volume): evidence of
   * an earlier value must not confirm the newest.
   */
  readonly turnEnds: 'answered' | 'shown'
  /** Equal for two intents that request the same. */
  readonly aimOf: (intent: I) => string
  /** Whether evidence decides about a refusal: somebody else may have done the same first. */
  readonly isJudged: (intent: I, failure: Failure) => boolean
  /** Whether a deadline passes by the clock alone. Otherwise it takes evidence from after the deadline. */
  readonly lapsesByClock: boolean
}

/** The evidence of an intent's effect. */
export type Evidence = {
  /** Monotonic ms of the request that brought the evidence. */
  readonly askedAt: number
  /** Whether the wanted state is there. */
  readonly isShown: boolean
  /** Whether another tab's equal intent is under way: then the refusal is not judged yet. */
  readonly isAwaited?: boolean
}
/** The evidence of an intent's effect; `undefined` if there is none. */
export type EvidenceOf<I> = (intent: I) => Evidence | undefined

/** An ended intent, and how it ended. */
export type Ended<I> =
  | { readonly intent: I; readonly how: 'confirmed' }
  | { readonly intent: I; readonly how: 'refused'; readonly failure: Failure }
  /** Accepted or unanswered, without evidence. `failure`: why there was no answer. */
  | { readonly intent: I; readonly how: 'lapsed'; readonly failure?: Failure }

/**
 * The remaining intents, and those that ended. Undone and replaced ones are in neither.
 */
export type Step<I> = { readonly intents: readonly I[]; readonly ended: readonly Ended<I>[] }

/** @returns the same intents if an equal request is already under way (C4). */
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
  // An intent that was sent and is not shown yet no longer counts: something else is wanted now.
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

/** @param more data of the answer, kept with the intent. */
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

/** An answer that was no acceptance, or no answer. */
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
    // The refused one changed nothing: the wanted state may still be there.
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

/** Ends intents that the evidence confirms, and those without evidence after their deadline (C3). */
export function withEvidence<I extends AnyIntent>(
  intents: readonly I[],
  evidence: EvidenceOf<I>,
  rules: IntentRules<I>,
): Step<I> {
  const step = ending(intents, rules, (intent) => {
    const { stage } = intent
    if (stage.at === 'queued' || stage.at === 'sent') return undefined
    const known = evidence(intent)
    // A request from before the answer cannot show its effect.
    if (!known || known.askedAt < stage.since) return undefined
    if (known.isShown) return { intent, how: 'confirmed' }
    if (stage.at === 'refused') return known.isAwaited === true ? undefined : over(intent)
    return known.askedAt >= stage.until ? over(intent) : undefined
  })
  const left = step.intents.map((intent) => longer(intent, evidence(intent)))
  const isSame = left.every((intent, index) => intent === step.intents[index])
  const waiting = isSame ? step.intents : left
  if (rules.turnEnds === 'answered') return { ...step, intents: waiting }
  // An intent that waited, and whose state is there when its turn comes, need not be sent.
  const isNeedless = (intent: I) => evidence(intent)?.isShown === true
  const turns = new Set(dueAt(waiting, Infinity, rules).filter(isNeedless))
  return { ...step, intents: without(waiting, (intent) => turns.has(intent)) }
}

/** While another request may still explain a refusal, the refusal is not reported. */
function longer<I extends AnyIntent>(intent: I, known: Evidence | undefined): I {
  const { stage } = intent
  if (stage.at !== 'refused' || known?.isAwaited !== true) return intent
  const until = Math.max(stage.until, known.askedAt + REFUSAL_DEADLINE_MS)
  return until === stage.until ? intent : { ...intent, stage: { ...stage, until } }
}

/** Ends intents that have waited long enough, if their deadline passes by the clock. */
export function afterTime<I extends AnyIntent>(
  intents: readonly I[],
  now: number,
  rules: IntentRules<I>,
): Step<I> {
  return ending(intents, rules, (intent) => {
    return now >= (deadlineOf(intent, rules) ?? Infinity) ? over(intent) : undefined
  })
}

/** Undoes an intent that has not been sent. */
export function withdrawn<I extends AnyIntent>(
  intents: readonly I[],
  key: IntentKey,
): readonly I[] {
  return without(intents, (intent) => intent.key === key && intent.stage.at === 'queued')
}

/** The intents to send now: their turn has come, and they can no longer be undone. */
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

/** The next time, monotonic ms, at which the clock sends or ends an intent. */
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
  // A refusal is reported in any case: the wait for evidence is limited.
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

/** Whether no other intent of its slot may be sent now. */
function hasTurn<I extends AnyIntent>({ stage }: I, { turnEnds }: IntentRules<I>): boolean {
  return turnEnds === 'answered' ? stage.at === 'sent' : stage.at !== 'queued'
}

/** The waiting intent of the same slot. */
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

/** The same array if nothing is removed. */
function without<I>(intents: readonly I[], isGone: (intent: I) => boolean): readonly I[] {
  return intents.some(isGone) ? intents.filter((intent) => !isGone(intent)) : intents
}
