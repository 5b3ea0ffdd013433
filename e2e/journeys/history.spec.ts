// Past calls: missed calls, calling back, notes, the export.
import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

const grace = { from: '+12025550147', name: 'Grace Caller' }

test('a missed call is counted, seen, noted, called back, and exported', async ({ one, sim }) => {
  const { mine, me } = await one()
  const { page } = mine
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History' })
  await expect(link).toHaveText('History')
  const { callSessionId } = await sim.call({ to: me.email, ...grace })
  await mine.looksAgain()
  await expect(mine.incoming(grace.name)).toBeVisible()
  await sim.remoteActs(callSessionId, 'hangup')
  await expect(mine.incoming(grace.name)).toHaveCount(0)
  await expect(mine.card(grace.name)).toHaveCount(0)

  await link.click()
  await expect(page).toHaveTitle(/History/)
  const table = page.getByRole('table', { name: 'Call history' })
  const row = table.getByRole('row').filter({ hasText: grace.name })
  await expect(row).toContainText('Missed')
  await expect(row).toContainText('Today')
  await page.getByRole('tab', { name: 'Placed' }).click()
  await expect(table).toHaveCount(0)
  await page.getByRole('tab', { name: 'Placed' }).press('Home')
  await page.getByRole('tab', { name: 'All' }).press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Missed' })).toHaveAttribute('aria-selected', 'true')
  await expect(row).toBeVisible()

  await row.getByRole('button', { name: `Add note for ${grace.name}` }).click()
  const note = row.getByRole('textbox', { name: 'Note (#tags work)' })
  await note.fill('=wants the offer #sales')
  await note.press('Enter')
  await expect(row).toContainText('#sales')
  await page.reload()
  await expect(row).toContainText('#sales')
  await page.getByRole('searchbox', { name: 'Search history' }).fill('SALES')
  await expect(row).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file).toContain(`Missed,${grace.name},"'+12025550147"`)
  expect(file).toContain(`"'=wants the offer #sales"`)
  await isClean(page, 'the history')

  await row.getByRole('button', { name: `Call back ${grace.name}` }).click()
  await expect(page).toHaveURL('/')
  // Webex knows only the number of an outside caller.
  await expect(mine.card(grace.from)).toContainText('Calling')
  await mine.press(grace.from, 'End call')
  await expect(mine.card(grace.from)).toHaveCount(0)
  await link.click()
  await expect(row.filter({ hasText: 'Missed' })).toContainText('Called back')
})

test('a failing history says so and keeps the last known rows', async ({ one, sim }) => {
  const { mine } = await one()
  const { page } = mine
  await sim.fault({ method: 'GET', path: '/telephony/calls/history', fault: { status: 500 } })
  await page.goto('/history')
  await expect(page.getByRole('alert')).toContainText('Couldn’t load the latest calls')
  await expect(page.getByText('No calls yet')).toBeVisible()
})
