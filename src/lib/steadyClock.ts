// The clock whose timers a hidden tab does not slow down (timer.worker.ts).
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { trustedWorkerUrl } from './trustedTypes.ts'
import timerWorker from './timer.worker.ts?worker&url'

/** A clock on a worker's timers; the page's own where no worker can be started. */
export function createSteadyClock(): Clock {
  const worker = startWorker()
  if (!worker) return systemClock
  let last = 0
  const waiting = new Map<number, () => void>()
  worker.addEventListener('message', (event: MessageEvent<number>) => {
    const then = waiting.get(event.data)
    waiting.delete(event.data)
    then?.()
  })
  return {
    ...systemClock,
    after(ms, then) {
      const id = ++last
      waiting.set(id, then)
      worker.postMessage({ id, ms: Math.max(0, ms) })
      return () => {
        if (waiting.delete(id)) worker.postMessage({ id, cancel: true })
      }
    },
  }
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(trustedWorkerUrl(timerWorker), { type: 'module' })
  } catch {
    return undefined
  }
}
