// Signing in and out, and each way in which signing in can fail.
import { emails, expect, test } from '../fixtures.ts'
import { signIn } from '../signIn.ts'

test('sign in through Webex, stay signed in over a reload, sign out in every tab, then everywhere', async ({
  browser,
  appUrl,
  sim,
}) => {
  await sim.person(emails.leaver)
  const context = await browser.newContext({ baseURL: appUrl })
  const page = await context.newPage()
  await page.goto('/')
  await signIn(page, emails.leaver)
  await expect(page.getByRole('region', { name: 'Dialpad' })).toBeVisible()
  // The same person at another computer.
  const elsewhere = await browser.newContext({ baseURL: appUrl })
  const far = await elsewhere.newPage()
  await far.goto('/')
  await signIn(far, emails.leaver)
  await expect(far.getByRole('region', { name: 'Dialpad' })).toBeVisible()
  const main = page.getByRole('navigation', { name: 'Main' })
  await expect(main.getByRole('link', { name: 'Phone' })).toBeVisible()

  await page.reload()
  await expect(page.getByRole('region', { name: 'Dialpad' })).toBeVisible()

  const other = await context.newPage()
  await other.goto('/')
  await expect(other.getByRole('region', { name: 'Dialpad' })).toBeVisible()
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
  for (const tab of [page, other]) {
    await expect(tab.getByRole('button', { name: 'Sign in with Webex' })).toBeVisible()
  }
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in with Webex' })).toBeVisible()

  await far.reload()
  await expect(far.getByRole('region', { name: 'Dialpad' })).toBeVisible()
  await far.getByRole('button', { name: 'Account' }).click()
  await far.getByRole('menuitem', { name: 'Sign out everywhere' }).click()
  await expect(far.getByRole('status').filter({ hasText: 'signed out everywhere' })).toBeVisible()
  await context.close()
  await elsewhere.close()
})

test('scripts see no refresh token, and storage holds no token', async ({ one }) => {
  const { mine } = await one()
  const seen = await mine.page.evaluate(() => ({
    cookie: document.cookie,
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
  }))
  expect(seen.cookie).toBe('')
  expect(seen.local + seen.session).not.toMatch(/token|PS01/i)
})

test('denying says so and offers to try again', async ({ page, appUrl, sim }) => {
  await sim.person(emails.me)
  await page.goto(appUrl)
  await page.getByRole('button', { name: 'Sign in with Webex' }).click()
  await page.getByRole('button', { name: emails.me, exact: true }).click()
  await page.getByRole('button', { name: 'Deny' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in with Webex' })).toBeVisible()
})

test('a sign-in that was not started here is refused', async ({ page, appUrl }) => {
  await page.goto(`${appUrl}/callback?code=stolen&state=forged`)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in with Webex' })).toBeVisible()
})

test('a personal access token signs in, and is lost at a reload', async ({ page, appUrl, sim }) => {
  const token = await sim.token(emails.me)
  await page.goto(appUrl)
  await page
    .getByText(/personal access token/i)
    .first()
    .click()
  await page.getByLabel(/access token/i).fill(token)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Dialpad' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in with Webex' })).toBeVisible()
})

test('sign-in returns to the page that was requested', async ({ page, appUrl, sim }) => {
  await sim.person(emails.me)
  await page.goto(`${appUrl}/directory?q=ana`)
  await signIn(page, emails.me)
  await expect(page).toHaveURL(`${appUrl}/directory?q=ana`)
})
