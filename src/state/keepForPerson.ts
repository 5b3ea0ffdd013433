// Stores the calls and the preferences with the person's other data. Loaded on demand: the phone shows
// calls before.
import type { Cancel } from '../lib/clock.ts'
import { callsPart, createCallsMemory } from './calls/callsPart.ts'
import { contactsPart } from './directory/contactsPart.ts'
import { prefsPart } from './person/prefsPart.ts'
import { personStoresOf } from './personStores.ts'
import { showContactNames } from './showContactNames.ts'
import type { Cordboard } from './useCordboard.ts'

/** Until cancelled, as at sign-out. */
export function keepForPerson(cordboard: Cordboard): Cancel {
  const stores = personStoresOf(cordboard)
  const endings = [
    cordboard.prefs.keepIn(stores.of(prefsPart)),
    cordboard.calls.keepIn(createCallsMemory(stores.of(callsPart))),
    showContactNames(cordboard, stores.of(contactsPart)),
  ]
  return () => {
    for (const end of endings) end()
  }
}
