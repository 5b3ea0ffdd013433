// The contacts and speed dials of one person, kept in this browser.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { PersonId } from '../../domain/brand.ts'
import type { Contact, SpeedDial } from '../../domain/directory/contacts.ts'
import { MOST_CONTACTS, moved, withSpeedDial } from '../../domain/directory/contacts.ts'
import type { Store } from '../../lib/storage.ts'
import { loadKept, saveKept } from '../person/kept.ts'

export type ContactsState = {
  /** By name. */
  readonly contacts: readonly Contact[]
  readonly speedDials: readonly SpeedDial[]
}

export type Contacts = {
  readonly store: StoreApi<ContactsState>
  /** A new one, or in place of the one with its id. */
  save(contact: Contact): void
  remove(id: string): void
  addSpeedDial(one: SpeedDial): void
  removeSpeedDial(number: string): void
  moveSpeedDial(from: number, to: number): void
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isContact = (value: unknown): value is Contact =>
  isFields(value) &&
  isText(value['id']) &&
  isText(value['name']) &&
  Array.isArray(value['numbers']) &&
  value['numbers'].every(isText)

const isSpeedDial = (value: unknown): value is SpeedDial =>
  isFields(value) && isText(value['name']) && isText(value['number'])

const byName = (a: Contact, b: Contact) => a.name.localeCompare(b.name)

/** @param store shared by the tabs (`localStore`). */
export function createContacts(store: Store, person: PersonId): Contacts {
  const { contacts, speedDials } = loadKept(store, 'contacts', person)
  const state = createStore<ContactsState>(() => ({
    contacts: Array.isArray(contacts) ? contacts.filter(isContact).sort(byName) : [],
    speedDials: Array.isArray(speedDials) ? speedDials.filter(isSpeedDial) : [],
  }))
  const change = (part: Partial<ContactsState>) => {
    state.setState(part)
    saveKept(store, 'contacts', person, state.getState())
  }
  return {
    store: state,
    save(contact) {
      const others = state.getState().contacts.filter(({ id }) => id !== contact.id)
      change({ contacts: [...others, contact].sort(byName).slice(0, MOST_CONTACTS) })
    },
    remove: (id) =>
      change({ contacts: state.getState().contacts.filter((contact) => contact.id !== id) }),
    addSpeedDial: (one) => change({ speedDials: withSpeedDial(state.getState().speedDials, one) }),
    removeSpeedDial: (number) =>
      change({ speedDials: state.getState().speedDials.filter((one) => one.number !== number) }),
    moveSpeedDial: (from, to) =>
      change({ speedDials: moved(state.getState().speedDials, from, to) }),
  }
}
