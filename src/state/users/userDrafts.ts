// Drafts of forms about users.
import * as v from 'valibot'
import type { UserDraft } from '../../domain/users/userDraft.ts'
import { draftKind } from '../person/drafts.ts'

const text = v.string()

/** The fields of a user who is added or imported. */
export const userDraftSchema = v.object({
  email: text,
  firstName: text,
  lastName: text,
  department: text,
  title: text,
  licence: text,
  location: text,
  extension: text,
  number: text,
})

/** The draft of a user who is added. */
export const newUserDraft = draftKind<UserDraft>('new user', userDraftSchema)

/** The draft of assigning a license. */
export const callingDraft = draftKind(
  'calling',
  v.object({ licence: text, location: text, extension: text, number: text }),
)

/** Pasted rows that have not been parsed yet. */
export const pastedUsersDraft = draftKind('pasted users', text)
