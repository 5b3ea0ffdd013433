// What the session asks of our own server besides tokens (docs/adr/0003).
import type { OwnServer } from '../../lib/ownServer.ts'

export type Relay = {
  /** Whether the server's cookie still holds a session. Rejects where it cannot be asked. */
  hasSession(): Promise<boolean>
  /** Drops the cookie and, with its token, what Webex was allowed to give. Rejects likewise. */
  signOut(accessToken?: string): Promise<void>
}

export function createRelay(server: OwnServer): Relay {
  return {
    async hasSession() {
      const body = await server.get('/oauth/session')
      return typeof body === 'object' && body !== null && 'signedIn' in body && !!body.signedIn
    },
    signOut: (accessToken) =>
      server.post('/oauth/signout', accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
  }
}
