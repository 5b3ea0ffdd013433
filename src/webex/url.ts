// Addresses of requests: filled in from parameters, or followed from a `Link` header.
import type { Operation } from './operations.ts'

/** The address of a request before its parameters are filled in. */
export type Target = {
  readonly operation: Operation
  /** Fills `{name}` in the path. */
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | boolean>>
  /** Instead of path and query: `next` of an answer. */
  readonly page?: string
}

/** Throws where a parameter of the path is missing: a bug of the caller. */
export function urlOf(baseUrl: string, { operation, params, query, page }: Target): string {
  if (page !== undefined) return page
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params?.[name]
    if (!value) throw new Error(`${operation.path}: no ${name}`)
    return encodeURIComponent(value)
  })
  const pairs = Object.entries(query ?? {}).map(([name, value]) => [name, String(value)])
  return `${baseUrl}${path}${pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : ''}`
}

/** Hosts of one and the same API: a link of one may name another (docs/webex/facts.md 12.2). */
const API_BASES = ['https://webexapis.com/v1', 'https://api.ciscospark.com/v1']

/** On our own base, where the token goes; missing for what is no address of the API. */
export function onOwnBase(target: string, baseUrl: string): string | undefined {
  if (!URL.canParse(target, baseUrl)) return undefined
  const { href } = new URL(target, baseUrl)
  const own = new URL(baseUrl).href
  const base = [own, ...API_BASES].find((one) => href.startsWith(`${one}/`))
  return base === undefined ? undefined : own + href.slice(base.length)
}

/**
 * The address with `rel="next"` (RFC 8288), to be followed as given (docs/webex/facts.md 2.5), but
 * on our own base. Missing where it leads out of the API: the token would go there too.
 */
export function nextPage(link: string | null, baseUrl: string): string | undefined {
  for (const [, target = '', attributes = ''] of (link ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
    if (!/;\s*rel\s*=\s*("[^"]*\bnext\b[^"]*"|next\b)/i.test(attributes)) continue
    const url = onOwnBase(target, baseUrl)
    if (url !== undefined) return url
  }
  return undefined
}
