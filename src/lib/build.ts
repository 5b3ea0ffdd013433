// The build of this page, and the build that the server serves now.

/** The build of this page (vite.config.ts); `undefined` in development. */
export const runningBuild = (): string | undefined =>
  document.head.querySelector<HTMLMetaElement>('meta[name=cordboard-build]')?.content

const PATIENCE_MS = 10_000

/** The URLs that the head of this page has requested, as written there. */
export const runningFiles = (): readonly string[] =>
  [...document.head.querySelectorAll('script[src], link[href]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  )

/** The page's HTML, bypassing the browser's cache. Rejects if the server does not return it. */
export async function servedPage(): Promise<string> {
  const response = await fetch('/', {
    headers: { accept: 'text/html' },
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!response.ok) throw new Error(`/ answered ${response.status}`)
  return response.text()
}
