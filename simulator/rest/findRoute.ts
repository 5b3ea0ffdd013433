// Step 3: the route of a request. Literal segments are preferred to parameters, as in Webex's own
// descriptions (`/people/me` before `/people/{personId}`).
import { methodNotAllowed, notFound } from './refusals.ts'
import type { Route } from './types.ts'

export type FoundRoute = { route: Route; params: Record<string, string> }
export type RouteFinder = (method: string, path: string) => FoundRoute

type Compiled = { route: Route; segments: readonly string[] }

const isParameter = (segment: string) => segment.startsWith('{')

/** Left to right, a literal before a parameter: orders only paths that match the same requests. */
function byLiteralsFirst(a: Compiled, b: Compiled): number {
  for (const [i, segment] of a.segments.entries()) {
    const difference = Number(isParameter(segment)) - Number(isParameter(b.segments[i] ?? ''))
    if (difference !== 0) return difference
  }
  return 0
}

function matches(candidate: Compiled, segments: readonly string[]): boolean {
  return (
    candidate.segments.length === segments.length &&
    candidate.segments.every((s, i) => (isParameter(s) ? segments[i] !== '' : s === segments[i]))
  )
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw notFound()
  }
}

function paramsOf(found: Compiled, segments: readonly string[]): Record<string, string> {
  const pairs = found.segments.flatMap((segment, i) =>
    isParameter(segment) ? [[segment.slice(1, -1), decoded(segments[i] ?? '')] as const] : [],
  )
  return Object.fromEntries(pairs)
}

/** @throws (the finder) Refusal 404 for an unknown path, 405 for a known one with other methods. */
export function routeFinder(routes: readonly Route[]): RouteFinder {
  const compiled = routes.map((route) => ({ route, segments: route.path.split('/').slice(1) }))
  return (method, path) => {
    const segments = path.split('/').slice(1)
    const samePath = compiled
      .filter((candidate) => matches(candidate, segments))
      .sort(byLiteralsFirst)
    const found = samePath.find((candidate) => candidate.route.method === method)
    if (found) return { route: found.route, params: paramsOf(found, segments) }
    if (samePath.length === 0) throw notFound()
    throw methodNotAllowed([...new Set(samePath.map((candidate) => candidate.route.method))])
  }
}
