// The common part of all REST requests: a list of small named steps, each in its own file.
import type { World } from '../model/types.ts'
import { authenticate, bearerToken } from './session/authenticate.ts'
import { routeFinder } from './findRoute.ts'
import { requireLicence } from './users/licence.ts'
import { mediaTypeOf, parseBody } from './parse.ts'
import type { RateLimit } from './rateLimit.ts'
import { requireScope } from './session/scope.ts'
import { serialise, serialiseError } from './serialise.ts'
import { newTrackingId } from './trackingId.ts'
import type { RestAnswer, Route, TokenLookup } from './types.ts'

export type PipelineParts = {
  routes: readonly Route[]
  lookUp: TokenLookup
  rateLimit: RateLimit
  /** The current world; `/sim/reset` replaces it. */
  world: () => World
  /** A bug of the simulator's own, for the log. */
  onBug: (error: unknown) => void
}

/** Never rejects. */
export type RestPipeline = (request: Request) => Promise<Response>

/** The pipeline for everything below `/v1` that is not OAuth. */
export function restPipeline(parts: PipelineParts): RestPipeline {
  const findRoute = routeFinder(parts.routes)

  async function act(request: Request): Promise<RestAnswer> {
    const url = new URL(request.url)
    // Cisco's SDK requests `/people/?id=…`: the trailing slash is ignored.
    const path = url.pathname.replace(/^\/v1/, '').replace(/(?<=.)\/$/, '')
    const caller = await authenticate(request.headers, parts.lookUp)
    parts.rateLimit.count(bearerToken(request.headers) ?? '')
    const { route, params } = findRoute(request.method, path)
    requireScope(route, caller)
    const world = parts.world()
    // A person with an open program is present, and answers themselves.
    world.noteRequest(caller.personId, path === '/people/me')
    requireLicence(path, caller, world)
    const body = await parseBody(request, route.takes)
    const baseUrl = `${url.origin}/v1`
    const { method } = request
    const type = mediaTypeOf(request)
    return route.handle(
      { method, path, params, query: url.searchParams, body, type, caller, baseUrl },
      world,
    )
  }

  return async (request) => {
    const trackingId = newTrackingId()
    try {
      return serialise(await act(request), trackingId)
    } catch (error) {
      const response = serialiseError(error, trackingId)
      if (response.status === 500) parts.onBug(error)
      return response
    }
  }
}
