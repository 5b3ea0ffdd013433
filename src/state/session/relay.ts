// What the session asks of our own server besides tokens (docs/adr/0003).
import type { OwnServer } from '../../lib/ownServer.ts'

export type Relay = {
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

export function createRelay(server: OwnServer): Relay {
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
