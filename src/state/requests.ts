// Requests from one part of the app to another, for example from *Call back* in the history to the
// phone. In memory only, so that a reload never repeats one.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { ActionName } from '../domain/calls/actions.ts'
import type { PersonId } from '../domain/brand.ts'
import type { IntentKey } from '../domain/intents/intents.ts'
import type { CallView } from '../domain/calls/view.ts'

/** The destination to dial, and for whom. */
export type DialRequest = {
  /** Extension, number or SIP address, as it would be typed. */
  readonly number: string
  readonly name?: string
  readonly personId?: PersonId
  /** The refused command that is to be repeated. */
  readonly again?: IntentKey
}

/** An action of a card that opens a dialog first. */
export type OpenRequest = { readonly action: ActionName; readonly key: CallView['key'] }

/** A message to a person; `ringing` is their call, which may be declined with the message. */
export type MessageRequest = {
  readonly to: PersonId
  readonly name: string
  readonly ringing?: CallView['key']
}

/** To the party of a call; does nothing if Webex does not know them. */
export function messageRequestOf({ key, call: { party, state } }: CallView) {
  if (party.is !== 'known' || party.personId === undefined) return undefined
  return {
    to: party.personId,
    name: party.name ?? party.address ?? '',
    ...(state.is === 'ringing' && { ringing: key }),
  } satisfies MessageRequest
}

type State<T> = { readonly next: T | undefined }

/** Requests of one kind between parts of the app. */
export type Requests<T> = {
  readonly store: StoreApi<State<T>>
  ask(request: T): void
  /** The first listener that takes the request handles it; the second gets nothing. */
  take(): T | undefined
}

/** Holds one request at a time; the next replaces it. */
export function createRequests<T>(): Requests<T> {
  const store = createStore<State<T>>(() => ({ next: undefined }))
  return {
    store,
    ask: (next) => store.setState({ next }),
    take() {
      const { next } = store.getState()
      if (next !== undefined) store.setState({ next: undefined })
      return next
    },
  }
}
