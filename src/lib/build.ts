// The build of this page, and the build that the server serves now.

/** The build that this page is of (vite.config.ts); nothing while developing. */
export const runningBuild = (): string | undefined =>
  document.head.querySelector<HTMLMetaElement>('meta[name=cordboard-build]')?.content

const PATIENCE_MS = 10_000

/** What the head of this page has asked for so far, as it was written there. */
export const runningFiles = (): readonly string[] =>
  [...document.head.querySelectorAll('script[src], link[href]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  )

/** The page's HTML, past the browser's cache. Rejects where the server does not give it. */
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
