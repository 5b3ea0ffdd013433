// Asks for the calls: one request at a time, at the pace that cadence.ts says (C1, C13).
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { CallSource } from './callControl.ts'

export type PollerOptions = {
  readonly source: CallSource
  readonly clock: Clock
  /** Ms from one question to the next, as of now. */
  readonly interval: (failures: number) => number
  /** Ms until which the cloud asked us to wait, from a `slowDown`. */
  readonly waitFor: (failure: Failure) => number
  readonly onSnapshot: (snapshot: Snapshot<Call>) => void
  readonly onFailure: (failure: Failure) => void
}

export type Poller = {
  start(): void
  stop(): void
  /** Asks now; during a request, once more right after it. */
  refresh(): void
  /** Something that the interval depends on has changed. */
  reconsider(): void
}

export function createPoller(options: PollerOptions): Poller {
  const { source, clock } = options
  let isRunning = false
  let isAgain = false
  let failures = 0
  let askedAt = -Infinity
  let notBefore = -Infinity
  let underWay: AbortController | undefined
  let cancelTimer: Cancel = () => {}

  function schedule() {
    cancelTimer()
    if (!isRunning || underWay) return
    const due = isAgain ? clock.monotonic() : askedAt + options.interval(failures)
    const wait = Math.max(due, notBefore) - clock.monotonic()
    if (wait <= 0) void ask()
    else cancelTimer = clock.after(wait, schedule)
  }

  async function ask() {
    const abort = new AbortController()
    underWay = abort
    isAgain = false
    askedAt = clock.monotonic()
    const result = await source.list(abort.signal)
    if (abort.signal.aborted) return
    underWay = undefined
    if (result.ok) {
      failures = 0
      options.onSnapshot(result.value)
    } else {
      failures += 1
      notBefore = clock.monotonic() + options.waitFor(result.error)
      options.onFailure(result.error)
    }
    schedule()
  }

  return {
    start() {
      if (isRunning) return
      isRunning = true
      isAgain = true
      schedule()
    },
    stop() {
      isRunning = false
      cancelTimer()
      underWay?.abort()
      underWay = undefined
      failures = 0
      notBefore = -Infinity
    },
    refresh() {
      isAgain = true
      schedule()
    },
    reconsider: schedule,
  }
}
