// Voicemail: what callers left, read, unread, deleted and undone, and how to hear it.
import { expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'
import { leaveMessage } from '../voicemail.ts'

test('a message arrives, is marked, deleted with undo, and answered', async ({ one, sim }) => {
  const { mine, me } = await one()
  const { page } = mine
  await leaveMessage(sim, me.email, 'Grace Hopper')
  await page.goto('/voicemail')
  const list = page.getByRole('list', { name: 'Voicemail' })
  const message = list.getByRole('listitem', { name: 'Grace Hopper' })
  await expect(message).toContainText('New')
  await isClean(page, 'voicemail')

  await message.getByRole('button', { name: 'Mark as read' }).click()
  await expect(message.getByRole('button', { name: 'Mark as unread' })).toBeVisible()
  await expect(message).not.toContainText('New')
  await message.getByRole('button', { name: 'Mark as unread' }).click()
  await expect(message).toContainText('New')

  await message.getByRole('button', { name: 'Delete' }).click()
  await expect(message).toContainText('Deleting…')
  await message.getByRole('button', { name: 'Undo' }).click()
  await expect(message.getByRole('button', { name: 'Delete' })).toBeVisible()
  expect(await sim.commands()).toHaveLength(2)

  await message.getByRole('button', { name: 'Delete' }).click()
  await expect(message).toHaveCount(0)
  await expect.poll(async () => (await sim.commands()).at(-1)?.method).toBe('DELETE')

  await page.getByRole('button', { name: 'Call voicemail' }).click()
  await expect(mine.card(`Voicemail of ${me.displayName}`)).toContainText('Connected')
})

test('what Webex refuses is explained, and can be tried again', async ({ one, sim }) => {
  const { mine, me } = await one()
  const { page } = mine
  await leaveMessage(sim, me.email, 'Grace Hopper')
  await page.goto('/voicemail')
  await sim.fault({ method: 'POST', path: '*/markAsRead', times: 1, fault: { status: 403 } })
  const message = page.getByRole('listitem', { name: 'Grace Hopper' })
  await message.getByRole('button', { name: 'Mark as read' }).click()
  await expect(page.getByRole('alert')).toContainText('The message wasn’t marked as read')
  await expect(message.getByRole('button', { name: 'Mark as read' })).toBeVisible()

  await sim.fault({ method: 'GET', path: '*/voiceMessages', fault: { status: 500 } })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('Couldn’t load your voicemail')
  await sim.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(message).toBeVisible()
})
