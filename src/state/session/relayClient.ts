// What the session asks of our own server besides tokens (docs/adr/0003).
import type { OwnServer } from '../../lib/ownServer.ts'
import type { Store } from '../../lib/storage.ts'

/** What our server does for the session besides tokens. */
export type RelayClient = {
  /** Whether the server's cookie still holds a session. Rejects where it cannot be asked. */
  hasSession(): Promise<boolean>
  /**
   * Ends the sign-in that the cookie keeps and takes it back at Webex, or all sign-ins of this
   * person; resolves to what came of that, where the server says. Rejects likewise.
   */
  signOut(accessToken?: string, everywhere?: boolean): Promise<Revocation | undefined>
}

const revocations = ['revoked', 'nothing', 'unclear', 'refused', 'unreachable'] as const

/**
 * What became of the authorization at Webex: taken back; there was none; left, as Webex does not
 * say which is this browser's; left, as Webex refused; left, as Webex could not be asked.
 */
export type Revocation = (typeof revocations)[number]

export function createRelayClient(server: OwnServer): RelayClient {
  return {
    async hasSession() {
      const body = await server.get('/oauth/session')
      return typeof body === 'object' && body !== null && 'signedIn' in body && !!body.signedIn
    },
    async signOut(accessToken, everywhere = false) {
      const body = await server.post(
        everywhere ? '/oauth/signout/everywhere' : '/oauth/signout',
        accessToken ? { authorization: `Bearer ${accessToken}` } : {},
      )
      const said =
        typeof body === 'object' && body !== null && 'revocation' in body && body.revocation
      return revocations.find((one) => one === said)
    },
  }
}

// Remembers a sign-out that the server has not confirmed, and makes up for it later.

const KEY = 'cordboard.signOut'
const EVERYWHERE = 'everywhere'

/** What came of a sign-out that the server has confirmed. */
export type SignOutOutcome = { readonly everywhere: boolean; readonly revocation?: Revocation }

/** A sign-out that may not have reached the server yet. */
export type SignOutMark = {
  /** @param everywhere as the person asked for: not on this computer only. */
  set(everywhere?: boolean): void
  /** Somebody has signed in: nothing is left to make up for. */
  clear(): void
  isSet(): boolean
  /** `undefined` where the server cannot be reached: the mark then stays. */
  finish(accessToken?: string): Promise<SignOutOutcome | undefined>
}

/** Kept in `localStorage`, so that another tab or a later visit finishes it. */
export function createSignOutMark(options: {
  readonly relay: RelayClient
  readonly store: Store
  /** Runs work when no tab is renewing (`createRenewer`). */
  readonly renewer: { alone<T>(work: () => Promise<T>): Promise<T> }
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
