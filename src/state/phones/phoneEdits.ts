// What somebody changes about a phone, over what it was when they began: kept as a draft, and
// brought up to date by the save itself, also where its form is gone by then.
import type { Choices } from '../../domain/merge.ts'
import type { Drafts } from '../person/drafts.ts'
import { useDraft } from '../person/useDraft.ts'
import type { Merge, Saved } from './savePhone.ts'

type Edited<Thing> = {
  readonly base: Thing
  readonly is: Thing
  /** Set where a save found that somebody else has changed the same. */
  readonly theirs?: Thing
}

export type PhoneEdits<Thing> = {
  /** What it was. */
  readonly base: Thing
  /** What it is to become. */
  readonly shown: Thing
  readonly edit: (next: Thing) => void
  readonly discard: () => void
  /** The parts that both have changed; empty until a save has found some. */
  readonly conflicts: readonly string[]
  readonly theirs?: Thing
  /** @returns what is to be saved now, on top of theirs. */
  readonly decide: (choices: Choices) => { readonly base: Thing; readonly wanted: Thing }
}

/**
 * @param key of the draft.
 * @param now what Webex says; while something is changed, it does not move what is shown.
 */
export function usePhoneEdits<Thing>(
  key: string,
  now: Thing,
  merge: Merge<Thing>,
): PhoneEdits<Thing> {
  const [edited, setEdited] = useDraft<Edited<Thing>>(key)
  const { base, is: shown, theirs } = edited ?? { base: now, is: now }
  return {
    base,
    shown,
    ...(theirs !== undefined && { theirs }),
    edit: (is) => setEdited({ base, is, ...(theirs !== undefined && { theirs }) }),
    discard: () => setEdited(undefined),
    conflicts: theirs === undefined ? [] : merge(base, shown, theirs).conflicts,
    decide(choices) {
      const next = theirs ?? now
      const wanted = merge(base, shown, next, choices).value
      setEdited({ base: next, is: wanted })
      return { base: next, wanted }
    },
  }
}

/** For the mutation: it runs whether or not the form is still there. */
export function afterSave<Thing>(
  drafts: Pick<Drafts, 'get' | 'set'>,
  key: string,
  wanted: Thing,
  saved: Saved<Thing>,
  merge: Merge<Thing>,
): void {
  const edited = drafts.get(key) as Edited<Thing> | undefined
  if (!edited) return
  if (saved.is === 'saved') {
    // What was changed while the request was under way is still to be saved.
    const isAllSaved = edited.is === wanted
    const { value } = saved
    const next = () => ({ base: value, is: merge(wanted, edited.is, value).value })
    drafts.set(key, isAllSaved ? undefined : next())
    return
  }
  const { theirs } = saved
  const { value, conflicts } = merge(edited.base, edited.is, theirs)
  // Without anything to ask, what does not fit together is shown as it came together.
  drafts.set(key, conflicts.length > 0 ? { ...edited, theirs } : { base: theirs, is: value })
}
