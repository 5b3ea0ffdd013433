// The API console: find an operation, send it, read the answer; and webhooks.
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'
import { openOffice } from '../office.ts'
import { signIn } from '../signIn.ts'
import { Sim } from '../sim.ts'

test('an operation is found, filled in, run, and its answer leads on', async ({ one, sim }) => {
  const { mine, me } = await one()
  const { page } = mine
  await page.getByRole('link', { name: 'API console' }).click()
  const search = page.getByRole('searchbox', { name: 'Search operations' })
  const request = page.getByRole('region', { name: 'Request' })
  const response = page.getByRole('region', { name: 'Response' })
  await request.getByRole('button', { name: 'Run' }).click()
  await expect(response.getByRole('status').first()).toContainText('200')
  await expect(response).toContainText(me.email)

  // The form and the address edit each other.
  await search.fill('getPeople')
  await search.press('Enter')
  await expect(page).toHaveURL(/op=getPeople$/)
  await request.getByLabel('displayName (text)').fill('a')
  await request.getByLabel('max (number)').fill('2')
  const address = request.getByRole('textbox', { name: 'Address' })
  await expect(address).toHaveValue('/people?displayName=a&max=2')
  await address.fill('/people?displayName=a&max=1')
  await expect(request.getByLabel('max (number)')).toHaveValue('1')
  await request.getByRole('button', { name: 'Run' }).click()
  await expect(response.getByRole('status').first()).toContainText('200')
  await response.getByRole('button', { name: 'Next page' }).click()
  await expect(response.getByText('Page 2')).toBeVisible()
  await isClean(page, 'the API console')

  // An id of the answer goes into another operation.
  await response
    .getByRole('button', { name: /^"Y2lz/ })
    .first()
    .click()
  const id = page.getByRole('dialog', { name: 'Id of a person' })
  await id
    .getByRole('combobox', { name: 'Use in' })
    .selectOption({ label: 'GET /people/{personId} · getPeoplePersonId (personId)' })
  await id.getByRole('button', { name: 'Use it' }).click()
  await expect(page).toHaveURL(/op=getPeoplePersonId/)
  await request.getByRole('button', { name: 'Run' }).click()
  await expect(response.getByRole('status').first()).toContainText('200')

  // What changes something asks first, and is sent once.
  await search.fill('dial')
  await search.press('Enter')
  await request.getByRole('textbox', { name: /^destination/ }).fill('+12025550123')
  await expect(request.getByRole('textbox', { name: 'Body (JSON)' })).toHaveValue(
    '{\n  "destination": "+12025550123"\n}',
  )
  await request.getByRole('button', { name: 'Run' }).click()
  const asked = page.getByRole('dialog', { name: 'POST dial' })
  await expect(asked).toContainText('+12025550123')
  await asked.getByRole('button', { name: 'Send POST' }).click()
  await expect(response.getByRole('status').first()).toContainText('20')
  expect(await sim.sent('POST', '/telephony/calls/dial')).toHaveLength(1)

  // It is kept without answers, and run again from the list.
  await page.getByRole('tab', { name: 'Recent runs' }).click()
  await expect(page.getByRole('list', { name: 'Recent runs' }).getByRole('listitem')).toHaveCount(5)
  await page.getByRole('button', { name: 'Repeat getPeopleMe' }).click()
  await expect(response).toContainText(me.email)
})

test('webhooks are made, watched, turned on again, edited and deleted', async ({ browser }) => {
  const office = await openOffice({ EVENTS: 'on' })
  try {
    const sim = new Sim(office.simUrl)
    await sim.reset()
    const context = await browser.newContext({ baseURL: office.appUrl })
    const page = await context.newPage()
    await page.goto('/')
    await signIn(page, emails.me)
    await page.goto('/console/webhooks')
    const table = page.getByRole('table', { name: 'Webhooks' })
    await page.getByRole('button', { name: 'New webhook' }).click()
    const made = page.getByRole('dialog', { name: 'New webhook' })
    await made.getByRole('textbox', { name: 'Name' }).fill('My watcher')
    await made.getByRole('combobox', { name: 'state' }).selectOption('alerting')
    await made.getByRole('switch', { name: /Deliver to Cordboard/ }).click()
    await made.getByRole('button', { name: 'Create' }).click()
    const row = table.getByRole('row', { name: /My watcher/ })
    await expect(row).toContainText('state=alerting')

    // What arrives is shown, with its signature.
    await expect(page.getByText('Listening')).toBeVisible()
    const { callSessionId } = await sim.call({ to: emails.me, from: '+12025550123' })
    const live = page.getByRole('list', { name: 'Deliveries' }).getByRole('listitem')
    await expect(live.filter({ hasText: 'telephony_calls' }).first()).toContainText(
      'Signature verified',
    )
    await page.getByRole('searchbox', { name: 'Search deliveries' }).fill('no such thing')
    await expect(live).toHaveCount(0)
    // The alert of a call, for a moment also of an ended one, may cover a part of a row’s buttons.
    await sim.remoteActs(callSessionId, 'hangup')
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    // A page ends above the messages: there they cover nothing.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await isClean(page, 'webhooks')

    // One that Webex has switched off says why, and is switched on.
    await sim.fault({ method: 'GET', path: '/webhooks', fault: { patch: { status: 'inactive' } } })
    await page.reload()
    await expect(row).toContainText('Webex switched it off')
    await sim.clearFaults()
    await row.getByRole('button', { name: 'Turn on again' }).click()
    await expect(page.getByText('My watcher is on again.')).toBeVisible()
    await expect(row).not.toContainText('Webex switched it off')

    await row.getByRole('button', { name: 'Edit' }).click()
    const edit = page.getByRole('dialog', { name: /^Edit/ })
    await edit.getByRole('textbox', { name: 'Name' }).fill('Renamed')
    await edit.getByRole('button', { name: 'Save' }).click()
    const renamed = table.getByRole('row', { name: /Renamed/ })
    await renamed.getByRole('button', { name: 'Delete' }).click()
    await page
      .getByRole('dialog', { name: 'Delete Renamed?' })
      .getByRole('button', { name: 'Delete' })
      .click()
    await expect(renamed).toHaveCount(0)
    await context.close()
  } finally {
    await office.close()
  }
})
