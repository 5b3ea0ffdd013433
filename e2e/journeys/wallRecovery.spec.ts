// An unattended wall with real faults of Webex, the network, the machine and our own server. Afterwards
// it shows the correct state without help.
import type { Page } from '@playwright/test'
import { confirmOnPhone } from '../confirmOnPhone.ts'
import { deskPhoneOf } from '../faults/deskPhone.ts'
import { emails, expect, test } from '../fixtures.ts'
import type { Phone } from '../phone.ts'
import type { Sim, SimPerson } from '../sim.ts'

const MEMBERS = '/telephony/calls/members/*'

const tileOf = (page: Page, { displayName }: SimPerson) =>
  page.getByRole('region', { name: 'Members' }).getByRole('listitem', { name: displayName })

/** A wall with one colleague on it, polled every five seconds. */
async function wallOf(
  person: (email: string, role: 'administrator') => Promise<Phone>,
  sim: Sim,
): Promise<{ page: Page; chloe: SimPerson }> {
  await sim.reset({ members: 10 })
  const { page } = await person(emails.administrator, 'administrator')
  const chloe = await sim.person(emails.colleague)
  await page.clock.install()
  await page.goto(`/wall?list=${chloe.email}`)
  await expect(tileOf(page, chloe)).toContainText('Idle')
  return { page, chloe }
}

const questionsAbout = (sim: Sim, { id }: SimPerson) =>
  sim.sent('GET', `/telephony/calls/members/${id}/calls`)

test('too many requests: nothing is requested before the time that Webex names', async ({
  person,
  sim,
}) => {
  const { page, chloe } = await wallOf(person, sim)
  await sim.fault({ path: MEMBERS, times: 1, fault: { status: 429, retryAfter: 60 } })
  const refused = async () =>
    (await questionsAbout(sim, chloe)).filter(({ status }) => status === 429).length
  await expect
    .poll(async () => {
      await page.clock.runFor(1_000)
      return refused()
    })
    .toBe(1)
  const before = (await questionsAbout(sim, chloe)).length
  await page.clock.fastForward(30_000)
  await expect(page.getByText('No updates from Webex')).toBeVisible()
  expect(await questionsAbout(sim, chloe)).toHaveLength(before)
  await sim.call({ to: chloe.email, from: '+12025550123' })
  await page.clock.fastForward(31_000)
  await expect
    .poll(async () => {
      await page.clock.runFor(1_000)
      return tileOf(page, chloe).innerText()
    })
    .toContain('Ringing')
  await expect(page.getByText('No updates from Webex')).toBeHidden()
})

test('an answer that never comes does not block the others', async ({ person, sim }) => {
  const { page, chloe } = await wallOf(person, sim)
  await sim.fault({ path: MEMBERS, times: 1, fault: { kind: 'hang' } })
  await sim.call({ to: chloe.email, from: '+12025550123' })
  await expect
    .poll(async () => {
      await page.clock.runFor(2_000)
      return tileOf(page, chloe).innerText()
    })
    .toContain('Ringing')
})

test('a machine that has slept reads everything again', async ({ person, sim }) => {
  const { page, chloe } = await wallOf(person, sim)
  await page.evaluate(() => Object.assign(window, { isFirst: true }))
  await sim.call({ to: chloe.email, from: '+12025550123' })
  const hours = 8 * 3_600_000
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + hours)
  await expect
    .poll(async () => {
      await page.clock.runFor(2_000).catch(() => undefined)
      return page.evaluate(() => 'isFirst' in window).catch(() => true)
    })
    .toBe(false)
  await expect(tileOf(page, chloe)).toContainText('Ringing')
})

test('a wall that starts during an outage of Webex says so, and recovers', async ({
  person,
  sim,
}) => {
  await sim.reset({ members: 10 })
  const { page } = await person(emails.administrator, 'administrator')
  await sim.fault({ path: '/people', fault: { status: 503 } })
  await page.clock.install()
  await page.goto('/wall')
  const alert = page.getByRole('alert').filter({ hasText: 'doesn’t list members' })
  await expect
    .poll(async () => {
      await page.clock.runFor(1_000)
      return alert.isVisible()
    })
    .toBe(true)
  await sim.clearFaults()
  const chloe = await sim.person(emails.colleague)
  await expect
    .poll(async () => {
      await page.clock.runFor(5_000)
      return tileOf(page, chloe).count()
    })
    .toBe(1)
  await expect(alert).toBeHidden()
})

test('a list of members whose later pages fail is not requested in a loop', async ({
  person,
  sim,
}) => {
  await sim.reset({ members: 150 })
  const { page } = await person(emails.administrator, 'administrator')
  let refused = 0
  await page.route(/\/v1\/people\?.*(start|cursor|page)/, (route) => {
    refused += 1
    return route.fulfill({ status: 400, json: { message: 'Not this page.' } })
  })
  await page.goto('/wall')
  const members = page.getByRole('region', { name: 'Members' })
  await expect(members.getByRole('listitem').first()).toBeVisible()
  await expect.poll(() => refused).toBe(1)
  // A loop would have sent a hundred requests by now.
  await expect(members.getByRole('listitem').filter({ hasText: 'Idle' })).not.toHaveCount(0)
  await page.waitForTimeout(1_000)
  expect(refused).toBe(1)
})

test('two tabs send as many requests as one, and the second continues when the first is closed', async ({
  person,
  sim,
}) => {
  await sim.reset({ members: 10 })
  const { page: wall } = await person(emails.administrator, 'administrator')
  const chloe = await sim.person(emails.colleague)
  await wall.goto('/wall')
  await expect(tileOf(wall, chloe)).toContainText('Idle', { timeout: 15_000 })
  const team = await wall.context().newPage()
  await team.goto('/team')
  const row = team
    .getByRole('region', { name: 'Members' })
    .getByRole('listitem', { name: chloe.displayName })
  // It got the state from the other tab.
  await expect(row).toContainText('Idle')
  const asked = async () => (await questionsAbout(sim, chloe)).length
  const before = await asked()
  await expect.poll(asked, { timeout: 15_000 }).toBe(before + 1)
  const first = (await questionsAbout(sim, chloe)).map(({ at }) => Date.parse(at))
  // One tab asks about each every five seconds; two would ask twice as often.
  const gaps = first.slice(1).map((at, index) => at - (first[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThan(4_500)
  await wall.close()
  await sim.call({ to: chloe.email, from: '+12025550123' })
  await expect(row).toContainText('Ringing', { timeout: 15_000 })
})

test('our own server is down when the sign-in must be renewed: the wall recovers once it is back', async ({
  office,
  person,
  sim,
}) => {
  await sim.reset({ members: 10 })
  const { page } = await person(emails.administrator, 'administrator')
  const chloe = await sim.person(emails.colleague)
  await page.goto(`/wall?list=${chloe.email}`)
  await expect(tileOf(page, chloe)).toContainText('Idle')
  await office.killServer()
  try {
    // The display asks Webex directly: it works without its server.
    const { callId } = await sim.call({ to: chloe.email, from: '+12025550123' })
    await expect(tileOf(page, chloe)).toContainText('Ringing')
    // Voicemail takes a call after 20 s, and all the following steps may take that long.
    await (await deskPhoneOf(sim, chloe)).does('answer', callId)
    await expect(tileOf(page, chloe)).toContainText('On call')
    await sim.fault({ path: '/telephony/*', fault: { status: 401 } })
    await expect
      .poll(async () => (await questionsAbout(sim, chloe)).at(-1)?.status, { timeout: 15_000 })
      .toBe(401)
    await expect(tileOf(page, chloe)).toContainText('On call')
    await sim.clearFaults()
  } finally {
    await office.startServer()
  }
  const answered = async () =>
    (await questionsAbout(sim, chloe)).filter(({ status }) => status === 200).length
  const before = await answered()
  await expect.poll(answered, { timeout: 30_000 }).toBeGreaterThan(before)
  await page.reload()
  await expect(tileOf(page, chloe)).toContainText('On call')
})

test('a revoked sign-in asks for another one, and the address is kept', async ({
  browser,
  appUrl,
  sim,
}) => {
  await sim.reset({ members: 40 })
  const supervisor = (await sim.people()).find(({ roles }) => roles.includes('supervisor'))
  if (!supervisor) throw new Error('nobody supervises')
  const chloe = await sim.person(emails.colleague)
  const context = await browser.newContext({ baseURL: appUrl })
  const page = await context.newPage()
  await page.goto(`/wall?list=${chloe.email}`)
  await confirmOnPhone(browser, page, supervisor.email)
  await expect(tileOf(page, chloe)).toContainText('Idle', { timeout: 15_000 })
  await sim.takeBack(supervisor.email)
  await expect(page.getByText('display was signed out')).toBeVisible({ timeout: 15_000 })
  await confirmOnPhone(browser, page, supervisor.email)
  await expect(tileOf(page, chloe)).toContainText('Idle', { timeout: 15_000 })
  await context.close()
})
