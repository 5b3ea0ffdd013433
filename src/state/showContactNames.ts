// Calls and the history show own contacts by their names, whichever way a number is written; fields
// for a destination find them.
import { contactNames } from '../domain/directory/contactNames.ts'
import { foundContacts } from '../domain/directory/foundContacts.ts'
import { valuesOf } from '../domain/person/stamped.ts'
import type { Cancel } from '../lib/clock.ts'
import { namedCalls } from './calls/namedCalls.ts'
import type { ShownNames } from './calls/shownNames.ts'
import { asReceived } from './calls/shownNames.ts'
import type { ContactsDoc } from './directory/contactsPart.ts'
import type { PersonStore } from './person/createPersonStore.ts'
import type { Cordboard } from './useCordboard.ts'

/**
 * Follows the contacts, and the place that decides how national numbers are read, until cancelled.
 * Nobody's contacts are shown to the next person.
 */
export function showContactNames(
  { shownNames, dialing }: Pick<Cordboard, 'shownNames' | 'dialing'>,
  kept: Pick<PersonStore<ContactsDoc>, 'store'>,
): Cancel {
  function show() {
    const contacts = valuesOf(kept.store.getState().doc.contacts)
    const byName = contacts.toSorted((a, b) => a.name.localeCompare(b.name))
    const { region } = dialing.store.getState().place
    const party = contactNames(byName, region)
    const own: ShownNames = {
      party,
      calls: namedCalls(party),
      contacts: (typed) => foundContacts(byName, typed, region),
    }
    shownNames.setState(contacts.length > 0 ? own : asReceived)
  }
  show()
  const endings = [
    kept.store.subscribe((now, before) => now.doc.contacts !== before.doc.contacts && show()),
    dialing.store.subscribe((now, before) => now.place !== before.place && show()),
  ]
  return () => {
    for (const end of endings) end()
    shownNames.setState(asReceived)
  }
}
