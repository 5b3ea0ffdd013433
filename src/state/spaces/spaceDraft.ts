// The unsent form of a new space.
import * as v from 'valibot'
import type { PersonId } from '../../domain/brand.ts'
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
