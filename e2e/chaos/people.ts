// The people of a chaos run: each has their own browser, with one tab or two.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { DeskPhone } from '../faults/deskPhone.ts'
import { deskPhoneOf } from '../faults/deskPhone.ts'
import { Phone } from '../phone.ts'
import type { Sim, SimPerson } from '../sim.ts'
import { signIn } from '../signIn.ts'
import type { Press } from './presses.ts'

export type Someone = {
  readonly person: SimPerson
  readonly context: BrowserContext
  readonly desk: DeskPhone
  /** One or two tabs; the last is in front. */
  readonly tabs: Phone[]
  openTab(): Promise<Phone>
}

type Notes = { readonly presses: Press[]; readonly faults: string[] }

/** The sign-ins are kept for the next run, which saves a second for each. */
export type KeptSignIns = Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>

declare global {
  interface Window {
    chaosPressed?: (on: string, at: number) => void
  }
}

/** Reports each press, with the time of the journal's clock. The second click of a double click on the same control does not count as another press. */
function listen(): void {
  let last = ''
  const wordsOf = (target: EventTarget | null) => {
    if (!(target instanceof Element)) return undefined
    const button = target.closest('button, [role="menuitem"], [role="option"]')
    if (button) return button.getAttribute('aria-label') ?? button.textContent?.trim() ?? ''
    return undefined
  }
  addEventListener(
    'click',
    (event) => {
      const on = wordsOf(event.target)
      // Each press of a keypad's digit counts.
      const isAgain = event.detail >= 2 && on === last && !/^[\d*#]/.test(on ?? '')
      if (on === undefined || isAgain) return
      last = on
      window.chaosPressed?.(on, Date.now())
    },
    true,
  )
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') window.chaosPressed?.('Escape', Date.now())
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
      const on = event.target.getAttribute('aria-label') ?? 'Name or number'
      window.chaosPressed?.(on, Date.now())
    },
    true,
  )
}

export async function arrive(
  browser: Browser,
  appUrl: string,
  sim: Sim,
  person: SimPerson,
  notes: Notes,
  kept: KeptSignIns,
): Promise<Someone> {
  const storageState = kept.get(person.email)
  const context = await browser.newContext({
    baseURL: appUrl,
    ...(storageState && { storageState }),
  })
  await context.exposeFunction('chaosPressed', (on: string, at: number) =>
    notes.presses.push({ email: person.email, at, on }),
  )
  // tsx wraps functions in a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (value) => value')
  await context.addInitScript(listen)
  const tabs: Phone[] = []
  const someone: Someone = {
    person,
    context,
    desk: await deskPhoneOf(sim, person),
    tabs,
    async openTab() {
      const page = await context.newPage()
      watch(page)
      await page.goto('/')
      const phone = new Phone(page)
      tabs.push(phone)
      return phone
    },
  }
  const watch = (page: Page) => {
    page.on('pageerror', (error) => notes.faults.push(`${person.email}: ${error.stack ?? error}`))
    page.on('crash', () => notes.faults.push(`${person.email}: the page crashed`))
  }
  const { page } = await someone.openTab()
  const button = page.getByRole('button', { name: 'Sign in with Webex' })
  await page.getByRole('button', { name: 'Account' }).or(button).waitFor()
  if (await button.isVisible()) await signIn(page, person.email)
  kept.set(person.email, { ...(await context.storageState()), origins: [] })
  return someone
}
