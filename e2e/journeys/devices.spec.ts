// The devices page: search and filters, and the terminal.
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

test('devices are found, and the address keeps the search', async ({ one }) => {
  const { mine } = await one()
  const { page } = mine
  await page.getByRole('link', { name: 'Devices' }).click()
  const list = page.getByRole('list', { name: 'List of devices' })
  await expect(list.getByRole('listitem').first()).toBeVisible()
  await isClean(page, 'the devices')
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('curie')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await page.reload()
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Open Curie (8)' }).click()
  await expect(page.getByRole('heading', { name: 'Curie (8)' })).toBeVisible()
  await isClean(page, 'one device')
  await page.goBack()
  await page.getByRole('searchbox', { name: 'Search devices' }).fill('')
  await page.getByRole('combobox', { name: 'State' }).selectOption('Asleep (1)')
  await expect(list.getByRole('listitem')).toHaveCount(1)
})

test('commands run in the terminal of a device', async ({ one }) => {
  const { mine } = await one()
  const { page } = mine
  await page.goto('/devices?q=desk+pro')
  await page.getByRole('button', { name: /Open .*Desk Pro/ }).click()
  await page.getByRole('tab', { name: 'Commands' }).click()
  const field = page.getByRole('combobox', { name: 'xStatus, xCommand' })
  const run = async (line: string) => {
    await field.fill(line)
    await field.press('Enter')
  }
  const answers = page.getByRole('log', { name: 'Responses' })
  await run('xCommand Audio Volume Set Level: 33')
  await expect(answers.getByRole('listitem')).toHaveCount(1)
  await run('xStatus Audio Volume')
  await expect(answers.getByRole('listitem').first()).toContainText('"Volume": 33')
  await run('xCommand Audio Volume Get')
  await expect(answers.getByRole('listitem').first()).toContainText('not supported')
  await run('xNothing')
  await expect(page.getByRole('alert').filter({ hasText: 'Not valid from' })).toBeVisible()
  await isClean(page, 'the console')
})

test('thousands of devices scroll like any list', async ({ person, sim }) => {
  await sim.reset({ members: 2_000 })
  const mine = await person(emails.me)
  const { page } = mine
  await page.goto('/devices')
  const list = page.getByRole('list', { name: 'List of devices' })
  await expect(page.getByRole('status').filter({ hasText: /^Devices: / })).toBeVisible()
  expect(await list.getByRole('listitem').count()).toBeLessThan(60)
  await page.keyboard.press('End')
  await expect(list.getByRole('listitem').last()).toBeVisible()
})
