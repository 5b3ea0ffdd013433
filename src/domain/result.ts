// Results at the border are values; exceptions are for bugs.

/** The outcome of something that may fail for a reason that its caller has to handle. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** A success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
/** A failure that is expected; bugs are thrown. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** Closes a `switch` over one of our own unions: a new member does not compile. */
export function unreachable(value: never): never {
  throw new Error(`not expected here: ${JSON.stringify(value)}`)
}
