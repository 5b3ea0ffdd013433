// Which requests the service worker touches, and how: a decision without a browser.

export type AskedFor = {
  readonly method: string
  readonly url: string
  readonly ownOrigin: string
  readonly isNavigation: boolean
}

/** `leave`: as if there were no service worker. */
export type CachePolicy = 'leave' | 'keepForever' | 'pageUnlessOffline' | 'freshUnlessOffline'

const KEPT_FILES = ['/config.json', '/manifest.webmanifest', '/icon.svg', '/icon-192.png']

/**
 * Hashed files never change; the page and its configuration are asked for anew while there is
 * a network. The relay (`/oauth`) and the sign-in's answer, whose address holds a code, are
 * left alone.
 */
export function cachePolicy({ method, url, ownOrigin, isNavigation }: AskedFor): CachePolicy {
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== ownOrigin) return 'leave'
  if (pathname.startsWith('/oauth') || pathname === '/callback') return 'leave'
  if (pathname.startsWith('/assets/')) return 'keepForever'
  if (isNavigation) return 'pageUnlessOffline'
  return KEPT_FILES.includes(pathname) ? 'freshUnlessOffline' : 'leave'
}
