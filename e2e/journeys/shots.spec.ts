import { test } from '../fixtures.ts'
test('shots', async ({ administrator }) => {
  const page = await administrator()
  await page.goto('/admin/users')
  await page.getByRole('list', { name: 'Users found' }).getByRole('listitem').first().waitFor()
  const shot = async (name: string) => {
    for (const [w, s] of [
      [1440, 'light'],
      [768, 'dark'],
      [390, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width: w, height: 900 })
      await page.emulateMedia({ colorScheme: s })
      await page.waitForTimeout(300)
      await page.screenshot({ path: `/tmp/wt/shots-users/${name}-${w}-${s}.png` })
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  }
  await shot('list')
  await page.getByRole('button', { name: 'Add a user' }).click()
  const d = page.getByRole('dialog')
  await d.getByRole('combobox', { name: 'Calling licence' }).selectOption({ index: 1 })
  await d.getByRole('combobox', { name: 'Location' }).selectOption('Berlin')
  await d.getByRole('button', { name: 'Add a user' }).click()
  await shot('add')
  await d.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: /Show Ben/ }).click()
  await page.waitForTimeout(500)
  await shot('one')
  await page.goto('/admin/users?view=import')
  await page
    .getByRole('textbox')
    .fill(
      'Email,First name,Last name,Calling licence,Location,Extension,Phone number\none@cordboard.example,Otto,Uno,Professional,Berlin,7101,\ntwo@cordboard.example,Tea,Due,Professional,Atlantis,7102,\nthree@cordboard.example,Toni,Tre,Professional,London,,+442079469999',
    )
  await shot('import0')
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await page.getByRole('button', { name: 'Add users (2)' }).click()
  await page.getByText('Done: 1').waitFor()
  await shot('import1')
})
