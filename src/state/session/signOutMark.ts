// Remembers a sign-out that the server has not confirmed, and makes up for it later.
import type { Store } from '../../lib/storage.ts'
import type { Relay } from './relay.ts'
import type { Renewer } from './renewer.ts'

const KEY = 'cordboard.signOut'

export type SignOutMark = {
  set(): void
  /** Somebody has signed in: nothing is left to make up for. */
  clear(): void
  isSet(): boolean
  /** False where the server cannot be reached: the mark then stays. */
  finish(accessToken?: string): Promise<boolean>
}

export function createSignOutMark(options: {
  readonly relay: Relay
  readonly store: Store
  readonly renewer: Pick<Renewer, 'alone'>
}): SignOutMark {
  const { relay, store, renewer } = options
  const isSet = () => store.get(KEY) !== null
  return {
    isSet,
    set: () => void store.set(KEY, '1'),
    clear: () => store.remove(KEY),
    async finish(accessToken) {
      try {
        // At once, as the page may be closed next …
        await relay.signOut(accessToken)
        // … and again where the answer to a renewal has brought the cookie back.
        await renewer.alone(async () => {
          if (!isSet()) return
          if (await relay.hasSession()) await relay.signOut()
          store.remove(KEY)
        })
        return true
      } catch {
        return false
      }
    },
  }
}
