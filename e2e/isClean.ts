// What axe finds on a screen: nothing, light and dark (WCAG 2.2 AA).
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

type Scheme = 'light' | 'dark'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** With motion reduced, as what fades has no contrast to speak of. */
async function isCleanIn(
  colorScheme: Scheme,
  page: Page,
  state: string,
  rules?: readonly string[],
) {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // Otherwise it opens a page more for the sake of frames, which we have none of.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  expect(found, `${state}, ${colorScheme}`).toEqual([])
}

/** Everything in the light; in the dark what depends on colours. */
export async function isClean(page: Page, state: string): Promise<void> {
  await isCleanIn('light', page, state)
  await isCleanIn('dark', page, state, ['color-contrast', 'link-in-text-block'])
}

/** Colours do not depend on the width: each width in one of the two schemes is enough. */
const looks = [
  [390, 'dark'],
  [1440, 'light'],
] as const

/** On a phone and on a desk: nothing that axe finds, and nothing wider than the screen. */
export async function isCleanAtBothWidths(page: Page, state: string): Promise<void> {
  for (const [width, scheme] of looks) {
    await page.setViewportSize({ width, height: 900 })
    await isCleanIn(scheme, page, `${state}, ${width} wide`)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, `${state}, ${width} wide: too wide by`).toBeLessThanOrEqual(0)
  }
}
