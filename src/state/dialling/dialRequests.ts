// A call that another page than the phone asks for: *Call back* in the history, *Call* in the
// directory. In memory only, so that a reload never dials.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { PersonId } from '../../domain/brand.ts'

export type DialRequest = {
  /** Extension, number or SIP address, as it would be typed. */
  readonly number: string
  readonly name?: string
  readonly personId?: PersonId
}

type State = { readonly next: DialRequest | undefined }

export type DialRequests = {
  readonly store: StoreApi<State>
  ask(request: DialRequest): void
  /** Whoever takes it dials it; the second to ask gets nothing. */
  take(): DialRequest | undefined
}

export function createDialRequests(): DialRequests {
  const store = createStore<State>(() => ({ next: undefined }))
  return {
    store,
    ask: (next) => store.setState({ next }),
    take() {
      const { next } = store.getState()
      if (next) store.setState({ next: undefined })
      return next
    },
  }
}
