// Accelerated time, for effects that come after half a minute without events.
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/**
 * Advances the page's clock, two seconds at a time, until the condition holds; answers arrive between
 * the steps. `page.clock.install()` must have been called before the page was opened.
 */
export async function hurryUntil(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.clock.runFor(2_000)
        return isSo()
      },
      { timeout: 40_000, intervals: [100] },
    )
    .toBe(true)
}
