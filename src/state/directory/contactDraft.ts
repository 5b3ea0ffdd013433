// A contact that is being written, kept until it is saved.
import * as v from 'valibot'
import { draftKind } from '../person/drafts.ts'

/** As typed: one number a line. */
export const contactDraft = draftKind(
  'contact',
  v.object({
    name: v.string(),
    numbers: v.string(),
    organization: v.optional(v.string(), ''),
    note: v.optional(v.string(), ''),
  }),
)
