// The queries that the tabs of a browser send once for all: those that each tab shows or repeats. Their
// data must be plain, and their functions must only read.
import type { Query, QueryFunction, QueryFunctionContext, QueryKey } from '@tanstack/react-query'

/** First parts of query keys. */
const shared: readonly unknown[] = [
  'agent',
  'callSettings',
  'callingPlace',
  'conference',
  'devices',
  'deviceStatus',
  'endpoints',
  'history',
  'lines',
  'messages',
  'queueCalls',
  'queues',
  'roomStatus',
  'voicemail',
]

/** Whether tabs send this query once for all. */
export function isShared(key: readonly unknown[]): boolean {
  const [first, second, third] = key
  if (first === 'people') return second === 'me'
  if (first === 'members') return third === 'calls'
  return shared.includes(first)
}

/** Fetches a query through the other tabs. */
export type SharedQueries = {
  /** Fetches through the other tabs, and sets the answer's real age. */
  fetch<T>(query: Query, queryFn: () => T | Promise<T>): Promise<T>
  forget(): void
}

type Ask = (
  queryFn: QueryFunction<unknown, QueryKey, never>,
  context: QueryFunctionContext<QueryKey, never>,
  query: Query,
) => Promise<unknown>

/** A `persister` for all queries: shared ones are fetched through the other tabs. */
export function askThrough(load: () => SharedQueries | Promise<SharedQueries>): Ask {
  return async (queryFn, context, query) => {
    const ask = () => queryFn(context)
    const isNextPage = query.state.fetchMeta?.fetchMore !== undefined
    if (!isShared(query.queryKey) || isNextPage) return ask()
    const sharing = await Promise.resolve(load()).catch(() => undefined)
    return sharing ? sharing.fetch(query, ask) : ask()
  }
}
