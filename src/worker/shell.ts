// The service worker: what was loaded once is there without a network, which the page then
// says itself. Nothing of Webex and nothing of a session is ever kept here.
import type { Build } from './builds.ts'
import { cacheNameOf, dropUnusedBuilds, storeBuild } from './builds.ts'
import { cachePolicy } from './cachePolicy.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** The build that this worker came with, put here by vite.config.ts. */
  readonly __BUILD__: Build
}

const build = self.__BUILD__
const CACHE = cacheNameOf(build)

self.addEventListener('install', (event) => {
  event.waitUntil(
    storeBuild(build, { caches, load: (path) => fetch(path, { cache: 'no-cache' }) }).then(() =>
      self.skipWaiting(),
    ),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
  // Not waited for: a page that is being opened waits for the activation, and seems to be waited for by
  // the list of clients. One page load in some fifteen runs of e2e/long/updates.spec.ts hung in Chromium.
  dropUnused().catch(() => undefined)
})

// A page says that it has taken the lock of its build (lib/shellWorker.ts).
self.addEventListener('message', (event) => event.waitUntil(dropUnused()))

async function dropUnused(): Promise<void> {
  const [pages, { held = [] }] = await Promise.all([
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }),
    self.navigator.locks.query(),
  ])
  const locks = held.map(({ name = '' }) => name)
  await dropUnusedBuilds(build, { count: pages.length, locks }, caches)
}

// A press on a notification: the page that shows it is told, and comes to the front.
self.addEventListener('notificationclick', (event) => {
  const { action, notification } = event
  notification.close()
  event.waitUntil(messagePages({ notification: notification.tag, action }, action === ''))
})

/** An answer or a decline needs nobody to look at the page. */
async function messagePages(message: object, isFocused: boolean): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' })
  for (const page of pages) page.postMessage(message)
  if (!isFocused) return
  if (pages[0]) await pages[0].focus()
  else await self.clients.openWindow('/')
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const policy = cachePolicy({
    method: request.method,
    url: request.url,
    ownOrigin: self.location.origin,
    isNavigation: request.mode === 'navigate',
  })
  if (policy === 'keepForever') event.respondWith(keptOrFetched(request))
  if (policy === 'pageUnlessOffline') event.respondWith(fetchedOrKept(request, '/', false))
  if (policy === 'freshUnlessOffline') event.respondWith(fetchedOrKept(request, request.url, true))
})

/** Of whichever build: names carry a hash of what is in the file. */
async function keptOrFetched(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/**
 * @param key under which the answer is kept: all pages are one.
 * @param isUpdated whether a newer answer takes its place. A newer page does not: it belongs to
 *   another build, whose files may not be here.
 */
async function fetchedOrKept(request: Request, key: string, isUpdated: boolean): Promise<Response> {
  const cache = await caches.open(CACHE)
  try {
    const response = await fetch(request)
    if (response.ok && isUpdated) await cache.put(key, response.clone())
    return response
  } catch (error) {
    const kept = await cache.match(key)
    if (kept) return kept
    throw error
  }
}
