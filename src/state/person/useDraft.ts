// A form's changes, kept while the person looks elsewhere.
import { useCallback, useSyncExternalStore } from 'react'
import type { Drafts } from './drafts.ts'
import { createDrafts } from './drafts.ts'

/** For what becomes of a draft while its form may be gone: a save that has come back. */
export const drafts: Drafts = createDrafts()

/** At sign-out: what was begun is the person's. */
export const forgetDrafts = (): void => drafts.clear()

// The browser asks in its own words, and only while there is something to lose.
drafts.follow(() => {
  window.removeEventListener('beforeunload', ask)
  if (!drafts.isEmpty()) window.addEventListener('beforeunload', ask)
})

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/**
 * @param key of the form and what it is about: whoever shows it again goes on where it was left.
 * @returns the draft, and what sets it; nothing is what it is after sending or giving up.
 */
export function useDraft<Draft>(
  key: string,
): readonly [Draft | undefined, (draft: Draft | undefined) => void] {
  const draft = useSyncExternalStore(drafts.follow, () => drafts.get(key) as Draft | undefined)
  const set = useCallback((next: Draft | undefined) => drafts.set(key, next), [key])
  return [draft, set]
}
