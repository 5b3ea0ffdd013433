// A clock whose timers are not throttled in a hidden tab (timer.worker.ts).
import type { Cancel, Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { trustedWorkerUrl } from './trustedTypes.ts'
import timerWorker from './timer.worker.ts?worker&url'

/** What this needs of a `Worker` that runs timer.worker.ts. */
export type TimerWorker = {
  postMessage(message: unknown): void
  addEventListener(name: 'message', then: (event: { data: unknown }) => void): void
  addEventListener(name: 'error' | 'messageerror', then: () => void): void
  terminate(): void
}

type Timer = { readonly dueAt: number; readonly then: () => void; cancelOnPage: Cancel }

/** By so much the page's own timer waits longer once the worker has shown that it works. */
const GRACE_MS = 2_000
/** Timers in a row of which only the page's own came: the worker is gone. */
const MOST_MISSED = 3

/**
 * A clock on a worker's timers. Each timer has one of the page behind it, so that none is lost
 * where the worker does not load, fails later or is ended by the browser: from then on the page's
 * own clock is used.
 */
export function createSteadyClock(
  start: () => TimerWorker | undefined = startWorker,
  page: Clock = systemClock,
): Clock {
  let worker = start()
  if (!worker) return page
  let last = 0
  let hasWorked = false
  let missed = 0
  const waiting = new Map<number, Timer>()

  function fire(id: number) {
    const timer = waiting.get(id)
    if (!timer) return
    waiting.delete(id)
    timer.cancelOnPage()
    timer.then()
  }

  function giveUp() {
    if (!worker) return
    worker.terminate()
    worker = undefined
    for (const [id, timer] of waiting) {
      timer.cancelOnPage()
      timer.cancelOnPage = page.after(timer.dueAt - page.monotonic(), () => fire(id))
    }
  }

  worker.addEventListener('message', ({ data }) => {
    hasWorked = true
    missed = 0
    if (typeof data === 'number') fire(data)
  })
  worker.addEventListener('error', giveUp)
  worker.addEventListener('messageerror', giveUp)

  return {
    ...page,
    after(ms, then) {
      if (!worker) return page.after(ms, then)
      const id = ++last
      const wait = Math.max(0, ms)
      const cancelOnPage = page.after(wait + (hasWorked ? GRACE_MS : 0), () => {
        missed += 1
        if (missed >= MOST_MISSED) giveUp()
        fire(id)
      })
      waiting.set(id, { dueAt: page.monotonic() + wait, then, cancelOnPage })
      worker.postMessage({ id, ms: wait })
      return () => {
        const timer = waiting.get(id)
        if (!timer) return
        waiting.delete(id)
        timer.cancelOnPage()
        worker?.postMessage({ id, cancel: true })
      }
    },
  }
}

function startWorker(): TimerWorker | undefined {
  try {
    return new Worker(trustedWorkerUrl(timerWorker), { type: 'module' })
  } catch {
    return undefined
  }
}
