// Registers the service worker (src/worker), which serves the app without a network.
import { runningBuild } from './build.ts'
import { trustedWorkerUrl } from './trustedTypes.ts'
import { whenIdle } from './idle.ts'

/** What the locks of builds are called; the worker keeps the files of those that are held. */
const LOCK = 'cordboard-build-'

/** Once the page has nothing more urgent to do. Without service workers nothing is lost. */
export function startShellWorker(): void {
  const workers = (navigator as Partial<Navigator>).serviceWorker
  if (!workers || !import.meta.env.PROD) return
  holdBuild()
  whenIdle(() => {
    workers
      .register(trustedWorkerUrl('/shell.js'))
      .then(({ active }) => active?.postMessage({ is: 'pageOpened' }))
      .catch(() => undefined)
  })
}

/** As long as this page is open, whatever becomes of it: the platform gives the lock back. */
function holdBuild(): void {
  const build = runningBuild()
  // Present wherever there are service workers, in every browser that we support.
  const locks = (navigator as Partial<Navigator>).locks
  if (!build || !locks) return
  void locks.request(`${LOCK}${build}`, { mode: 'shared' }, () => new Promise(() => {}))
}
