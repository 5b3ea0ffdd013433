// Other languages: chosen in the menu or by the browser, right to left where necessary.
import { expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

test('German is chosen in the menu, remembered, and switched back', async ({ one, sim }) => {
  const { mine, me } = await one()
  const { page } = mine
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await expect(page.getByRole('heading', { name: 'Aktive Anrufe' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await sim.call({ to: me.email, from: '+12025550123', name: 'Grace' })
  await mine.looksAgain()
  const alert = page.getByRole('alertdialog', { name: 'Eingehender Anruf von Grace' })
  await alert.getByRole('button', { name: 'Annehmen' }).click()
  await expect(page.getByRole('listitem', { name: 'Grace' })).toContainText('Verbunden')
  await isClean(page, 'German')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Aktive Anrufe' })).toBeVisible()
  await page.getByRole('button', { name: 'Konto' }).click()
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English')
  await expect(page.getByRole('heading', { name: 'Active calls' })).toBeVisible()
})

for (const [language, heading] of [
  ['العربية', 'المكالمات النشطة'],
  ['日本語', '進行中の通話'],
  ['Español', 'Llamadas activas'],
] as const) {
  test(`${language} is complete, and nothing is cut off`, async ({ one }) => {
    const { mine } = await one()
    const { page } = mine
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('combobox', { name: 'Language' }).selectOption(language)
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute(
      'dir',
      language === 'العربية' ? 'rtl' : 'ltr',
    )
    await isClean(page, language)
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(await overflow(), `${width} px`).toBeLessThanOrEqual(0)
    }
  })
}

test('arrow keys follow the direction of writing', async ({ one }) => {
  const { mine } = await one()
  const { page } = mine
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('combobox', { name: 'Language' }).selectOption('العربية')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.getByRole('link', { name: 'سجل المكالمات' }).click()
  const tabs = page.getByRole('tab')
  await tabs.first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tabs.nth(1)).toBeFocused()
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(tabs.first()).toBeFocused()
})
