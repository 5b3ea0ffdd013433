// A person's data in this browser: they survive sign-out, and nobody else can read them.
import type { Page } from '@playwright/test'
import { emails, expect, test } from '../fixtures.ts'
import { signIn } from '../signIn.ts'

async function addContact(page: Page, name: string) {
  const contacts = page.getByRole('region', { name: 'My contacts' })
  await contacts.getByRole('button', { name: 'Add contact' }).click()
  const dialog = page.getByRole('dialog', { name: 'Contact' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('textbox', { name: /^Numbers/ }).fill('+1 202 555 0188')
  await dialog.getByRole('button', { name: 'Save contact' }).click()
  await expect(contacts.getByRole('listitem', { name })).toBeVisible()
}

/** Everything in IndexedDB and localStorage, as text. */
const rawStorage = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('cordboard')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(new Error('not opened'))
    })
    const reading = database.transaction('records').objectStore('records').getAll()
    const records = await new Promise<{ bytes: Uint8Array }[]>((resolve) => {
      reading.onsuccess = () => resolve(reading.result as { bytes: Uint8Array }[])
    })
    database.close()
    const texts = records.map((record) => new TextDecoder('latin1').decode(record.bytes))
    return { count: records.length, text: texts.join() + JSON.stringify({ ...localStorage }) }
  })

test('contacts survive sign-out, in all tabs, and are unreadable to others', async ({
  browser,
  appUrl,
  sim,
}) => {
  await sim.person(emails.leaver)
  const context = await browser.newContext({ baseURL: appUrl })
  const page = await context.newPage()
  await page.goto('/directory')
  await signIn(page, emails.leaver)
  const other = await context.newPage()
  await other.goto('/directory')
  await addContact(page, 'Zoë Plumber')
  await addContact(other, 'Abe Carpenter')
  for (const tab of [page, other]) {
    const contacts = tab.getByRole('region', { name: 'My contacts' })
    await expect(contacts.getByRole('listitem', { name: 'Zoë Plumber' })).toBeVisible()
    await expect(contacts.getByRole('listitem', { name: 'Abe Carpenter' })).toBeVisible()
  }
  await other.close()
  await expect.poll(async () => (await rawStorage(page)).count).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Sign in with Webex' })).toBeVisible()
  const raw = await rawStorage(page)
  expect(raw.count).toBeGreaterThan(0)
  expect(raw.text).not.toMatch(/Plumber|Carpenter|5550188/)

  const mine = page.getByRole('region', { name: 'My contacts' })
  await signIn(page, emails.colleague)
  await expect(mine).toContainText('Add people who aren’t in the directory')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()

  await signIn(page, emails.leaver)
  await expect(mine.getByRole('listitem', { name: 'Zoë Plumber' })).toBeVisible()
  await expect(mine.getByRole('listitem', { name: 'Abe Carpenter' })).toBeVisible()
  await context.close()
})

test('data is downloaded, deleted on request, and restored', async ({ one }) => {
  const { mine } = await one()
  const { page } = mine
  await page.goto('/directory')
  await addContact(page, 'Zoë Plumber')
  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  const downloading = page.waitForEvent('download')
  await choose('Download my data')
  const file = await (await downloading).path()
  const row = page.getByRole('listitem', { name: 'Zoë Plumber' })

  await choose('Forget this browser')
  await page.getByRole('dialog').getByRole('button', { name: 'Forget this browser' }).click()
  await expect(row).toHaveCount(0)

  await choose('Restore')
  const dialog = page.getByRole('dialog', { name: 'Restore' })
  await dialog.getByLabel('File').setInputFiles(file)
  await expect(dialog.getByRole('status')).toHaveText('Your data is restored.')
  await expect(row).toBeVisible()
})

/** Whether the page can be closed without a question. */
const mayLeave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('unsaved text comes back after Escape, Back and a reload', async ({ one }) => {
  const { mine } = await one()
  const { page } = mine
  await page.goto('/history')
  const directory = page.getByRole('link', { name: 'Directory' })
  await directory.click()
  const dialog = page.getByRole('dialog', { name: 'Contact' })
  const name = dialog.getByRole('textbox', { name: 'Name' })
  const open = () =>
    page
      .getByRole('region', { name: 'My contacts' })
      .getByRole('button', { name: 'Add contact' })
      .click()
  await open()
  await name.fill('Zoë Plu')
  await page.keyboard.press('Escape')
  await open()
  await expect(name).toHaveValue('Zoë Plu')
  await expect(dialog.getByText('Draft from earlier')).toBeVisible()
  await name.fill('Zoë Plumber')
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Missed' })).toBeVisible()
  // The browser would not ask, because closing the page loses nothing.
  await expect.poll(() => page.evaluate(mayLeave)).toBe(true)
  await directory.click()
  await page.reload()
  await open()
  await expect(name).toHaveValue('Zoë Plumber')
  expect((await rawStorage(page)).text).not.toContain('Plumber')
  await dialog.getByRole('button', { name: 'Start over' }).click()
  await expect(name).toHaveValue('')
})

test('blocked storage is reported, and a sign-out asks first', async ({ browser, appUrl, sim }) => {
  await sim.person(emails.leaver)
  const context = await browser.newContext({ baseURL: appUrl })
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
  })
  const page = await context.newPage()
  await page.goto('/directory')
  await signIn(page, emails.leaver)
  await expect(page.getByRole('status').getByText('blocks storage for Cordboard')).toBeVisible()
  await addContact(page, 'Zoë Plumber')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
  const asked = page.getByRole('dialog', { name: 'Sign out?' })
  const downloading = page.waitForEvent('download')
  await asked.getByRole('button', { name: 'Download my data' }).click()
  await downloading
  await expect(asked.getByText('Downloaded.')).toBeVisible()
  await asked.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Sign in with Webex' })).toBeVisible()
  await context.close()
})
