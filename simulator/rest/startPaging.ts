// Pages by `start` and `max`, for devices and workspaces (docs/webex/facts.md 2.5).
import { badRequest } from './refusals.ts'
import type { RestAnswer, RestRequest } from './types.ts'

const usualPage = 100
const largestPage = 1000

function whole(text: string | null, usual: number, most: number, name: string): number {
  if (text === null) return usual
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) throw badRequest(`${name} must be a number.`)
  return Math.min(value, most)
}

/** The requested page, with a Link to the next one. @throws Refusal 400. */
export function paged<Item>(
  { query, baseUrl, path }: RestRequest,
  found: readonly Item[],
  /** Some telephony lists have another field name, and longer pages. */
  { key, usual, most } = { key: 'items', usual: usualPage, most: largestPage },
): RestAnswer {
  const start = whole(query.get('start'), 0, Infinity, 'start')
  const max = whole(query.get('max'), usual, most, 'max') || usual
  const next = new URLSearchParams(query)
  next.set('start', String(start + max))
  const link = `<${baseUrl}${path}?${next.toString()}>; rel="next"`
  return {
    status: 200,
    body: { [key]: found.slice(start, start + max) },
    ...(start + max < found.length && { headers: { link } }),
  }
}
