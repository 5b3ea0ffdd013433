// Merges the body of a settings `PUT`: objects recursively, everything else is replaced.

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @returns a new value; neither argument is changed. */
export function merged<T extends object>(before: T, change: object): T {
  const after: Json = { ...(before as Json) }
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue
    const old = after[key]
    after[key] = isObject(value) && isObject(old) ? merged(old, value) : value
  }
  return after as T
}
