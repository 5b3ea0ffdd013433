// The simulator's clock: wall time plus the advanced time, and timers on it.
import type { SimTime } from './types.ts'

type Timer = { readonly due: number; then: (() => void) | undefined }

/** Longer delays overflow `setTimeout` and would fire at once. */
const longestDelayMs = 2 ** 31 - 1

/** Timers ordered by due time; those with the same time in the order in which they were set. */
class Agenda {
  readonly #timers: Timer[] = []

  add(timer: Timer): void {
    let [low, high] = [0, this.#timers.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#timers[middle]?.due ?? Infinity) <= timer.due) low = middle + 1
      else high = middle
    }
    this.#timers.splice(low, 0, timer)
  }

  /** The first that was not canceled. */
  first(): Timer | undefined {
    while (this.#timers[0] && !this.#timers[0].then) this.#timers.shift()
    return this.#timers[0]
  }

  takeDue(now: number): Timer | undefined {
    const timer = this.first()
    return timer && timer.due <= now ? this.#timers.shift() : undefined
  }

  clear(): void {
    this.#timers.length = 0
  }
}

class Clock implements SimTime {
  readonly #wall: () => number
  readonly #runsAlone: boolean
  readonly #agenda = new Agenda()
  #offset = 0
  #alarm: { readonly handle: NodeJS.Timeout; readonly due: number } | undefined
  #isStopped = false

  constructor(wall: (() => number) | undefined) {
    this.#wall = wall ?? Date.now
    this.#runsAlone = wall === undefined
  }

  now(): number {
    return this.#wall() + this.#offset
  }

  after(ms: number, then: () => void): () => void {
    if (this.#isStopped) return () => undefined
    const timer: Timer = { due: this.now() + Math.max(0, ms), then }
    this.#agenda.add(timer)
    this.#arm()
    return () => {
      timer.then = undefined
    }
  }

  advance(ms: number): void {
    const end = this.now() + Math.max(0, ms)
    for (let timer = this.#agenda.takeDue(end); timer; timer = this.#agenda.takeDue(end)) {
      this.#moveTo(timer.due)
      timer.then?.()
    }
    this.#moveTo(end)
    this.#arm()
  }

  stop(): void {
    this.#isStopped = true
    this.#agenda.clear()
    clearTimeout(this.#alarm?.handle)
  }

  /** Never backwards: the wall clock may have advanced. */
  #moveTo(moment: number): void {
    this.#offset += Math.max(0, moment - this.now())
  }

  /** One real timer for the earliest of ours. */
  #arm(): void {
    const next = this.#agenda.first()
    if (!this.#runsAlone || this.#isStopped || !next) return
    if (this.#alarm && this.#alarm.due <= next.due && this.#alarm.due > this.now()) return
    clearTimeout(this.#alarm?.handle)
    const delay = Math.min(longestDelayMs, Math.max(0, next.due - this.now()))
    const handle = setTimeout(() => {
      this.#alarm = undefined
      this.advance(0)
    }, delay)
    // A waiting timer alone must not keep the process alive.
    handle.unref()
    this.#alarm = { handle, due: next.due }
  }
}

/**
 * @param clockNow the wall clock, ms. With a given clock, timers run only in `advance`, which makes tests
 * exact.
 */
export function createSimTime(clockNow?: () => number): SimTime {
  return new Clock(clockNow)
}
