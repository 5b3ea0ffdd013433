// An administrator sees a room's measurements: charts that can be read as tables, and the week.
import type { Page } from '@playwright/test'
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

async function openRoom(page: Page, name: string) {
  await page.getByRole('link', { name: 'Devices' }).click()
  await page.getByRole('searchbox', { name: 'Search devices' }).fill(name)
  await page.getByRole('button', { name: `Open ${name}`, exact: true }).click()
}

/** No page asks for an administrator's sign-in here: a token of theirs is enough. */
async function asAdministrator(page: Page, appUrl: string, token: string) {
  await page.goto(appUrl)
  await page
    .getByText(/personal access token/i)
    .first()
    .click()
  await page.getByLabel(/access token/i).fill(token)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
}

test('a room’s figures are charts, and tables on request', async ({ page, appUrl, sim }) => {
  await asAdministrator(page, appUrl, await sim.token(emails.administrator))
  await openRoom(page, 'Bell (4)')
  await page.getByRole('tab', { name: 'Room' }).click()
  await page.getByLabel('Measurement').selectOption('Temperature')
  const chart = page.getByRole('img', { name: /^Temperature in Bell.* lowest .*°C .* highest/ })
  await expect(chart).toBeVisible()
  await expect(chart.locator('canvas')).toBeVisible()
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  const table = page.getByRole('table', { name: /^Temperature in Bell/ })
  await expect(table.getByRole('row')).toHaveCount(49)
  await page.getByLabel('Period').first().selectOption('Last 30 days, daily')
  await expect(table.getByRole('row')).toHaveCount(31)
  await page.getByRole('button', { name: 'Show as chart' }).first().click()
  await expect(page.getByRole('img', { name: /^Used and booked time/ })).toBeVisible()
  await isClean(page, 'the figures of a room')
})

test.describe('without the worker that keeps files', () => {
  test.use({ serviceWorkers: 'block' })

  test('a chart whose code does not load says so, and its figures are there', async ({
    page,
    appUrl,
    sim,
  }) => {
    await page.route('**/assets/Plot-*.js', (route) => route.abort())
    await asAdministrator(page, appUrl, await sim.token(emails.administrator))
    await openRoom(page, 'Bell (4)')
    await page.getByRole('tab', { name: 'Room' }).click()
    await expect(page.getByText('The chart can’t be shown.').first()).toBeVisible()
    await page.getByRole('button', { name: 'Show as table' }).first().click()
    await expect(page.getByRole('table').first().getByRole('row').nth(1)).toBeVisible()
  })
})

test('the week of a room fits a phone, and begins with the working day', async ({
  page,
  appUrl,
  sim,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await asAdministrator(page, appUrl, await sim.token(emails.administrator))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'More' }).click()
  await openRoom(page, 'Bell (4)')
  await page.getByRole('tab', { name: 'Room' }).click()
  const week = page.getByRole('table', { name: /^Occupied seats in Bell/ })
  await expect(week.getByRole('row')).toHaveCount(8)
  await week.scrollIntoViewIfNeeded()
  await expect(page.getByText('Hours are in the room’s time zone.')).toBeVisible()
  const hour = (name: string) => week.getByRole('columnheader', { name })
  await expect(hour('7:00 AM')).toBeInViewport({ ratio: 1 })
  await expect(hour('12:00 AM')).not.toBeInViewport()
  await page.getByLabel('Show', { exact: true }).selectOption('Time in use')
  await expect(page.getByRole('table', { name: /^Time in use in Bell/ })).toBeVisible()
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await overflow()).toBeLessThanOrEqual(0)
})

test('people who are no administrators have no such tab; a room without measurements says so', async ({
  one,
  page,
  appUrl,
  sim,
}) => {
  const { mine } = await one()
  await openRoom(mine.page, 'Bell (4)')
  await expect(mine.page.getByRole('tab', { name: 'Details' })).toBeVisible()
  await expect(mine.page.getByRole('tab', { name: 'Room' })).toHaveCount(0)
  await asAdministrator(page, appUrl, await sim.token(emails.administrator))
  await page.getByRole('link', { name: 'Devices' }).click()
  await page.getByRole('combobox', { name: 'State' }).selectOption('Asleep (1)')
  await page.getByRole('button', { name: 'Open Euler (20)' }).click()
  await page.getByRole('tab', { name: 'Room' }).click()
  await page.getByLabel('Measurement').selectOption('Humidity')
  await expect(page.getByRole('status').filter({ hasText: 'have the sensor' })).toBeVisible()
})
