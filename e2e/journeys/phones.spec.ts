// Phones as administrators set them up: a shared line with a label, keys, and a template that a job
// applies to many.
import { expect, test } from '../fixtures.ts'
import { isCleanAtBothWidths } from '../isClean.ts'

const phone = /^Set up Ben Okafor: Cisco 8865/

test('a shared line is added, labeled and applied', async ({ administrator, sim }) => {
  const page = await administrator()
  await page.getByRole('link', { name: 'Admin', exact: true }).click()
  await page.getByRole('link', { name: 'Phones', exact: true }).click()
  const list = page.getByRole('list', { name: 'List of phones' })
  await expect(list.getByRole('listitem').first()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search phones' }).fill('okafor 8865')
  await page.getByRole('button', { name: phone }).click()
  await page.getByRole('searchbox', { name: 'Name or extension' }).fill('loading')
  await page.getByRole('button', { name: 'Add Loading dock’s line' }).click()
  await page.getByRole('button', { name: 'Edit Loading dock’s line' }).click()
  await page.getByRole('textbox', { name: 'Line label' }).fill('Dock')
  await isCleanAtBothWidths(page, 'the lines of a phone')
  await page.getByRole('button', { name: 'Review…' }).click()
  const review = page.getByRole('dialog', { name: /^Review changes to Ben Okafor/ })
  await expect(review.getByRole('listitem')).toHaveText(/Loading dock.*Line added/)
  await review.getByRole('button', { name: 'Save changes (1)' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved in Webex' })).toBeVisible()
  await page.getByRole('button', { name: 'Apply changes' }).click()
  const asked = page.getByRole('dialog', { name: /^Apply changes to Ben Okafor/ })
  await asked.getByRole('button', { name: 'Apply changes' }).click()
  await expect(page.getByText('Offline', { exact: true })).toBeVisible()
  await sim.advance(10_000)
  await expect(page.getByText('Online', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'Loading dock · Dock' })).toBeVisible()
})

test('keys become a template, and the job reports the phone that did not accept it', async ({
  administrator,
  sim,
}) => {
  const page = await administrator()
  await page.goto('/admin/phones?q=okafor+8865')
  await page.getByRole('button', { name: phone }).click()
  await page.getByRole('tab', { name: 'Line keys' }).click()
  await page.getByRole('radio', { name: 'Custom' }).check()
  await page.getByRole('button', { name: 'Edit Key 4', exact: true }).click()
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Speed dial')
  await expect(page.getByText('Key 4: enter a number or an ID.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Number or ID' }).fill('2001')
  // By keyboard, and the focus follows the key.
  await page.getByRole('button', { name: 'Key 4: move up' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Key 3: move up' })).toBeFocused()
  await page.keyboard.press('Enter')
  const keys = page.getByRole('list', { name: 'Line keys' })
  await expect(keys.getByRole('listitem').nth(1)).toHaveText(/Speed dial.*2001/)
  await page.getByRole('button', { name: 'Save as template' }).click()
  const naming = page.getByRole('dialog', { name: 'New template' })
  await naming.getByRole('textbox', { name: 'Name' }).fill('Reception')
  await naming.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(naming).toBeHidden()
  await page.getByRole('button', { name: 'Apply changes' }).click()
  const asked = page.getByRole('dialog', { name: /^Apply changes to Ben Okafor/ })
  await asked.getByRole('button', { name: 'Apply changes' }).click()
  await expect(asked).toBeHidden()
  await page.getByRole('link', { name: 'Line keys', exact: true }).click()
  await page.getByRole('button', { name: 'Apply Reception' }).click()
  const applying = page.getByRole('dialog', { name: 'Apply Reception' })
  await expect(applying.getByText(/^Phones to update: \d+/)).toBeVisible()
  await applying.getByRole('button', { name: 'Start job' }).click()
  await page.getByRole('link', { name: 'Show jobs' }).click()
  const job = page.getByRole('list', { name: 'List of jobs' }).getByRole('listitem').first()
  await expect(job).toContainText(/Starting|Running/)
  await sim.advance(60_000)
  await expect(job).toContainText('Completed with errors')
  await job.getByRole('button', { name: 'Errors' }).click()
  await expect(job.getByText(/being updated: Ben Okafor: Cisco 8865/)).toBeVisible()
  const download = page.waitForEvent('download')
  await job.getByRole('button', { name: 'Export CSV' }).click()
  expect((await download).suggestedFilename()).toBe('job-errors.csv')
  await isCleanAtBothWidths(page, 'the jobs')
})

test("settings are the phone's own or inherited; changes are reviewed", async ({
  administrator,
}) => {
  const page = await administrator()
  await page.goto('/admin/phones?q=okafor+8865')
  await page.getByRole('button', { name: phone }).click()
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Custom settings' }).click()
  await page.getByRole('textbox', { name: 'offHookTimer' }).fill('99')
  await expect(page.getByRole('alert').filter({ hasText: 'Enter 1 to 64.' })).toBeVisible()
  await page.getByRole('textbox', { name: 'offHookTimer' }).fill('20')
  // Visiting another page loses nothing.
  await page.getByRole('tab', { name: 'Lines' }).click()
  await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: 'Phones' })
    .click()
  await page.getByRole('button', { name: phone }).click()
  await page.getByRole('tab', { name: 'Settings' }).click()
  await expect(page.getByRole('textbox', { name: 'offHookTimer' })).toHaveValue('20')
  const image = { name: 'Tower.png', mimeType: 'image/png', buffer: Buffer.from('an image') }
  await page.locator('input[type=file]').setInputFiles(image)
  const images = page.getByRole('combobox', { name: 'Organization image' })
  await expect(images.locator('option:checked')).toHaveText('Tower.png')
  await isCleanAtBothWidths(page, 'the settings of a phone')
  await page.getByRole('button', { name: 'Review…' }).click()
  const review = page.getByRole('dialog')
  await expect(review.getByRole('listitem').filter({ hasText: 'offHookTimer' })).toHaveText(
    /30.*20/,
  )
  await review.getByRole('button', { name: /^Save changes/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved in Webex' })).toBeVisible()
  await page.getByRole('tab', { name: 'Guests and audio' }).click()
  await page.getByRole('switch', { name: 'Allow guests (hoteling)' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
})

test('keys that a colleague also changed need a decision, and no others are lost', async ({
  administrator,
  sim,
}) => {
  const page = await administrator()
  await page.goto('/admin/phones?q=okafor+8865')
  await page.getByRole('button', { name: phone }).click()
  test.slow()
  const tab = (name: string) => page.getByRole('tab', { name, exact: true })
  const dials = async (key: string, number: string) => {
    await page.getByRole('button', { name: `Edit ${key}`, exact: true }).click()
    await page.getByRole('combobox', { name: 'Type' }).selectOption('Speed dial')
    await page.getByRole('textbox', { name: 'Number or ID' }).fill(number)
    await page.getByRole('button', { name: `Edit ${key}`, exact: true }).click()
  }
  await tab('Line keys').click()
  await page.getByRole('radio', { name: 'Custom' }).check()
  await dials('Key 4', '2001')
  await dials('Key 5', '2002')

  // In another browser a colleague first changes one of the two keys and a third one.
  const theirs = await administrator()
  await theirs.goto(page.url())
  await theirs.getByRole('tab', { name: 'Line keys', exact: true }).click()
  await theirs.getByRole('radio', { name: 'Custom' }).check()
  for (const [key, number] of [
    ['Key 4', '3001'],
    ['Key 6', '3003'],
  ] as const) {
    await theirs.getByRole('button', { name: `Edit ${key}`, exact: true }).click()
    await theirs.getByRole('combobox', { name: 'Type' }).selectOption('Speed dial')
    await theirs.getByRole('textbox', { name: 'Number or ID' }).fill(number)
    await theirs.getByRole('button', { name: `Edit ${key}`, exact: true }).click()
  }
  await theirs.getByRole('button', { name: 'Review…' }).click()
  await theirs.getByRole('button', { name: /^Save changes/ }).click()
  await expect(theirs.getByRole('status').filter({ hasText: 'Saved in Webex' })).toBeVisible()
  await theirs.close()

  await page.getByRole('button', { name: 'Review…' }).click()
  await page.getByRole('button', { name: /^Save changes/ }).click()
  const asked = page.getByRole('dialog', { name: 'Changed by someone else' })
  await expect(asked.getByRole('group')).toHaveText([/^Key 4/])
  await asked.getByRole('radio', { name: /^Theirs:.*3001/ }).check()

  // The form closes during the request: its follow-up work still happens.
  await sim.fault({ method: 'PUT', path: '*', times: 1, fault: { delayMs: 3_000 } })
  await asked.getByRole('button', { name: 'Save', exact: true }).click()
  await page.keyboard.press('Escape')
  await tab('Lines').click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved in Webex' })).toBeVisible()
  await tab('Line keys').click()
  const keys = page.getByRole('list', { name: 'Line keys' }).getByRole('listitem')
  await expect(keys.nth(3)).toHaveText(/3001/)
  await expect(keys.nth(4)).toHaveText(/2002/)
  await expect(keys.nth(5)).toHaveText(/3003/)
  await expect(page.getByRole('button', { name: 'Review…' })).toHaveCount(0)
})
