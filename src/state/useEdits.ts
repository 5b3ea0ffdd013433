// A person's edits of one of Webex's objects, with the values from before: kept as a draft, and merged by
// the save itself, even if the form has closed by then. All forms for data that somebody else may also
// change use it.
import type { QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Choices } from '../domain/merge.ts'
import type { DraftKind, Drafts } from './person/drafts.ts'
import { draftKind } from './person/drafts.ts'
import type { Draft } from './person/useDraft.ts'
import { useDraft, useDrafts } from './person/useDraft.ts'
import type { Merge, SaveAnswer, Saved, Wanted } from './saveMerged.ts'
import type { Sending } from './useSending.ts'
import { useSending } from './useSending.ts'

/** Edited values, with those from before. */
export type Edited<Thing> = {
  readonly base: Thing
  readonly is: Thing
  /** Set if a save found that somebody else has changed the same field. */
  readonly theirs?: Thing
}

/** A kind of edited object: its drafts, and how two people's changes are merged. */
export type EditedKind<Thing> = {
  readonly drafts: DraftKind<Edited<Thing>>
  readonly merge: Merge<Thing>
  /** If an answer covers only a part of the object: the known object with that part updated. */
  readonly updated?: (known: Thing, answer: Thing) => Thing
}

/** @param schema of the thing. */
export function editedKind<Thing>(
  name: string,
  schema: v.GenericSchema<unknown, Thing>,
  merge: Merge<Thing>,
  updated?: EditedKind<Thing>['updated'],
): EditedKind<Thing> {
  const edited = v.object({ base: schema, is: schema, theirs: v.optional(schema) })
  return {
    drafts: draftKind(name, edited as v.GenericSchema<unknown, Edited<Thing>>),
    merge,
    ...(updated && { updated }),
  }
}

/** The state of one form. */
export type Edits<Thing> = {
  /** The values from before. */
  readonly base: Thing
  /** The wanted values. */
  readonly shown: Thing
  readonly edit: (next: Thing) => void
  readonly discard: () => void
  /** The edits were started before this form was opened. */
  readonly isFromBefore: boolean
  /** The fields that both have changed; empty until a save has found some. */
  readonly conflicts: readonly string[]
  readonly theirs?: Thing
  /** @returns the values to save now, on top of theirs. */
  readonly decide: (choices: Choices) => Wanted<Thing>
}

/**
 * @param about the id of the object.
 * @param now Webex's current values; unsaved edits stay on top of the older ones.
 */
export function useEdits<Thing>(kind: EditedKind<Thing>, about: string, now: Thing): Edits<Thing> {
  return editsOfDraft(kind, useDraft(kind.drafts, about), now)
}

/** The same for a given draft. */
export function editsOfDraft<Thing>(
  { merge }: EditedKind<Thing>,
  { draft: edited, set: setEdited, isFromBefore }: Draft<Edited<Thing>>,
  now: Thing,
): Edits<Thing> {
  const { base, is: shown, theirs } = edited ?? { base: now, is: now }
  return {
    base,
    shown,
    isFromBefore,
    ...(theirs !== undefined && { theirs }),
    edit(is) {
      const isUndone = theirs === undefined && isSame(base, is)
      setEdited(isUndone ? undefined : { base, is, ...(theirs !== undefined && { theirs }) })
    },
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

/** Comparable as JSON: both come from the same answer of Webex, and drafts are kept as JSON. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** For the mutation: it also runs after the form has closed. */
export function afterSave<Thing>(
  drafts: Pick<Drafts, 'get' | 'set'>,
  { drafts: kind, merge, updated = (_, answer) => answer }: EditedKind<Thing>,
  about: string,
  wanted: Thing,
  saved: Saved<Thing>,
): void {
  const edited = drafts.get(kind, about)
  if (!edited) return
  if (saved.is === 'saved') {
    // Edits made during the request still have to be saved.
    const isAllSaved = isSame(edited.is, wanted)
    const base = updated(edited.base, saved.value)
    const { value } = merge(updated(edited.base, wanted), edited.is, base)
    drafts.set(kind, about, isAllSaved ? undefined : { base, is: value })
    return
  }
  const theirs = updated(edited.base, saved.theirs)
  const { value, conflicts } = merge(edited.base, edited.is, theirs)
  // Without conflicts to decide, an invalid combination is shown as merged.
  drafts.set(
    kind,
    about,
    conflicts.length > 0 ? { ...edited, theirs } : { base: theirs, is: value },
  )
}

/** Saves a form's edits. */
export type SavingEdits<Thing, Input extends Wanted<Thing> = Wanted<Thing>> = Sending<
  Input,
  Saved<Thing> & {
    /** All edits were saved; none were made during the request. */
    readonly isAll: boolean
  }
>

/**
 * Saves edits, and updates their draft.
 *
 * @param changed queries to read again afterwards.
 * @param onSaved follow-up work, which also runs after the form has closed.
 */
export function useSavingEdits<Thing, Input extends Wanted<Thing> = Wanted<Thing>>(
  kind: EditedKind<Thing>,
  about: string,
  save: (input: Input) => SaveAnswer<Thing>,
  options: {
    readonly changed?: readonly QueryKey[]
    readonly onSaved?: (saved: Saved<Thing>, input: Input) => void
  } = {},
): SavingEdits<Thing, Input> {
  const drafts = useDrafts()
  const { send, ...rest } = useSending(save, options.changed, (saved, input) => {
    afterSave(drafts, kind, about, input.wanted, saved)
    options.onSaved?.(saved, input)
  })
  return {
    ...rest,
    send: (input, whenShown) =>
      send(input, (saved) =>
        whenShown?.({
          ...saved,
          isAll: saved.is === 'saved' && drafts.get(kind.drafts, about) === undefined,
        }),
      ),
  }
}
