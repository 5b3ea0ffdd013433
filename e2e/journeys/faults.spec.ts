// Faults of Webex, the network or the other party that are no row of the fault matrix (e2e/faults),
// because they take several steps or concern the layout.
import { emails, expect, test } from '../fixtures.ts'
import { Phone } from '../phone.ts'
import { signIn } from '../signIn.ts'

const caller = { from: '+12025550147', name: 'Grace Caller' }

test('a refused dial keeps the number; Try again calls it and empties the field', async ({
  one,
  sim,
}) => {
  const { mine } = await one()
  await sim.fault({
    method: 'POST',
    path: '/telephony/calls/dial',
    times: 1,
    fault: { status: 409, body: { message: 'All lines are busy' } },
  })
  await mine.dial('2003')
  const alert = mine.page.getByRole('alert')
  await expect(alert).toContainText('All lines are busy')
  await expect(mine.number).toHaveValue('2003')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(mine.calls.getByRole('listitem')).toHaveCount(1)
  await expect(alert).toHaveCount(0)
  await expect(mine.number).toHaveValue('')
  expect(await sim.sent('POST', '/telephony/calls/dial')).toHaveLength(2)
})

test('a hold and a mute that hang say so within a frame, and are not shown as done', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  for (const path of ['hold', 'mute']) {
    await sim.fault({ path: `/telephony/calls/${path}`, times: 1, fault: { delayMs: 2_500 } })
  }
  const card = mine.card(caller.name)
  const oneFrameAfter = (name: string) =>
    card.getByRole('button', { name, exact: true }).evaluate(async (button) => {
      if (button instanceof HTMLElement) button.click()
      await new Promise(requestAnimationFrame)
      return button.closest('li')?.innerText ?? ''
    })
  const muting = await oneFrameAfter('Mute')
  expect(muting).toContain('Muting…')
  expect(muting).not.toContain('Muted')
  const holding = await oneFrameAfter('Hold')
  expect(holding).toContain('Putting on hold…')
  expect(holding).toContain('Connected')
  expect(holding).not.toContain('On hold')
  await expect.poll(() => sim.sent('POST', '/telephony/calls/hold')).toHaveLength(1)
  await expect(card).toContainText('On hold')
  await expect(card).not.toContainText('Putting on hold…')
})

test('a call that cannot be read is reported, with the reason, beside the readable ones', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  await mine.page.route('**/telephony/calls', async (route) => {
    const response = await route.fetch()
    const { items } = (await response.json()) as { items: object[] }
    await route.fulfill({ response, json: { items: [...items, { state: 'connected' }] } })
  })
  await expect(mine.page.getByText('Calls that can’t be shown: 1')).toBeVisible()
  await expect(mine.page.getByRole('alert')).toContainText('id')
  await mine.page.unroute('**/telephony/calls')
  await expect(mine.page.getByText(/Calls that can’t be shown/)).toHaveCount(0)
  await mine.sees(caller.name, 'Connected')
})

test('a permission revoked during a call: the calls stay as last known, and the alert names the permission', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  await sim.fault({ method: 'GET', path: '/telephony/calls', fault: { status: 403 } })
  await expect(mine.page.getByText(/last known/i)).toBeVisible()
  await expect(mine.page.getByRole('alert')).toContainText('spark:calls_read')
  await mine.sees(caller.name, 'Connected')
  await sim.clearFaults()
  await expect(mine.page.getByText(/last known/i)).toHaveCount(0, { timeout: 40_000 })
})

test('hostile text is shown as text, and 10 kB of it do not break the page', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const name = `<img src=x onerror="document.title='owned'">\u202Egnp ${'Nora '.repeat(2_000)}`
  await sim.call({ to: me.email, from: '+12025550147', name })
  const alert = mine.page.getByRole('alertdialog')
  await expect(alert).toContainText('<img src=x')
  await expect(alert.locator('img')).toHaveCount(0)
  expect(await mine.page.title()).not.toBe('owned')
  const { width, height } = (await alert.boundingBox()) ?? { width: 0, height: 0 }
  const screen = mine.page.viewportSize() ?? { width: 0, height: 0 }
  expect(width).toBeLessThanOrEqual(screen.width)
  expect(height).toBeLessThan(screen.height / 2)
})

test('an account without Webex Calling gets a message that says so', async ({ person }) => {
  const phone = await person(emails.unlicensed)
  await expect(phone.page.getByText(/doesn’t have Webex Calling/i)).toBeVisible()
})

test('a page that breaks leaves navigation and calls working; a fault is reported once', async ({
  browser,
  appUrl,
  sim,
}) => {
  const me = await sim.person(emails.me)
  const context = await browser.newContext({ baseURL: appUrl })
  const page = await context.newPage()
  await page.goto('/')
  await signIn(page, me.email)
  const mine = new Phone(page)
  await sim.call({ to: me.email, ...caller })
  await mine.answer(caller.name)
  const main = page.getByRole('navigation', { name: 'Main' })
  const alert = page.getByRole('alert')

  await page.route('**/assets/HistoryScreen*', (route) => route.abort())
  await main.getByRole('link', { name: 'History' }).click()
  await expect(alert).toContainText('Couldn’t load this page')
  await page.unroute('**/assets/HistoryScreen*')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('tab', { name: 'Missed' })).toBeVisible()

  const broken = 'export default function Broken() { throw new Error("broken") }'
  await page.route('**/assets/DirectoryScreen*', (route) =>
    route.fulfill({ body: broken, contentType: 'text/javascript' }),
  )
  await main.getByRole('link', { name: 'Directory' }).click()
  await expect(alert).toContainText('Something went wrong on this page')
  await main.getByRole('link', { name: 'Phone' }).click()
  await mine.press(caller.name, 'Hold')
  await mine.sees(caller.name, 'On hold')

  const told = page.getByText('Something went wrong in Cordboard')
  const reject = () =>
    page.evaluate(() => void Promise.reject(new Error('no line for +1 202 555 0147')))
  await reject()
  await expect(told).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await reject()
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Details for support' }).click()
  const report = page.getByRole('textbox', { name: 'Details for support' })
  await expect(report).toHaveValue(/"Error: no line for \*",[^}]*"count": 2/s)
  await expect(report).toHaveValue(/"Error: broken"/)
  await expect(told).toHaveCount(0)
  await context.close()
})
