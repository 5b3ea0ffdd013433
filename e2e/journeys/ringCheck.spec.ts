// _Test ringing_: its findings, and its test ring.
import { expect, test } from '../fixtures.ts'

test('the check lists what works and what does not', async ({ one, sim }) => {
  const { mine } = await one()
  const { page } = mine
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Test ringing' }).click()
  const dialog = page.getByRole('dialog', { name: 'Test ringing' })
  await expect(dialog.getByText('New calls show within seconds.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Play test ring' }).click()
  await dialog.getByRole('button', { name: 'Stop test ring' }).click()
  await expect(dialog.getByRole('button', { name: 'Play test ring' })).toBeVisible()

  await sim.fault({ method: 'GET', path: '/telephony/calls', fault: { status: 503 } })
  await expect(dialog.getByRole('status')).toHaveText('Calls won’t ring here.')
  await expect(dialog.getByText(/isn’t responding/)).toBeVisible()
  await sim.clearFaults()
  await mine.looksAgain()
  await expect(dialog.getByText('New calls show within seconds.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})
