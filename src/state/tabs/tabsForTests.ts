// A browser with tabs that are connected by the channel, on one test clock.
import type { Channel } from '../../lib/browser.ts'
import type { Clock } from '../../lib/clock.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createTestBrowser } from './browserForTests.ts'
import { readEnvelope } from './readEnvelope.ts'
import { createTabChannel } from './tabChannel.ts'

type OpenOptions = {
  /** What the tab takes for the time. */
  readonly clockOf?: (clock: Clock) => Clock
  /** Of whoever is signed in there. */
  readonly session?: () => string | undefined
  /** Sees what is posted before it is. */
  readonly onPost?: (message: unknown, post: () => void) => void
}

function posting(channel: Channel, onPost: OpenOptions['onPost']): Channel {
  if (!onPost) return channel
  return { ...channel, post: (message) => onPost(message, () => channel.post(message)) }
}

/** @param delayMs what one message takes; missing: it arrives in the next microtask. */
export function createTestTabs(delayMs?: () => number) {
  const time = createTestClock()
  const windows = createTestBrowser(delayMs && { clock: time.clock, delayMs })
  const reported: unknown[] = []
  let opened = 0
  return {
    time,
    reported,
    lock: windows.lock,
    open(isVisible = true, { session, onPost, clockOf = (clock) => clock }: OpenOptions = {}) {
      const { browser: own, clock: tabClock = time.clock, ...page } = windows.tab(isVisible)
      const clock = clockOf(tabClock)
      const browser = { ...own, channel: (name: string) => posting(own.channel(name), onPost) }
      const tab = `tab${++opened}`
      const report = (error: unknown) => void reported.push(error)
      const channel = createTabChannel({
        browser,
        clock,
        tab,
        report,
        loadReader: () => readEnvelope,
        ...(session && { session }),
      })
      return { ...page, tab, browser, clock, channel, report }
    },
  }
}
