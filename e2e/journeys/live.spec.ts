// Live: a call rings on the screen as soon as Webex reports it, and the page says that it is live.
import { expect, test } from '@playwright/test'
import { emails } from '../fixtures.ts'
import { openOffice } from '../office.ts'
import { Phone } from '../phone.ts'
import { Sim } from '../sim.ts'
import { signIn } from '../signIn.ts'
import { leaveMessage, unreadOf } from '../voicemail.ts'

test('a call rings by its event, with few requests; without the stream by polling', async ({
  browser,
}) => {
  const office = await openOffice({ EVENTS: 'on' })
  try {
    const sim = new Sim(office.simUrl)
    await sim.reset()
    const context = await browser.newContext({ baseURL: office.appUrl })
    const mine = new Phone(await context.newPage())
    await mine.page.goto('/')
    await signIn(mine.page, emails.me)
    const openDetails = async () => {
      await mine.page.getByRole('button', { name: 'Account' }).click()
      await mine.page.getByRole('menuitem', { name: 'Test ringing' }).click()
    }
    const dialog = mine.page.getByRole('dialog', { name: 'Test ringing' })
    await openDetails()
    await expect(dialog.getByText('Connection: Live')).toBeVisible({ timeout: 30_000 })
    await mine.page.keyboard.press('Escape')

    // From here on the list is silent: only events bring changes.
    await sim.fault({ method: 'GET', path: '/telephony/calls', fault: { status: 503 } })
    const { callSessionId } = await sim.call({ to: emails.me, from: '+12025550147', name: 'Ada' })
    await expect(mine.incoming('Ada')).toBeVisible()
    await sim.remoteActs(callSessionId, 'hangup')
    await expect(mine.incoming('Ada')).toHaveCount(0)
    await sim.clearFaults()

    // The poll of the mailbox comes every six minutes.
    await leaveMessage(sim, emails.me, 'Eve')
    const unread = await unreadOf(sim, emails.me)
    await expect(mine.page.getByTitle(`New voice messages: ${unread}`)).toBeVisible()

    await office.killServer()
    await openDetails()
    await expect(dialog.getByText('Connection: Updating every 5 s')).toBeVisible({
      timeout: 30_000,
    })
    await mine.page.keyboard.press('Escape')
    await sim.call({ to: emails.me, from: '+12025550148', name: 'Bob' })
    await expect(mine.incoming('Bob')).toBeVisible({ timeout: 15_000 })
    await context.close()
  } finally {
    await office.close()
  }
})
