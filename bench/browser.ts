// A Chromium, and what its main thread and its frames say while a page is used.
import type { Browser, JSHandle, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { definedEnv, findBrowser } from '../scripts/browser.ts'
import type { Row } from './table.ts'

export async function launch(): Promise<Browser> {
  const { executablePath, env } = await findBrowser()
  return chromium.launch({ executablePath, env: { ...definedEnv(), ...env } })
}

export type Seen = {
  readonly framesPerSecond: number
  readonly longestFrameMs: number
  /** How many frames took 50 ms or more. */
  readonly slowFrames: number
  /** 0 where no task took 50 ms. */
  readonly longestTaskMs: number
  /** Share of the time that the main thread was busy, 0 to 1. */
  readonly busy: number
  /** Share of a core that it took: what other work on the machine delays is not in it. */
  readonly cpu: number
}

type Watch = { stop(): Omit<Seen, 'busy' | 'cpu'> }

/** Frames are counted by requestAnimationFrame, long tasks (50 ms and more) by their observer. */
function watchFrames(page: Page): Promise<JSHandle<Watch>> {
  return page.evaluateHandle(() => {
    const began = performance.now()
    let [frames, last, longestFrameMs, slowFrames, longestTaskMs, isOver] = [
      0,
      began,
      0,
      0,
      0,
      false,
    ]
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        longestTaskMs = Math.max(longestTaskMs, duration)
    })
    observer.observe({ type: 'longtask' })
    const watch = {
      frame() {
        if (isOver) return
        const now = performance.now()
        frames += 1
        longestFrameMs = Math.max(longestFrameMs, now - last)
        if (now - last >= 50) slowFrames += 1
        last = now
        requestAnimationFrame(() => watch.frame())
      },
      stop() {
        isOver = true
        observer.disconnect()
        const framesPerSecond = (frames * 1_000) / (performance.now() - began)
        return { framesPerSecond, longestFrameMs, slowFrames, longestTaskMs }
      },
    }
    requestAnimationFrame(() => watch.frame())
    return watch
  })
}

/** What the frames and the main thread were like while something was done. */
export async function during(page: Page, act: () => Promise<void>): Promise<Seen> {
  const [byClock, byThread] = [
    await taskTime(page, 'timeTicks'),
    await taskTime(page, 'threadTicks'),
  ]
  const [busyBefore, cpuBefore] = [await byClock.seconds(), await byThread.seconds()]
  const began = performance.now()
  const watch = await watchFrames(page)
  await act()
  const seen = await watch.evaluate((found) => found.stop())
  const [busy, cpu] = [await byClock.seconds(), await byThread.seconds()]
  const took = (performance.now() - began) / 1_000
  await byClock.close()
  await byThread.close()
  return { ...seen, busy: (busy - busyBefore) / took, cpu: (cpu - cpuBefore) / took }
}

/** How long the tasks of the main thread have taken, by the clock or by what the core gave them. */
async function taskTime(page: Page, timeDomain: 'timeTicks' | 'threadTicks') {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable', { timeDomain })
  return {
    async seconds() {
      const { metrics } = await tools.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
    },
    close: () => tools.detach(),
  }
}

const EMPTY_FOR_MS = 10_000

/** What the machine does to the frames of a page that does nothing: no page can be better. */
export async function emptyPage(browser: Browser): Promise<Row> {
  const page = await browser.newPage()
  const { longestFrameMs } = await during(page, () => page.waitForTimeout(EMPTY_FOR_MS))
  await page.close()
  return { what: 'for comparison: longest frame of an empty page', ms: longestFrameMs }
}
