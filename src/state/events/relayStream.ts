// The event stream of our server: open while this tab leads, and considered lost when it is silent.
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { OpenStream } from '../../lib/eventStream.ts'

const PATH = '/events'
const NAMES = ['webex', 'resync', 'beat', 'replaced', 'signedOut'] as const
/** The server sends a line every 10 s. */
export const SILENT_MS = 20_000
const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 60_000

export type RelayStreamOptions = {
  readonly open: OpenStream
  readonly clock: Clock
  /** @param json what Webex delivered. */
  readonly onEvent: (json: string) => void
  /** Events may have been missed. */
  readonly onResync: () => void
  readonly onHealth: (isHealthy: boolean) => void
}

/** Runs until canceled. `onHealth` is called with each change; the first value is true. */
export function followRelay(options: RelayStreamOptions): Cancel {
  const { clock, open, onEvent, onResync } = options
  let isHealthy = false
  let retryMs = FIRST_RETRY_MS
  let close: Cancel = () => {}
  let cancelSilence: Cancel = () => {}
  let cancelRetry: Cancel = () => {}

  function setHealthy(now: boolean) {
    if (isHealthy === now) return
    isHealthy = now
    options.onHealth(now)
  }

  function end(waitMs: number) {
    close()
    cancelSilence()
    cancelRetry()
    setHealthy(false)
    cancelRetry = clock.after(waitMs, connect)
  }

  function failed() {
    end(retryMs)
    retryMs = Math.min(LONGEST_RETRY_MS, 2 * retryMs)
  }

  function heard(name: string, data: string) {
    // Another tab has taken over, or nobody is signed in: reconnecting at once would make two tabs fight.
    if (name === 'replaced' || name === 'signedOut') return end(LONGEST_RETRY_MS)
    retryMs = FIRST_RETRY_MS
    listen()
    setHealthy(true)
    if (name === 'resync') onResync()
    if (name === 'webex') onEvent(data)
  }

  function listen() {
    cancelSilence()
    cancelSilence = clock.after(SILENT_MS, failed)
  }

  function connect() {
    close()
    listen()
    close = open(PATH, NAMES, {
      onEvent: heard,
      onLost(isOver) {
        if (isOver) failed()
        else setHealthy(false)
      },
    })
  }

  connect()
  return () => {
    close()
    cancelSilence()
    cancelRetry()
  }
}
