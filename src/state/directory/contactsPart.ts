// Contacts and speed dials as they are kept.
import * as v from 'valibot'
import type { Contact, SpeedDial } from '../../domain/directory/contacts.ts'
import { MOST_CONTACTS, MOST_SPEED_DIALS } from '../../domain/directory/contacts.ts'
import type { Items } from '../../domain/person/stamped.ts'
import type { PersonId } from '../../domain/brand.ts'
import { itemsFrom } from '../person/earlierItems.ts'
import { items, partOf } from '../person/part.ts'

/** Speed dials are sorted by a position, a number between those of their neighbors. */
export type PlacedSpeedDial = SpeedDial & { readonly place: number }

/** Contacts and speed dials as they are kept. */
export type ContactsDoc = {
  /** By their own ids. */
  readonly contacts: Items<Contact>
  /** By number. */
  readonly speedDials: Items<PlacedSpeedDial>
}

const text = v.pipe(v.string(), v.nonEmpty())

const contact = v.object({
  id: text,
  name: text,
  numbers: v.array(text),
  organization: v.exactOptional(text),
  note: v.exactOptional(text),
})

const speedDial = v.object({
  name: text,
  number: text,
  place: v.number(),
  personId: v.exactOptional(
    v.pipe(
      v.string(),
      v.transform((id) => id as PersonId),
    ),
  ),
})

/** The schema, version and merge rule of `ContactsDoc`. */
export const contactsPart = partOf<ContactsDoc>({
  name: 'contacts',
  version: 2,
  // Version 1 had neither organizations nor notes, and would remove them.
  migrations: { 1: (kept) => kept },
  fields: {
    contacts: items<Contact>(contact, { most: MOST_CONTACTS }),
    speedDials: items<PlacedSpeedDial>(speedDial, { most: MOST_SPEED_DIALS }),
  },
  earlier: {
    names: ['contacts'],
    read({ contacts: kept }) {
      const { contacts, speedDials } = kept as Readonly<Record<string, unknown>>
      return {
        contacts: itemsFrom(contacts, contact, ({ id }) => id),
        speedDials: itemsFrom(
          Array.isArray(speedDials)
            ? speedDials.map((one: unknown, place) => ({ ...(one as object), place }))
            : [],
          speedDial,
          ({ number }) => number,
        ),
      }
    },
  },
})
