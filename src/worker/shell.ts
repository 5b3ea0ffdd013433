// The service worker: what was loaded once is there without a network, which the page then
// says itself. Nothing of Webex and nothing of a session is ever kept here.
import { cachePolicy } from './cachePolicy.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** All scripts and styles of this build, put here by vite.config.ts. */
  readonly __SHELL_FILES__: readonly string[]
}

const CACHE = 'cordboard-shell-1'
/** A few builds: a tab that still runs an older one finds its parts after an update. */
const MOST_ENTRIES = 150

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(['/', '/config.json', ...self.__SHELL_FILES__]))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

// A press on a notification: the page that shows it is told, and comes to the front.
self.addEventListener('notificationclick', (event) => {
  const { action, notification } = event
  notification.close()
  event.waitUntil(tellPages({ notification: notification.tag, action }, action === ''))
})

/** An answer or a decline needs nobody to look at the page. */
async function tellPages(message: object, isFocused: boolean): Promise<void> {
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
  if (policy === 'pageUnlessOffline') event.respondWith(fetchedOrKept(request, '/'))
  if (policy === 'freshUnlessOffline') event.respondWith(fetchedOrKept(request, request.url))
})

async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) {
    await cache.put(request, response.clone())
    await dropOldest(cache)
  }
  return response
}

/** @param key under which the answer is kept: all pages are one. */
async function fetchedOrKept(request: Request, key: string): Promise<Response> {
  const cache = await caches.open(CACHE)
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(key, response.clone())
    return response
  } catch (error) {
    const kept = await cache.match(key)
    if (kept) return kept
    throw error
  }
}

/** Keys come in the order in which they were put. */
async function dropOldest(cache: Cache): Promise<void> {
  const keys = await cache.keys()
  const old = keys.filter(({ url }) => url.includes('/assets/')).slice(0, -MOST_ENTRIES)
  await Promise.all(old.map((key) => cache.delete(key)))
}
