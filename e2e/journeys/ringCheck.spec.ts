// _Will I hear it ring?_: its findings, and its test ring.
import { expect, test } from '../fixtures.ts'

test('the check lists what works and what does not', async ({ one, sim }) => {
  const { mine } = await one()
  const { page } = mine
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Will I hear it ring?' }).click()
  const dialog = page.getByRole('dialog', { name: 'Will I hear it ring?' })
  await expect(dialog.getByText('Webex tells of new calls within seconds.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Play a test ring' }).click()
  await dialog.getByRole('button', { name: 'Stop the test ring' }).click()
  await expect(dialog.getByRole('button', { name: 'Play a test ring' })).toBeVisible()

  await sim.fault({ method: 'GET', path: '/telephony/calls', fault: { status: 503 } })
  await expect(dialog.getByRole('status')).toHaveText('Not as things stand.')
  await expect(dialog.getByText(/does not answer at the moment/)).toBeVisible()
  await sim.clearFaults()
  await mine.looksAgain()
  await expect(dialog.getByText('Webex tells of new calls within seconds.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})
