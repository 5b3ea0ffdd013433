// The names of calls on the screen. The store of the calls keeps Webex's names; the names of own contacts
// replace them where calls are shown, once contacts and dialing rules have loaded.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Party } from '../../domain/calls/party.ts'
import type { ContactNumber } from '../../domain/directory/foundContacts.ts'
import type { CallsState } from './calls.ts'

/** Replaces names in what is shown. */
export type ShownNames = {
  /** The same for the same state. */
  readonly calls: (state: CallsState) => CallsState
  readonly party: (party: Party) => Party
  /** The numbers of own contacts that match typed text, best first. */
  readonly contacts: (typed: string) => readonly ContactNumber[]
}

const same = <T>(value: T): T => value

/** Shows the names that Webex sent. */
export const asReceived: ShownNames = { calls: same, party: same, contacts: () => [] }

/** Shows names as received until the contacts are loaded. */
export const createShownNames = (): StoreApi<ShownNames> => createStore(() => asReceived)
