import * as v from 'valibot'
import { draftKind } from '../person/drafts.ts'

/** A note on a call that is being written, kept until it is saved. */
export const noteDraft = draftKind('note', v.string())
