// Pages of rooms, memberships and teams, each with a Link to the next (docs/webex/facts.md 12.2).
import type { Listed } from '../../model/spaces/spaceTypes.ts'
import { badRequest } from '../refusals.ts'
import type { RestAnswer, RestRequest } from '../types.ts'
import { nextLink, offsetOf } from '../cursorPaging.ts'

const largestPage = 1000
const usualPage = 100

/** @throws Refusal 400 */
export function mostOf({ query }: RestRequest, usual: number, largest = largestPage): number {
  const max = Number(query.get('max') ?? usual)
  if (!Number.isInteger(max) || max < 1 || max > largest) {
    throw badRequest(`max must be between 1 and ${largest}.`)
  }
  return max
}

/** @throws Refusal 400 */
export function cursorPage<Item>(request: RestRequest, all: Listed<Item>): RestAnswer {
  const { baseUrl, path, query } = request
  const start = offsetOf(query.get('cursor'))
  const end = start + mostOf(request, usualPage)
  const headers = end < all.length ? { link: nextLink(baseUrl, path, query, end) } : {}
  return { status: 200, body: { items: [...all.slice(start, end)] }, headers }
}
