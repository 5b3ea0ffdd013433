// How a person confirms on their phone the code of a display that waits to be signed in.
import type { Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'

export async function confirmOnPhone(
  browser: Browser,
  display: Page,
  person: string,
): Promise<void> {
  const code = await display.getByRole('status', { name: 'Code' }).innerText()
  const context = await browser.newContext()
  const phone = await context.newPage()
  const address = await display.getByText('/v1/device/verify').innerText()
  await phone.goto(address)
  await phone.getByLabel('Code on the device').fill(code)
  await phone.getByRole('button', { name: 'Continue' }).click()
  await phone.getByRole('button', { name: 'Yes, connect it' }).click()
  await phone.getByRole('button', { name: person, exact: true }).click()
  await phone.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(phone.getByRole('heading', { name: 'Connected' })).toBeVisible()
  await context.close()
}
