// Small features: a pasted signature, the countdown of a parked call, sound, support details.
import { expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

const signature = `Best regards
Grace Hopper
Naval Reserve, Suite 300
Office: (202) 555-0123 | Mobile: +1 202 555 0145`

test('the numbers of a pasted signature are offered, and none is dialed automatically', async ({
  one,
}) => {
  const { mine } = await one()
  const { page } = mine
  await mine.number.evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, signature)
  const found = page.getByRole('group', { name: 'Pasted numbers' })
  await expect(found.getByRole('button', { name: /555/ })).toHaveCount(2)
  await isClean(page, 'pasted numbers')
  await found.getByRole('button', { name: /0145/ }).click()
  await expect(mine.number).toHaveValue(/555.?0145/)
  await expect(mine.calls.getByRole('listitem')).toHaveCount(0)
})

test('a parked call says when it comes back', async ({ one, sim }) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, from: '+12025550123', name: 'Grace' })
  await mine.answer('Grace')
  await mine.press('Grace', 'Park')
  await mine.page.getByRole('button', { name: 'Park call' }).click()
  await expect(mine.parked.getByRole('listitem')).toContainText(/back in about \d+ s/)
})

test('a ring tone is chosen and kept', async ({ one }) => {
  const { mine } = await one()
  const { page } = mine
  const open = async () => {
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('menuitem', { name: 'Test ringing' }).click()
  }
  await open()
  await page.getByRole('combobox', { name: 'Ring tone' }).selectOption('Bell')
  await isClean(page, 'sound settings')
  await page.reload()
  await open()
  await expect(page.getByRole('combobox', { name: 'Ring tone' })).toHaveValue('bell')
})

test('details for support contain no names', async ({ one, sim }) => {
  const { mine, me } = await one()
  const { page } = mine
  await sim.call({ to: me.email, from: '+12025550123', name: 'Grace' })
  await mine.answer('Grace')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Details for support' }).click()
  const report = page.getByRole('textbox', { name: 'Details for support' })
  await expect(report).toHaveValue(/"state": "talking"/)
  await expect(report).toHaveValue(/telephony\/calls\/answer/)
  await expect(report).not.toHaveValue(new RegExp(`Grace|5550123|${me.email}|${me.displayName}`))
})
