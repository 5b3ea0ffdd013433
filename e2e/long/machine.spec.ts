// The rows of the fault matrix about the machine, the tabs, the storage and the sign-in: each has its
// own browser.
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { emails, expect, test } from '../fixtures.ts'
import { deskPhoneOf, screenEqualsCloud } from '../faults/deskPhone.ts'
import type { Happening } from '../faults/machineRows.ts'
import { machineRows } from '../faults/machineRows.ts'
import type { Office } from '../office.ts'
import { Phone } from '../phone.ts'
import type { Sim, SimPerson } from '../sim.ts'

const caller = 'Grace Caller'

type Stage = {
  readonly page: Page
  readonly context: BrowserContext
  readonly office: Office
  readonly sim: Sim
  readonly me: SimPerson
}

const allScopes = [
  'spark:people_read',
  'spark:calls_read',
  'spark:calls_write',
  'spark:telephony_config_read',
  'spark:devices_read',
  'spark:xapi_statuses',
]

const isConnected = (phone: Phone) => expect(phone.card(caller)).toContainText('Connected')
const session = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)

async function openTabs({ context }: Stage, count: number): Promise<Phone[]> {
  const phones: Phone[] = []
  for (let tab = 0; tab < count; tab++) {
    const page = await context.newPage()
    await page.goto('/')
    const phone = new Phone(page)
    // Twenty pages share two cores, so this only waits until the text appears.
    await expect(phone.card(caller)).toContainText('Connected', { timeout: 60_000 })
    phones.push(phone)
  }
  return phones
}

async function signInAgain({ page, me }: Stage): Promise<void> {
  await expect(page.getByRole('button', { name: 'Sign in again' })).toBeVisible()
  await expect(page.getByText(/last known/i).first()).toBeVisible()
  await isConnected(new Phone(page))
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await page.getByRole('button', { name: me.email, exact: true }).click()
  await page.getByRole('button', { name: 'Allow', exact: true }).click()
}

/** @returns the tab in which the person continues. */
async function happen(stage: Stage, happening: Happening): Promise<Phone> {
  const { page, context, office, sim, me } = stage
  const phone = new Phone(page)
  switch (happening.what) {
    case 'clock':
    case 'sleep': {
      const ms = happening.what === 'clock' ? happening.byMs : happening.ms
      await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + ms)
      await phone.looksAgain()
      return phone
    }
    case 'freeze': {
      const cdp = await session(page)
      await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
      await cdp.send('Page.setWebLifecycleState', { state: 'active' })
      return phone
    }
    case 'offline':
      await context.setOffline(true)
      await expect(page.getByRole('status').filter({ hasText: 'offline' })).toBeVisible()
      await isConnected(phone)
      await context.setOffline(false)
      await expect(page.getByRole('status').filter({ hasText: 'offline' })).toHaveCount(0)
      return phone
    case 'away and back':
      await page.goto('about:blank')
      await page.goBack()
      return phone
    case 'reload':
      await page.reload()
      return phone
    case 'storage':
      await page.addInitScript((is) => {
        const refuse = () => {
          throw new DOMException('no room', is === 'full' ? 'QuotaExceededError' : 'SecurityError')
        }
        Storage.prototype.setItem = refuse
        if (is === 'full') IDBObjectStore.prototype.put = refuse
        else IDBFactory.prototype.open = refuse
      }, happening.is)
      await page.reload()
      return phone
    case 'server restarts':
      await office.killServer()
      await phone.looksAgain()
      await isConnected(phone)
      await office.startServer()
      await page.reload()
      return phone
    case 'bfcache': {
      const turn = (type: 'pagehide' | 'pageshow') =>
        page.evaluate((name) => {
          window.dispatchEvent(new PageTransitionEvent(name, { persisted: true }))
        }, type)
      const cdp = await session(page)
      await turn('pagehide')
      await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
      await cdp.send('Page.setWebLifecycleState', { state: 'active' })
      await turn('pageshow')
      return phone
    }
    case 'worker update':
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready
        const changed = new Promise((resolve) => {
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
        })
        await navigator.serviceWorker.register('/shell.js?another')
        await changed
      })
      return phone
    case 'clock change': {
      const cdp = await session(page)
      await cdp.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Berlin' })
      for (const moment of [happening.from, happening.to]) {
        await page.clock.setSystemTime(moment)
        await phone.looksAgain()
        await isConnected(phone)
        // Neither months nor the hour that the clocks jump: the talk has just begun.
        await expect(phone.card(caller)).toContainText(/Connected[0-5]:\d\d\D/)
        await expect(phone.card(caller)).not.toContainText(/\d:\d\d:\d\d/)
      }
      return phone
    }
    case 'simulator restarts':
      await office.killSimulator()
      await phone.looksAgain()
      await expect(page.getByText(/last known/i).first()).toBeVisible()
      await isConnected(phone)
      await office.startSimulator()
      await sim.reset()
      return phone
    case 'renewal': {
      const body = { error: 'invalid_grant' }
      const refused = { status: happening.is === 'expired' ? 400 : 401, body }
      const fault = happening.is === 'late' ? { delayMs: 3_000 } : refused
      await sim.fault({ path: '/access_token', times: 1, fault })
      await sim.fault({ method: 'GET', path: '/telephony/calls', times: 1, fault: { status: 401 } })
      await phone.looksAgain()
      if (happening.is !== 'late') await signInAgain(stage)
      return phone
    }
    case 'leader': {
      const [next, ...others] = await openTabs(stage, happening.tabs - 1)
      if (!next) throw new Error('no other tab')
      if (happening.is === 'closed') await page.close()
      else {
        const cdp = await session(page)
        if (happening.is === 'crashed') void cdp.send('Page.crash').catch(() => undefined)
        else await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
      }
      await sim.call({ to: me.email, from: '+12025550188', name: 'Second Caller' })
      for (const tab of [next, ...others]) {
        await expect(tab.incoming('Second Caller')).toBeVisible({ timeout: 30_000 })
      }
      return next
    }
    case 'both tabs press Hold': {
      const [other] = await openTabs(stage, 1)
      if (!other) throw new Error('no other tab')
      // By a script in the page: Playwright locates the button first, and by then it may be *Resume*.
      const hold = (tab: Phone) =>
        tab
          .card(caller)
          .getByRole('button', { name: 'Hold', exact: true })
          .evaluate((button) => {
            if (button instanceof HTMLElement) button.click()
          })
      await Promise.all([phone, other].map(hold))
      return other
    }
    case 'sign-in taken back':
      await sim.takeBack(me.email)
      await phone.looksAgain()
      await signInAgain(stage)
      return phone
    case 'scope missing': {
      // The permissions of a pasted token are unknown until they are tried.
      const others = allScopes.filter((scope) => scope !== happening.scope)
      const fresh = await context.browser()?.newContext({ baseURL: office.appUrl })
      const other = await fresh?.newPage()
      if (!other) throw new Error('no browser')
      await other.goto('/')
      await other
        .getByText(/personal access token/i)
        .first()
        .click()
      await other.getByLabel(/access token/i).fill(await sim.token(me.email, others))
      await other.keyboard.press('Enter')
      const there = new Phone(other)
      if (happening.scope !== 'spark:calls_read') await there.press(caller, 'Hold')
      if (happening.sees) {
        await expect(other.getByRole('alert').first()).toContainText(happening.sees)
      } else await there.sees(caller, 'On hold')
      await fresh?.close()
      return phone
    }
  }
}

// Only the row about it has a worker: what is cached would hide from the others what the server has.
for (const row of machineRows) {
  const isAllowed = row.happens.what === 'worker update'
  test.describe(() => {
    test.use(isAllowed ? { serviceWorkers: 'allow', bypassCSP: true } : {})
    test(`fault matrix: ${row.name}`, async ({ person, office, sim }) => {
      test.setTimeout(600_000)
      const { page } = await person(emails.me)
      const me = await sim.person(emails.me)
      const { what } = row.happens
      if (what === 'clock' || what === 'sleep' || what === 'clock change') {
        await page.clock.install()
        await page.reload()
      }
      let desk = await deskPhoneOf(sim, me)
      const { callId } = await sim.call({ to: me.email, from: '+12025550147', name: caller })
      await desk.does('answer', callId)
      await isConnected(new Phone(page))
      await sim.mark()
      const stage = { page, context: page.context(), office, sim, me }
      const phone = await happen(stage, row.happens)
      // Its token may have been revoked, too.
      desk = await deskPhoneOf(sim, me)
      const isPressed = what === 'both tabs press Hold' || what === 'scope missing'
      if (!isPressed && !row.isGone) await isConnected(phone)
      if (!isPressed && row.sent.length > 0) await phone.press(caller, 'Hold')
      await phone.looksAgain()
      if (row.sent.length > 0 && what !== 'scope missing') await phone.sees(caller, 'On hold')
      await screenEqualsCloud(phone, desk)
      const sent = (await sim.commands()).filter(({ path }) => path.includes('/telephony/'))
      expect(sent.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual(
        row.sent,
      )
    })
  })
}
