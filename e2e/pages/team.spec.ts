// The team view: a supervisor's actions for members, each confirmed first; and missing permissions.
import type { Page } from '@playwright/test'
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'
import type { Phone } from '../phone.ts'
import type { Sim } from '../sim.ts'

/** Few members: with all of them a polling round takes as long as a test may. */
async function supervise(person: (email: string) => Promise<Phone>, sim: Sim): Promise<Phone> {
  await sim.reset({ members: 10 })
  const mine = await person(emails.administrator)
  const { page } = mine
  await page.goto('/team')
  await page.getByRole('button', { name: 'Sign in as a supervisor' }).click()
  await page.getByRole('button', { name: emails.administrator, exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Team', exact: true })).toBeVisible()
  return mine
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Members' }).getByRole('listitem', { name })

async function inACall(sim: Sim, email: string): Promise<string> {
  const { callId } = await sim.call({ to: email, from: '+12025550123', name: 'Grace Hopper' })
  return callId
}

test('a supervisor listens, coaches and joins, sees it shown and logged, and stops', async ({
  person,
  sim,
}) => {
  // Checks the whole page for accessibility five times.
  test.slow()
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
  await expect(answering).toContainText('The caller hears')
  await answering.getByRole('button', { name: 'Answer' }).click()
  await row.getByRole('button', { name: 'Listen' }).click({ timeout: 15_000 })
  const asking = page.getByRole('dialog', { name: `Listen to ${chloe.displayName}’s call?` })
  await expect(asking).toContainText('law may require')
  await isClean(page, 'before listening')
  await asking.getByRole('button', { name: 'Listen' }).click()
  const banner = page.getByRole('region', { name: 'Supervision', exact: true })
  await expect(banner).toContainText(`You are listening to ${chloe.displayName}`)
  await expect(row.getByRole('button', { name: 'Listen' })).toBeHidden()
  expect(await sim.callsOf(chloe.email)).toHaveLength(1)
  await isClean(page, 'listening')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(banner.getByRole('button', { name: 'Stop' })).toBeInViewport()
  await expect(page.locator('html')).toHaveJSProperty('scrollWidth', 390)
  await isClean(page, 'listening, narrow')
  await page.setViewportSize({ width: 1440, height: 900 })
  await banner.getByRole('button', { name: 'Barge in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Barge in' }).click()
  await expect(banner).toContainText('Both sides hear you')
  expect(await sim.callsOf(chloe.email)).toHaveLength(2)
  // Every page shows it.
  await page.getByRole('link', { name: 'Directory' }).click()
  await expect(banner).toContainText('Both sides hear you')
  await banner.getByRole('button', { name: 'Stop' }).click()
  await expect(banner).toBeHidden()
  expect(await sim.callsOf(chloe.email)).toHaveLength(1)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('team')
  await page.getByRole('option', { name: 'Go to Team' }).click()
  const log = page.getByRole('table', { name: 'Listening log' })
  await expect(log.getByRole('row')).toHaveCount(3)
  await expect(log.getByRole('row').nth(2)).toContainText('Listen')
  await expect(log.getByRole('row').nth(1)).toContainText('Barge in')
  await expect(log.getByRole('row').nth(1)).toContainText(chloe.displayName)
  await isClean(page, 'the log')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  expect((await saved).suggestedFilename()).toBe('listening-log.csv')
  await page.getByRole('link', { name: 'Wall display' }).first().click()
  await page.getByRole('main').getByRole('link', { name: 'Team', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Team', exact: true })).toBeVisible()
})

test('every tab shows that one listens, and can end it', async ({ person, sim }) => {
  const { page } = await supervise(person, sim)
  const chloe = await sim.person(emails.colleague)
  const other = await page.context().newPage()
  await other.goto('/')
  await expect(other.getByRole('region', { name: 'Dialpad' })).toBeVisible()
  const { callSessionId } = await sim.call({ to: chloe.email, from: '+12025550123' })
  await sim.remoteActs(callSessionId, 'answer')
  const row = rowOf(page, chloe.displayName)
  await row.getByRole('button', { name: 'Listen' }).click({ timeout: 15_000 })
  await page.getByRole('dialog').getByRole('button', { name: 'Listen' }).click()
  const banners = [page, other].map((tab) =>
    tab.getByRole('region', { name: 'Supervision', exact: true }),
  )
  for (const banner of banners) {
    await expect(banner).toContainText(`You are listening to ${chloe.displayName}`)
  }
  await banners[1]?.getByRole('button', { name: 'Stop' }).click()
  for (const banner of banners) await expect(banner).toBeHidden()
  expect(await sim.callsOf(chloe.email)).toHaveLength(1)
  await other.goto('/team')
  const log = (tab: Page) => tab.getByRole('table', { name: 'Listening log' })
  for (const tab of [page, other]) await expect(log(tab).getByRole('row')).toHaveCount(2)
  await expect(log(page)).not.toContainText('End unknown')
})

test('a supervisor picks up, ends calls, dials and writes for a member', async ({
  person,
  sim,
}) => {
  const { page } = await supervise(person, sim)
  const chloe = await sim.person(emails.colleague)
  const row = rowOf(page, chloe.displayName)
  const more = () => row.getByRole('button', { name: `More for ${chloe.displayName}` }).click()
  const choose = async (name: string) => {
    await more()
    await page.getByRole('menuitem', { name }).click()
  }
  await expect(row).toContainText('Idle', { timeout: 15_000 })

  await choose(`Call for ${chloe.displayName}…`)
  const dialling = page.getByRole('dialog', { name: `Call for ${chloe.displayName}` })
  const number = dialling.getByRole('textbox', { name: 'Number or address' })
  const submit = dialling.getByRole('button', { name: `Call for ${chloe.displayName}` })
  await number.fill('911')
  await submit.click()
  await expect(dialling.getByRole('alert')).toContainText('from your own phone')
  await number.fill('+12025550123')
  await isClean(page, 'dialling for a member')
  await submit.click()
  await expect(row).toContainText('Calling', { timeout: 15_000 })

  await row.getByRole('button', { name: 'End call for them' }).click()
  const confirming = page.getByRole('dialog', { name: `End ${chloe.displayName}’s call?` })
  await confirming.getByRole('button', { name: 'Cancel' }).click()
  await row.getByRole('button', { name: 'End call for them' }).click()
  await confirming.getByRole('button', { name: 'End call' }).click()
  await expect(row).toContainText('Idle', { timeout: 15_000 })
  const hangups = `/telephony/calls/members/${chloe.id}/hangup`
  expect(await sim.sent('POST', hangups)).toHaveLength(1)

  await choose(`Recent calls of ${chloe.displayName}…`)
  const history = page.getByRole('dialog', { name: `Recent calls of ${chloe.displayName}` })
  await expect(history.getByRole('listitem').filter({ hasText: 'Placed' })).toBeVisible()
  await history.getByRole('button', { name: 'Close' }).click()

  await row.getByRole('button', { name: `Message ${chloe.displayName}…` }).click()
  const writing = page.getByRole('dialog', { name: `Message ${chloe.displayName}` })
  await writing.getByRole('textbox').fill('Shall I take the next one?')
  await writing.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(writing).toBeHidden()

  await inACall(sim, chloe.email)
  await row.getByRole('button', { name: 'Pick up' }).click({ timeout: 15_000 })
  await expect(page.getByText(`take ${chloe.displayName}’s call`)).toBeVisible()
  await expect(row).toContainText('Idle', { timeout: 15_000 })
  await expect(rowOf(page, 'Ana Ruiz')).toContainText('Connected')
})

test('a refusal of Webex is shown with its reference, on a narrow screen too', async ({
  person,
  sim,
}) => {
  const { page } = await supervise(person, sim)
  const chloe = await sim.person(emails.colleague)
  await page.setViewportSize({ width: 390, height: 844 })
  await inACall(sim, chloe.email)
  await page.getByRole('searchbox', { name: 'Find a member' }).fill(chloe.displayName)
  const row = rowOf(page, chloe.displayName)
  await expect(row).toContainText('Ringing', { timeout: 15_000 })
  await expect(page.getByText('Members: 1')).toBeVisible()
  await sim.fault({ method: 'POST', path: '*/reject', times: 1, fault: { status: 400 } })
  await row.getByRole('button', { name: 'Decline for them' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'wasn’t declined' })
  await expect(alert).toContainText('ROUTERGW_')
  await expect(page.locator('html')).toHaveJSProperty('scrollWidth', 390)
  await isClean(page, 'a refusal, narrow')
})

test('without the permission the page says which is missing; no member is polled', async ({
  one,
  sim,
}) => {
  const { mine } = await one()
  const { page } = mine
  await expect(page.getByRole('navigation', { name: 'Main' })).not.toContainText('Team')
  await page.goto('/team')
  await page.getByText('Missing permission').click()
  await expect(page.getByText('spark-admin:calls_read')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in as a supervisor' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Members' })).toBeHidden()
  await isClean(page, 'the team view without permission')
  expect(await sim.sent('GET', '/people')).toHaveLength(0)
})
