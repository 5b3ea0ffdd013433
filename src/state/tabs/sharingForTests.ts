// Tabs with a query cache each, that share what they are answered. Time is vitest's.
import { systemClock } from '../../lib/clock.ts'
import { createSlowDown } from '../../webex/slowDown.ts'
import { createQueryClient } from '../createQueryClient.ts'
import { createTestBrowser } from './browserForTests.ts'
import { readEnvelope } from './readEnvelope.ts'
import { createNews } from './news.ts'
import type { SharedQueries } from './sharedQuestions.ts'
import { shareQueries } from './shareQueries.ts'
import { createTabChannel } from './tabChannel.ts'

export function createSharingTabs() {
  const windows = createTestBrowser()
  let opened = 0
  return {
    open(build = 'this build') {
      const { browser } = windows.tab()
      const clock = systemClock
      const report = (error: unknown) => {
        throw error
      }
      const tab = `tab${++opened}`
      const loadReader = () => readEnvelope
      const channel = createTabChannel({ browser, clock, tab, report, loadReader })
      const slowDown = createSlowDown(clock, () => 0)
      const news = createNews(channel, clock)
      let sharing: SharedQueries | undefined
      const queryClient = createQueryClient({
        report,
        clock,
        loadSharing: () =>
          (sharing ??= shareQueries({
            browser,
            clock,
            channel,
            queryClient,
            slowDown,
            news,
            chance: 0,
            build,
            report,
          })),
      })
      return {
        queryClient,
        slowDown,
        news,
        close: () => {
          queryClient.clear()
          channel.close()
        },
      }
    },
  }
}
