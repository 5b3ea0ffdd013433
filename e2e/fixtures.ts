// The starting point of a journey: a quiet office, and as many signed-in people as it needs.
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test as base } from '@playwright/test'
import { emails } from './emails.ts'
import type { Office } from './office.ts'
import { openOffice } from './office.ts'
import { Phone } from './phone.ts'
import type { SimPerson } from './sim.ts'
import { Sim } from './sim.ts'
import { becomeAdministrator, signIn } from './signIn.ts'

type Kept = Awaited<ReturnType<BrowserContext['cookies']>>
type Worker = { office: Office; keptSignIns: Map<string, Kept> }
type Role = 'user' | 'administrator'
type Fixtures = {
  sim: Sim
  appUrl: string
  /** A phone of this person in its own browser context, signed in. */
  person: (email: string, role?: Role) => Promise<Phone>
  /** An administrator's page, with all permissions that the app can request. */
  administrator: () => Promise<Page>
  one: () => Promise<{ mine: Phone; me: SimPerson }>
  two: () => Promise<{ mine: Phone; me: SimPerson; theirs: Phone; them: SimPerson }>
}

export const test = base.extend<Fixtures, Worker>({
  office: [
    async ({}, use) => {
      const office = await openOffice()
      await use(office)
      await office.close()
    },
    { scope: 'worker' },
  ],
  keptSignIns: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  appUrl: async ({ office }, use) => use(office.appUrl),
  sim: async ({ office }, use) => {
    const sim = new Sim(office.simUrl)
    await sim.reset()
    await sim.remote({ answerAfterMs: null, ownPhoneAfterMs: 100 })
    await use(sim)
  },
  person: async ({ browser, office, keptSignIns, sim }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (email, role = 'user') => {
      await sim.person(email)
      const kept = keptSignIns.get(`${email} ${role}`)
      const context = await browser.newContext({
        baseURL: office.appUrl,
        ...(kept && { storageState: { cookies: kept, origins: [] } }),
      })
      contexts.push(context)
      const page = await context.newPage()
      await page.goto('/')
      // Another test may have signed in as the same person with more permissions, which ends this one.
      const again = page.getByRole('button', { name: 'Sign in with Webex' })
      await page.getByRole('button', { name: 'Account' }).or(again).waitFor()
      if (await again.isVisible()) {
        await signIn(page, email)
        if (role === 'administrator') await becomeAdministrator(page, email)
      }
      // Only the relay's session is kept: data that a test stored must not reach another.
      keptSignIns.set(`${email} ${role}`, await context.cookies())
      return new Phone(page)
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  administrator: async ({ person }, use) => {
    await use(async () => (await person(emails.administrator, 'administrator')).page)
  },
  one: async ({ person, sim }, use) => {
    await use(async () => ({ mine: await person(emails.me), me: await sim.person(emails.me) }))
  },
  two: async ({ person, sim }, use) => {
    await use(async () => ({
      mine: await person(emails.me),
      me: await sim.person(emails.me),
      theirs: await person(emails.colleague),
      them: await sim.person(emails.colleague),
    }))
  },
})

export { emails, expect }
