// The relay with a simulator behind it, for tests of its client.
import type { Hono } from 'hono'
import { randomBytes } from 'node:crypto'
import { scopesByRole } from '../scopes.ts'
import { createRelay } from './relay.ts'
import { createSeal } from './sealing.ts'
import { createSessionCookie } from './sessionCookie.ts'
import { signedOutInMemory } from './signedOut.ts'

/** Serves `/token`, `/session` and so on, without the `/oauth` that the server adds. */
export function relayBefore(options: {
  readonly apiBaseUrl: string
  readonly client: { readonly clientId: string; readonly clientSecret: string }
  readonly origin: string
}): Hono {
  const { apiBaseUrl, client, origin } = options
  const keys = [randomBytes(32)] as const
  const signedOut = signedOutInMemory()
  return createRelay({
    ownOrigin: origin,
    upstream: { apiBaseUrl, ...client, redirectUri: `${origin}/callback`, send: fetch },
    keys,
    cookie: createSessionCookie({ isHttps: false, seal: createSeal(keys), signedOut }),
    signedOut,
    displayScopes: scopesByRole.display,
    addressOf: () => 'here',
  })
}
