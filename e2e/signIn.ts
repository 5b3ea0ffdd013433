// Signing in as a person does.
import type { Page } from '@playwright/test'

/** Clicks through Webex's (the simulator's) sign-in pages, from our signed-out page. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with Webex' }).click()
  await allow(page, email)
}

/** Also grants an administrator's permissions, as an administrator who was asked for them does. */
export async function becomeAdministrator(page: Page, email: string): Promise<void> {
  await page.goto('/workspaces')
  await page.getByRole('button', { name: 'Sign in as an administrator' }).click()
  await allow(page, email)
}

/** From a button of ours to the page that it was pressed on. */
export async function allow(page: Page, email: string): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in to Webex (simulator)' }).waitFor()
  await page.getByRole('button', { name: email, exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await page.getByRole('button', { name: 'Account' }).waitFor()
}
