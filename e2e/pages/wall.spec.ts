// The wall: members, figures, rooms; and the message for people who may not see members.
import type { Locator } from '@playwright/test'
import { emails, expect, test } from '../fixtures.ts'
import { hurryUntil } from '../hurry.ts'
import { isClean } from '../isClean.ts'
import { signInAsSupervisor } from '../supervisor.ts'

test('a supervisor sees members ring, talk and wait, masked by default', async ({
  person,
  sim,
}) => {
  // Few: with all of them a polling round takes as long as a test may.
  await sim.reset({ members: 10 })
  const mine = await person(emails.administrator)
  const { page } = mine
  const chloe = await sim.person(emails.colleague)
  await page.setViewportSize({ width: 1920, height: 1400 })
  await page.goto('/wall')
  await signInAsSupervisor(page)
  await expect(page.getByRole('heading', { name: 'Wall display' })).toBeVisible()
  const members = page.getByRole('region', { name: 'Members' })
  const tile = members.getByRole('listitem', { name: chloe.displayName })
  await expect(tile).toContainText('Idle', { timeout: 15_000 })
  await sim.call({ to: chloe.email, from: '+12025550123', name: 'Grace Hopper' })
  await expect(tile).toContainText('Ringing', { timeout: 15_000 })
  await expect(tile).toContainText('G. H.')
  const ground = (of: Locator) => of.evaluate((one) => getComputedStyle(one).backgroundColor)
  const idle = members.getByRole('listitem').filter({ hasText: 'Idle' }).first()
  expect(await ground(tile)).not.toBe(await ground(idle))
  await expect(tile.getByRole('timer')).toBeVisible()
  // The header, the title and the announcements contain no full name either.
  await sim.call({ to: emails.administrator, from: '+12025550124', name: 'Alan Turing' })
  await expect(page.getByRole('alertdialog', { name: 'Incoming call from A. T.' })).toBeVisible()
  await expect(page).toHaveTitle(/A\. T\./)
  expect(await page.content()).not.toContain('Turing')
  await page.getByRole('checkbox', { name: 'Show caller names' }).check()
  await expect(tile).toContainText('Grace Hopper')
  await expect(page).toHaveTitle(/Alan Turing/)
  await expect(page.getByRole('region', { name: 'Key figures' })).toContainText('Longest ring')
  await expect(page.getByRole('region', { name: 'Rooms' })).toContainText('Online')
  await expect(page.getByRole('status').filter({ hasText: /s (ago|old)/ })).toBeVisible()
  await isClean(page, 'the wall')
})

test('without the permission it says which is missing, and shows what it is allowed to', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const { page } = mine
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('link', { name: 'Wall display' }).click()
  await page.getByText('Missing permission').click()
  await expect(page.getByText('spark-admin:calls_read')).toBeVisible()
  await sim.call({ to: me.email, from: '+12025550123' })
  await mine.looksAgain()
  const members = page.getByRole('region', { name: 'Members' })
  await expect(members.getByRole('listitem', { name: me.displayName })).toContainText('Ringing')
  await expect(page.getByRole('region', { name: 'Rooms' })).toContainText('Online')
  await isClean(page, 'the wall without permission')
  // Dark by default, and only on this page.
  const schemes = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  expect(await schemes()).toBe('dark')
  await page.getByRole('link', { name: 'Directory' }).click()
  await expect.poll(schemes).toBe('light dark')
})

test('limits are edited, checked and kept; a breach is named and can be snoozed', async ({
  person,
  sim,
}) => {
  // Checks the whole page for accessibility twice.
  test.slow()
  await sim.reset({ members: 10 })
  const { page } = await person(emails.administrator)
  const chloe = await sim.person(emails.colleague)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.addInitScript(() => {
    const Own = AudioContext
    window.AudioContext = class extends Own {
      override createBufferSource(): AudioBufferSourceNode {
        const { dataset } = document.documentElement
        dataset['sounds'] = `${dataset['sounds'] ?? ''}♪`
        return super.createBufferSource()
      }
    }
  })
  // One member: polled often, so that the test need not wait.
  await page.goto(`/wall?list=${chloe.email}&title=Front%20desk`)
  await signInAsSupervisor(page)
  await page.getByRole('button', { name: 'Wall settings' }).click()
  const dialog = page.getByRole('dialog', { name: 'Wall settings' })
  const long = dialog.getByRole('group', { name: 'Long call' })
  await long.getByLabel('Warning').fill('0:02')
  await long.getByLabel('Alarm').fill('0:01')
  await dialog.getByLabel('Alert when').fill('1')
  await isClean(page, 'the settings of the wall')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(long.getByText('The alarm can’t come before the warning')).toBeVisible()
  await long.getByLabel('Alarm').fill('0:03')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog).toBeHidden()
  const { callSessionId } = await sim.call({ to: chloe.email, from: '+12025550123' })
  await sim.remoteActs(callSessionId, 'answer')
  const alerts = page.getByRole('region', { name: 'Alerts' })
  await expect(alerts).toContainText(`Alarm: Long call · ${chloe.displayName}`, { timeout: 20_000 })
  await expect(alerts).toContainText('limit 0:03')
  const tile = page.getByRole('listitem', { name: chloe.displayName })
  await expect(tile).toContainText('Alarm')
  await expect(page.locator('html')).toHaveAttribute('data-sounds', '♪')
  await isClean(page, 'the wall with an alarm')
  await alerts.getByRole('button', { name: 'Snooze for 10 minutes Long call' }).click()
  await expect(alerts.getByRole('status')).toContainText('snoozed until')
  // The alarm has lasted all the time, and chimed once.
  await expect(page.locator('html')).toHaveAttribute('data-sounds', '♪')
  const endSnooze = alerts.getByRole('button', { name: 'End snooze Long call' })
  await expect(endSnooze).toBeFocused()
  await endSnooze.press('Enter')
  await expect(alerts.getByRole('button', { name: 'Snooze for 10 minutes' })).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('data-sounds', '♪♪')
  await page.reload()
  await page.getByRole('button', { name: 'Wall settings' }).click()
  await expect(long.getByLabel('Alarm')).toHaveValue('0:03')
})

test('the address selects who is shown, and follows another choice', async ({ person, sim }) => {
  await sim.reset({ members: 10 })
  const { page } = await person(emails.administrator)
  const chloe = await sim.person(emails.colleague)
  const ben = await sim.person(emails.me)
  await page.goto(`/wall?list=${chloe.email}&title=Front%20desk`)
  await signInAsSupervisor(page)
  const tiles = page.getByRole('region', { name: 'Members' }).getByRole('listitem')
  await expect(page.getByRole('heading', { name: 'Front desk' })).toBeVisible()
  await expect(tiles).toHaveCount(1)
  // Others cost no requests.
  await expect(tiles.first()).toContainText('Idle')
  expect(await sim.sent('GET', `/telephony/calls/members/${ben.id}/calls`)).toEqual([])
  // The switch saves only itself, not the choice in the address.
  await page.getByRole('checkbox', { name: 'Show caller names' }).check()
  await page.goto('/wall')
  await expect.poll(() => tiles.count()).toBeGreaterThan(1)
  await expect(page.getByRole('checkbox', { name: 'Show caller names' })).toBeChecked()
  await page.goBack()
  await expect(tiles).toHaveCount(1)
  await page.getByRole('button', { name: 'Wall settings' }).click()
  const dialog = page.getByRole('dialog', { name: 'Wall settings' })
  await dialog.getByLabel('Search people').fill(ben.displayName.slice(0, 3))
  await dialog.getByRole('checkbox', { name: ben.displayName }).check()
  await expect(dialog).toContainText('Selected: 2')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(tiles).toHaveCount(2)
  expect(new URL(page.url()).searchParams.get('list')?.split(',').sort()).toEqual(
    [ben.email, chloe.email].sort(),
  )
  expect(new URL(page.url()).searchParams.get('title')).toBe('Front desk')
  // Without a choice in the address: the saved one.
  await page.goto('/wall')
  await expect(tiles).toHaveCount(2)
})

test('old data lose their color, and the wall says why', async ({ person, sim }) => {
  await sim.reset({ members: 10 })
  const { page } = await person(emails.administrator)
  await page.clock.install()
  const chloe = await sim.person(emails.colleague)
  await page.goto(`/wall?list=${chloe.email}`)
  await signInAsSupervisor(page)
  await expect(page.getByRole('listitem', { name: chloe.displayName })).toContainText('Idle')
  const figures = page.getByRole('region', { name: 'Key figures' })
  const colours = () =>
    figures.evaluate((element) => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        if (getComputedStyle(one).filter.includes('grayscale(1')) return 'grey'
      }
      return 'coloured'
    })
  expect(await colours()).toBe('coloured')
  await sim.fault({ path: '/telephony/calls/members/*', fault: { status: 503 } })
  const notice = page.getByText('No updates from Webex. Showing last known state.')
  await hurryUntil(page, () => notice.isVisible())
  await expect(page.getByRole('alert').filter({ has: notice })).toContainText('503')
  expect(await colours()).toBe('grey')
  await isClean(page, 'the wall with old news')
  await sim.clearFaults()
  await hurryUntil(page, () => notice.isHidden())
  expect(await colours()).toBe('coloured')
})

test('a queue that is entered by its id shows who waits, and how long', async ({ person, sim }) => {
  await sim.reset({ members: 10 })
  const { page } = await person(emails.administrator)
  await page.clock.install()
  const [queue] = await sim.queues()
  if (!queue) throw new Error('there is no queue')
  await sim.waitIn(queue, { from: '+12025550123' })
  await page.goto('/wall')
  await page.getByRole('button', { name: 'Wall settings' }).click()
  const dialog = page.getByRole('dialog', { name: 'Wall settings' })
  await dialog.getByLabel('Enter one queue per line').fill(`${queue.id} Hotline`)
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  const tile = page.getByRole('region', { name: 'Queues' }).getByRole('listitem')
  await expect(tile).toContainText('Hotline')
  await expect(tile).toContainText('1 waiting')
  await sim.waitIn(queue)
  await hurryUntil(page, async () => (await tile.innerText()).includes('2 waiting'))
  await sim.fault({ path: '/telephony/queues/*', fault: { status: 503 } })
  await hurryUntil(page, async () => /\d:\d\d ago/.test(await tile.innerText()))
  await expect(tile).toContainText('503')
  await expect(tile).toContainText('2 waiting')
})

test('for a distant reader the type is larger, and fewer tiles take turns', async ({
  person,
  sim,
}) => {
  await sim.reset({ members: 24 })
  const { page } = await person(emails.administrator)
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto('/wall')
  await signInAsSupervisor(page)
  const members = page.getByRole('region', { name: 'Members' })
  const count = () => members.getByRole('listitem').count()
  await expect.poll(count).toBeGreaterThan(15)
  await page.getByRole('button', { name: 'Wall settings' }).click()
  const dialog = page.getByRole('dialog', { name: 'Wall settings' })
  await dialog.getByLabel('Diagonal (inches)').fill('55')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByText('Fill in both, or leave both empty.')).toBeVisible()
  await dialog.getByLabel('Distance (meters)').fill('5')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(members).toContainText(/Page 1 of \d/)
  expect(await count()).toBeLessThan(10)
  const size = await members
    .getByRole('listitem')
    .first()
    .evaluate((element) => {
      return parseFloat(getComputedStyle(element).fontSize)
    })
  // 5.2 percent of the height (docs/conventions.md, Walls).
  expect(size).toBeGreaterThanOrEqual(0.052 * 1080)
  const overflows = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement
    return scrollHeight > clientHeight
  })
  expect(overflows).toBe(false)
  // A page on a phone shows all of them, one below the other.
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(count).toBeGreaterThan(20)
  await expect(members).not.toContainText('Page')
  await expect(page.locator('html')).toHaveJSProperty('scrollWidth', 390)
})
