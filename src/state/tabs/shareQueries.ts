// Shares queries' answers between tabs (createAnswers.ts). An answer keeps its age, wherever it comes
// from, so that it becomes stale at the same time in every tab.
import type { Query, QueryClient, QueryKey, QueryObserverOptions } from '@tanstack/react-query'
import { notifyManager } from '@tanstack/react-query'
import type { Browser } from '../../lib/browser.ts'
import type { Clock } from '../../lib/clock.ts'
import type { SlowDown } from '../../webex/slowDown.ts'
import { FailureError } from '../unwrap.ts'
import type { Answer } from './createAnswers.ts'
import { createAnswers } from './createAnswers.ts'
import type { SharedQueries } from './sharedQuestions.ts'
import { isShared } from './sharedQuestions.ts'
import type { News } from './news.ts'
import { refreshByNews } from './refreshByNews.ts'
import type { TabChannel } from './tabChannel.ts'

type Parts = {
  readonly browser: Browser
  readonly clock: Clock
  readonly channel: TabChannel
  readonly queryClient: QueryClient
  /** Refusals make the polls of all tabs wait. */
  readonly slowDown: SlowDown
  /** Makes answers old. */
  readonly news: News
  /** Of this tab, in [0, 1). */
  readonly chance: number
  /** Version of the app's code: answers of another build may have another format. */
  readonly build: string
  readonly report: (error: unknown) => void
}

/** Tabs that need the same within this time share one answer. */
const JOINED_MS = 500
/** `Infinity` cannot be sent in a message. */
const LONGEST_AGE_MS = 24 * 3_600_000

/** Sends shared queries through `createAnswers`, and puts others' answers into the cache. */
export function shareQueries(parts: Parts): SharedQueries {
  const { channel, clock, queryClient, build } = parts
  shareWaits(channel, parts.slowDown, clock)
  refreshByNews(parts.news, queryClient, clock)
  const cache = queryClient.getQueryCache()
  const questionOf = ({ queryHash }: Pick<Query, 'queryHash'>) => `${build} ${queryHash}`
  const queryOf = (question: string) => {
    const hash = question.startsWith(`${build} `) ? question.slice(build.length + 1) : ''
    return cache.get(hash)
  }
  const wallOf = (monotonic: number) => clock.now() - (clock.monotonic() - monotonic)
  let isReceiving = false

  function onAnswer(question: string, { data, askedAt }: Answer) {
    const query = queryOf(question)
    // Queries that are not shown here are not cached; queries being changed here are not overwritten.
    if (!query || isChanged(query) || queryClient.isMutating() > 0) return
    const updatedAt = wallOf(askedAt)
    if (query.state.dataUpdatedAt >= updatedAt) return
    isReceiving = true
    queryClient.setQueryData(query.queryKey, data, { updatedAt })
    isReceiving = false
  }

  const answers = createAnswers({
    ...parts,
    onAnswer,
    known(question) {
      const query = queryOf(question)
      if (!query || query.state.data === undefined || isChanged(query)) return undefined
      const { data, dataUpdatedAt } = query.state
      return { data, askedAt: clock.monotonic() - Math.max(0, clock.now() - dataUpdatedAt) }
    },
    failureOf: (error) => (error instanceof FailureError ? error.failure : undefined),
    errorOf: (failure) => new FailureError(failure),
  })

  cache.subscribe((event) => {
    if (event.type !== 'updated' || isReceiving || !isShared(event.query.queryKey as QueryKey))
      return
    const { action, query } = event
    if (action.type === 'invalidate') answers.changed(questionOf(query))
    // Set by hand after a change: no fetch reports it.
    if (action.type === 'success' && action.manual === true) {
      answers.publish(questionOf(query), query.state.data)
    }
  })

  return {
    async fetch(query, queryFn) {
      const { data, askedAt } = await answers.ask(questionOf(query), {
        maxAgeMs: maxAgeOf(query, clock.now()),
        fetch: async () => queryFn(),
        isForAll: (all) => isWhole(query, all),
      })
      // The query uses the time of this update for the age of the data.
      notifyManager.schedule(() => {
        if (query.state.data === data || query.state.dataUpdatedAt > wallOf(askedAt)) {
          query.setState({ dataUpdatedAt: wallOf(askedAt) })
        }
      })
      return data as Awaited<ReturnType<typeof queryFn>>
    },
    forget: () => answers.forget(),
  }
}

/** Something was changed since; a failed request is marked in the same way. */
const isChanged = ({ state }: Query) => state.isInvalidated && state.status !== 'error'

/** The maximum age of another tab's answer: it must be newer than the data here. */
function maxAgeOf(query: Query, now: number): number {
  const { data, dataUpdatedAt } = query.state
  if (isChanged(query)) return 0
  // Without an observer it is fetched once, with its initial options.
  const given = query.options as Pick<QueryObserverOptions, 'staleTime' | 'refetchInterval'>
  const observed = query.observers.map((observer) => observer.options)
  const options = observed.length > 0 ? observed : [given]
  const numbers = (values: readonly unknown[]) =>
    values.filter((value): value is number => typeof value === 'number')
  const stale = Math.min(...numbers(options.map(({ staleTime = 0 }) => staleTime)), LONGEST_AGE_MS)
  const every = Math.min(...numbers(options.map(({ refetchInterval }) => refetchInterval)))
  const usual = Math.max(stale, every < Infinity ? every / 2 : 0, JOINED_MS)
  const known = data === undefined ? Infinity : Math.max(0, now - dataUpdatedAt - 1)
  return Math.min(usual, known, LONGEST_AGE_MS)
}

/** Whether all pages are loaded: other tabs may need more than the first ones. */
function isWhole({ options }: Query, data: unknown): boolean {
  if (!('getNextPageParam' in options) || typeof data !== 'object' || data === null) return true
  const { pages, pageParams } = data as { pages: unknown[]; pageParams: unknown[] }
  const next = options.getNextPageParam as (...all: unknown[]) => unknown
  return (next(pages.at(-1), pages, pageParams.at(-1), pageParams) ?? undefined) === undefined
}

// A refusal of Webex in one tab makes the polls of all tabs wait (webex/slowDown.ts).

/** Makes a refusal of Webex count in every tab. */
export function shareWaits(channel: TabChannel, slowDown: SlowDown, clock: Clock): void {
  const port = channel.join('pacing', {
    onMessage({ waits }, { sentAt }) {
      const ago = clock.monotonic() - sentAt
      for (const { kind, ms } of waits) if (ms > ago) slowDown.learn({ kind, ms: ms - ago })
    },
    welcome() {
      const waits = slowDown.waits()
      return waits.length > 0 ? [{ is: 'pacing.waits', waits }] : []
    },
  })
  slowDown.onRefused((wait) => port.post({ is: 'pacing.waits', waits: [wait] }))
}
