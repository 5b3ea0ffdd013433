// Reports over all devices and workspaces: as a table, as a file, and with actions.
import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures.ts'
import { isCleanAtBothWidths } from '../isClean.ts'

test('devices with issues are listed, and exported', async ({ administrator }) => {
  const page = await administrator()
  await page.goto('/devices')
  await page.getByRole('link', { name: 'Reports' }).click()
  const table = page.getByRole('table', { name: 'Devices with issues' })
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(table).toContainText('touchpanelconnection')
  await isCleanAtBothWidths(page, 'devices with issues')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toBe('devices-with-issues.csv')
  const lines = (await readFile(await file.path(), 'utf8')).replace(/^\uFEFF/, '').split('\r\n')
  expect(lines[0]).toBe('Device,Product,State,Error codes,Last seen,Serial number')
  expect(lines[1]).toMatch(/^Curie \(8\),Cisco Room Bar,"?Online, with issues"?,touchpanel/)
  await table.getByRole('link', { name: 'Curie (8)' }).click()
  await expect(page.getByRole('heading', { name: 'Curie (8)' })).toBeVisible()
})

test('every room is asked once whether it is in use', async ({ administrator, sim }) => {
  const page = await administrator()
  await page.goto('/reports?report=inUse')
  const progress = page.getByRole('status').filter({ hasText: 'checked' })
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(progress).toHaveText('7 of 7 checked')
  await expect(page.getByText(/^(In use: \d of 7 rooms|No rooms in use\.)$/)).toBeVisible()
  await isCleanAtBothWidths(page, 'rooms in use')
  await sim.fault({ path: '*/xapi/status*', fault: { status: 503 } })
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(page.getByText('No response: 7')).toBeVisible()
})

test('the week of all workspaces, each and together', async ({ administrator, sim }) => {
  const page = await administrator()
  // A report that is started early waits for the workspaces.
  await sim.fault({ path: '*/workspaces*', times: 1, fault: { delayMs: 1_000 } })
  await page.goto('/reports')
  await page.getByRole('tab', { name: 'Weekly usage' }).click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'checked' })).toHaveText('8 of 8 checked')
  const table = page.getByRole('table', { name: 'Weekly usage' })
  await expect(table.getByRole('row')).toHaveCount(10)
  await expect(table.getByRole('row').last()).toContainText(/^Total\D*\d/)
  await expect(table.getByRole('row', { name: /^Bell/ })).toContainText('%')
  await isCleanAtBothWidths(page, 'the week of all workspaces')
})

test('seats and types are read from names, previewed, and then changed', async ({
  administrator,
}) => {
  const page = await administrator()
  await page.goto('/reports?report=names')
  const preview = page.getByRole('list', { name: 'Preview' }).getByRole('listitem')
  await expect(preview).toHaveCount(3)
  await expect(preview.first()).toHaveText(/^Ada \(12\)\s*Seats: Not set → 12$/)
  const pattern = page.getByRole('textbox', { name: /^Pattern for seats/ })
  const usual = await pattern.inputValue()
  await pattern.fill('(')
  await expect(page.getByRole('alert')).toContainText('Add a group named capacity')
  await expect(preview).toHaveCount(0)
  await pattern.fill(usual)
  const prefixes = page.getByRole('textbox', { name: /^Types by name prefix/ })
  await prefixes.fill('Ada = palace')
  await expect(page.getByRole('alert')).toContainText('Line 1')
  await isCleanAtBothWidths(page, 'a rule that cannot be read')
  await prefixes.fill('Ada = open')
  await expect(preview.first()).toContainText('Type: Not set → Open space')
  await isCleanAtBothWidths(page, 'what would change')
  await page.getByRole('button', { name: 'Change workspaces (3)' }).click()
  await expect(page.getByText('3 of 3 done')).toBeVisible()
  await expect(preview).toHaveCount(0)
  await expect(page.getByText('To change: 0 ·')).toBeVisible()
  await page.getByRole('link', { name: 'Workspaces' }).click()
  await page.getByRole('button', { name: 'Open Ada (12)' }).click()
  await expect(page.getByRole('tabpanel', { name: 'Overview' })).toContainText(/Seats\s*12/)
  await expect(page.getByRole('tabpanel', { name: 'Overview' })).toContainText('Open space')
})

test('reports about workspaces say when the workspaces cannot be read', async ({
  administrator,
  sim,
}) => {
  const page = await administrator()
  await sim.fault({ path: '*/workspaces*', fault: { status: 403 } })
  await page.goto('/reports?report=weekly')
  const alert = page.getByRole('alert').filter({ hasText: 'Couldn’t load workspaces' })
  await expect(alert).toBeVisible()
  await page.getByRole('tab', { name: 'Seats and types from names' }).click()
  await expect(alert).toBeVisible()
})
