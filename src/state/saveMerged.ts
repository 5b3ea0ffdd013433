// Saves what a PUT replaces as a whole: reads it again first and merges, so that changes made
// elsewhere are kept. The one way in which every form of the administration saves.
import type { Failure } from '../domain/failure.ts'
import type { Choices, Merged } from '../domain/merge.ts'
import type { Result } from '../domain/result.ts'
import { ok } from '../domain/result.ts'

/** What came of a save. */
export type Saved<Thing> =
  /** @param others how many changes of somebody else are in it. */
  | { readonly is: 'saved'; readonly value: Thing; readonly others: number }
  /** Nothing was sent: this is what it is now, and both have changed the same. */
  | { readonly is: 'changedElsewhere'; readonly theirs: Thing }

/** Never rejects: a refusal is a failure. */
export type SaveAnswer<Thing> = Promise<Result<Saved<Thing>, Failure>>

/** What was read when editing began, and what it should become. */
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
  /** What the form shows of it. */
  readonly thingOf: (now: Now) => Thing
  /** @param now as it was just read, with what the form does not show. */
  readonly write: (thing: Thing, now: Now) => Promise<Result<unknown, Failure>>
  readonly merge: Merge<Thing>
  /** Whether Webex would refuse what came of both together. */
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

/** Where the form shows all that Webex tells. */
export const asItIs = <Thing>(thing: Thing): Thing => thing
