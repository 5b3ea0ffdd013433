// Workspaces, locations and floors, as an administrator maintains them.
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { isCleanAtBothWidths } from '../isClean.ts'

const workspaceRows = (page: Page) =>
  page.getByRole('list', { name: 'List of workspaces' }).getByRole('listitem')

async function openWorkspace(page: Page, name: string) {
  await page.getByRole('button', { name: `Open ${name}`, exact: true }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

/** The overview's value for a term. */
const fact = (page: Page, name: string) =>
  page
    .getByRole('tabpanel', { name: 'Overview' })
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator('xpath=following-sibling::dd[1]')

test('workspaces are found, and the address keeps the search', async ({ administrator }) => {
  const page = await administrator()
  await page.goto('/devices')
  await page.getByRole('link', { name: 'Workspaces' }).click()
  const rows = workspaceRows(page)
  await expect(rows).toHaveCount(8)
  await isCleanAtBothWidths(page, 'the workspaces')
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Huddle room')
  await expect(rows).toHaveCount(2)
  await page.getByRole('searchbox', { name: 'Search workspaces' }).fill('fara')
  await expect(rows).toHaveCount(1)
  await page.reload()
  await expect(rows).toHaveCount(1)
  await expect(page.getByRole('combobox', { name: 'Type' })).toHaveValue('huddle')
})

test('workspaces by floor show their state, and link to each', async ({ administrator }) => {
  const page = await administrator()
  await page.goto('/workspaces?type=huddle')
  await page.getByRole('tab', { name: 'By floor' }).click()
  const place = page.getByRole('region', { name: 'San Jose' })
  await expect(place.getByRole('heading', { level: 3 })).toHaveText([/^Floor 3/, /^Floor 2/])
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Any')
  await expect(place.getByRole('button', { name: /^Open/ })).toHaveCount(8)
  await expect(place.getByRole('listitem').filter({ hasText: 'Curie (8)' })).toContainText('Error')
  await isCleanAtBothWidths(page, 'the workspaces by floor')
  await place.getByRole('button', { name: 'Open Curie (8)' }).click()
  await expect(fact(page, 'Seats')).toHaveText('8')
  await expect(page.getByText('Look at its diagnostics.')).toBeVisible()
  await isCleanAtBothWidths(page, 'one workspace')
  await page.goBack()
  await expect(place.getByRole('button', { name: /^Open/ })).toHaveCount(8)
})

test('fields left out of a change stay, and emptied ones are removed', async ({
  administrator,
  sim,
}) => {
  const page = await administrator()
  await page.goto('/workspaces')
  await openWorkspace(page, 'Faraday (4)')
  await expect(fact(page, 'Seats')).toHaveText('4')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit' })
  await dialog.getByRole('textbox', { name: 'Seats' }).fill('many')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Enter a whole number, 0 or more.')
  await isCleanAtBothWidths(page, 'a workspace that is changed')
  await dialog.getByRole('textbox', { name: 'Seats' }).fill('')
  await dialog.getByRole('combobox', { name: 'Type' }).selectOption('Focus room')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await page.reload()
  await expect(fact(page, 'Type')).toHaveText('Focus room')
  await expect(fact(page, 'Seats')).toHaveText('Not set')
  await expect(fact(page, 'Notes')).toHaveText('The projector is in the cupboard.')
  await expect(fact(page, 'Location')).toHaveText('San Jose')
  await expect(fact(page, 'Floor')).toHaveText(/^3/)
  const id = new URL(page.url()).searchParams.get('workspace') ?? ''
  expect(await sim.sent('PUT', `/workspaces/${id}`)).toHaveLength(1)
})

test('a workspace is created, and deleted by its name with its devices', async ({
  administrator,
}) => {
  const page = await administrator()
  await page.goto('/workspaces')
  await page.getByRole('button', { name: 'Add workspace' }).click()
  const adding = page.getByRole('dialog', { name: 'Add workspace' })
  await adding.getByRole('button', { name: 'Create' }).click()
  await expect(adding.getByRole('alert')).toHaveText('Enter a name.')
  await adding.getByRole('textbox', { name: 'Name' }).fill('Noether (10)')
  await adding.getByRole('combobox', { name: 'Location' }).selectOption('London')
  await adding.getByRole('combobox', { name: 'Floor' }).selectOption({ index: 1 })
  await adding.getByRole('combobox', { name: 'Calendar' }).selectOption('Google')
  await adding.getByRole('button', { name: 'Create' }).click()
  await expect(adding.getByRole('alert')).toHaveText('Enter the calendar’s email address.')
  await isCleanAtBothWidths(page, 'a new workspace')
  await adding.getByRole('textbox', { name: 'Calendar email' }).fill('noether@example.com')
  await adding.getByRole('textbox', { name: 'Seats' }).fill('10')
  await adding.getByRole('textbox', { name: 'Notes' }).fill('Bring chalk.')
  await adding.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name: 'Noether (10)', level: 1 })).toBeVisible()
  await expect(fact(page, 'Floor')).toHaveText(/^0/)
  await expect(fact(page, 'Calendar')).toHaveText('Google · noether@example.com')
  await expect(fact(page, 'Notes')).toHaveText('Bring chalk.')

  await page.getByRole('button', { name: 'Delete workspace' }).click()
  const removing = page.getByRole('dialog', { name: 'Delete workspace' })
  const typed = removing.getByRole('textbox', { name: 'Type the name to confirm' })
  await typed.fill('Noether')
  await removing.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(removing.getByRole('alert')).toHaveText('The name doesn’t match.')
  await isCleanAtBothWidths(page, 'the question before a workspace is deleted')
  await typed.fill('Noether (10)')
  await removing.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(workspaceRows(page)).toHaveCount(8)
  await expect(page.getByRole('button', { name: 'Open Noether (10)' })).toHaveCount(0)
})

test('a booked desk is released', async ({ administrator }) => {
  const page = await administrator()
  await page.goto('/workspaces')
  await openWorkspace(page, 'Hopper (2)')
  await expect(page.getByText('Dmitri Volkov')).toBeVisible()
  await page.getByRole('button', { name: 'End booking' }).click()
  await expect(page.getByText('No bookings.')).toBeVisible()
})

const locationOn = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Locations' }).getByRole('listitem', { name, exact: true })

async function removeLocation(page: Page, name: string) {
  await page.getByRole('button', { name: `Delete ${name}`, exact: true }).click()
  await page.getByRole('textbox', { name: 'Type the name to confirm' }).fill(name)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
}

test('a location is created with everything that Webex needs, and deleted by its name', async ({
  administrator,
}) => {
  const page = await administrator()
  await page.goto('/locations')
  await expect(locationOn(page, 'San Jose')).toBeVisible()
  await isCleanAtBothWidths(page, 'the locations')
  await page.getByRole('button', { name: 'Add location' }).click()
  const adding = page.getByRole('dialog', { name: 'Add location' })
  const fill = async (values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values)) {
      await adding.getByRole('textbox', { name, exact: true }).fill(value)
    }
  }
  await fill({ Name: 'Oslo', 'Street address': 'Storgata 1', City: 'Oslo' })
  await fill({ 'State or region': 'Oslo', 'Postal code': '0155', 'Country code': 'Norway' })
  await adding.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Oslo')
  await fill({ Language: 'nb_no' })
  await adding.getByRole('button', { name: 'Create' }).click()
  await expect(adding.getByRole('alert')).toHaveText('Enter two letters, such as US.')
  await isCleanAtBothWidths(page, 'a new location')
  await fill({ 'Country code': 'NO' })
  await adding.getByRole('button', { name: 'Create' }).click()
  await expect(locationOn(page, 'Oslo')).toContainText('Storgata 1, 0155 Oslo')
  await removeLocation(page, 'Oslo')
  await expect(locationOn(page, 'Oslo')).toHaveCount(0)
})

test('two administrators change a location in turn, and both changes are kept', async ({
  administrator,
}) => {
  const [one, other] = [await administrator(), await administrator()]
  const streets = ['Fernsprechstraße 4', 'Amtsweg 5', 'Amtsweg 6', 'Amtsweg 7'] as const
  for (const page of [one, other]) await page.goto('/locations')
  for (const [turn, page] of [one, other, one].entries()) {
    await page.getByRole('button', { name: 'Edit Berlin' }).click()
    const street = page.getByRole('textbox', { name: 'Street address' })
    await expect(street).toHaveValue(streets[turn] ?? '')
    await street.fill(streets[turn + 1] ?? '')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(locationOn(page, 'Berlin')).toContainText(streets[turn + 1] ?? '')
  }
})

test('a location in use is not deleted, and the page says why', async ({ administrator }) => {
  const page = await administrator()
  await page.goto('/locations')
  await removeLocation(page, 'London')
  const refusal = page.getByRole('dialog', { name: 'Delete London' })
  await expect(refusal.getByRole('alert')).toContainText('in use')
  await isCleanAtBothWidths(page, 'a location in use')
  await refusal.getByRole('button', { name: 'Cancel' }).click()
  await expect(locationOn(page, 'London')).toBeVisible()
})

test('floors are added, renamed and deleted, also in older organizations', async ({
  administrator,
}) => {
  const page = await administrator()
  await page.goto('/locations')
  await page.getByRole('tab', { name: 'Legacy locations' }).click()
  await page.reload()
  const floors = page.getByRole('listitem', { name: 'Tokyo' }).getByRole('listitem')
  await expect(floors).toHaveText([/^8 · Reception/])
  await isCleanAtBothWidths(page, 'places of older organisations')
  await page.getByRole('tab', { name: 'Locations' }).click()
  await expect(floors).toHaveText([/^8 · Reception/])
  await page.getByRole('button', { name: 'Add floor to Tokyo' }).click()
  const dialog = page.getByRole('dialog')
  const number = dialog.getByRole('textbox', { name: 'Floor number' })
  const save = dialog.getByRole('button', { name: 'Save' })
  await number.fill('top')
  await save.click()
  await expect(dialog.getByRole('alert')).toHaveText('Enter a whole number.')
  await number.fill('8')
  await save.click()
  await expect(dialog.getByRole('alert')).toContainText('already')
  await isCleanAtBothWidths(page, 'a new floor')
  await number.fill('-1')
  await dialog.getByRole('textbox', { name: 'Floor name' }).fill('Garage')
  await save.click()
  await expect(floors).toHaveText([/^-1 · Garage/, /^8 · Reception/])
  await page.getByRole('button', { name: 'Edit floor -1 · Garage' }).click()
  await dialog.getByRole('textbox', { name: 'Floor name' }).fill('Archive')
  await save.click()
  await expect(floors).toHaveText([/^-1 · Archive/, /^8 · Reception/])
  await page.getByRole('button', { name: 'Delete floor -1 · Archive' }).click()
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(floors).toHaveText([/^8 · Reception/])
})

test('a person who may not see workspaces and locations is told which permission is missing', async ({
  one,
}) => {
  const { page } = (await one()).mine
  await page.goto('/workspaces')
  const signIn = page.getByRole('button', { name: 'Sign in as an administrator' })
  await expect(signIn).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'See workspaces' })).toBeVisible()
  await isCleanAtBothWidths(page, 'workspaces without the permission')
  await page.getByRole('link', { name: 'Locations' }).click()
  await expect(page.getByRole('heading', { name: 'Locations', level: 1 })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'See locations' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add location' })).toHaveCount(0)
})
