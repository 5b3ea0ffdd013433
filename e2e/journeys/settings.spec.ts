// Call settings: shown at once, saved at Webex, and applied to calls.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

async function open(page: Page) {
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Call settings' }).click()
  return page.getByRole('dialog', { name: 'Call settings' })
}

test('do not disturb: switched on in the header, confirmed below it, and nothing rings', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const { page } = mine
  await page.getByRole('button', { name: 'My status: Available' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Do not disturb' }).click()
  await expect(page.getByRole('button', { name: 'My status: Do not disturb' })).toBeVisible()
  const strip = page.getByRole('status').filter({ hasText: 'Do not disturb is on' })
  await expect(strip).toBeVisible()
  await expect(sim.call({ to: me.email, from: '+12025550123' })).rejects.toThrow('409')
  await isClean(page, 'do not disturb')

  await strip.getByRole('button', { name: 'Turn off' }).click()
  await expect(strip).toHaveCount(0)
  await sim.call({ to: me.email, from: '+12025550123', name: 'Grace' })
  await mine.looksAgain()
  await expect(mine.incoming('Grace')).toBeVisible()
})

test('forwarding needs a destination, is saved, and the colleague gets the call', async ({
  two,
  sim,
}) => {
  const { mine, me, theirs, them } = await two()
  const { page } = mine
  const dialog = await open(page)
  await dialog.getByRole('switch', { name: 'Always' }).click()
  const form = dialog.getByRole('form', { name: 'Always' })
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert')).toHaveText('Enter a number to forward to.')
  await form.getByRole('textbox').fill(them.extension)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await isClean(page, 'call settings')
  // Save had the focus and is gone.
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  const strip = page.getByRole('status').filter({ hasText: 'Calls are forwarded to' })
  await expect(strip).toContainText(them.extension)

  await sim.call({ to: me.email, from: '+12025550123', name: 'Grace' })
  await theirs.looksAgain()
  await expect(theirs.incoming('Grace')).toContainText(me.displayName)
  await strip.getByRole('button', { name: 'Turn off' }).click()
  await expect(strip).toHaveCount(0)
  await expect((await open(page)).getByRole('switch', { name: 'Always' })).not.toBeChecked()
})

test('a call that rings while a dialog covers its card is answered, and the dimmed page takes no press', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const key = mine.dialpad.getByRole('button', { name: '5', exact: true })
  await expect(key).toBeVisible()
  const place = await key.boundingBox()
  const dialog = await open(mine.page)
  await expect(dialog).toBeVisible()
  await mine.page.mouse.click(place!.x + place!.width / 2, place!.y + place!.height / 2)
  await sim.call({ to: me.email, from: '+12025550123', name: 'Grace' })
  await mine.answer('Grace')
  await expect(dialog).toBeVisible()
  await expect(mine.number).toHaveValue('')
})

test('a refused change says so and shows the current setting', async ({ one, sim }) => {
  const { mine } = await one()
  await sim.fault({
    method: 'PUT',
    path: '*/settings/callWaiting',
    times: 1,
    fault: { status: 400, body: { message: 'Not now', errors: [], trackingId: 'ROUTERGW_X' } },
  })
  const dialog = await open(mine.page)
  const waiting = dialog.getByRole('switch', { name: 'Call waiting' })
  await waiting.click()
  await expect(dialog.getByRole('alert')).toContainText('Not saved')
  await expect(waiting).toBeChecked()
  await waiting.click()
  await expect(waiting).not.toBeChecked()
})

test('another phone is added, switched off, and removed', async ({ one }) => {
  const { mine } = await one()
  const dialog = await open(mine.page)
  const number = dialog.getByRole('textbox', { name: 'Number', exact: true })
  await number.fill('12')
  await dialog.getByRole('button', { name: 'Add phone' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Enter the full number with area code.')
  await number.fill('+12025550177')
  await dialog.getByRole('textbox', { name: 'Label' }).fill('Mobile')
  await dialog.getByRole('button', { name: 'Add phone' }).click()
  const phone = dialog.getByRole('switch', { name: /^Mobile/ })
  await expect(phone).toBeChecked()
  await phone.click()
  await expect(phone).not.toBeChecked()
  await dialog.getByRole('button', { name: /^Remove/ }).click()
  await expect(phone).toHaveCount(0)
})
