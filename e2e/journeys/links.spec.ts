// Numbers that come from other pages, and the app without a network.
import { expect, test } from '../fixtures.ts'

test('a phone link fills the field and dials nothing', async ({ one, sim }) => {
  const { mine } = await one()
  await mine.page.goto('/?dial=tel%3A%2B1-202-555-0147')
  await expect(mine.number).toHaveValue('+1 202 555 0147')
  await expect(mine.page.getByText('From a link. Press Call to dial.')).toBeVisible()
  await expect(mine.page).toHaveURL('/')
  expect(await sim.sent('POST', '/telephony/calls/dial')).toHaveLength(0)

  await mine.dialpad.getByRole('button', { name: 'Call', exact: true }).click()
  await expect(mine.calls.getByRole('listitem')).toHaveCount(1)
  await mine.page.reload()
  await expect(mine.number).toHaveValue('')
})

test('a link with nonsense or a script in it is shown as text in the field', async ({
  one,
  sim,
}) => {
  const { mine } = await one()
  await mine.page.goto('/?dial=javascript%3Aalert(1)')
  await expect(mine.number).toHaveValue('javascript:alert(1)')
  await mine.dialpad.getByRole('button', { name: 'Call', exact: true }).click()
  await expect(mine.dialpad.getByRole('alert')).toHaveText(
    /^“javascript:alert\(1\)” isn’t a callable number/,
  )
  expect(await sim.sent('POST', '/telephony/calls/dial')).toHaveLength(0)
})

test.describe('the worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('without a network a reload still shows the app, which says that it is offline', async ({
    one,
  }) => {
    const { mine } = await one()
    const { page } = mine
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    // Files that were loaded before the worker started are now fetched through it.
    await page.reload()
    await page.getByRole('button', { name: 'Account' }).waitFor()
    await page.context().setOffline(true)
    await page.reload()
    await expect(
      page.getByRole('heading', { name: 'Can’t reach the Cordboard server' }),
    ).toBeVisible()
    await page.context().setOffline(false)
    await page.reload()
    await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
  })
})
