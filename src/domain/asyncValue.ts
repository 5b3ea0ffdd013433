import type { Failure } from './failure.ts'

/**
 * A fetched value: unknown, known, or known from before while a newer request failed.
 */
export type AsyncValue<T> = {
  /** Missing until it is known. */
  readonly answer?: T
  /** Why the last try failed. */
  readonly failure?: Failure
  readonly retry: () => void
}
