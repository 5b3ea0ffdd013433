// A display without a keyboard: signed in from a phone, for weeks, with read permissions only.
import { confirmOnPhone } from '../confirmOnPhone.ts'
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'
import { signIn } from '../signIn.ts'

test('a supervisor signs it in from a phone; it stays signed in, and shows nothing private of theirs', async ({
  browser,
  appUrl,
  sim,
}) => {
  await sim.reset({ members: 10 })
  const me = await sim.person(emails.administrator)
  const context = await browser.newContext({ baseURL: appUrl })
  const display = await context.newPage()
  await display.setViewportSize({ width: 1920, height: 1080 })
  await display.goto('/wall')
  await expect(display.getByRole('heading', { name: 'Wall display' })).toBeVisible()
  await expect(display.getByRole('img', { name: /QR code/ })).toBeVisible()
  await expect(display.getByRole('button', { name: 'Sign in with Webex' })).toBeVisible()
  await isClean(display, 'a display that waits')
  // Dark like the wall that follows, and nothing cut off on an upright screen.
  const scheme = () => display.evaluate(() => getComputedStyle(document.body).colorScheme)
  expect(await scheme()).toBe('dark')
  for (const [width, height] of [
    [1080, 1920],
    [1024, 768],
    [390, 844],
  ] as const) {
    await display.setViewportSize({ width, height })
    await expect(display.locator('html')).toHaveJSProperty('scrollWidth', width)
  }
  await display.setViewportSize({ width: 1920, height: 1080 })
  await confirmOnPhone(browser, display, emails.administrator)

  const members = display.getByRole('region', { name: 'Members' })
  const mine = members.getByRole('listitem', { name: me.displayName })
  await expect(mine).toContainText('Idle', { timeout: 15_000 })
  await expect(display.getByRole('navigation')).toHaveCount(0)

  // Power cut: the browser restarts with what it has saved to disk.
  const kept = await context.storageState()
  await context.close()
  const again = await browser.newContext({ baseURL: appUrl, storageState: kept })
  const restarted = await again.newPage()
  await restarted.goto('/wall')
  await sim.call({ to: me.email, from: '+12025550123', name: 'Grace Hopper' })
  const tile = restarted.getByRole('region', { name: 'Members' }).getByRole('listitem', {
    name: me.displayName,
  })
  await expect(tile).toContainText('Ringing', { timeout: 15_000 })
  await expect(restarted.getByRole('alertdialog')).toHaveCount(0)
  expect(await sim.sent('GET', '/telephony/calls')).toEqual([])

  await restarted.mouse.move(200, 200)
  await restarted.getByRole('button', { name: 'Account' }).click()
  await restarted.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
  await expect(restarted.getByRole('status', { name: 'Code' })).toBeVisible()
  await again.close()
})

test('request was declined: the display says so, and shows another code', async ({
  browser,
  page,
  appUrl,
}) => {
  await page.goto(`${appUrl}/wall`)
  const code = page.getByRole('status', { name: 'Code' })
  await expect(code).toHaveText(/^\d{6}$/)
  const first = await code.innerText()
  const phone = await (await browser.newContext()).newPage()
  await phone.goto(`${await page.getByText('/v1/device/verify').innerText()}?user_code=${first}`)
  await phone.getByRole('button', { name: 'Continue' }).click()
  await phone.getByRole('button', { name: 'No' }).click()
  await expect(page.getByText('request was declined')).toBeVisible({ timeout: 25_000 })
  await expect(code).not.toHaveText(first)
})

test('the server is down: the display says so, and recovers', async ({ page, appUrl }) => {
  await page.route('**/oauth/session', (route) => route.abort())
  await page.goto(`${appUrl}/wall`)
  await expect(page.getByText('when the server can be reached')).toBeVisible()
  await page.unroute('**/oauth/session')
  await expect(page.getByRole('status', { name: 'Code' })).toBeVisible({ timeout: 15_000 })
})

test('a wall that crashes says when it reloads, and reloads', async ({ browser, appUrl, sim }) => {
  await sim.reset({ members: 10 })
  const context = await browser.newContext({ baseURL: appUrl })
  const page = await context.newPage()
  await page.goto('/')
  await signIn(page, emails.me)
  await page.route('**/assets/WallScreen*', (route) => route.abort())
  await page.goto('/wall')
  await expect(page.getByRole('alert')).toContainText('Reloading in')
  await page.unroute('**/assets/WallScreen*')
  await expect(page.getByRole('region', { name: 'Rooms' })).toBeVisible({ timeout: 20_000 })
  await context.close()
})

/** A time zone in which it is now between 12:00 and 13:00. */
function zoneAtNoon(): string {
  const behind = new Date().getUTCHours() - 12
  // These names have inverted signs: Etc/GMT+3 is three hours behind UTC.
  return `Etc/GMT${behind < 0 ? '' : '+'}${behind}`
}

test('a new build is loaded automatically, once nothing rings', async ({
  browser,
  appUrl,
  sim,
}) => {
  await sim.reset({ members: 10 })
  const me = await sim.person(emails.me)
  // Between three and five at night a wall loads a new build although something rings.
  const context = await browser.newContext({ baseURL: appUrl, timezoneId: zoneAtNoon() })
  const page = await context.newPage()
  await page.goto('/')
  await signIn(page, emails.me)
  await page.clock.install()
  await page.goto('/wall')
  await expect(page.getByRole('region', { name: 'Rooms' })).toBeVisible()
  await page.evaluate(() => Object.assign(window, { isFirst: true }))
  const isFirst = () => page.evaluate(() => 'isFirst' in window)
  await page.route(`${appUrl}/`, async (route) => {
    const response = await route.fetch()
    const html = (await response.text()).replaceAll('/assets/', '/assets/next-')
    await route.fulfill({ response, body: html })
  })
  const { callSessionId } = await sim.call({ to: me.email, from: '+12025550123' })
  await expect(page.getByRole('alertdialog')).toBeVisible()
  const asked = page.waitForResponse(`${appUrl}/`)
  await page.clock.fastForward('05:10')
  await asked
  await page.clock.runFor(30_000)
  expect(await isFirst()).toBe(true)
  await sim.remoteActs(callSessionId, 'hangup')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect
    .poll(async () => {
      await page.clock.runFor(5_000).catch(() => undefined)
      return isFirst().catch(() => true)
    })
    .toBe(false)
  await expect(page.getByRole('region', { name: 'Rooms' })).toBeVisible()
  await context.close()
})

test('a sign-in that Webex has ended asks for another one on the screen, and nothing else', async ({
  browser,
  appUrl,
  sim,
}) => {
  await sim.reset({ members: 10 })
  const context = await browser.newContext({ baseURL: appUrl })
  const page = await context.newPage()
  await page.goto('/wall')
  await confirmOnPhone(browser, page, emails.administrator)
  const members = page.getByRole('region', { name: 'Members' })
  await expect(members.getByRole('listitem').first()).toBeVisible()
  await sim.fault({ path: '/telephony/*', fault: { status: 401 } })
  await page.route('**/oauth/token', (route) =>
    route.fulfill({ status: 400, json: { error: 'invalid_grant' } }),
  )
  await expect(page.getByText('display was signed out')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('status', { name: 'Code' })).toBeVisible()
  await sim.clearFaults()
  // The old sign-in stays refused: the display tries it once more with each new code.
  await confirmOnPhone(browser, page, emails.administrator)
  await expect(members.getByRole('listitem').first()).toBeVisible({ timeout: 15_000 })
  await context.close()
})
