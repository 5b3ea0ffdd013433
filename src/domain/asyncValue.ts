import type { Failure } from './failure.ts'

/**
 * A value that is fetched: not known yet, known, or known from before while a newer try failed.
 */
export type AsyncValue<T> = {
  /** Missing until it is known. */
  readonly answer?: T
  /** Why the last try failed. */
  readonly failure?: Failure
  readonly retry: () => void
}
