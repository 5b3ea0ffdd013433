// Hands the token to the API layer, fresh where that is possible.
import type { Clock } from '../../lib/clock.ts'
import type { TokenPort } from '../../webex/ports.ts'
import type { Token } from './token.ts'
import { isExpired, SHORTEST_RENEWAL_MS } from './token.ts'

export type TokenPortOptions = {
  readonly clock: Clock
  /** Settled when it is known whether somebody is signed in. */
  readonly ready: () => Promise<void> | undefined
  readonly held: () => Token | undefined
  /** False once a renewal was refused: it is not tried again. */
  readonly isRenewable: () => boolean
  /** Afterwards `held` is the fresh one, or renewing was refused. Rejects on passing trouble. */
  readonly renew: () => Promise<void>
  /** The token is no good any more, and there is no other. */
  readonly reject: () => void
}

export function createTokenPort(options: TokenPortOptions): TokenPort {
  const { clock, ready, held, isRenewable, renew, reject } = options
  let renewedAt = -Infinity
  const renewAsNeeded = async () => {
    await renew()
    renewedAt = clock.now()
  }
  return {
    async current() {
      await ready()
      const token = held()
      if (!token || !isExpired(token, clock.now())) return token?.access
      if (!isRenewable()) return undefined
      // Just renewed and run out already: whoever lets it in knows better than our clock.
      if (Math.abs(clock.now() - renewedAt) >= SHORTEST_RENEWAL_MS) await renewAsNeeded()
      return held()?.access
    },
    async renewed(rejected) {
      await ready()
      const token = held()
      if (!token || token.access !== rejected) return token?.access
      if (token.kind === 'oauth' && isRenewable()) await renewAsNeeded()
      if (held()?.access === rejected) reject()
      return held()?.access
    },
    granted() {
      const scopes = held()?.scopes
      return scopes === 'unknown' ? undefined : scopes
    },
  }
}
