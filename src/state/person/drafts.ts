// What somebody has changed in a form and not sent: it outlives the form, so that looking at
// another tab or page loses nothing. Of this page only: a reload asks first (useDraft.ts).
import type { Cancel } from '../../lib/clock.ts'

export type Drafts = {
  get(key: string): unknown
  /** @param draft nothing: sent, or given up. */
  set(key: string, draft: unknown): void
  isEmpty(): boolean
  clear(): void
  readonly follow: (then: () => void) => Cancel
}

export function createDrafts(): Drafts {
  const drafts = new Map<string, unknown>()
  const followers = new Set<() => void>()
  const tell = () => {
    for (const then of [...followers]) then()
  }
  return {
    get: (key) => drafts.get(key),
    set(key, draft) {
      if (draft === undefined) drafts.delete(key)
      else drafts.set(key, draft)
      tell()
    },
    isEmpty: () => drafts.size === 0,
    clear() {
      drafts.clear()
      tell()
    },
    follow(then) {
      followers.add(then)
      return () => void followers.delete(then)
    },
  }
}
