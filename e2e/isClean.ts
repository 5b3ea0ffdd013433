// axe must find nothing on a screen, light and dark (WCAG 2.2 AA).
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

type Scheme = 'light' | 'dark'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** With reduced motion, because axe cannot measure the contrast of a fading element. */
async function isCleanIn(
  colorScheme: Scheme,
  page: Page,
  state: string,
  rules?: readonly string[],
) {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // Otherwise axe opens another page to scan frames, which we do not have.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  expect(found, `${state}, ${colorScheme}`).toEqual([])
}

/** All rules in light colors; in dark colors only those about color. */
export async function isClean(page: Page, state: string): Promise<void> {
  await isCleanIn('light', page, state)
  await isCleanIn('dark', page, state, ['color-contrast', 'link-in-text-block'])
}

/** Colors do not depend on the width: each width in one of the two schemes is enough. */
const looks = [
  [390, 'dark'],
  [1440, 'light'],
] as const

/** On a phone and on a desktop: axe finds nothing, and nothing is wider than the screen. */
export async function isCleanAtBothWidths(page: Page, state: string): Promise<void> {
  for (const [width, scheme] of looks) {
    await page.setViewportSize({ width, height: 900 })
    await isCleanIn(scheme, page, `${state}, ${width} wide`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, `${state}, ${width} wide: too wide by`).toBeLessThanOrEqual(0)
  }
}
