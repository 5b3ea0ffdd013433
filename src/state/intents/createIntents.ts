// Runs the intent engine (domain/intents): sends each intent once when its turn comes, and keeps one
// timer for the nearest deadline.
import type { Failure } from '../../domain/failure.ts'
import type {
  AnyIntent,
  Ended,
  EvidenceOf,
  IntentKey,
  IntentRules,
  Step,
} from '../../domain/intents/intents.ts'
import {
  afterTime,
  dueAt,
  nextMoment,
  withAccepted,
  withEvidence,
  withFailure,
  withIntent,
  withSent,
  withdrawn,
} from '../../domain/intents/intents.ts'
import type { Result } from '../../domain/result.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'

/** Intents of one kind, with their deadlines. */
export type Intents<I> = {
  readonly now: () => readonly I[]
  /** False if an equal one is under way: nothing is sent. */
  ask(intent: I): boolean
  /** New evidence may be available. */
  observe(): void
  /** Undoes one that has not been sent yet. */
  withdraw(key: IntentKey): void
  /** Ends all of them silently, and the timer. */
  forget(): void
}

type Parts<I extends AnyIntent> = {
  readonly rules: IntentRules<I>
  readonly clock: Clock
  readonly send: (intent: I) => Promise<Result<unknown, Failure>>
  /** The current evidence. */
  readonly evidence: EvidenceOf<I>
  readonly onChange: (intents: readonly I[]) => void
  readonly onEnded: (ended: Ended<I>) => void
  /** Webex has answered, or the time is over: the effect should be checked. */
  readonly onAnswer?: (intent: I) => void
}

/** Runs `domain/intents` by the given rules. `stop` cancels every deadline. */
export function createIntents<I extends AnyIntent>(parts: Parts<I>): Intents<I> {
  const { rules, clock, evidence } = parts
  let intents: readonly I[] = []
  let cancel: Cancel = () => {}

  function become(next: readonly I[], ended: readonly Ended<I>[] = []) {
    const isChanged = next !== intents
    intents = next
    if (isChanged) parts.onChange(intents)
    for (const end of ended) parts.onEnded(end)
    sendDue()
    cancel()
    const moment = nextMoment(intents, rules)
    if (moment !== undefined) cancel = clock.after(Math.max(0, moment - clock.monotonic()), tick)
  }

  const step = ({ intents: next, ended }: Step<I>) => become(next, ended)

  function tick() {
    step(afterTime(intents, clock.monotonic(), rules))
  }

  function sendDue() {
    for (const intent of dueAt(intents, clock.monotonic(), rules)) {
      intents = withSent(intents, intent.key, clock.monotonic())
      parts.onChange(intents)
      void transmit(intent)
    }
  }

  async function transmit(intent: I) {
    const result = await parts.send(intent)
    const answer = { key: intent.key, at: clock.monotonic() }
    if (result.ok) become(withAccepted(intents, answer, rules))
    else step(withFailure(intents, { ...answer, failure: result.error, evidence }, rules))
    parts.onAnswer?.(intent)
  }

  return {
    now: () => intents,
    ask(intent) {
      const next = withIntent(intents, intent, rules)
      const isNew = next.includes(intent)
      become(next)
      return isNew
    },
    observe: () => step(withEvidence(intents, evidence, rules)),
    withdraw: (key) => become(withdrawn(intents, key)),
    forget: () => become([]),
  }
}
