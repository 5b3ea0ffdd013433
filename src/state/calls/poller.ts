// Asks for the calls: one request at a time, at the pace that cadence.ts says (C1, C13). No
// exception of what it is given ends it: it reports the exception and asks again later.
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import { IDLE_MS } from '../../domain/calls/cadence.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { fail } from '../../domain/result.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import { withinTime } from '../../webex/deadline.ts'
import type { CallSource } from './callControl.ts'

/** What another tab has asked: this one continues from there. */
export type Polled = {
  /** Monotonic ms of the last question. */
  readonly askedAt: number
  /** Failed polls in a row. */
  readonly failures: number
  /** Monotonic ms before which Webex does not want to be asked. */
  readonly notBefore: number
}

export type PollerOptions = {
  readonly source: CallSource
  readonly clock: Clock
  /** Ms from one question to the next, as of now. */
  readonly interval: (failures: number) => number
  /** Ms until which the cloud asked us to wait, from a `slowDown`. */
  readonly waitFor: (failure: Failure) => number
  readonly onSnapshot: (snapshot: Snapshot<Call>) => void
  readonly onFailure: (failure: Failure) => void
  /** Takes exceptions of all the above. */
  readonly report: (error: unknown) => void
}

/** Polls the list of calls in the leading tab. */
export type Poller = {
  /** Asks as soon as it is time, counted from what was asked before. */
  start(): void
  /** Another tab asks from now on; how often Webex may be asked stays known. */
  pause(): void
  /** Forgets everything: the next start asks at once. */
  stop(): void
  /** Asks now; during a request, once more right after it. */
  refresh(): void
  /** Something that the interval depends on has changed. */
  reconsider(): void
  /** Takes over what the tab that asks says. */
  follow(polled: Polled): void
  polled(): Polled
}

/** A source that has not answered by then never will: the client gives up after 10 s. */
const LONGEST_ASK_MS = 30_000
/** An answer that took so long by the wall clock is from before the computer slept. */
const SLEPT_MS = 15_000
/** A timer this late: the page was frozen or the computer slept, and another tab may lead. */
const LATE_MS = 10_000
/** In which a page that wakes up hears that it no longer leads. */
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
    // A number that is none would be due at once, for ever.
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
    // The pace is known before it is told.
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
