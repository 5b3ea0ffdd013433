// The wall in a browser, signed in and with what it shows all there.
import type { Browser, Page } from '@playwright/test'
import { becomeAdministrator, signIn } from '../e2e/signIn.ts'

const SUPERVISOR = 'ana.ruiz@cordboard.example'
export const VIEWPORT = { width: 1_920, height: 1_080 }

/** @param prepare the page, before it is opened. */
export async function openWall(
  browser: Browser,
  appUrl: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await browser.newPage({ baseURL: appUrl, viewport: VIEWPORT })
  await prepare?.(page)
  await page.goto('/')
  await signIn(page, SUPERVISOR)
  await becomeAdministrator(page, SUPERVISOR)
  await page.goto('/wall?all')
  await page.getByRole('region', { name: 'Members' }).getByRole('listitem').first().waitFor()
  // Its list of members is complete, and most of them are known.
  await page.waitForTimeout(20_000)
  return page
}
