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
  /** What the tabs share; where it rejects, each tab asks for itself. */
  readonly loadSharing: () => SharedQueries | Promise<SharedQueries>
}

const MOST_RETRIES = 2

/**
 * Repeats what may pass by itself; the client has already repeated what is safe at once. What Webex
 * wants to hear later is asked later (askLater).
 */
function isWorthRepeating(count: number, error: Error): boolean {
  return count < MOST_RETRIES && mayPass(error) && slowDownOf(error) === undefined
}

/** When it may be asked again; `undefined`: it was not refused for that. */
function slowDownOf(error: Error): Instant | undefined {
  const failure = error instanceof FailureError ? error.failure : undefined
  return failure?.is === 'slowDown' ? failure.until : undefined
}

/** What is on the screen is asked again by itself, as the words of the failure say. */
function askLater(clock: Clock, query: Query<unknown, unknown>, until: Instant): void {
  clock.after(Math.max(0, until - clock.now()), () => {
    if (query.isActive() && query.state.status === 'error')
      void query.fetch().catch(() => undefined)
  })
}

/** What Webex refuses is told where it was asked for; whatever else is thrown is a mistake of ours. */
const isOurs = (error: Error): boolean => !(error instanceof FailureError)

/** The one cache of queries: what is asked again, when, and through which tab. */
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
