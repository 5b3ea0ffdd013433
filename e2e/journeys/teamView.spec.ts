// The content and order of the team view, and its explanations.
import type { Page } from '@playwright/test'
import { emails, expect, test } from '../fixtures.ts'
import { hurryUntil } from '../hurry.ts'
import { isClean } from '../isClean.ts'

const rowsOf = (page: Page) => page.getByRole('region', { name: 'Members' }).getByRole('listitem')
const rowOf = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Members' }).getByRole('listitem', { name })

test('the choice is in the address, urgent members come first, and old data offer no actions', async ({
  person,
  sim,
}) => {
  test.slow()
  const { page } = await person(emails.administrator, 'administrator')
  await page.clock.install()
  const [chloe, ben] = [await sim.person(emails.colleague), await sim.person(emails.me)]
  await page.goto(`/team?list=${chloe.email},${ben.email}`)
  await expect(page.getByText('Members: 2')).toBeVisible()
  await expect(rowsOf(page).first()).toContainText(ben.displayName)
  await sim.call({ to: chloe.email, from: '+12025550123', name: 'Grace Hopper' })
  await hurryUntil(page, () => rowOf(page, chloe.displayName).getByText('Ringing').isVisible())
  await expect(rowsOf(page).first()).toContainText(chloe.displayName)
  await hurryUntil(page, () => rowOf(page, chloe.displayName).getByText('Warning').isVisible())
  await expect(page.getByText('Over a limit: 1')).toBeVisible()
  await isClean(page, 'a member over a limit')

  // The row must not move before somebody presses it.
  await rowOf(page, ben.displayName).hover()
  const second = await sim.call({ to: ben.email, from: '+12025550124' })
  await sim.remoteActs(second.callSessionId, 'answer')
  await hurryUntil(page, () => rowOf(page, ben.displayName).getByText('Connected').isVisible())
  await sim.fault({ path: '/telephony/calls/members/*', fault: { status: 503 } })
  const notice = page.getByText('No updates from Webex. Showing last known state.')
  await expect(
    rowOf(page, ben.displayName).getByRole('button', { name: `Listen: ${ben.displayName}` }),
  ).toBeVisible()
  await hurryUntil(page, () => notice.isVisible())
  await expect(page.getByRole('alert').filter({ has: notice })).toContainText('503')
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'for them' })).toHaveCount(0)
  await expect(rowOf(page, chloe.displayName)).not.toContainText('Warning')
  await isClean(page, 'the team view with old news')
  await sim.clearFaults()
  await hurryUntil(page, () => notice.isHidden())
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(1)

  const choice = page.getByRole('combobox', { name: 'Who to show' })
  const sales = await choice.getByRole('option', { name: 'Team Sales' }).getAttribute('value')
  await choice.selectOption(sales)
  await expect(page).toHaveURL(/team=Sales/)
  await page.getByRole('main').getByRole('link', { name: 'Wall display' }).click()
  await expect(page).toHaveURL(/\/wall\?team=Sales/)
})

test('a failed action is reported in view, and moves nothing', async ({ person, sim }) => {
  test.slow()
  await sim.reset({ members: 12 })
  const { page } = await person(emails.administrator, 'administrator')
  await page.setViewportSize({ width: 1280, height: 600 })
  await page.goto('/team')
  const row = rowsOf(page).last()
  await expect(row).toContainText('Idle', { timeout: 30_000 })
  await row.scrollIntoViewIfNeeded()
  const before = await row.boundingBox()
  const dial = async (number: string) => {
    await row.getByRole('button', { name: /^More for/ }).click()
    await page.getByRole('menuitem', { name: /^Call for/ }).click()
    await page.getByRole('textbox', { name: 'Number or address' }).fill(number)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Call for/ })
      .click()
  }
  await sim.fault({ method: 'POST', path: '*/dial', times: 1, fault: { status: 400 } })
  await dial('+12025550123')
  const alert = page.getByRole('alert').filter({ hasText: 'No call was placed' })
  await expect(alert).toBeInViewport()
  await expect(alert).toContainText('member’s row')
  expect(await row.boundingBox()).toEqual(before)
  await alert.getByRole('button', { name: 'Dismiss' }).click()

  await sim.fault({ method: 'POST', path: '*/dial', times: 1, fault: { delayMs: 20_000 } })
  await dial('+12025550123')
  await expect(row.getByRole('status')).toHaveText('Requested. Waiting for Webex to confirm.')
  await dial('+12025550124')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('already')
})

test('stopping before one’s own phone was picked up is no failure', async ({ person, sim }) => {
  await sim.reset({ members: 10 })
  const { page } = await person(emails.administrator, 'administrator')
  const chloe = await sim.person(emails.colleague)
  await sim.remote({ ownPhoneAfterMs: null })
  const { callSessionId } = await sim.call({ to: chloe.email, from: '+12025550123' })
  await sim.remoteActs(callSessionId, 'answer')
  await page.goto('/team')
  const row = rowOf(page, chloe.displayName)
  await row.getByRole('button', { name: 'Listen' }).click({ timeout: 15_000 })
  await page.getByRole('dialog').getByRole('button', { name: 'Listen' }).click()
  const banner = page.getByRole('region', { name: 'Supervision', exact: true })
  await expect(banner).toContainText('Answer your phone')
  await expect.poll(() => sim.callsOf(emails.administrator)).toHaveLength(1)
  await banner.getByRole('button', { name: 'Stop' }).click()
  await expect(banner).toBeHidden()
  expect(await sim.callsOf(emails.administrator)).toHaveLength(0)
  await expect(page.getByRole('alert').filter({ hasText: chloe.displayName })).toHaveCount(0)
})
