// The session's requests to our own server, besides tokens (docs/adr/0003).
import type { OwnServer } from '../../lib/ownServer.ts'
import type { Store } from '../../lib/storage.ts'

/** The server's session endpoints, besides tokens. */
export type RelayClient = {
  /** Whether the server's cookie holds a session. Rejects if the server cannot be reached. */
  hasSession(): Promise<boolean>
  /**
   * Ends the cookie's sign-in and revokes it at Webex, or all sign-ins of this person; resolves to the
   * outcome, if the server reports it. Rejects likewise.
   */
  signOut(accessToken?: string, everywhere?: boolean): Promise<Revocation | undefined>
}

const revocations = ['revoked', 'nothing', 'unclear', 'refused', 'unreachable'] as const

/**
 * What happened to the authorization at Webex: revoked; there was none; kept, because it is unclear which
 * one is this browser's; kept, because Webex refused; kept, because Webex could not be reached.
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

// Remembers a sign-out that the server has not confirmed, and repeats it later.

const KEY = 'cordboard.signOut'
const EVERYWHERE = 'everywhere'

/** The outcome of a confirmed sign-out. */
export type SignOutOutcome = { readonly everywhere: boolean; readonly revocation?: Revocation }

/** A sign-out that may not have reached the server yet. */
export type SignOutMark = {
  /** @param everywhere the person's choice: not only on this computer. */
  set(everywhere?: boolean): void
  /** Somebody has signed in: there is nothing left to repeat. */
  clear(): void
  isSet(): boolean
  /** `undefined` if the server cannot be reached: the mark then stays. */
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
        // … and again if the answer to a renewal has restored the cookie.
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
