// Signing in at a wall as somebody who may see the members' calls.
import type { Page } from '@playwright/test'
import { emails, expect } from './fixtures.ts'

/** Grants the permission to see members, which this page requests. */
export async function signInAsSupervisor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in as a supervisor' }).click()
  await page.getByRole('button', { name: emails.administrator, exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Members' }).getByRole('listitem')).not.toHaveCount(
    0,
  )
}
