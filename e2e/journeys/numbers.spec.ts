// Numbers as people write them: pasted, with digits for after the answer, emergencies, extensions.
import { emails, expect, test } from '../fixtures.ts'

test('a number with a zero in brackets is called without it', async ({ one, sim }) => {
  const { mine } = await one()
  await mine.number.fill('+44 (0)20 7946 0018')
  await expect(mine.number).toHaveValue('+44 (0)20 7946 0018')
  await mine.dialpad.getByRole('button', { name: 'Call', exact: true }).click()
  await expect(mine.calls.getByRole('listitem')).toHaveCount(1)
  const [request] = await sim.sent('POST', '/telephony/calls/dial')
  expect(request).toBeDefined()
  await expect(mine.calls).toContainText('+44 20 7946 0018')
})

test('digits for after the answer are confirmed, and sent once it is answered', async ({
  one,
  sim,
}) => {
  const { mine } = await one()
  const { page } = mine
  await sim.remote({ answerAfterMs: 200 })
  await mine.number.fill('+1 202 555 0147w1234#')
  await expect(mine.dialpad).toContainText('then 1234#')
  await mine.dialpad.getByRole('button', { name: 'Call', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Before the call' })
  const send = dialog.getByRole('button', { name: 'Call and send 1234#' })
  await expect(send).toBeVisible()
  expect(await sim.sent('POST', '/telephony/calls/dial')).toHaveLength(0)
  await send.click()
  // The far end has answered, and the digits wait for a press.
  const press = page.getByRole('button', { name: 'Send 1234#' })
  await expect(press).toBeVisible()
  expect(await sim.sent('POST', '/telephony/calls/transmitDtmf')).toHaveLength(0)
  await press.click()
  await expect.poll(() => sim.sent('POST', '/telephony/calls/transmitDtmf')).toHaveLength(1)
  await expect(press).toBeHidden()
})

test('emergency numbers are those of the place that the call comes from, in any browser language', async ({
  one,
}) => {
  const { mine } = await one()
  await mine.number.fill('112')
  await mine.dialpad.getByRole('button', { name: 'Call', exact: true }).click()
  const notice = mine.page.getByRole('dialog', { name: 'Emergency call' })
  await expect(notice).toContainText('Help goes to')
  await notice.getByRole('button', { name: 'Cancel' }).click()
})

test('an extension finds its owner in the dialpad and in the directory', async ({ one, sim }) => {
  const { mine } = await one()
  const { page } = mine
  const chloe = await sim.person(emails.colleague)
  await mine.number.fill(chloe.extension)
  await expect(
    page.getByRole('option', { name: `${chloe.displayName} ${chloe.extension}` }),
  ).toBeVisible()
  await mine.number.fill('')
  await page.getByRole('link', { name: 'Directory' }).click()
  const people = page.getByRole('list', { name: 'People' })
  await expect(people.getByRole('listitem').first()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search people' }).fill(chloe.extension)
  await expect(people.getByRole('listitem').first()).toHaveAccessibleName(chloe.displayName)
})
