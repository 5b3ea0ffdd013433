// Messages: from a row, from a card, and while declining.
import { expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

test('a colleague who rings is declined with a message, which they can read', async ({ two }) => {
  const { mine, me, theirs, them } = await two()
  await theirs.dial(me.extension)
  await mine.looksAgain()
  const alert = mine.incoming(them.displayName)
  await mine.press(them.displayName, 'Decline with a message')
  const dialog = mine.page.getByRole('dialog', { name: `Message ${them.displayName}` })
  await isClean(mine.page, 'a message to a caller')
  // Choosing a reply only fills it in.
  await dialog.getByRole('button', { name: 'I’ll call you back.' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Message' })).toHaveValue('I’ll call you back.')
  await expect(alert).toBeVisible()
  await dialog.getByRole('button', { name: 'Send and decline' }).click()
  await expect(mine.page.getByRole('status').filter({ hasText: 'Sent to' })).toBeVisible()
  await expect(alert).toHaveCount(0)

  await theirs.page.goto('/directory?q=ben')
  await theirs.page.getByRole('button', { name: `Message ${me.displayName}` }).click()
  const read = theirs.page.getByRole('dialog', { name: `Message ${me.displayName}` })
  await expect(read.getByRole('list', { name: 'Recent messages' })).toContainText(
    'I’ll call you back.',
  )
  await read.getByRole('textbox', { name: 'Message' }).fill('Fine')
  await read.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(read).toHaveCount(0)
})

test('a message that could not be sent stays in its field', async ({ one, sim }) => {
  const { mine } = await one()
  const { page } = mine
  const chloe = await sim.person('chloe.martin@cordboard.example')
  await sim.fault({ method: 'POST', path: '*/messages', times: 1, fault: { status: 503 } })
  await page.goto('/directory?q=chl')
  await page.getByRole('button', { name: `Message ${chloe.displayName}` }).click()
  const dialog = page.getByRole('dialog', { name: `Message ${chloe.displayName}` })
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Enter a message.')
  await dialog.getByRole('textbox', { name: 'Message' }).fill('Hello')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Message not sent')
  await expect(dialog.getByRole('textbox', { name: 'Message' })).toHaveValue('Hello')
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog).toHaveCount(0)
})
