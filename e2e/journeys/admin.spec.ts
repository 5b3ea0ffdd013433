// Provisioning users: from the form or a file to a ringing phone, and deletion.
import type { Page } from '@playwright/test'
import { emails, expect, test } from '../fixtures.ts'
import { isCleanAtBothWidths } from '../isClean.ts'

const rows = (page: Page) => page.getByRole('list', { name: 'Users found' }).getByRole('listitem')

const fact = (page: Page, card: string, name: string) =>
  page
    .getByRole('region', { name: card })
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator('xpath=following-sibling::dd[1]')

async function findUser(page: Page, words: string) {
  await page.getByRole('searchbox', { name: /^Search/ }).fill(words)
  await expect(rows(page)).toHaveCount(1)
}

async function openUser(page: Page, words: string) {
  await findUser(page, words)
  await rows(page).getByRole('button').click()
}

test('administrators open the page by its link', async ({ administrator }) => {
  const page = await administrator()
  const main = page.getByRole('navigation', { name: 'Main' })
  await main.getByRole('link', { name: 'Admin' }).click()
  await expect(page).toHaveURL(/\/admin\/users$/)
  await expect(page.getByRole('heading', { name: 'Users', level: 1 })).toBeVisible()
  await expect(rows(page)).not.toHaveCount(0)
  await isCleanAtBothWidths(page, 'the users')
})

test('an administrator without the permissions is asked for them; others have no link', async ({
  person,
}) => {
  const { page } = await person(emails.administrator)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Admin' }).click()
  await expect(page.getByText('spark-admin:people_write')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in as an administrator' })).toBeVisible()
  const { page: other } = await person(emails.me)
  await expect(other.getByRole('link', { name: 'Directory' })).toBeVisible()
  await expect(other.getByRole('link', { name: 'Admin' })).toHaveCount(0)
  await other.goto('/admin/users')
  await expect(other.getByRole('button', { name: 'Sign in as an administrator' })).toBeVisible()
})

test('a user who is added signs in, and is called', async ({ administrator, person, sim }) => {
  const page = await administrator()
  await page.goto('/admin/users')
  const licence = page.getByRole('list', { name: 'Licenses' }).getByRole('listitem').first()
  const before = await licence.innerText()
  await page.getByRole('button', { name: 'Add user' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add user' })
  await dialog.getByRole('textbox', { name: 'Email' }).fill(emails.me)
  await dialog.getByRole('textbox', { name: 'First name' }).fill('Nora')
  await dialog.getByRole('textbox', { name: 'Last name' }).fill('Berg')
  await dialog.getByRole('combobox', { name: 'Calling license' }).selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Add user' }).click()
  await expect(dialog.getByText('A user already has this address.')).toBeVisible()
  await expect(dialog.getByText('Choose a location.')).toBeVisible()
  await expect(dialog.getByText('Enter an extension or a phone number.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Email' }).fill('nora.berg@cordboard.example')
  await dialog.getByRole('combobox', { name: 'Location' }).selectOption('Berlin')
  await dialog.getByRole('textbox', { name: 'Extension' }).fill('7001')
  await dialog.getByRole('button', { name: 'Add user' }).click()
  await expect(dialog.getByRole('status')).toContainText('Nora Berg was added')
  expect(await sim.sent('POST', '/people')).toHaveLength(1)
  await dialog.getByRole('button', { name: 'Open user' }).click()
  await expect(fact(page, 'Profile', 'Status')).toHaveText('Invited, hasn’t signed in yet')
  await expect(fact(page, 'Calling', 'Extension')).toHaveText('7001')
  const nora = await person('nora.berg@cordboard.example')
  await sim.call({ to: '7001', name: 'Iris Vale', from: '+12025550147' })
  await nora.answer('Iris Vale')
  await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: 'Users' })
    .click()
  await expect(licence).not.toHaveText(before)
})

test('a user that Webex created only in part is completed, not added again', async ({
  administrator,
  sim,
}) => {
  const page = await administrator()
  await page.goto('/admin/users')
  await page.getByRole('button', { name: 'Add user' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add user' })
  await dialog.getByRole('combobox', { name: 'Calling license' }).selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Add user' }).click()
  await expect(dialog.getByText('Choose a location.')).toBeVisible()
  await isCleanAtBothWidths(page, 'a new user')
  await dialog.getByRole('textbox', { name: 'Email' }).fill('nora.berg@cordboard.example')
  await dialog.getByRole('textbox', { name: 'First name' }).fill('Nora')
  await dialog.getByRole('combobox', { name: 'Location' }).selectOption('London')
  await dialog.getByRole('combobox', { name: 'Phone number' }).fill('+44 20 7946 9999')
  await dialog.getByRole('button', { name: 'Add user' }).click()
  await expect(dialog.getByRole('alert')).toContainText('not with everything you asked for')
  await expect(dialog.getByRole('alert')).toContainText('ROUTERGW_')
  await expect(dialog.getByRole('button', { name: 'Open user' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(fact(page, 'Calling', 'Calling license')).toHaveText('No calling')
  await page.getByRole('button', { name: 'Enable calling' }).click()
  const calling = page.getByRole('dialog', { name: 'Calling for Nora' })
  await calling.getByRole('combobox', { name: 'Calling license' }).selectOption({ index: 1 })
  await calling.getByRole('combobox', { name: 'Location' }).selectOption('London')
  await calling.getByRole('textbox', { name: 'Extension' }).fill('7005')
  await calling.getByRole('button', { name: 'Enable calling' }).click()
  await expect(fact(page, 'Calling', 'Extension')).toHaveText('7005')
  expect(await sim.sent('POST', '/people')).toHaveLength(1)
})

test('a user is edited, loses calling, and is deleted by name', async ({ administrator, sim }) => {
  const page = await administrator()
  await page.goto('/admin/users')
  await openUser(page, 'chloe')
  await expect(page.getByRole('heading', { name: 'Chloé Martin' })).toBeVisible()
  await isCleanAtBothWidths(page, 'one user')
  await page.getByRole('button', { name: 'Edit' }).click()
  const form = page.getByRole('dialog', { name: /^Edit/ })
  await form.getByRole('textbox', { name: 'Job title' }).fill('Head of Support')
  await form.getByRole('textbox', { name: 'Extension' }).fill('2001')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('This extension is taken.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Extension' }).fill('7003')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(fact(page, 'Profile', 'Job title')).toHaveText('Head of Support')
  await expect(fact(page, 'Calling', 'Extension')).toHaveText('7003')
  await page.getByRole('button', { name: 'Remove calling' }).click()
  const confirm = page.getByRole('dialog', { name: /^Remove calling/ })
  await confirm.getByRole('textbox').fill('Chloé Martin')
  await confirm.getByRole('button', { name: 'Remove calling' }).click()
  await expect(fact(page, 'Calling', 'Calling license')).toHaveText('No calling')
  await page.getByRole('button', { name: 'Delete user' }).click()
  const last = page.getByRole('dialog', { name: /^Delete/ })
  await last.getByRole('textbox').fill('Chloe')
  await last.getByRole('button', { name: 'Delete user' }).click()
  await expect(last.getByText('The name doesn’t match.')).toBeVisible()
  await last.getByRole('textbox').fill('Chloé Martin')
  await last.getByRole('button', { name: 'Delete user' }).click()
  await expect(page.getByText('No matches.')).toBeVisible()
  expect((await sim.people()).map(({ email }) => email)).not.toContain(emails.colleague)
})

test('a file with a bad row: the other rows are added, and rows refused by Webex can be tried again', async ({
  administrator,
  sim,
}) => {
  const page = await administrator()
  await page.goto('/admin/users')
  await page.getByRole('button', { name: 'Import' }).click()
  const head = 'Email,First name,Last name,Calling license,Location,Extension,Phone number'
  await page
    .getByRole('textbox', { name: 'Or paste rows' })
    .fill(
      [
        head,
        'one@cordboard.example,Otto,Uno,Professional,Berlin,7101,',
        'two@cordboard.example,Tea,Due,Professional,Atlantis,7102,',
        'three@cordboard.example,Toni,Tre,Professional,London,,+442079469999',
      ].join('\n'),
    )
  await page.getByRole('button', { name: 'Check rows' }).click()
  const row = (name: string) =>
    page.getByRole('list', { name: 'Rows' }).getByRole('listitem').filter({ hasText: name })
  await expect(row('Tea Due')).toContainText('Unknown location: Atlantis')
  await expect(page.getByText('Ready to import: 2')).toBeVisible()
  await isCleanAtBothWidths(page, 'an import')
  await page.getByRole('button', { name: 'Add users (2)' }).click()
  await expect(row('Otto Uno')).toContainText('Added')
  // Webex created the person, and refused the number.
  await expect(row('Toni Tre')).toContainText('Added, but incomplete')
  await expect(row('Toni Tre').getByRole('link', { name: 'Open Toni Tre' })).toBeVisible()
  await expect(page.getByText('Done: 1 added, 1 failed.')).toBeVisible()
  const made = (await sim.people()).map(({ email }) => email)
  expect(made).toContain('one@cordboard.example')
  expect(made).not.toContain('two@cordboard.example')
  await page.getByRole('button', { name: 'Retry failed rows (1)' }).click()
  await expect(row('Toni Tre')).toContainText('Added, but incomplete')
  // The second attempt creates nobody: it only assigns the number.
  expect(await sim.sent('POST', '/people')).toHaveLength(2)
  expect(await sim.sent('PATCH', '/licenses/users')).toHaveLength(1)
})

test('a file saved by Excel: uncertain values are reported, and nothing unintended is sent', async ({
  administrator,
  sim,
}) => {
  const page = await administrator()
  await page.goto('/admin/users')
  await page.getByRole('button', { name: 'Import' }).click()
  const choose = async (name: string, bytes: Buffer) => {
    await page
      .getByLabel('CSV file or Excel workbook')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
    await page.getByRole('button', { name: 'Check rows' }).click()
  }
  await choose('users.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await expect(page.getByRole('alert')).toContainText('Save it as CSV UTF-8')
  // 0x92 is the curly apostrophe of Windows-1252.
  const text = [
    'sep=;',
    'Email;First name;Last name;Webex Calling Professional;Location;Extension;Phone no.',
    'ann@cordboard.example;"Ren\xe9e\r\nAnn";O\x92Hara;TRUE;Berlin;7201;',
    'bob@cordboard.example;Bob;Two;TRUE;Berlin;7201;',
    'cy@cordboard.example;Cy; "Three";FALSE;;;',
    'di@cordboard.example;Di',
  ].join('\r\n')
  await choose('users.csv', Buffer.from(text, 'latin1'))
  const row = (name: string) =>
    page.getByRole('list', { name: 'Rows' }).getByRole('listitem').filter({ hasText: name })
  await expect(row('Renée Ann O’Hara')).toContainText('Line 3')
  await expect(row('Bob Two')).toContainText('Same extension as line 3.')
  await expect(row('cy@')).toContainText('Remove the space between the separator and the quote.')
  await expect(row('di@')).toContainText('This row has 2 cells, but the header has 7')
  await expect(page.getByText('was read as Windows-1252')).toBeVisible()
  await expect(page.getByText('Possible columns: Phone number')).toBeVisible()
  await isCleanAtBothWidths(page, 'an import of a file')
  await page.getByRole('button', { name: 'Add users (1)' }).click()
  await expect(page.getByText('Done: 1 added, 0 failed.')).toBeVisible()
  expect(await sim.sent('POST', '/people')).toHaveLength(1)
  expect((await sim.people()).map(({ displayName }) => displayName)).toContain('Renée Ann O’Hara')
})

test('leaving a running import asks first, and its results survive a reload', async ({
  administrator,
  sim,
}) => {
  const page = await administrator()
  await page.goto('/admin/users')
  await page.getByRole('button', { name: 'Import' }).click()
  await page
    .getByRole('textbox', { name: 'Or paste rows' })
    .fill(
      [
        'Email,First name,Last name',
        'four@cordboard.example,Quinn,Quattro',
        'five@cordboard.example,Cora,Cinque',
      ].join('\n'),
    )
  await page.getByRole('button', { name: 'Check rows' }).click()
  await sim.fault({ method: 'POST', path: '/people', times: 2, fault: { delayMs: 5_000 } })
  await page.getByRole('button', { name: 'Add users (2)' }).click()
  const history = page.getByRole('link', { name: 'History' })
  await history.click()
  const asked = page.getByRole('dialog', { name: 'Leave this page?' })
  await expect(asked).toContainText('The import is still running')
  await asked.getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByRole('list', { name: 'Rows' })).toBeVisible()
  await history.click()
  await asked.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(page.getByRole('tab', { name: 'Missed' })).toBeVisible()
  await page.getByRole('link', { name: 'Admin', exact: true }).click()
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByText('Done: 2 added, 0 failed.')).toBeVisible({ timeout: 20_000 })
  // The rows and their results survive a reload.
  await page.reload()
  await expect(page.getByText('Done: 2 added, 0 failed.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Rows' }).getByRole('listitem')).toHaveCount(2)
})
