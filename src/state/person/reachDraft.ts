// A number of single number reach that is being added, kept until Webex has it.
import * as v from 'valibot'
import { draftKind } from './drafts.ts'

/** As typed. */
export const reachDraft = draftKind('reach', v.object({ number: v.string(), name: v.string() }))
