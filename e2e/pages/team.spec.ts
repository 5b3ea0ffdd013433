// The team view: what a supervisor does for members, asked for first; and who may not.
import type { Page } from '@playwright/test'
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'
import type { Phone } from '../phone.ts'
import type { Sim } from '../sim.ts'

/** Few members: with all of them a round of questions takes as long as a test may. */
async function supervise(person: (email: string) => Promise<Phone>, sim: Sim): Promise<Phone> {
  await sim.reset({ members: 10 })
  const mine = await person(emails.administrator)
  const { page } = mine
  await page.goto('/team')
  await page.getByRole('button', { name: 'Sign in as a supervisor' }).click()
  await page.getByRole('button', { name: emails.administrator, exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Team view' })).toBeVisible()
  return mine
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Members' }).getByRole('listitem', { name })

async function inACall(sim: Sim, email: string): Promise<string> {
  const { callId } = await sim.call({ to: email, from: '+12025550123', name: 'Grace Hopper' })
  return callId
}

test('a supervisor listens, coaches and joins, sees it said and noted, and stops', async ({
  person,
  sim,
}) => {
  const mine = await supervise(person, sim)
  const { page } = mine
  const chloe = await sim.person(emails.colleague)
  const row = rowOf(page, chloe.displayName)
  await expect(row).toContainText('Idle', { timeout: 15_000 })
  await inACall(sim, chloe.email)
  await expect(row).toContainText('Ringing', { timeout: 15_000 })
  await expect(row).toContainText('G. H.')
  // Answered on Chloé's phone, from here.
  await row.getByRole('button', { name: 'Answer for them' }).click()
  const answering = page.getByRole('dialog', { name: `Answer for ${chloe.displayName}?` })
  await expect(answering).toContainText('heard by the caller')
  await answering.getByRole('button', { name: 'Answer' }).click()
  await row.getByRole('button', { name: 'Listen' }).click({ timeout: 15_000 })
  const asking = page.getByRole('dialog', { name: `Listen to the call of ${chloe.displayName}?` })
  await expect(asking).toContainText('consent by law')
  await isClean(page, 'before listening')
  await asking.getByRole('button', { name: 'Listen' }).click()
  const banner = page.getByRole('region', { name: 'Supervision' })
  await expect(banner).toContainText(`You are listening to ${chloe.displayName}`)
  await expect(row.getByRole('button', { name: 'Listen' })).toBeHidden()
  expect(await sim.callsOf(chloe.email)).toHaveLength(1)
  await isClean(page, 'listening')
  await banner.getByRole('button', { name: 'Barge in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Barge in' }).click()
  await expect(banner).toContainText('both sides hear you')
  expect(await sim.callsOf(chloe.email)).toHaveLength(2)
  // It is said wherever one goes.
  await page.getByRole('link', { name: 'Directory' }).click()
  await expect(banner).toContainText('both sides hear you')
  await banner.getByRole('button', { name: 'Stop' }).click()
  await expect(banner).toBeHidden()
  expect(await sim.callsOf(chloe.email)).toHaveLength(1)
  await page.goto('/team')
  const log = page.getByRole('table', { name: 'What was listened to from here' })
  await expect(log.getByRole('row')).toHaveCount(3)
  await expect(log.getByRole('row').nth(2)).toContainText('Listen')
  await expect(log.getByRole('row').nth(1)).toContainText('Barge in')
  await expect(log.getByRole('row').nth(1)).toContainText(chloe.displayName)
})
