// Errors and rejections that nothing has caught, wherever on the page they come from.
import type { Cancel } from './clock.ts'

/** An extension of the browser runs its scripts in our page too. */
const FOREIGN = /-extension:\/\//

export function onUncaught(then: (error: unknown) => void): Cancel {
  const stopped = new AbortController()
  const { signal } = stopped
  const tell = (error: unknown) => {
    if (!(error instanceof Error && FOREIGN.test(error.stack ?? ''))) then(error)
  }
  window.addEventListener(
    'error',
    // Without an error it is a notice of the browser's, or a script of another origin.
    ({ error }: ErrorEvent) => error !== null && error !== undefined && tell(error),
    { signal },
  )
  window.addEventListener('unhandledrejection', ({ reason }) => tell(reason), { signal })
  return () => stopped.abort()
}
