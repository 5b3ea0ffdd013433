// The contacts and speed dials of one person.
import type { Contact, SpeedDial } from '../../domain/directory/contacts.ts'
import { MOST_CONTACTS, moved, placeBetween } from '../../domain/directory/contacts.ts'
import { liveItems, valuesOf } from '../../domain/person/stamped.ts'
import type { PersonState, PersonStore, ReadonlyStore } from '../person/createPersonStore.ts'
import { selected } from '../person/selected.ts'
import type { ContactsDoc, PlacedSpeedDial } from './contactsPart.ts'

/** Contacts and speed dials as they are shown. */
export type ContactsState = {
  /** By name. */
  readonly contacts: readonly Contact[]
  readonly speedDials: readonly SpeedDial[]
  /** False: there may be more, which has not been read yet. */
  readonly isRead: boolean
}

/** The person's own contacts; changes apply at once in all tabs. */
export type Contacts = {
  readonly store: ReadonlyStore<ContactsState>
  /** Adds contacts, or replaces those with the same ids. @returns how many did not fit. */
  save(...contacts: readonly Contact[]): number
  remove(id: string): void
  addSpeedDial(one: SpeedDial): void
  removeSpeedDial(number: string): void
  /** Moves the one at `from` to `to`; the others keep their order. */
  moveSpeedDial(from: number, to: number): void
}

const byName = (a: Contact, b: Contact) =>
  a.name.localeCompare(b.name) || (a.id < b.id ? -1 : Number(a.id > b.id))

const byPlace = (a: PlacedSpeedDial, b: PlacedSpeedDial) =>
  a.place - b.place || (a.number < b.number ? -1 : Number(a.number > b.number))

const placed = (doc: ContactsDoc) => [...valuesOf(doc.speedDials)].sort(byPlace)

function shown({ doc, isRead }: PersonState<ContactsDoc>): ContactsState {
  return {
    contacts: [...valuesOf(doc.contacts)].sort(byName),
    speedDials: placed(doc).map(({ place: _, ...speedDial }) => speedDial),
    isRead,
  }
}

/** @param kept where they are kept. */
export function createContacts(kept: PersonStore<ContactsDoc>): Contacts {
  return {
    store: selected(kept.store, shown),
    save(...contacts) {
      const known = new Set(liveItems(kept.store.getState().doc.contacts).map(([id]) => id))
      const changed = contacts.filter(({ id }) => known.has(id))
      const added = contacts.filter(({ id }) => !known.has(id))
      const fitting = added.slice(0, Math.max(0, MOST_CONTACTS - known.size))
      kept.change((_, at) => ({
        contacts: Object.fromEntries(
          [...changed, ...fitting].map((value) => [value.id, { at, value }]),
        ),
      }))
      return added.length - fitting.length
    },
    remove: (id) => kept.change((_, at) => ({ contacts: { [id]: { at, isGone: true } } })),
    addSpeedDial: (one) =>
      kept.change((doc, at) => {
        const last = placed(doc).at(-1)
        const value = { ...one, place: (last?.place ?? -1) + 1 }
        return { speedDials: { [one.number]: { at, value } } }
      }),
    removeSpeedDial: (number) =>
      kept.change((_, at) => ({ speedDials: { [number]: { at, isGone: true } } })),
    moveSpeedDial: (from, to) =>
      kept.change((doc, at) => {
        const all = placed(doc)
        const inOrder = moved(all, from, to)
        const one = inOrder[to]
        if (!one || inOrder === all) return {}
        const place = placeBetween(inOrder[to - 1]?.place, inOrder[to + 1]?.place)
        // If no number is left between the two, all get new positions.
        const changed =
          place === undefined
            ? inOrder.map((each, index) => ({ ...each, place: index }))
            : [{ ...one, place }]
        return {
          speedDials: Object.fromEntries(changed.map((value) => [value.number, { at, value }])),
        }
      }),
  }
}
