// What live events bring: from the cloud's ring to the alert and to the tile of a wall, and what is
// asked of Webex, with events and without them, in turn. `npm run bench -- live` measures this alone.
import { loadavg } from 'node:os'
import type { Browser, Page } from '@playwright/test'
import { openOffice } from '../e2e/office.ts'
import { Phone } from '../e2e/phone.ts'
import { Sim } from '../e2e/sim.ts'
import { signIn } from '../e2e/signIn.ts'
import { launch } from './browser.ts'
import type { Row } from './table.ts'
import { median, percentile } from './table.ts'
import { openWall } from './wallPage.ts'

const ME = 'ben.okafor@cordboard.example'
const RINGS = 10
const MEMBERS = 100
/** So long a ring is waited for, and lasts. */
const RING_MS = 20_000
const MINUTE_MS = 60_000
const SETTLE_MS = 10_000

type Figures = {
  /** Ms; a ring that never showed is missing. */
  readonly alerts: number[]
  readonly tiles: number[]
  readonly idle: number[]
  readonly inCall: number[]
}

/** Ms until an element with that text is there, by the machine's clock; `undefined`: never. */
async function shownAfter(
  page: Page,
  { selector, text }: { readonly selector: string; readonly text: string },
  act: () => Promise<unknown>,
): Promise<number | undefined> {
  const shown = page.evaluate(
    ([where, what, most]) =>
      new Promise<number | undefined>((resolve) => {
        const watch = {
          look() {
            const found = [...document.querySelectorAll(where)]
            if (!found.some((element) => element.textContent?.includes(what))) return
            resolve(Date.now())
            observer.disconnect()
          },
        }
        const observer = new MutationObserver(() => watch.look())
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        setTimeout(() => resolve(undefined), most)
      }),
    [selector, text, RING_MS] as const,
  )
  const began = Date.now()
  await act()
  const at = await shown
  return at === undefined ? undefined : at - began
}

/** Not in step with what is asked again and again. */
const aWhile = (page: Page) => page.waitForTimeout(6_000 + 5_000 * Math.random())

async function ringPhone(sim: Sim, page: Page, figures: Figures): Promise<void> {
  for (let ring = 0; ring < RINGS; ring++) {
    await aWhile(page)
    const name = `Caller ${ring}`
    let session = ''
    const took = await shownAfter(
      page,
      { selector: '[role=alertdialog]', text: name },
      async () => {
        session = (await sim.call({ to: ME, from: `+1202555014${ring}`, name })).callSessionId
      },
    )
    if (took !== undefined) figures.alerts.push(took)
    await sim.remoteActs(session, 'hangup')
  }
}

async function inAMinute(sim: Sim, page: Page): Promise<number> {
  await page.waitForTimeout(SETTLE_MS)
  await sim.mark()
  await page.waitForTimeout(MINUTE_MS)
  const asked = await sim.all()
  return asked.filter(({ path }) => path.startsWith('/v1/')).length
}

async function measurePhone(browser: Browser, sim: Sim, url: string, figures: Figures) {
  await sim.reset()
  const context = await browser.newContext({ baseURL: url })
  const page = await context.newPage()
  await page.goto('/')
  await signIn(page, ME)
  figures.idle.push(await inAMinute(sim, page))
  await ringPhone(sim, page, figures)
  await sim.remote({ ownPhoneAfterMs: 100 })
  await sim.call({ to: ME, from: '+12025550147', name: 'Grace Caller' })
  await new Phone(page).answer('Grace Caller')
  figures.inCall.push(await inAMinute(sim, page))
  await context.close()
}

async function measureWall(browser: Browser, sim: Sim, url: string, figures: Figures) {
  await sim.reset({ members: MEMBERS })
  const page = await openWall(browser, url)
  // A round of everybody, so that nobody is unknown.
  await page.waitForTimeout(MINUTE_MS)
  const people = (await sim.people()).filter(({ extension, email }) => extension && email !== ME)
  for (let ring = 0; ring < RINGS; ring++) {
    const person = people[Math.floor((ring * people.length) / RINGS)]
    if (!person) break
    await aWhile(page)
    let session = ''
    const tile = { selector: `li[aria-label="${person.displayName}"]`, text: 'Ringing' }
    const took = await shownAfter(page, tile, async () => {
      const call = { to: person.email, from: '+12025550147', name: 'Grace Caller' }
      session = (await sim.call(call)).callSessionId
    })
    if (took !== undefined) figures.tiles.push(took)
    await sim.remoteActs(session, 'hangup')
  }
  await page.context().close()
}

async function measure(events: 'on' | 'off', figures: Figures): Promise<void> {
  const office = await openOffice({ EVENTS: events })
  const browser = await launch()
  try {
    const sim = new Sim(office.simUrl)
    await measurePhone(browser, sim, office.appUrl, figures)
    await measureWall(browser, sim, office.appUrl, figures)
  } finally {
    await browser.close()
    await office.close()
  }
}

const spread = (values: readonly number[], of: number) =>
  `${values.length} of ${of} seen; median ${Math.round(median(values))} ms, 95% ${Math.round(percentile(values, 0.95))} ms`

function rowsOf(name: string, { alerts, tiles, idle, inCall }: Figures): readonly Row[] {
  const rings = idle.length * RINGS
  return [
    { what: `${name}: idle phone, ring to alert`, value: spread(alerts, rings) },
    { what: `${name}: wall of ${MEMBERS}, ring to tile`, value: spread(tiles, rings) },
    { what: `${name}: requests of Webex a minute, idle phone`, value: idle.join(', ') },
    { what: `${name}: the same, in a call`, value: inCall.join(', ') },
  ]
}

/** @param rounds of both, in turn: about fourteen minutes each. */
export async function live(rounds = 1): Promise<readonly Row[]> {
  const figures = (): Figures => ({ alerts: [], tiles: [], idle: [], inCall: [] })
  const [on, off] = [figures(), figures()]
  for (let round = 0; round < rounds; round++) {
    await measure('on', on)
    await measure('off', off)
  }
  const load = loadavg()[0]?.toFixed(1) ?? ''
  return [
    ...rowsOf('events on', on),
    ...rowsOf('events off', off),
    { what: 'load of the machine when it was over', value: load },
  ]
}
