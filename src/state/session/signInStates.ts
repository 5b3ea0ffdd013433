// Keeps what must survive the visit to Webex: the state and the PKCE verifier of one sign-in.
import type { StateStore } from 'oidc-client-ts'
import type { Store } from '../../lib/storage.ts'

const KEY = 'cordboard.signIn'

type Kept = { readonly id: string; readonly value: string }

/** Thrown by `set`: the browser would have forgotten it by the time Webex answers. */
export class NotKept extends Error {
  constructor() {
    super('the browser keeps nothing for this page')
    this.name = 'NotKept'
  }
}

/** One sign-in at a time and tab: a later one replaces an earlier one. */
export function createSignInStates(store: Store): StateStore {
  const read = (): Kept | undefined => {
    try {
      const kept = JSON.parse(store.get(KEY) ?? 'null') as Partial<Kept> | null
      return typeof kept?.id === 'string' && typeof kept.value === 'string'
        ? { id: kept.id, value: kept.value }
        : undefined
    } catch {
      return undefined
    }
  }
  const get = (id: string) => {
    const kept = read()
    return Promise.resolve(kept?.id === id ? kept.value : null)
  }
  return {
    get,
    set(id, value) {
      const isKept = store.set(KEY, JSON.stringify({ id, value } satisfies Kept))
      return isKept ? Promise.resolve() : Promise.reject(new NotKept())
    },
    async remove(id) {
      const value = await get(id)
      if (value !== null) store.remove(KEY)
      return value
    },
    getAllKeys() {
      const kept = read()
      return Promise.resolve(kept ? [kept.id] : [])
    },
  }
}
