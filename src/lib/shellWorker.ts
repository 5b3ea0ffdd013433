// Starts the service worker, which has the app at hand without a network (src/worker).
import { trustedWorkerUrl } from './trustedTypes.ts'
import { whenIdle } from './idle.ts'

/** Once the page has nothing more urgent to do. Without service workers nothing is lost. */
export function startShellWorker(): void {
  const workers = (navigator as Partial<Navigator>).serviceWorker
  if (!workers || !import.meta.env.PROD) return
  whenIdle(() => {
    workers.register(trustedWorkerUrl('/shell.js')).catch(() => undefined)
  })
}
