// Saves what a PUT replaces as a whole: reads it again first and merges, so that changes made elsewhere
// are kept. All administration forms save this way.
import type { Failure } from '../domain/failure.ts'
import type { Choices, Merged } from '../domain/merge.ts'
import type { Result } from '../domain/result.ts'
import { ok } from '../domain/result.ts'

/** The outcome of a save. */
export type Saved<Thing> =
  /** @param others how many changes of somebody else were kept. */
  | { readonly is: 'saved'; readonly value: Thing; readonly others: number }
  /** Nothing was sent: these are the current values, and both people changed the same field. */
  | { readonly is: 'changedElsewhere'; readonly theirs: Thing }

/** Never rejects: a refusal is a failure. */
export type SaveAnswer<Thing> = Promise<Result<Saved<Thing>, Failure>>

/** The values when editing began, and the wanted ones. */
export type Wanted<Thing> = { readonly base: Thing; readonly wanted: Thing }

/** Merges two people's changes of the same thing. */
export type Merge<Thing> = (
  base: Thing,
  mine: Thing,
  theirs: Thing,
  choices?: Choices,
) => Merged<Thing>

type Ways<Thing, Now> = {
  readonly read: () => Promise<Result<Now, Failure>>
  /** The part that the form shows. */
  readonly thingOf: (now: Now) => Thing
  /** @param now the values just read, including those that the form does not show. */
  readonly write: (thing: Thing, now: Now) => Promise<Result<unknown, Failure>>
  readonly merge: Merge<Thing>
  /** Whether Webex would refuse the merged values. */
  readonly isBad?: (merged: Thing, now: Now) => boolean
}

/** Reads again, merges, and writes; conflicts are returned without writing. */
export async function saveMerged<Thing, Now>(
  { base, wanted }: Wanted<Thing>,
  { read, thingOf, write, merge, isBad = () => false }: Ways<Thing, Now>,
): SaveAnswer<Thing> {
  const answer = await read()
  if (!answer.ok) return answer
  const now = answer.value
  const theirs = thingOf(now)
  const { value, conflicts, others } = merge(base, wanted, theirs)
  if (conflicts.length > 0 || isBad(value, now)) return ok({ is: 'changedElsewhere', theirs })
  const written = await write(value, now)
  return written.ok ? ok({ is: 'saved', value, others }) : written
}

/** For forms that show all fields of Webex. */
export const asItIs = <Thing>(thing: Thing): Thing => thing
