// Several tabs of one browser: one polls for all, all show the same, and any tab can be closed.
import { expect, test } from '../fixtures.ts'
import { Phone } from '../phone.ts'

const OTHERS = 4

test('five tabs poll as one, show the same call, and continue when one is closed', async ({
  one,
  sim,
}) => {
  const { mine, me } = await one()
  await expect(await mine.openDevices()).toContainText('Cisco Desk Pro')
  const others: Phone[] = []
  for (let tab = 0; tab < OTHERS; tab++) {
    const page = await mine.page.context().newPage()
    await page.goto('/')
    await page.getByRole('button', { name: 'Account' }).waitFor()
    const other = new Phone(page)
    await expect(await other.openDevices()).toContainText('Cisco Desk Pro')
    others.push(other)
  }
  for (const path of [
    '/people/me',
    '/devices',
    '/telephony/config/people/me/settings/doNotDisturb',
    '/telephony/config/people/me/settings/preferredAnswerEndpoint',
  ]) {
    const { length } = await sim.sent('GET', path)
    // Once, or twice if a minute has passed.
    expect(length, path).toBeLessThanOrEqual(2)
  }
  await sim.call({ to: me.email, from: '+12025550123', name: 'Grace' })
  await mine.answer('Grace')
  for (const other of others) await other.sees('Grace', 'Connected')
  await mine.page.close()
  const [first] = others
  if (!first) throw new Error('no other tab')
  await first.press('Grace', 'Hold')
  for (const other of others) await other.sees('Grace', 'On hold')
  expect(await sim.sent('POST', '/telephony/calls/hold')).toHaveLength(1)
})
