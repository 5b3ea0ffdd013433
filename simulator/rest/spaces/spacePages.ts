// Pages of messages and rooms, each with a Link to the next (docs/webex/facts.md 12.2).
import { badRequest } from '../refusals.ts'
import type { RestRequest } from '../types.ts'
import { nextLink, offsetOf } from '../cursorPaging.ts'

const largestPage = 1000

/** @throws Refusal 400 */
export function mostOf({ query }: RestRequest, usual: number): number {
  const max = Number(query.get('max') ?? usual)
  if (!Number.isInteger(max) || max < 1 || max > largestPage) {
    throw badRequest(`max must be between 1 and ${largestPage}.`)
  }
  return max
}

export type SpacePage<T> = { items: T[]; headers: Record<string, string> }

/** @throws Refusal 400 */
export function cursorPage<T>(
  all: readonly T[],
  request: RestRequest,
  usual: number,
): SpacePage<T> {
  const { baseUrl, path, query } = request
  const start = offsetOf(query.get('cursor'))
  const end = start + mostOf(request, usual)
  const headers = end < all.length ? { link: nextLink(baseUrl, path, query, end) } : {}
  return { items: all.slice(start, end), headers }
}

/**
 * Newest first, and each page begins below the last message of the previous one, so that a message that
 * arrives between two pages shifts nothing.
 * @throws Refusal 400
 */
export function pageBelow<T extends { id: string }>(
  all: readonly T[],
  request: RestRequest,
  usual: number,
): SpacePage<T> {
  const { baseUrl, path, query } = request
  const most = mostOf(request, usual)
  const items = all.slice(0, most)
  const last = items.at(-1)
  if (!last || all.length <= most) return { items, headers: {} }
  const next = new URLSearchParams(query)
  next.set('beforeMessage', last.id)
  return { items, headers: { link: `<${baseUrl}${path}?${next.toString()}>; rel="next"` } }
}
