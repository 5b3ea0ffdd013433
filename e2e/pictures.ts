// `npm run pictures`: takes the pictures of README.md and docs/ from the simulator, so that they show the
// app as it is. Needs a build (`npm run build`).
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { definedEnv, findBrowser } from '../scripts/browser.ts'
import { root } from '../scripts/processes.ts'
import { emails } from './emails.ts'
import { openOffice } from './office.ts'
import { Phone } from './phone.ts'
import { becomeAdministrator, signIn } from './signIn.ts'
import { Sim } from './sim.ts'
import { signInAsSupervisor } from './supervisor.ts'

const folder = join(root, 'docs/pictures')

/** Each picture is taken in both. */
const schemes = ['light', 'dark'] as const

/** Time for presence, figures and animations to arrive. */
const SETTLE_MS = 2_500

/** Takes one picture in light and dark. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(SETTLE_MS)
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  console.log(`docs/pictures/${name}-{light,dark}.png`)
}

/** The phone: at rest, with calls, and transferring one of them. */
async function takePhone(page: Page, sim: Sim): Promise<void> {
  const phone = new Phone(page)
  for (const [from, name] of [
    ['+12025550147', 'Grace Hopper'],
    ['+442079460123', 'Harbour Travel'],
  ] as const) {
    const missed = await sim.call({ to: emails.administrator, from, name })
    await phone.incoming(name).waitFor()
    await sim.remoteActs(missed.callSessionId, 'hangup')
    await phone.incoming(name).waitFor({ state: 'hidden' })
  }
  await phone.calls.getByText('No calls').waitFor()
  await take(page, 'phone')
  await sim.call({ to: emails.administrator, from: '+12025550147', name: 'Grace Hopper' })
  await phone.incoming('Grace Hopper').getByRole('button', { name: 'Answer' }).click()
  await phone.card('Grace Hopper').getByText('Connected').waitFor()
  await sim.call({ to: emails.administrator, from: '+442079460123', name: 'Harbour Travel' })
  await phone.incoming('Harbour Travel').waitFor()
  await take(page, 'calls')
  await phone.card('Grace Hopper').getByRole('button', { name: 'Transfer', exact: true }).click()
  await page.getByRole('dialog', { name: 'Transfer Grace Hopper' }).waitFor()
  await take(page, 'transfer')
}

/** Pages that are visited with one sign-in. */
type Tour = {
  readonly activity: 'off' | 'office'
  /** Asks for the permissions that the pages need. */
  readonly enter: (page: Page) => Promise<void>
  readonly pages: readonly (readonly [name: string, path: string])[]
}

const tours: readonly Tour[] = [
  {
    activity: 'off',
    enter: (page) => becomeAdministrator(page, emails.administrator),
    pages: [
      ['devices', '/devices'],
      ['users', '/admin/users'],
      ['phones', '/admin/phones'],
      ['console', '/console'],
    ],
  },
  {
    activity: 'office',
    async enter(page) {
      await page.goto('/wall')
      await signInAsSupervisor(page)
      // Until every member's calls are known.
      const loading = page.getByText(/\d loading/).first()
      await loading.waitFor()
      await loading.waitFor({ state: 'hidden', timeout: 120_000 })
    },
    pages: [
      ['wall', '/wall'],
      ['team', '/team'],
    ],
  },
]

mkdirSync(folder, { recursive: true })
const found = await findBrowser()
const office = await openOffice({ EVENTS: 'on' })
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...definedEnv(), ...found.env },
})
try {
  const sim = new Sim(office.simUrl)
  await sim.reset()
  const size = { width: 1440, height: 900 }
  const context = await browser.newContext({ baseURL: office.appUrl, viewport: size })
  const page = await context.newPage()
  await page.goto('/')
  await signIn(page, emails.administrator)
  await takePhone(page, sim)
  await context.close()

  for (const { activity, enter, pages } of tours) {
    await sim.reset({ activity })
    const visit = await browser.newContext({ baseURL: office.appUrl, viewport: size })
    const open = await visit.newPage()
    await open.goto('/')
    await signIn(open, emails.administrator)
    await enter(open)
    for (const [name, path] of pages) {
      if (new URL(open.url()).pathname !== path) await open.goto(path)
      await open.getByRole('heading', { level: 1 }).first().waitFor()
      await take(open, name)
    }
    await visit.close()
  }
} finally {
  await Promise.allSettled([browser.close(), office.close()])
}
