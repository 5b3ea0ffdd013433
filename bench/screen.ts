// What a person feels, measured in Chromium against the simulator with 400 ms latency.
import type { Page } from '@playwright/test'
import { openOffice } from '../e2e/office.ts'
import { Phone } from '../e2e/phone.ts'
import { Sim } from '../e2e/sim.ts'
import { signIn } from '../e2e/signIn.ts'
import { launch } from './browser.ts'
import { paint } from './firstPaint.ts'
import type { Row } from './table.ts'
import { median, percentile } from './table.ts'

const ME = 'ben.okafor@cordboard.example'
const CALLER = { from: '+12025550147', name: 'Grace Caller' }
const TIMES = 20

/** Ms from a click on a card's button to the frame that shows its effect. */
async function clickToPixels(phone: Phone, action: string, shown: string): Promise<number> {
  const card = phone.card(CALLER.name)
  const button = card.getByRole('button', { name: action, exact: true })
  await button.waitFor()
  await phone.isSettled(CALLER.name)
  return button.evaluate(
    (element, text) =>
      new Promise<number>((resolve) => {
        const item = element.closest('li')
        const start = performance.now()
        ;(element as HTMLElement).click()
        // A method, as esbuild gives named functions a helper that the page does not have.
        const watch = {
          look() {
            if (item?.textContent?.includes(text)) resolve(performance.now() - start)
            else requestAnimationFrame(() => watch.look())
          },
        }
        requestAnimationFrame(() => watch.look())
      }),
    shown,
  )
}

async function inAMinute(sim: Sim, page: Page): Promise<number> {
  const before = (await sim.sent('GET', '/telephony/calls')).length
  await page.waitForTimeout(60_000)
  return (await sim.sent('GET', '/telephony/calls')).length - before
}

/** Takes about four minutes: three of them count requests. */
export async function screen(): Promise<readonly Row[]> {
  const office = await openOffice()
  const browser = await launch()
  const rows: Row[] = []
  try {
    const sim = new Sim(office.simUrl)
    await sim.reset()
    await sim.remote({ answerAfterMs: null, ownPhoneAfterMs: 100 })
    await sim.cloud({ latencyMs: [400, 400], readLagMs: [0, 800] })
    const page = await browser.newPage({ baseURL: office.appUrl })
    const phone = new Phone(page)
    await page.goto('/')
    await signIn(page, ME)
    const paints = []
    for (let time = 0; time < 5; time++) paints.push(await paint(page, office.appUrl))
    rows.push(
      { what: 'largest contentful paint of the phone', ms: median(paints.map(({ lcp }) => lcp)) },
      { what: 'layout shift', value: String(Math.max(...paints.map(({ shift }) => shift))) },
      { what: 'requests a minute, idle', value: String(await inAMinute(sim, page)) },
    )
    const { callSessionId } = await sim.call({ to: ME, ...CALLER })
    await phone.incoming(CALLER.name).waitFor()
    rows.push({
      what: 'requests a minute, ringing (20 s of it)',
      value: String(await ringing(sim, page)),
    })
    await sim.remoteActs(callSessionId, 'hangup')
    await phone.card(CALLER.name).waitFor({ state: 'detached' })
    await sim.call({ to: ME, ...CALLER })
    await phone.answer(CALLER.name)
    const clicks = []
    for (let time = 0; time < TIMES; time++) {
      clicks.push(await clickToPixels(phone, 'Hold', 'On hold'))
      clicks.push(await clickToPixels(phone, 'Resume', 'Connected'))
    }
    rows.push(
      { what: 'click to the frame that shows it, median', ms: median(clicks) },
      { what: 'the same, 95th percentile', ms: percentile(clicks, 0.95) },
      { what: 'requests a minute, connected', value: String(await inAMinute(sim, page)) },
    )
  } finally {
    await browser.close()
    await office.close()
  }
  return rows
}

async function ringing(sim: Sim, page: Page): Promise<number> {
  const before = (await sim.sent('GET', '/telephony/calls')).length
  await page.waitForTimeout(15_000)
  return ((await sim.sent('GET', '/telephony/calls')).length - before) * 4
}
