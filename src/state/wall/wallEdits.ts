// Changes to the wall's settings that are not saved yet.
import * as v from 'valibot'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import type { WallDraft } from '../../domain/wall/wallDraft.ts'
import { keptChoice } from '../../domain/wall/wallSettings.ts'
import { draftKind } from '../person/drafts.ts'

/** Only what was changed in the form; everything else is as saved. */
export type WallEdits = {
  readonly fields: Partial<WallDraft>
  readonly choice?: WallChoice
  readonly isChimeOn?: boolean
}

/** The draft of the wall's settings. */
export const wallEditsDraft = draftKind(
  'wall settings',
  v.object({
    fields: v.record(v.string(), v.string()),
    choice: v.optional(v.pipe(v.unknown(), v.transform(keptChoice))),
    isChimeOn: v.optional(v.boolean()),
  }) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, WallEdits>,
)
