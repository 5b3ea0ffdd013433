// Results at the border are values; exceptions are for bugs.

export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** Closes a `switch` over one of our own unions: a new member does not compile. */
export function unreachable(value: never): never {
  throw new Error(`not expected here: ${JSON.stringify(value)}`)
}
