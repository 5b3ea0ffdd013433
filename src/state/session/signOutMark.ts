// Remembers a sign-out that the server has not confirmed, and makes up for it later.
import type { Store } from '../../lib/storage.ts'
import type { Relay, Revocation } from './relay.ts'
import type { Renewer } from './renewer.ts'

const KEY = 'cordboard.signOut'
const EVERYWHERE = 'everywhere'

/** What came of a sign-out that the server has confirmed. */
export type SignOutOutcome = { readonly everywhere: boolean; readonly revocation?: Revocation }

export type SignOutMark = {
  /** @param everywhere as the person asked for: not on this computer only. */
  set(everywhere?: boolean): void
  /** Somebody has signed in: nothing is left to make up for. */
  clear(): void
  isSet(): boolean
  /** `undefined` where the server cannot be reached: the mark then stays. */
  finish(accessToken?: string): Promise<SignOutOutcome | undefined>
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
    set: (everywhere = false) => void store.set(KEY, everywhere ? EVERYWHERE : '1'),
    clear: () => store.remove(KEY),
    async finish(accessToken) {
      const everywhere = store.get(KEY) === EVERYWHERE
      try {
        // At once, as the page may be closed next …
        const revocation = await relay.signOut(accessToken, everywhere)
        // … and again where the answer to a renewal has brought the cookie back.
        await renewer.alone(async () => {
          if (!isSet()) return
          if (await relay.hasSession()) await relay.signOut()
          store.remove(KEY)
        })
        return { everywhere, ...(revocation && { revocation }) }
      } catch {
        return undefined
      }
    },
  }
}
