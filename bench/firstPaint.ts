// How soon a fresh page shows the phone, by the page's own observers. Nothing comes from a cache.
import type { Browser, Page } from '@playwright/test'
import { openOffice } from '../e2e/office.ts'
import { Sim } from '../e2e/sim.ts'
import { signIn } from '../e2e/signIn.ts'
import { launch } from './browser.ts'
import type { Earlier } from './earlier.ts'
import { buildEarlier } from './earlier.ts'
import type { Row } from './table.ts'
import { median } from './table.ts'

const ME = 'ben.okafor@cordboard.example'
/** After the last part of the screen has arrived. */
const SETTLE_MS = 1_500
const ROUNDS = 9

type Line = { readonly kbitPerSecond: number; readonly roundTripMs: number }

/** A line and a processor that a person may have. */
type Setting = { readonly name: string; readonly slowdown: number; readonly line?: Line }

/** Like the *Slow 4G* of Chrome's developer tools. */
const slow: Line = { kbitPerSecond: 1_600, roundTripMs: 150 }

const settings: readonly Setting[] = [
  { name: 'no limits', slowdown: 1 },
  { name: 'processor 4 times slower', slowdown: 4 },
  { name: 'slow line', slowdown: 1, line: slow },
  { name: 'slow line, processor 4 times slower', slowdown: 4, line: slow },
]

/** Of one load, in ms since it began. */
export type Paint = {
  readonly lcp: number
  /** Sum of layout shifts. */
  readonly shift: number
  /** The field for a number is there. */
  readonly usable: number
}

/** Opens the address anew and observes it until nothing changes any more. */
export async function paint(page: Page, url: string): Promise<Paint> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Account' }).waitFor()
  return page.evaluate(
    (settleMs) =>
      new Promise<Paint>((resolve) => {
        let [lcp, shift] = [0, 0]
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) lcp = entry.startTime
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shift += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        const { usableAt = Number.NaN } = window as { usableAt?: number }
        setTimeout(() => resolve({ lcp, shift, usable: usableAt }), settleMs)
      }),
    SETTLE_MS,
  )
}

/** Notes in each new document when the field for a number appears. */
export async function watchForField(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('main [aria-autocomplete=list]')) return
      Object.assign(window, { usableAt: performance.now() })
      observer.disconnect()
    })
    observer.observe(document, { childList: true, subtree: true })
  })
}

async function signedIn(browser: Browser, appUrl: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await watchForField(page)
  await page.goto(appUrl)
  await signIn(page, ME)
  return page
}

async function limit(page: Page, { slowdown, line }: Setting): Promise<void> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Network.enable')
  await tools.send('Network.setCacheDisabled', { cacheDisabled: true })
  const bytesPerSecond = line ? (line.kbitPerSecond * 1_000) / 8 : -1
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line?.roundTripMs ?? 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

const figures = ['lcp', 'usable', 'shift'] as const
const names = {
  lcp: 'largest contentful paint',
  usable: 'field for a number',
  shift: 'layout shift',
}

function rowsOf(setting: string, ours: readonly Paint[], theirs: readonly Paint[]): Row[] {
  return figures.map((figure) => {
    const [now, before] = [ours, theirs].map((paints) => median(paints.map((one) => one[figure])))
    const digits = figure === 'shift' ? 4 : 0
    const value = [now, before].map((one = Number.NaN) => one.toFixed(digits)).join(' / ')
    const ratio = figure === 'shift' ? '' : ` = ${((now ?? 0) / (before ?? 0)).toFixed(3)}`
    return { what: `${names[figure]}, ${setting}`, value: `${value}${ratio}` }
  })
}

/**
 * This build / that of an earlier commit, loaded in turn: the median of ms, and of the sum of layout
 * shifts. The machine's other work thus disturbs both alike.
 */
export async function againstEarlier(commit: string): Promise<readonly Row[]> {
  const earlier: Earlier = buildEarlier(commit)
  const ours = await openOffice()
  const theirs = await openOffice({}, earlier.folder)
  const browser = await launch()
  try {
    const rows: Row[] = []
    for (const { simUrl } of [ours, theirs]) await new Sim(simUrl).reset()
    const pages = [
      { page: await signedIn(browser, ours.appUrl), url: ours.appUrl },
      { page: await signedIn(browser, theirs.appUrl), url: theirs.appUrl },
    ]
    for (const setting of settings) {
      for (const { page } of pages) await limit(page, setting)
      const paints: Paint[][] = [[], []]
      for (let round = 0; round < ROUNDS; round++) {
        // Whichever is first has the other's last work beside it: they take turns at that, too.
        const order = round % 2 === 0 ? [0, 1] : [1, 0]
        for (const index of order) {
          const one = pages[index]
          if (one) paints[index]?.push(await paint(one.page, one.url))
        }
      }
      rows.push(...rowsOf(setting.name, paints[0] ?? [], paints[1] ?? []))
    }
    return rows
  } finally {
    await browser.close()
    await ours.close()
    await theirs.close()
    earlier.remove()
  }
}
