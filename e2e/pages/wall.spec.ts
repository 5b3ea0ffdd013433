// The wall: members, figures, rooms; and what it says to who may not see members.
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

test('a supervisor sees members ring, talk and wait, masked by default', async ({
  person,
  sim,
}) => {
  // Few: with all of them a round of questions takes as long as a test may.
  await sim.reset({ members: 10 })
  const mine = await person(emails.administrator)
  const { page } = mine
  const chloe = await sim.person(emails.colleague)
  await page.setViewportSize({ width: 1920, height: 1400 })
  await page.goto('/wall')
  await page.getByRole('button', { name: 'Sign in as a supervisor' }).click()
  await page.getByRole('button', { name: emails.administrator, exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Wall display' })).toBeVisible()
  const members = page.getByRole('region', { name: 'Members' })
  const tile = members.getByRole('listitem', { name: chloe.displayName })
  await expect(tile).toContainText('Idle', { timeout: 15_000 })
  await sim.call({ to: chloe.email, from: '+12025550123', name: 'Grace Hopper' })
  await expect(tile).toContainText('Ringing', { timeout: 15_000 })
  await expect(tile).toContainText('G. H.')
  await expect(tile.getByRole('timer')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Show who is on the line' }).check()
  await expect(tile).toContainText('Grace Hopper')
  await expect(page.getByRole('region', { name: 'Key figures' })).toContainText('Longest ring')
  await expect(page.getByRole('region', { name: 'Rooms' })).toContainText('Online')
  await expect(page.getByRole('status').filter({ hasText: /s (old|\.)/ })).toBeVisible()
  await isClean(page, 'the wall')
})

test('without the permission it says which is missing, and shows what it may', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const { page } = mine
  await page.getByRole('link', { name: 'Wall display' }).click()
  await expect(page.getByText('spark-admin:calls_read')).toBeVisible()
  await sim.call({ to: me.email, from: '+12025550123' })
  await mine.looksAgain()
  const members = page.getByRole('region', { name: 'Members' })
  await expect(members.getByRole('listitem', { name: me.displayName })).toContainText('Ringing')
  await expect(page.getByRole('region', { name: 'Rooms' })).toContainText('Online')
  await isClean(page, 'the wall without permission')
})
