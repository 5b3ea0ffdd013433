// The control surface has no token: it accepts requests only from this machine, and never from the
// web pages of other sites.

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i
const loopbackAddress = /^(::1|127(\.\d{1,3}){3}|::ffff:127(\.\d{1,3}){3})$/i

const hostnameOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).hostname : undefined

function isOwnOrigin(origin: string | null): boolean {
  if (origin === null) return true
  const hostname = hostnameOf(origin)
  return hostname !== undefined && loopbackName.test(hostname)
}

/**
 * The reason why a control request is refused; `undefined`: allowed. The `Host` is checked too, against a
 * foreign name that was made to resolve to this machine (DNS rebinding).
 *
 * @param remoteAddress of the socket; `undefined` in process.
 */
export function refusalOf(request: Request, remoteAddress: string | undefined): string | undefined {
  if (remoteAddress !== undefined && !loopbackAddress.test(remoteAddress)) {
    return 'The control surface answers this machine only.'
  }
  if (!loopbackName.test(new URL(request.url).hostname)) {
    return 'The control surface answers under localhost only.'
  }
  const isCrossSite = request.headers.get('sec-fetch-site') === 'cross-site'
  if (isCrossSite || !isOwnOrigin(request.headers.get('origin'))) {
    return 'The control surface does not answer pages of other sites.'
  }
  return undefined
}
