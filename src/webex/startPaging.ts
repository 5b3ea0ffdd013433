// Pages by `start` where the Link header cannot be read: browsers hide it unless the cloud
// exposes it, which no description promises (docs/webex/facts.md 1.9, 2.5).
import type { ApiRequest } from './client.ts'

/** Where a page is: as a Link said, or from the so-manieth item on. */
export type PageAt = { readonly url: string } | { readonly start: number }

/** The fewest items of a full page that the cloud is known to send. */
const SMALLEST_FULL_PAGE = 100

/** What a request for that page has. */
export function pageTarget(
  at: PageAt | undefined,
  query: NonNullable<ApiRequest<unknown>['query']>,
): Pick<ApiRequest<unknown>, 'page' | 'query'> {
  if (at === undefined) return { query }
  return 'url' in at ? { page: at.url } : { query: { ...query, start: at.start } }
}

/**
 * Where the next page is. Without a Link, a page that may be full is followed by a try: the
 * cloud may have cut it to less than was asked for.
 */
export function nextPageAt(
  at: PageAt | undefined,
  next: string | undefined,
  count: number,
): PageAt | undefined {
  if (next !== undefined) return { url: next }
  const start = at === undefined ? 0 : 'start' in at ? at.start : undefined
  if (start === undefined || count < SMALLEST_FULL_PAGE) return undefined
  return { start: start + count }
}
