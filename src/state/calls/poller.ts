// Polls the calls: one request at a time, at the intervals of cadence.ts (C1, C13). No exception of its
// callbacks stops it: it reports the exception and polls again later.
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import { IDLE_MS } from '../../domain/calls/cadence.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { fail } from '../../domain/result.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import { withinTime } from '../../webex/deadline.ts'
import type { CallSource } from './callControl.ts'

/** The polling state of another tab, from which this tab continues. */
export type Polled = {
  /** Monotonic ms of the last request. */
  readonly askedAt: number
  /** Failed polls in a row. */
  readonly failures: number
  /** Monotonic ms before which Webex must not be asked. */
  readonly notBefore: number
}

export type PollerOptions = {
  readonly source: CallSource
  readonly clock: Clock
  /** Ms from one request to the next, at the moment. */
  readonly interval: (failures: number) => number
  /** How many ms the cloud asked us to wait, from a `slowDown`. */
  readonly waitFor: (failure: Failure) => number
  readonly onSnapshot: (snapshot: Snapshot<Call>) => void
  readonly onFailure: (failure: Failure) => void
  /** Receives exceptions of all of the above. */
  readonly report: (error: unknown) => void
}

/** Polls the list of calls in the leading tab. */
export type Poller = {
  /** Polls as soon as it is time, counted from earlier requests. */
  start(): void
  /** Another tab polls from now on; the back-off stays known. */
  pause(): void
  /** Forgets everything: the next start polls at once. */
  stop(): void
  /** Polls now; during a request, once more right after it. */
  refresh(): void
  /** A condition of the interval has changed. */
  reconsider(): void
  /** Adopts the state of the polling tab. */
  follow(polled: Polled): void
  polled(): Polled
}

/** A source that has not answered by then never will: the client gives up after 10 s. */
const LONGEST_ASK_MS = 30_000
/** An answer that took this long by the wall clock is from before the computer slept. */
const SLEPT_MS = 15_000
/** A timer this late: the page was frozen or the computer slept, and another tab may lead. */
const LATE_MS = 10_000
/** The time in which a waking page learns that it no longer leads. */
const WAKING_MS = 250

const nothing: Polled = { askedAt: -Infinity, failures: 0, notBefore: -Infinity }
const ourFault: Failure = { is: 'ourFault' }

export function createPoller(options: PollerOptions): Poller {
  const { source, clock, report } = options
  let isRunning = false
  let isAgain = false
  let now: Polled = nothing
  let underWay: AbortController | undefined
  let cancelTimer: Cancel = () => {}

  /** False where `work` threw. */
  function survives(work: () => void): boolean {
    try {
      work()
      return true
    } catch (error) {
      report(error)
      return false
    }
  }

  function intervalNow(): number {
    let interval = IDLE_MS
    survives(() => void (interval = options.interval(now.failures)))
    // An invalid number would be due at once, again and again.
    return interval > 0 ? interval : IDLE_MS
  }

  function schedule() {
    cancelTimer()
    if (!isRunning || underWay) return
    const due = isAgain ? clock.monotonic() : now.askedAt + intervalNow()
    wait(Math.max(due, now.notBefore))
  }

  function wait(dueAt: number) {
    const ms = dueAt - clock.monotonic()
    if (ms <= 0) return void ask()
    cancelTimer = clock.after(ms, () => {
      const isLate = clock.monotonic() - dueAt > LATE_MS
      if (isLate) cancelTimer = clock.after(WAKING_MS, schedule)
      else schedule()
    })
  }

  async function ask() {
    const abort = new AbortController()
    underWay = abort
    isAgain = false
    now = { ...now, askedAt: clock.monotonic() }
    const result = await answer(abort)
    // Paused or stopped since.
    if (underWay !== abort) return
    underWay = undefined
    take(result)
    schedule()
  }

  async function answer({ signal }: AbortController): Promise<Result<Snapshot<Call>, Failure>> {
    const wallAtFirst = clock.now()
    try {
      const limits = { clock, ms: LONGEST_ASK_MS, signal }
      const result = await withinTime(limits, (inner) => source.list(inner))
      if (typeof result === 'string') return fail({ is: result })
      return result.ok && clock.now() - wallAtFirst > SLEPT_MS ? fail({ is: 'timedOut' }) : result
    } catch (error) {
      report(error)
      return fail(ourFault)
    }
  }

  function take(result: Result<Snapshot<Call>, Failure>) {
    if (!result.ok) return failed(result.error)
    // The state is updated before it is published.
    const { failures } = now
    now = { ...now, failures: 0 }
    if (survives(() => options.onSnapshot(result.value))) return
    now = { ...now, failures }
    failed(ourFault)
  }

  function failed(failure: Failure) {
    now = { ...now, failures: now.failures + 1 }
    survives(() => {
      now = { ...now, notBefore: clock.monotonic() + options.waitFor(failure) }
    })
    survives(() => options.onFailure(failure))
  }

  function halt() {
    isRunning = false
    isAgain = false
    cancelTimer()
    underWay?.abort()
    underWay = undefined
  }

  return {
    start() {
      isRunning = true
      schedule()
    },
    pause: halt,
    stop() {
      halt()
      now = nothing
    },
    refresh() {
      isAgain = true
      schedule()
    },
    reconsider: schedule,
    follow(polled) {
      if (isRunning || polled.askedAt < now.askedAt) return
      now = polled
    },
    polled: () => now,
  }
}
