// Device administration: search, tags, settings, registration, commands.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { isCleanAtBothWidths } from '../isClean.ts'

const volume = 'Audio.DefaultVolume'

async function openDevice(page: Page, name: string, tab: string) {
  await page.goto('/devices')
  await page.getByRole('searchbox', { name: 'Search devices' }).fill(name)
  await page.getByRole('button', { name: `Open ${name}`, exact: true }).click()
  await page.getByRole('tab', { name: tab }).click()
}

async function findSetting(page: Page, key: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search settings' }).fill(key)
  const found = page.getByRole('list', { name: 'Settings', exact: true }).getByRole('listitem')
  await expect(found).toHaveCount(1)
  return found
}

/** An option by the beginning of its name, which ends with a count. */
async function choose(select: Locator, start: string) {
  const option = select.getByRole('option', { name: new RegExp(`^${start} \\(`) })
  await select.selectOption({ label: await option.innerText() })
}

test('the filters of devices are in the address', async ({ administrator }) => {
  const page = await administrator()
  await page.goto('/devices')
  const rows = page.getByRole('list', { name: 'List of devices' }).getByRole('listitem')
  await page.getByRole('button', { name: 'More filters' }).click()
  await choose(page.getByRole('combobox', { name: 'Tag' }), 'boardroom')
  await expect(rows).toHaveCount(3)
  await choose(page.getByRole('combobox', { name: 'Access' }), 'Control')
  await expect(rows).toHaveCount(2)
  await page.reload()
  await expect(rows).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Tag: boardroom' })).toBeVisible()
  await isCleanAtBothWidths(page, 'filters of devices')
  await page.getByRole('button', { name: 'Access: Control' }).click()
  await expect(rows).toHaveCount(3)
})

test('tags are added, and removed permanently', async ({ administrator }) => {
  const page = await administrator()
  await openDevice(page, 'Bell (4)', 'Details')
  const tags = page.getByRole('region', { name: 'Tags' })
  const remove = tags.getByRole('button', { name: /^Remove tag/ })
  await tags.getByRole('textbox', { name: 'New tag' }).fill('east wing, quiet')
  await tags.getByRole('button', { name: 'Add tag' }).click()
  await expect(remove).toHaveCount(2)
  await page.reload()
  await expect(remove).toHaveCount(2)
  await isCleanAtBothWidths(page, 'the details of a device')
  await tags.getByRole('button', { name: 'Remove tag quiet' }).click()
  await expect(remove).toHaveCount(1)
  await page.reload()
  await expect(tags.getByRole('button', { name: 'Remove tag east wing' })).toBeVisible()
  await expect(remove).toHaveCount(1)
})

test('an impossible value is explained, and cannot be sent', async ({ administrator }) => {
  const page = await administrator()
  await openDevice(page, 'Bell (4)', 'Configuration')
  const setting = await findSetting(page, volume)
  const dialog = page.getByRole('dialog', { name: 'Review changes to Bell (4)' })
  await setting.getByRole('textbox', { name: volume }).fill('500')
  await expect(setting.getByRole('alert')).toHaveText('Enter 100 or less.')
  await page.getByRole('button', { name: 'Review…' }).click()
  await expect(dialog).toContainText('Enter 100 or less.')
  await expect(dialog).toContainText('Fix or undo these first')
  await expect(dialog.getByRole('button', { name: /^Save/ })).toHaveCount(0)
  await isCleanAtBothWidths(page, 'a value that is not possible')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await setting.getByRole('button', { name: `Undo change to ${volume}` }).click()
  await expect(setting.getByRole('textbox', { name: volume })).toHaveValue('50')
})

test('a setting is changed after a review, and reset to its default', async ({
  administrator,
  sim,
}) => {
  const page = await administrator()
  await openDevice(page, 'Bell (4)', 'Configuration')
  const setting = await findSetting(page, volume)
  const value = setting.getByRole('textbox', { name: volume })
  await expect(value).toHaveValue('50')
  const review = page.getByRole('button', { name: 'Review…' })
  const dialog = page.getByRole('dialog', { name: 'Review changes to Bell (4)' })
  const save = dialog.getByRole('button', { name: 'Save changes (1)' })

  await value.fill('65')
  await review.click()
  await expect(dialog.getByRole('listitem')).toContainText(/50.*→.*65/)
  await isCleanAtBothWidths(page, 'the review of changes')
  await save.click()
  await expect(dialog).toHaveCount(0)
  await page.reload()
  await findSetting(page, volume)
  await expect(value).toHaveValue('65')
  await expect(setting.getByText('Set', { exact: true })).toBeVisible()

  await setting.getByRole('button', { name: `Reset ${volume} to default` }).click()
  await review.click()
  await expect(dialog.getByRole('listitem')).toContainText(/65.*→.*50.*Default/)
  await save.click()
  await expect(dialog).toHaveCount(0)
  await page.reload()
  await findSetting(page, volume)
  await expect(value).toHaveValue('50')
  await expect(setting.getByText('Default', { exact: true })).toBeVisible()
  expect(await sim.sent('PATCH', '/deviceConfigurations')).toHaveLength(2)
})

test('a locked setting says why; a sleeping device can be configured', async ({
  administrator,
}) => {
  const page = await administrator()
  await openDevice(page, 'Euler (20)', 'Configuration')
  await expect(page.getByText('This device is offline.')).toBeVisible()
  const managed = await findSetting(page, 'SystemUnit.CrashReporting.Mode')
  await expect(managed).toContainText('Managed elsewhere')
  await expect(managed.getByRole('combobox')).toHaveCount(0)
  await isCleanAtBothWidths(page, 'settings of a device that sleeps')
  const setting = await findSetting(page, 'Standby.Delay')
  const value = setting.getByRole('textbox', { name: 'Standby.Delay' })
  await value.fill('25')
  await page.getByRole('button', { name: 'Review…' }).click()
  await page.getByRole('button', { name: 'Save changes (1)' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.reload()
  await findSetting(page, 'Standby.Delay')
  await expect(value).toHaveValue('25')
})

test('two devices are compared, and one takes over settings of the other', async ({
  administrator,
}) => {
  const page = await administrator()
  await openDevice(page, 'Bell (4)', 'Configuration')
  await page.getByRole('button', { name: 'Compare with another device' }).click()
  const dialog = page.getByRole('dialog', { name: 'Compare with another device' })
  await dialog.getByRole('combobox', { name: 'Compare with' }).selectOption('Faraday (4)')
  const difference = dialog.getByRole('listitem').filter({ hasText: volume })
  await expect(difference).toContainText('This device: 50 · Other device: 45')
  const count = await dialog.getByRole('listitem').count()
  await expect(dialog.getByRole('status')).toHaveText(`Different settings: ${count}`)
  await isCleanAtBothWidths(page, 'two devices compared')
  await dialog.getByRole('button', { name: /^Copy from the other device/ }).click()
  await expect(dialog).toHaveCount(0)
  const setting = await findSetting(page, volume)
  await expect(setting.getByRole('textbox', { name: volume })).toHaveValue('45')
  await expect(setting).toContainText('changed, not sent')
})

test('settings are applied to all devices with a tag, each with its result', async ({
  administrator,
  sim,
}) => {
  const page = await administrator()
  await openDevice(page, 'Faraday (4)', 'Configuration')
  await page.getByRole('button', { name: 'Apply to other devices' }).click()
  const dialog = page.getByRole('dialog', { name: 'Apply to other devices' })
  await choose(dialog.getByRole('combobox', { name: 'Devices tagged' }), 'boardroom')
  const target = (name: string) => dialog.getByRole('listitem').filter({ hasText: name })
  await sim.fault({
    method: 'PATCH',
    path: '*/deviceConfigurations*',
    times: 1,
    fault: { status: 400 },
  })
  const apply = dialog.getByRole('button', { name: 'Apply to devices (3)' })
  await apply.click()
  await expect(dialog.getByRole('status')).toHaveText('3 of 3 done')
  await expect(target('Settings changed:')).toHaveCount(2)
  await isCleanAtBothWidths(page, 'settings applied to others')
  await apply.click()
  await expect(target('Settings changed:')).toHaveCount(3)
  await expect(target('Ada (12)')).toContainText('Settings changed:')
})

test('a new device gets a code that is easy to type', async ({ administrator }) => {
  const page = await administrator()
  await page.goto('/devices')
  await page.getByRole('button', { name: 'Add device' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add device' })
  const make = dialog.getByRole('button', { name: 'Create code' })
  await make.click()
  await expect(dialog.getByRole('alert')).toHaveText('Choose an owner.')
  await dialog.getByRole('combobox', { name: 'Workspace' }).selectOption('Bell (4)')
  await make.click()
  const code = dialog.getByRole('status').filter({ hasText: 'Type this code on' })
  await expect(code).toContainText(/\d{4} \d{4} \d{4} \d{4}/)
  await expect(code).toContainText(/Valid until \w+ \d+, \d{4}/)
  await isCleanAtBothWidths(page, 'an activation code')
})

test('a phone is registered by its MAC address, and deleted by its name', async ({
  administrator,
}) => {
  const page = await administrator()
  const name = 'Hannah Sanders: Cisco 8845'
  await page.goto('/devices')
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('hannah')
  await page.getByRole('button', { name: 'Add device' }).click()
  const adding = page.getByRole('dialog', { name: 'Add device' })
  await adding.getByRole('radio', { name: 'Phone, by MAC address' }).check()
  await adding.getByRole('combobox', { name: 'Owner' }).selectOption('Person')
  await adding.getByRole('textbox', { name: 'Search people' }).fill('Hannah')
  await adding.getByRole('combobox', { name: 'Person' }).selectOption('Hannah Sanders')
  const mac = adding.getByRole('textbox', { name: 'MAC address' })
  await mac.fill('12:34:xy')
  await adding.getByRole('button', { name: 'Register' }).click()
  await expect(adding.getByRole('alert')).toHaveText([/twelve digits/, 'Enter the model.'])
  await isCleanAtBothWidths(page, 'a MAC address that is none')
  await mac.fill('1a-2b-3c-4d-5e-6f')
  await adding.getByRole('textbox', { name: 'Model' }).fill('DMS Cisco 8845')
  await adding.getByRole('button', { name: 'Register' }).click()
  await expect(adding.getByRole('status')).toContainText('Registered.')
  await adding.getByRole('button', { name: 'Close' }).last().click()

  await page.getByRole('button', { name: `Open ${name}` }).click()
  await page.getByRole('tab', { name: 'Details' }).click()
  await expect(page.getByText('1A:2B:3C:4D:5E:6F')).toBeVisible()
  await page.getByRole('button', { name: 'Delete device' }).click()
  const removing = page.getByRole('dialog', { name: 'Delete device' })
  const typed = removing.getByRole('textbox', { name: 'Type the name to confirm' })
  await typed.fill('Hannah')
  await removing.getByRole('button', { name: 'Delete' }).click()
  await expect(removing.getByRole('alert')).toHaveText('The name doesn’t match.')
  await isCleanAtBothWidths(page, 'the question before a device is deleted')
  await typed.fill(name)
  await removing.getByRole('button', { name: 'Delete' }).click()
  const rows = page.getByRole('list', { name: 'List of devices' }).getByRole('listitem')
  await expect(rows).toHaveCount(1)
  await expect(page.getByRole('button', { name: `Open ${name}` })).toHaveCount(0)
})

test('a command is filled in as a form, which shows its request and its line', async ({
  administrator,
}) => {
  const page = await administrator()
  await openDevice(page, 'Bell (4)', 'Commands')
  await page.getByRole('tab', { name: 'Form' }).click()
  await page.getByRole('combobox', { name: 'Command' }).selectOption('Audio.Volume.Set')
  const level = page.getByRole('textbox', { name: 'Level (required)' })
  const run = page.getByRole('button', { name: 'Run' })
  await run.click()
  await expect(page.getByRole('alert')).toHaveText('Required.')
  await level.fill('900')
  await run.click()
  await expect(page.getByRole('alert')).toHaveText('Enter 100 or less.')
  await level.fill('40')
  await run.click()
  const answers = page.getByRole('log', { name: 'Responses' }).getByRole('listitem')
  await expect(answers).toHaveCount(1)
  await answers.getByText('Request', { exact: true }).click()
  await expect(answers).toContainText('/xapi/command/Audio.Volume.Set')
  await expect(answers).toContainText('"Level": 40')
  await isCleanAtBothWidths(page, 'a command by form')
  await answers.getByRole('button', { name: 'Use again' }).click()
  const line = page.getByRole('combobox', { name: 'xStatus, xCommand' })
  await expect(line).toHaveValue('xCommand Audio Volume Set Level: 40')
  await line.fill('xStatus Audio Volume')
  await line.press('Enter')
  await expect(answers.first()).toContainText('"Volume": 40')
})

test("a person without an administrator's permissions sees which are missing, and how to get them", async ({
  one,
}) => {
  const { page } = (await one()).mine
  await openDevice(page, 'Bell (4)', 'Configuration')
  const panel = page.getByRole('tabpanel', { name: 'Configuration' })
  await expect(panel.getByRole('listitem')).toHaveText([
    'See all devices and their settings spark-admin:devices_read',
    'Change all devices and their settings spark-admin:devices_write',
  ])
  const signIn = page.getByRole('button', { name: 'Sign in as an administrator' })
  await expect(signIn).toBeVisible()
  await isCleanAtBothWidths(page, 'settings without the permission')
  await page.getByRole('tab', { name: 'Details' }).click()
  await expect(page.getByText('You need administrator permissions')).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: 'Devices' })
    .click()
  await expect(page.getByRole('button', { name: 'Add device' })).toHaveCount(0)
  await openDevice(page, 'Bell (4)', 'Configuration')
  await signIn.click()
  await expect(page.getByRole('heading', { name: 'Sign in to Webex (simulator)' })).toBeVisible()
})
