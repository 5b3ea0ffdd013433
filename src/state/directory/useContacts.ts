// Contacts and speed dials for components.
import { useStore } from 'zustand'
import type { PersonId } from '../../domain/brand.ts'
import { localStore } from '../../lib/storage.ts'
import { useSessionState } from '../session/useSession.ts'
import type { Contacts, ContactsState } from './createContacts.ts'
import { createContacts } from './createContacts.ts'

/** One at a time: of this sign-in and person. Another sign-in begins with what is kept. */
let current: { readonly of: string; readonly contacts: Contacts } | undefined

function contactsFor(session: string, person: PersonId): Contacts {
  const of = `${session} ${person}`
  if (current?.of !== of) current = { of, contacts: createContacts(localStore(), person) }
  return current.contacts
}

export function useContacts(person: PersonId): ContactsState & { readonly contactsOf: Contacts } {
  const session = useSessionState()
  const contacts = contactsFor('id' in session ? session.id : '', person)
  return { ...useStore(contacts.store), contactsOf: contacts }
}
