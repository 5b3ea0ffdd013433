// Sends many requests, a few at a time, and reports each answer as it arrives: for reports over a
// whole organization. Honors Retry-After.
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'
import type { Clock } from '../lib/clock.ts'
import { retryAfterSlowDown } from './retryAfterSlowDown.ts'

type Options<Item, Answer> = {
  readonly items: readonly Item[]
  readonly ask: (item: Item, signal: AbortSignal) => Promise<Result<Answer, Failure>>
  readonly onAnswer: (item: Item, answer: Result<Answer, Failure>) => void
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly atOnce?: number
}

const USUALLY_AT_ONCE = 3

/** Resolves when each has an answer, or the signal ends it. Each is repeated once after a wait. */
export async function sweep<Item, Answer>(options: Options<Item, Answer>): Promise<void> {
  const { items, ask, signal, atOnce = USUALLY_AT_ONCE } = options
  let next = 0
  async function work(): Promise<void> {
    while (!signal.aborted) {
      const item = items[next]
      next += 1
      if (item === undefined) return
      const answer = await retryAfterSlowDown(
        () => ask(item, signal),
        (answer) => (answer.ok ? undefined : answer.error),
        options,
      )
      if (!signal.aborted) options.onAnswer(item, answer)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work))
}
