// What somebody changes about a thing of Webex's, over what it was when they began: kept as a draft,
// and brought up to date by the save itself, also where its form is gone by then. The one mechanism
// of all forms that change what somebody else may change too.
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

/** Something that is being edited, over what it was. */
export type Edited<Thing> = {
  readonly base: Thing
  readonly is: Thing
  /** Set where a save found that somebody else has changed the same. */
  readonly theirs?: Thing
}

/** A kind of thing that is edited: its drafts, and how two people's changes come together. */
export type EditedKind<Thing> = {
  readonly drafts: DraftKind<Edited<Thing>>
  readonly merge: Merge<Thing>
  /** Where an answer is about a part of the thing only: what was known, with that part as it is now. */
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
  /** What it was. */
  readonly base: Thing
  /** What it is to become. */
  readonly shown: Thing
  readonly edit: (next: Thing) => void
  readonly discard: () => void
  /** The edits were begun before this form was opened. */
  readonly isFromBefore: boolean
  /** The parts that both have changed; empty until a save has found some. */
  readonly conflicts: readonly string[]
  readonly theirs?: Thing
  /** @returns what is to be saved now, on top of theirs. */
  readonly decide: (choices: Choices) => Wanted<Thing>
}

/**
 * @param about which thing of its kind.
 * @param now what Webex says; while something is changed, it does not move what is shown.
 */
export function useEdits<Thing>(kind: EditedKind<Thing>, about: string, now: Thing): Edits<Thing> {
  return editsOfDraft(kind, useDraft(kind.drafts, about), now)
}

/** The same where the draft is at hand. */
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

/** Both were made of the same answer of Webex, and drafts are kept as JSON. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** For the mutation: it runs whether or not the form is still there. */
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
    // What was changed while the request was under way is still to be saved.
    const isAllSaved = isSame(edited.is, wanted)
    const base = updated(edited.base, saved.value)
    const { value } = merge(updated(edited.base, wanted), edited.is, base)
    drafts.set(kind, about, isAllSaved ? undefined : { base, is: value })
    return
  }
  const theirs = updated(edited.base, saved.theirs)
  const { value, conflicts } = merge(edited.base, edited.is, theirs)
  // Without anything to ask, what does not fit together is shown as it came together.
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
    /** Nothing is left to be saved of what was typed meanwhile. */
    readonly isAll: boolean
  }
>

/**
 * Saves edits, and has their draft follow.
 *
 * @param changed what is read again once it is done.
 * @param onSaved what else has to happen then, also where the form is gone.
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
