// Cross-origin access as in Webex's gateway (docs/webex/facts.md 1.9, 11).

export type CorsSettings = { exposeHeaders: boolean }

const exposed = 'Link, Retry-After, trackingid, Content-Disposition'
/** The usual headers of pages, and those of Cisco's browser SDK (docs/webex/facts.md 12.2). */
const allowedNames = [
  ...['Authorization', 'Content-Type', 'Accept'],
  ...['TrackingID', 'Cisco-No-Http-Redirect', 'Spark-User-Agent'],
]
const allowedHeaders = new Set(allowedNames.map((name) => name.toLowerCase()))
const allowedMethods = 'GET, POST, PUT, PATCH, DELETE'

/** Answers a preflight; a header outside the list makes the browser refuse the request. */
export function preflight(request: Request): Response {
  const headers = new Headers({
    'access-control-allow-origin': request.headers.get('origin') ?? '*',
    'access-control-allow-methods': allowedMethods,
    'access-control-allow-headers': allowedNames.join(', '),
    'access-control-max-age': '600',
    vary: 'Origin, Access-Control-Request-Headers',
  })
  const asked = (request.headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  const isAllowed = asked.every((name) => allowedHeaders.has(name))
  return new Response(null, { status: isAllowed ? 204 : 403, headers })
}

/** Sets the CORS headers of an answer. `Vary: Origin` is sent even without an `Origin`. */
export function allowCrossOrigin(
  request: Request,
  response: Response,
  settings: CorsSettings,
): void {
  const { headers } = response
  headers.set('vary', 'Origin')
  const origin = request.headers.get('origin')
  if (origin === null) return
  headers.set('access-control-allow-origin', origin)
  if (settings.exposeHeaders) headers.set('access-control-expose-headers', exposed)
  else headers.delete('access-control-expose-headers')
}
