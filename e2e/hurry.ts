// Time that passes faster than it does: for what comes after half a minute of nothing.
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/**
 * Lets the page's clock run ahead, two seconds at a time, until it is so: between them answers
 * come. `page.clock.install()` must have been called before the page was opened.
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
