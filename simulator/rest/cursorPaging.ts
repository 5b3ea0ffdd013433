// Pages of a list: an opaque cursor in a Link header (RFC 8288, docs/webex/facts.md 2.5).
import { badRequest } from './refusals.ts'

/** Decodes a cursor; `undefined` is the first page. @throws Refusal 400 for an invalid one. */
export function offsetOf(cursor: string | null): number {
  if (cursor === null) return 0
  const offset = /^o(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  if (offset === undefined) throw badRequest('Invalid cursor.')
  return Number(offset)
}

/** `<…>; rel="next"`: the same request for the next page. */
export function nextLink(
  baseUrl: string,
  path: string,
  query: URLSearchParams,
  offset: number,
): string {
  const next = new URLSearchParams(query)
  next.set('cursor', Buffer.from(`o${offset}`).toString('base64url'))
  return `<${baseUrl}${path}?${next.toString()}>; rel="next"`
}

/** @param most the maximum; higher values are reduced to it, as in Webex. */
export function pageSize(query: URLSearchParams, most: number, usual: number): number {
  const text = query.get('max')
  if (text === null) return Math.min(usual, most)
  const max = Number(text)
  if (!Number.isInteger(max) || max < 1) throw badRequest('max must be a positive integer.')
  return Math.min(max, most)
}
