import type { Query } from '@tanstack/react-query'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { Instant } from '../domain/brand.ts'
import type { Clock } from '../lib/clock.ts'
import { mayPass, FailureError } from './unwrap.ts'
import type { Report } from './runtime.ts'
import type { SharedQueries } from './tabs/sharedQuestions.ts'
import { askThrough } from './tabs/sharedQuestions.ts'

type Options = {
  readonly report: Report
  readonly clock: Clock
  /** The answers shared by the tabs; if it rejects, each tab sends its own request. */
  readonly loadSharing: () => SharedQueries | Promise<SharedQueries>
}

const MOST_RETRIES = 2

/**
 * Repeats temporary failures; the client has already repeated what is safe at once. Requests that Webex
 * wants later are sent later (askLater).
 */
function isWorthRepeating(count: number, error: Error): boolean {
  return count < MOST_RETRIES && mayPass(error) && slowDownOf(error) === undefined
}

/** When it may be requested again; `undefined`: it was not refused with a wait. */
function slowDownOf(error: Error): Instant | undefined {
  const failure = error instanceof FailureError ? error.failure : undefined
  return failure?.is === 'slowDown' ? failure.until : undefined
}

/** Visible queries are requested again automatically, as the message of the failure says. */
function askLater(clock: Clock, query: Query<unknown, unknown>, until: Instant): void {
  clock.after(Math.max(0, until - clock.now()), () => {
    if (query.isActive() && query.state.status === 'error')
      void query.fetch().catch(() => undefined)
  })
}

/** Refusals of Webex are shown where the request was made; every other exception is a bug of ours. */
const isOurs = (error: Error): boolean => !(error instanceof FailureError)

/** The query cache: what is requested again, when, and through which tab. */
export function createQueryClient({ report, clock, loadSharing }: Options): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: isWorthRepeating,
        refetchOnWindowFocus: false,
        persister: askThrough(loadSharing),
      },
    },
    queryCache: new QueryCache({
      onError(error, query) {
        const until = slowDownOf(error)
        if (until !== undefined) askLater(clock, query, until)
        else if (isOurs(error)) report(error, `query ${String(query.queryKey[0])}`)
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => isOurs(error) && report(error, 'change'),
    }),
  })
}
