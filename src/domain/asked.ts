// Something that was asked for: unknown, known, or failed, and known from before.
import type { Failure } from './failure.ts'

export type Asked<T> = {
  /** Missing until it is known. */
  readonly answer?: T
  /** Why the last try failed. */
  readonly failure?: Failure
  readonly retry: () => void
}
