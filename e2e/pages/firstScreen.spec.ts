// The first screen: no foreign requests, no layout shifts, usable without the directory.
import { emails, expect, test } from '../fixtures.ts'

test('requests go only to us and to Webex, and the policy is never violated', async ({
  person,
  appUrl,
  sim,
}) => {
  const phone = await person(emails.me)
  const strangers: string[] = []
  const complaints: string[] = []
  phone.page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(appUrl) && !url.startsWith(sim.origin)) strangers.push(url)
  })
  phone.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await phone.page.reload()
  await sim.call({ to: emails.me, from: '+12025550147', name: 'Grace Caller' })
  await phone.answer('Grace Caller')
  expect(strangers).toEqual([])
  expect(complaints).toEqual([])
})

test('usable while the directory does not answer', async ({ person, sim }) => {
  const phone = await person(emails.me)
  await sim.fault({ path: '/people*', fault: { kind: 'hang' } })
  await phone.page.reload()
  await phone.dial('2003')
  await expect(phone.calls.getByRole('listitem')).toHaveCount(1)
  await expect.poll(() => sim.sent('POST', '/telephony/calls/dial')).toHaveLength(1)
})

test('nothing shifts while it loads', async ({ person }) => {
  const phone = await person(emails.me)
  await phone.page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as unknown as { value: number }).value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await phone.page.reload()
  await expect(phone.number).toBeVisible()
  await phone.number.fill('ch')
  await expect(phone.dialpad.getByRole('option').first()).toBeVisible()
  const total = await phone.page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
  )
  expect(total).toBeLessThan(0.01)
})
