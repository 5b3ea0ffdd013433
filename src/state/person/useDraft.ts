// A form's unsent changes, kept across navigation and a reload.
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'
import type { PersonStore } from './createPersonStore.ts'
import type { DraftKind, Drafts } from './drafts.ts'
import { createDrafts } from './drafts.ts'
import type { DraftsDoc } from './draftsPart.ts'
import { draftsPart } from './draftsPart.ts'
import { usePersonStore } from './usePersonStore.ts'

const made = new WeakMap<PersonStore<DraftsDoc>, Drafts>()

/** For code that updates a draft when its form may have closed: a finished save. */
export function useDrafts(): Drafts {
  const cordboard = useCordboard()
  const store = usePersonStore(draftsPart)
  const drafts = made.get(store) ?? open(store, cordboard)
  made.set(store, drafts)
  return drafts
}

/** Until sign-out. */
function open(store: PersonStore<DraftsDoc>, { clock, browser, session }: Cordboard): Drafts {
  const drafts = createDrafts({ store, clock })
  // The browser asks with its own text, and only while a draft could be lost.
  const ask = (event: BeforeUnloadEvent) => {
    drafts.flush()
    if (drafts.isAtRisk()) event.preventDefault()
  }
  const cancelChange = browser.onChange(() => browser.isVisible() || drafts.flush())
  window.addEventListener('beforeunload', ask)
  const cancelEnded = session.onEnded(() => {
    drafts.flush()
    window.removeEventListener('beforeunload', ask)
    cancelChange()
    cancelEnded()
  })
  return drafts
}

/** One draft of a form. */
export type Draft<Value> = {
  readonly draft: Value | undefined
  /** @param next `undefined`: it was sent, or discarded. */
  readonly set: (next: Value | undefined) => void
  readonly discard: () => void
  /** It was started before this form was opened: the form says so, as the person may have forgotten it. */
  readonly isFromBefore: boolean
}

/** @param about the thing that the form edits: opening it again shows its draft. */
export function useDraft<Value>(kind: DraftKind<Value>, about = ''): Draft<Value> {
  const drafts = useDrafts()
  const draft = useSyncExternalStore(drafts.follow, () => drafts.get(kind, about))
  const [begun, setBegun] = useState<'before' | 'here'>()
  if (draft !== undefined && begun === undefined) setBegun('before')
  const set = useCallback(
    (next: Value | undefined) => {
      setBegun((was) => (next === undefined ? undefined : (was ?? 'here')))
      drafts.set(kind, about, next)
    },
    [drafts, kind, about],
  )
  const discard = useCallback(() => set(undefined), [set])
  return { draft, set, discard, isFromBefore: draft !== undefined && begun === 'before' }
}
