// The entry of all requests: latency, faults, CORS and the journal wrap the control surface, OAuth and
// REST.
import { isOAuthPath, oauthPaths } from '../oauth/paths.ts'
import type { OAuthDoor } from '../oauth/oauthDoor.ts'
import { allowCrossOrigin, preflight } from '../rest/cors.ts'
import { bearerToken } from '../rest/session/authenticate.ts'
import type { RestPipeline } from '../rest/pipeline.ts'
import { notFound } from '../rest/refusals.ts'
import { serialiseError } from '../rest/serialise.ts'
import { newTrackingId } from '../rest/trackingId.ts'
import type { Cloud } from './cloud.ts'
import { applyFault } from './faultEffects.ts'
import { refusalOf } from './guard.ts'
import { mediaAnswer, mediaBase } from '../rest/recordings/media.ts'
import { pause, within } from './pause.ts'

export type FrontDoorParts = {
  cloud: Cloud
  control: (request: Request) => Response | Promise<Response>
  oauth: OAuthDoor
  rest: RestPipeline
  /** The email of an access token's person; `undefined`: unknown, expired or revoked. */
  personOf: (accessToken: string) => string | undefined
  /** Aborts when the simulator closes. */
  closing: AbortSignal
}

/** @param remoteAddress of the socket; `undefined` in process. @throws ConnectionReset */
export type FrontDoor = (request: Request, remoteAddress?: string) => Promise<Response>

const isBelow = (path: string, base: string) => path === base || path.startsWith(`${base}/`)

/** Pages for people are answered at once; requests of programs get the latency. */
const isPage = (path: string) =>
  [oauthPaths.authorize, oauthPaths.signIn, oauthPaths.deviceVerify].some((p) => isBelow(path, p))

async function control(
  parts: FrontDoorParts,
  request: Request,
  remoteAddress?: string,
): Promise<Response> {
  const refusal = refusalOf(request, remoteAddress)
  if (refusal !== undefined) return Response.json({ message: refusal }, { status: 403 })
  const response = request.method === 'OPTIONS' ? preflight(request) : await parts.control(request)
  allowCrossOrigin(request, response, { exposeHeaders: true })
  return response
}

function answer(parts: FrontDoorParts, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (isOAuthPath(pathname)) return parts.oauth(request)
  if (isBelow(pathname, mediaBase)) return Promise.resolve(mediaAnswer(request, parts.cloud.world))
  return parts.rest(request)
}

const olderHost = 'https://api.ciscospark.com'

/** Like Webex's next links sometimes (docs/webex/facts.md 12.2). */
function nameOlderHost({ headers }: Response, origin: string): void {
  const link = headers.get('link')
  if (link !== null) headers.set('link', link.replace(`<${origin}/`, `<${olderHost}/`))
}

async function cloudAnswer(parts: FrontDoorParts, request: Request): Promise<Response> {
  const { cloud, closing } = parts
  const { pathname, search } = new URL(request.url)
  // Read here, so that a request which a fault answers is listed with its person too.
  const person = parts.personOf(bearerToken(request.headers) ?? '')
  const entry = cloud.journal.arrived(request.method, `${pathname}${search}`, person)
  // Half of the latency before, half after: the data in an answer are older than its arrival.
  const wayMs = isPage(pathname) ? 0 : within(cloud.world.behaviour.latencyMs) / 2
  const normal = () => answer(parts, request)
  await pause(wayMs)
  const fault = cloud.faults.take(request.method, pathname)
  const response = fault
    ? await applyFault(fault, { answer: normal, signals: [closing, request.signal] })
    : await normal()
  await pause(wayMs)
  entry.answered(response.status)
  if (cloud.settings.olderLinks) nameOlderHost(response, new URL(request.url).origin)
  if (!isBelow(pathname, mediaBase) || cloud.settings.mediaCors) {
    allowCrossOrigin(request, response, cloud.settings)
  }
  return response
}

export function frontDoor(parts: FrontDoorParts): FrontDoor {
  return async (request, remoteAddress) => {
    const { pathname } = new URL(request.url)
    if (isBelow(pathname, '/sim')) return control(parts, request, remoteAddress)
    if (!['/v1', mediaBase].some((base) => isBelow(pathname, base)) && !isOAuthPath(pathname)) {
      return serialiseError(notFound(), newTrackingId())
    }
    if (request.method === 'OPTIONS') return preflight(request)
    return cloudAnswer(parts, request)
  }
}
