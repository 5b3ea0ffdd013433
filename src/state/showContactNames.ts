// Shows calls and the history with the names of own contacts, however a number is written; destination
// fields find the contacts.
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
 * Follows the contacts, and the place that determines how national numbers are read, until canceled.
 * The next person never sees these contacts.
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
