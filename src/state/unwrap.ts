// Converts our results to the exceptions that TanStack Query expects.
import type { Failure } from '../domain/failure.ts'
import type { Result } from '../domain/result.ts'

/** A failure of ours, as the exception that TanStack Query wants. */
export class FailureError extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.is)
    this.name = 'FailureError'
    this.failure = failure
  }
}

/** The value, or throws a `FailureError`: only inside query and mutation functions. */
export function unwrap<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value
  throw new FailureError(result.error)
}

/** The failure that a query ended with; a bug is thrown again. */
export function failureOf(error: Error | null): Failure | undefined {
  if (error === null) return undefined
  if (error instanceof FailureError) return error.failure
  throw error
}

// Whether a failed query is worth retrying.

const passing: readonly Failure['is'][] = ['cloudTrouble', 'timedOut', 'offline', 'slowDown']

/** Whether repeating the query may help. */
export const mayPass = (error: Error): boolean =>
  error instanceof FailureError && passing.includes(error.failure.is)
