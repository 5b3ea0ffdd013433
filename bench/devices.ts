// What ten thousand devices feel like, in Chromium: searching letter by letter, and scrolling.
import type { Page } from '@playwright/test'
import { openOffice } from '../e2e/office.ts'
import { Sim } from '../e2e/sim.ts'
import { becomeAdministrator, signIn } from '../e2e/signIn.ts'
import { during, emptyPage, launch } from './browser.ts'
import type { Row } from './table.ts'
import { median, percentile } from './table.ts'

const ADMINISTRATOR = 'ana.ruiz@cordboard.example'
const LEAST_DEVICES = 10_000
const MEMBERS = 11_000
/** Ten letters each, and taken away again: the list is at its longest at both ends. */
const WORDS = ['desk 9871 ', 'room 12 (8', 'martin des', 'kit 4 ruiz']
const SCROLLED_FOR_MS = 5_000

async function devicesListed(page: Page): Promise<number> {
  const status = page.getByRole('status').filter({ hasText: /^Devices: [\d,]+$/ })
  let [count, before] = [0, -1]
  // Pages of a thousand: all are here when the count stands still.
  while (count !== before || count === 0) {
    before = count
    await page.waitForTimeout(2_000)
    count = Number((await status.textContent())?.replace(/\D/g, ''))
  }
  return count
}

/** Ms from the key to the frame that shows another count; missing where the count is the same. */
async function keyToCount(page: Page, key: string): Promise<number | undefined> {
  const shown = await page.evaluateHandle(() => {
    const status = [...document.querySelectorAll('[role=status]')].find((one) =>
      /device/.test(one.textContent ?? ''),
    )
    const before = status?.textContent
    const done = new Promise<number | undefined>((resolve) => {
      const watch = {
        look(pressedAt: number) {
          const since = performance.now() - pressedAt
          if (status?.textContent !== before) resolve(since)
          else if (since > 1_000) resolve(undefined)
          else requestAnimationFrame(() => watch.look(pressedAt))
        },
      }
      const begin = { capture: true, once: true }
      addEventListener('keydown', ({ timeStamp }) => watch.look(timeStamp), begin)
    })
    return { done }
  })
  await page.keyboard.press(key)
  return shown.evaluate(({ done }) => done)
}

async function typed(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (const word of WORDS) {
    for (const key of [...word, ...Array.from(word, () => 'Backspace')]) {
      const time = await keyToCount(page, key)
      if (time !== undefined) times.push(time)
    }
  }
  return times
}

/** A hundred pixels a frame, as long as it takes. */
async function scroll(page: Page): Promise<void> {
  await page.evaluate(
    (forMs) =>
      new Promise<void>((resolve) => {
        const end = performance.now() + forMs
        const watch = {
          step() {
            scrollBy({ top: 100, behavior: 'instant' })
            if (performance.now() > end) resolve()
            else requestAnimationFrame(() => watch.step())
          },
        }
        watch.step()
      }),
    SCROLLED_FOR_MS,
  )
}

/** Takes about a minute. */
export async function devices(): Promise<readonly Row[]> {
  const office = await openOffice()
  const browser = await launch()
  try {
    const sim = new Sim(office.simUrl)
    await sim.reset({ members: MEMBERS })
    const empty = await emptyPage(browser)
    const page = await browser.newPage({ baseURL: office.appUrl })
    await page.goto('/')
    await signIn(page, ADMINISTRATOR)
    await becomeAdministrator(page, ADMINISTRATOR)
    await page.goto('/devices')
    const count = await devicesListed(page)
    if (count < LEAST_DEVICES) throw new Error(`only ${count} devices`)
    const search = page.getByRole('searchbox').first()
    await search.focus()
    let times: readonly number[] = []
    await during(page, async () => void (times = await typed(page)))
    const fast = await during(page, async () => {
      await page.keyboard.type(WORDS[0] ?? '', { delay: 100 })
    })
    await search.fill('')
    await page.waitForTimeout(1_000)
    const scrolling = await during(page, () => scroll(page))
    const of = `${count} devices:`
    return [
      { what: `${of} key to the frame with the new count, median`, ms: median(times) },
      { what: `the same, 95th percentile of ${times.length}`, ms: percentile(times, 0.95) },
      {
        what: `${of} longest task while typing ten letters (0: none over 50)`,
        ms: fast.longestTaskMs,
      },
      { what: 'the same, longest frame', ms: fast.longestFrameMs },
      {
        what: `${of} frames a second while scrolling`,
        value: scrolling.framesPerSecond.toFixed(1),
      },
      { what: 'the same, longest frame', ms: scrolling.longestFrameMs },
      { what: 'the same, main thread busy', value: `${(scrolling.busy * 100).toFixed(0)}%` },
      empty,
    ]
  } finally {
    await browser.close()
    await office.close()
  }
}
