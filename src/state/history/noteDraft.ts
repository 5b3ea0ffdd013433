// A note on a call that is being written, kept until it is saved.
import * as v from 'valibot'
import { draftKind } from '../person/drafts.ts'

export const noteDraft = draftKind('note', v.string())
