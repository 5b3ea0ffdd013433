// What is unsent: a new space, and what is being written in each space.
import * as v from 'valibot'
import type { PersonId } from '../../domain/brand.ts'
import type { Composed } from '../../domain/spaces/composed.ts'
import { draftKind } from '../person/drafts.ts'

const person = v.pipe(
  v.object({ id: v.string(), name: v.string() }),
  v.transform(({ id, name }) => ({ id: id as PersonId, name })),
)

/** A new space, and whom to add to it. */
export const newSpaceDraft = draftKind(
  'newSpace',
  v.object({
    title: v.string(),
    description: v.string(),
    isLocked: v.boolean(),
    isAnnouncementOnly: v.boolean(),
    team: v.string(),
    people: v.array(person),
  }),
)

const composedSchema = v.object({
  text: v.string(),
  mentions: v.array(
    v.object({
      name: v.string(),
      person: v.pipe(
        v.string(),
        v.transform((id) => id as PersonId),
      ),
    }),
  ),
}) as v.GenericSchema<unknown, Composed>
/** By space, or by space and thread or message. */
export const composedDraft = draftKind('spaceMessage', composedSchema)
