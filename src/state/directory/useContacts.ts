import { useStore } from 'zustand'
import { memoizePer } from '../person/selected.ts'
import { usePersonStore } from '../person/usePersonStore.ts'
import { contactsPart } from './contactsPart.ts'
import type { Contacts, ContactsState } from './createContacts.ts'
import { createContacts } from './createContacts.ts'

const contactsOf = memoizePer(createContacts)

/** Contacts and speed dials for components. */
export function useContacts(): ContactsState & { readonly contactsOf: Contacts } {
  const contacts = contactsOf(usePersonStore(contactsPart))
  return { ...useStore(contacts.store), contactsOf: contacts }
}
