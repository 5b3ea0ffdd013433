// Finding a colleague, speed dials, own contacts.
import { readFile } from 'node:fs/promises'
import { emails, expect, test } from '../fixtures.ts'
import { isClean } from '../isClean.ts'

test('somebody is found, starred, moved by keyboard, and called by a single key', async ({
  one,
  sim,
}) => {
  const { mine } = await one()
  const { page } = mine
  const [ana, chloe] = [
    await sim.person('ana.ruiz@cordboard.example'),
    await sim.person('chloe.martin@cordboard.example'),
  ]
  await page.getByRole('link', { name: 'Directory' }).click()
  const search = page.getByRole('searchbox', { name: 'Search people' })
  const people = page.getByRole('list', { name: 'People' })
  const dials = page.getByRole('region', { name: 'Speed dials' })
  for (const { displayName } of [ana, chloe]) {
    await search.fill(displayName)
    await people
      .getByRole('listitem', { name: displayName })
      .getByRole('button', { name: `Add ${displayName} to speed dials` })
      .click()
  }
  await expect(dials.getByRole('listitem')).toHaveCount(2)
  await dials.getByRole('button', { name: `Move ${chloe.displayName} up` }).press('Enter')
  await expect(dials.getByRole('status')).toHaveText(`${chloe.displayName} is now number 1`)
  await page.reload()
  await expect(search).toHaveValue(chloe.displayName)
  await expect(dials.getByRole('listitem').first()).toHaveAccessibleName(chloe.displayName)
  await expect(people.getByRole('listitem', { name: chloe.displayName })).toBeVisible()
  await isClean(page, 'the directory')

  // A digit never calls by itself: wherever it is typed, it goes into the search.
  await search.press('2')
  await expect(page).toHaveURL(/directory/)
  await page.getByRole('heading', { name: 'Directory' }).click()
  await page.keyboard.press('2')
  await expect(search).toBeFocused()
  await expect(search).toHaveValue(`${chloe.displayName}22`)
  await expect(page).toHaveURL(/directory/)
})

test("a supervisor's lamp shows who is on the phone", async ({ person, sim }) => {
  const mine = await person(emails.administrator)
  const { page } = mine
  const chloe = await sim.person(emails.colleague)
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign in as a supervisor' }).click()
  await page.getByRole('button', { name: emails.administrator, exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
  await page.getByRole('button', { name: 'Account' }).waitFor()
  await sim.call({ to: chloe.email, from: '+12025550123' })
  await page.goto('/directory?q=chl')
  await page.getByRole('button', { name: `Add ${chloe.displayName} to speed dials` }).click()
  const dial = page
    .getByRole('region', { name: 'Speed dials' })
    .getByRole('listitem', { name: chloe.displayName })
  await expect(dial).toContainText('Ringing')
  await isClean(page, 'a lit lamp')
})

test('the button in the list calls', async ({ one, sim }) => {
  const { mine } = await one()
  const { page } = mine
  const chloe = await sim.person('chloe.martin@cordboard.example')
  await page.goto('/directory?q=chl')
  await page
    .getByRole('listitem', { name: chloe.displayName })
    .getByRole('button', { name: 'Call', exact: true })
    .click()
  await mine.sees(chloe.displayName, 'Calling')
})

test("an own contact is validated, saved, shown as the caller's name, and deleted", async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  const { page } = mine
  await page.goto('/directory')
  const contacts = page.getByRole('region', { name: 'My contacts' })
  await contacts.getByRole('button', { name: 'Add contact' }).click()
  const dialog = page.getByRole('dialog', { name: 'Contact' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Zoë Plumber')
  const numbers = dialog.getByRole('textbox', { name: /^Numbers/ })
  await numbers.fill('not a number!')
  await dialog.getByRole('button', { name: 'Save contact' }).click()
  await expect(dialog.getByRole('alert')).toContainText('isn’t a callable number')
  await numbers.fill('(202) 555-0188')
  await dialog.getByRole('button', { name: 'Save contact' }).click()
  await page.reload()
  const row = contacts.getByRole('listitem', { name: 'Zoë Plumber' })
  await expect(row).toContainText('555-0188')

  await page.getByRole('link', { name: 'Phone', exact: true }).click()
  for (const typed of ['plumb', '+1 202 555 0188']) {
    await page.getByRole('textbox', { name: 'Name or number' }).fill(typed)
    await expect(
      page.getByRole('option', { name: /Zoë Plumber .*555-0188, My contact/ }),
    ).toBeVisible()
  }
  await page.getByRole('textbox', { name: 'Name or number' }).fill('')
  await page.goto('/directory')

  // Webex knows the caller by another name, and the number in another form.
  const { callSessionId } = await sim.call({ to: me.email, from: '+12025550188', name: 'CALLER' })
  await mine.looksAgain()
  await expect(mine.incoming('Zoë Plumber')).toContainText('555-0188')
  await mine.incoming('Zoë Plumber').getByRole('button', { name: 'Answer' }).click()
  await page.getByRole('link', { name: 'Phone', exact: true }).click()
  await mine.sees('Zoë Plumber', 'Connected')
  await sim.remoteActs(callSessionId, 'hangup')
  await expect(mine.card('Zoë Plumber')).toHaveCount(0)
  await page.getByRole('link', { name: /^History/ }).click()
  await expect(page.getByRole('table', { name: 'Call history' })).toContainText('Zoë Plumber')
  await page.goto('/directory')

  await row.getByRole('button', { name: 'Edit Zoë Plumber' }).click()
  await dialog.getByRole('button', { name: 'Delete contact' }).click()
  await expect(row).toHaveCount(0)
})

test('contacts are imported from a file after a preview, and exported to one', async ({ one }) => {
  const { page } = (await one()).mine
  await page.goto('/directory')
  const contacts = page.getByRole('region', { name: 'My contacts' })
  await contacts.getByRole('button', { name: 'Import and export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import or export contacts' })
  const card = (...lines: readonly string[]) =>
    ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')
  await dialog.getByLabel('vCard (.vcf)').setInputFiles({
    name: 'phone.vcf',
    mimeType: 'text/vcard',
    buffer: Buffer.from(
      card('FN:Zoë Plumber', 'ORG:Pipes', 'TEL;TYPE=CELL:+1 408 555 0188', 'TEL:ask her') +
        card('FN:Nobody'),
    ),
  })
  const rows = dialog.getByRole('list', { name: 'Contacts in the file' }).getByRole('listitem')
  await expect(rows.nth(0)).toContainText('Line 6: ask her isn’t a callable number')
  await expect(rows.nth(1)).toContainText('no callable number')
  await expect(contacts.getByRole('listitem', { name: 'Zoë Plumber' })).toHaveCount(0)
  await isClean(page, 'what an import would do')
  await dialog.getByRole('button', { name: 'Save contacts (1)' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Contacts saved: 1')
  await expect(contacts.getByRole('listitem', { name: 'Zoë Plumber' })).toContainText('Pipes')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export CSV' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file).toContain(`Zoë Plumber,Pipes,"'+1 408 555 0188",`)
})

test('an empty result and a failing directory look different', async ({ one, sim }) => {
  const { mine } = await one()
  const { page } = mine
  await page.goto('/directory?q=xqzzy')
  await expect(page.getByText('No one found for “xqzzy”')).toBeVisible()
  await sim.fault({ method: 'GET', path: '/people', fault: { status: 500 } })
  await page.getByRole('searchbox', { name: 'Search people' }).fill('ana')
  await expect(page.getByRole('alert')).toContainText('Couldn’t search')
  await sim.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('listitem', { name: 'Ana Ruiz' })).toBeVisible()
})
