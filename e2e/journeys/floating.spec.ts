// The calls in a window that stays on top.
import { expect, test } from '../fixtures.ts'

const grace = { from: '+12025550147', name: 'Grace Caller' }

test('a call is controlled from the floating window', async ({ one, sim }) => {
  const { mine, me } = await one()
  const { page } = mine
  await sim.call({ to: me.email, ...grace })
  await mine.looksAgain()
  const opening = page.context().waitForEvent('page')
  await page.getByRole('button', { name: 'Calls above other windows' }).click()
  const floating = await opening
  const card = floating.getByRole('listitem', { name: grace.name })
  await card.getByRole('button', { name: 'Answer' }).click()
  await mine.sees(grace.name, 'Connected')
  await card.getByRole('button', { name: 'Hold' }).click()
  await expect(card).toContainText('On hold')
  await mine.sees(grace.name, 'On hold')
  await card.getByRole('button', { name: 'End call' }).click()
  await expect(mine.card(grace.name)).toContainText('Ended')
})
