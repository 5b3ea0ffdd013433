// The stores of the signed-in person's data, connected to the app. Loaded on demand: the first screen
// shows calls before they are ready.
import { uniqueId } from '../lib/random.ts'
import { openRecordDatabase } from '../lib/recordDatabase.ts'
import { localStore } from '../lib/storage.ts'
import type { PersonChannel, PersonStores } from './person/createPersonStores.ts'
import { createPersonStores } from './person/createPersonStores.ts'
import { askPersonKeys } from './person/personKeys.ts'
import { meQuery } from './person/useMe.ts'
import { isOfDisplay } from './session/scopes.ts'
import type { TabChannel } from './tabs/tabChannel.ts'
import type { Cordboard } from './useCordboard.ts'

const made = new WeakMap<Cordboard, PersonStores>()

/** The same for the same Cordboard. */
export function personStoresOf(cordboard: Cordboard): PersonStores {
  const known = made.get(cordboard)
  if (known) return known
  const { session, browser, channel, clock, config, people, queryClient } = cordboard
  const stores = createPersonStores({
    session,
    channel: personChannel(channel),
    browser,
    clock,
    earlier: localStore(),
    askKeys: askPersonKeys,
    me: async () => (await queryClient.fetchQuery(meQuery(people))).id,
    isDisplay() {
      const state = session.store.getState()
      return 'scopes' in state && isOfDisplay(state.scopes, config.oauth.scopes)
    },
    openDatabase: openRecordDatabase,
    loadParts: async () => (await import('./personParts.ts')).personParts,
    newId: uniqueId,
  })
  made.set(cordboard, stores)
  return stores
}

function personChannel(channel: TabChannel): PersonChannel {
  const listeners = new Set<(message: unknown) => void>()
  const port = channel.join('person', {
    onMessage({ message }) {
      for (const onMessage of listeners) onMessage(message)
    },
  })
  return {
    post: (message) => port.post({ is: 'person.message', message }),
    listen(onMessage) {
      listeners.add(onMessage)
      return () => void listeners.delete(onMessage)
    },
  }
}
