// A browser with tabs that are connected by the channel, on one test clock.
import { createTestClock } from '../calls/cloudForTests.ts'
import { createTestBrowser } from './browserForTests.ts'
import { readEnvelope } from './readEnvelope.ts'
import { createTabChannel } from './tabChannel.ts'

/** @param delayMs what one message takes. */
export function createTestTabs(delayMs: () => number = () => 1) {
  const time = createTestClock()
  const windows = createTestBrowser({ clock: time.clock, delayMs })
  const reported: unknown[] = []
  let opened = 0
  return {
    time,
    reported,
    lock: windows.lock,
    open(isVisible = true, session?: () => string | undefined) {
      const { browser, clock = time.clock, ...page } = windows.tab(isVisible)
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
