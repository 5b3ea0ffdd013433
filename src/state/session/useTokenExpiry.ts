// When a pasted token expires, as Webex says it.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Instant } from '../../domain/brand.ts'
import type { TokenResource } from '../../webex/resources/token.ts'
import { createTokenResource } from '../../webex/resources/token.ts'
import { useCordboard } from '../useCordboard.ts'
import { unwrap } from '../unwrap.ts'

/** Further away than this, a token is meant to last: that of a bot. */
const LASTING_MS = 365 * 24 * 3_600_000

/** `lasting`: it does not expire in practice. Missing: Webex has not said. */
export type TokenExpiry = Instant | 'lasting'

/** A moment as it is shown; `now` is of the same clock, ms. */
export function expiryOf(moment: Instant, now: number): TokenExpiry {
  return moment - now > LASTING_MS ? 'lasting' : moment
}

const expiryQuery = (token: TokenResource) =>
  queryOptions({
    queryKey: ['token', 'expiry'],
    // `null`: a query's data cannot be undefined.
    queryFn: async ({ signal }) => unwrap(await token.expiry(signal)) ?? null,
    staleTime: Infinity,
    retry: false,
  })

/** Asked for once, and only where `isWanted`. */
export function useTokenExpiry(isWanted: boolean): TokenExpiry | undefined {
  const { client, clock } = useCordboard()
  const { data } = useQuery({ ...expiryQuery(createTokenResource(client)), enabled: isWanted })
  return data ? expiryOf(data, clock.now()) : undefined
}
