// A week of the wall in one page that is never reloaded: what it takes, it gives back. The page,
// the office and the server live by one clock that is hurried; a working day has its troubles.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { becomeAdministrator, signIn } from '../e2e/signIn.ts'
import { definedEnv, findBrowser } from '../scripts/browser.ts'
import { MOST_ENTRIES } from '../src/domain/history/history.ts'
import type { Row } from './table.ts'
import { print } from './table.ts'
import type { Sample } from './trend.ts'
import { trendOf, verdictOf } from './trend.ts'
import type { HurriedPage, Measured } from './weekBrowser.ts'
import { pageWithFastClock } from './weekBrowser.ts'
import type { WeekOffice } from './weekOffice.ts'
import { openWeekOffice, SUPERVISOR } from './weekOffice.ts'
import type { InPage } from './weekPage.ts'
import { pageScript } from './weekPage.ts'
import { troubles } from './weekTroubles.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** A Monday, as people come to work. */
const BEGINS_AT = new Date(2026, 10, 23, 7).getTime()
/** The office and the page are never further apart. */
const STEP_MS = 5 * SECOND_MS
const NIGHT_STEP_MS = 15 * SECOND_MS
const DRAWN_EVERY_MS = 30 * SECOND_MS
/** Minutes after midnight. */
const [OPENS, CLOSES] = [7 * 60, 19 * 60]
/** From then until it opens the office is still, and what calls had taken is given back. */
const STILL = 20 * 60
/** Of each hour, everything goes over the network. */
const NETWORK_MINUTES = 1

type Taken = Measured & InPage
type Figure = { readonly what: string; readonly of: (taken: Taken) => number }

const figures: readonly Figure[] = [
  { what: 'JavaScript heap, KB', of: ({ heapKB }) => heapKB },
  { what: 'DOM nodes', of: ({ nodes }) => nodes },
  { what: 'event listeners', of: ({ listeners }) => listeners },
  { what: 'layout objects', of: ({ layoutObjects }) => layoutObjects },
  { what: 'documents', of: ({ documents }) => documents },
  { what: 'pending timers', of: ({ timers }) => timers },
  { what: 'pending animation frames', of: ({ frames }) => frames },
  { what: 'queries in the cache', of: ({ queries }) => queries },
  { what: 'characters in storage', of: ({ stored }) => stored },
  { what: 'private memory of the process, KB', of: ({ privateKB }) => privateKB },
]

const minuteOf = (moment: number) => {
  const date = new Date(moment)
  return date.getHours() * 60 + date.getMinutes()
}
const isStill = ({ now }: Taken) => minuteOf(now) < OPENS || minuteOf(now) >= STILL

/** As much as is kept, as after some days: what a wall takes then must not grow any more. */
const fullHistory = Array.from({ length: MOST_ENTRIES }, (_, index) => ({
  kind: (['placed', 'received', 'missed'] as const)[index % 3],
  party: { is: 'known', name: `Caller ${index}`, address: `+1202555${1_000 + index}` },
  at: BEGINS_AT - (index + 1) * 15 * MINUTE_MS,
}))

/** Signed in as a person does it, with two queues to watch: kept in the profile. */
async function signedIn(profile: string, { appUrl, queues, sim }: WeekOffice): Promise<void> {
  const { executablePath, env } = await findBrowser()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    env: { ...definedEnv(), ...env },
    baseURL: appUrl,
    locale: 'en-US',
  })
  const page = await context.newPage()
  await page.goto('/')
  await signIn(page, SUPERVISOR)
  await becomeAdministrator(page, SUPERVISOR)
  const { id } = await sim.person(SUPERVISOR)
  const settings = {
    version: 1,
    showsParties: true,
    queues: queues.map((queue) => ({ id: queue })),
  }
  const history = { version: 1, entries: fullHistory, seenUntil: BEGINS_AT }
  for (const [part, value] of Object.entries({ wall: settings, history })) {
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [
      `cordboard.${part}.${id}`,
      JSON.stringify(value),
    ] as const)
  }
  await context.close()
}

/** One thing after another, all in step. */
class Week {
  readonly #page: HurriedPage
  readonly #office: WeekOffice
  #minute = -1
  #isHinderedUntil = -1

  constructor(page: HurriedPage, office: WeekOffice) {
    this.#page = page
    this.#office = office
  }

  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms;) {
      const minute = minuteOf(this.#office.now())
      if (minute !== this.#minute) await this.#turn(minute)
      if (this.#office.now() % DRAWN_EVERY_MS < STEP_MS) await this.#page.draw()
      const isOverNetwork = minute % 60 < NETWORK_MINUTES || minute < this.#isHinderedUntil
      const changed = JSON.stringify(this.#office.changedAnswers())
      const isTold = this.#page.evaluate(`week.take(${changed}, ${isOverNetwork})`)
      const stepMs = minute >= OPENS && minute < CLOSES ? STEP_MS : NIGHT_STEP_MS
      const isPast = this.#page.pass(stepMs)
      this.#office.advance(stepMs)
      await Promise.all([isTold, isPast])
      passed += stepMs
    }
  }

  /** What this minute of the day brings. */
  async #turn(minute: number): Promise<void> {
    this.#minute = minute
    if (minute === OPENS || minute === CLOSES) await this.#office.open(minute === OPENS)
    for (const trouble of troubles) {
      if (trouble.to === minute) await trouble.end?.(this.#page, this.#office)
      if (trouble.from !== minute) continue
      await trouble.begin(this.#page, this.#office)
      // A little longer: the first answers afterwards are real, too.
      this.#isHinderedUntil = trouble.to + 1
    }
    if (minute === 0) this.#isHinderedUntil = -1
  }

  async taken(): Promise<Taken> {
    const measured = await this.#page.measured()
    return { ...measured, ...(await this.#page.evaluate<InPage>('week.counted()')) }
  }

  /** Rejects where the page does not come to show it in five minutes of its own. */
  async shows(expression: string): Promise<void> {
    for (let step = 0; step < 60; step++) {
      if (await this.#page.evaluate<boolean>(expression)) return
      await this.pass(STEP_MS)
    }
    throw new Error(`the wall never came to: ${expression}`)
  }
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function rowsOf(all: readonly Taken[], days: number): readonly Row[] {
  const first = all[0]
  if (!first) return []
  return figures.map(({ what, of }) => {
    const still = all.filter(isStill)
    const samples: readonly Sample[] = still.map((taken) => {
      return { at: (taken.now - first.openedAt) / DAY_MS, value: of(taken) }
    })
    const nights = Array.from({ length: days }, (_, day) => {
      const [from, to] = [first.openedAt + day * DAY_MS, first.openedAt + (day + 1) * DAY_MS]
      return still.filter(({ now }) => now > from && now <= to).map(of)
    })
    const trend = trendOf(samples)
    const slope = trend && `${trend.slope.toFixed(2)} ± ${trend.uncertainty.toFixed(2)} a day`
    const parts = [
      `after an hour ${whole(of(first))}`,
      `nights ${nights.map((values) => (values.length > 0 ? whole(mean(values)) : '–')).join(', ')}`,
      `most ${whole(Math.max(...all.map(of)))}`,
      slope ?? '',
      verdictOf(samples),
    ]
    return { what, value: parts.filter(Boolean).join('; ') }
  })
}

const IS_SHOWN = `document.querySelectorAll('[aria-label="Members"] li').length > 40`

/** Interrupted (Ctrl-C), what was measured so far. */
async function measure(week: Week, hours: number, say: (what: string) => void) {
  const all: Taken[] = []
  let isEnough = false
  say(`${figures.map(({ what }) => what).join('; ')}; requests`)
  process.once('SIGINT', () => (isEnough = true))
  for (let hour = 1; hour <= hours && !isEnough; hour++) {
    await week.pass(HOUR_MS)
    const taken = await week.taken()
    all.push(taken)
    say(`${hour}. hour: ${figures.map(({ of }) => whole(of(taken))).join('; ')}; ${taken.requests}`)
    if (taken.openedAt !== all[0]?.openedAt) throw new Error('the wall has reloaded')
  }
  return all
}

/**
 * How much the wall takes, hour by hour.
 *
 * @param days of the page's clock, whole or not.
 */
export async function week(days: number, say: (what: string) => void): Promise<readonly Row[]> {
  const profile = mkdtempSync(join(tmpdir(), 'cordboard-week-'))
  const office = await openWeekOffice(BEGINS_AT)
  let page: HurriedPage | undefined
  try {
    await signedIn(profile, office)
    page = await pageWithFastClock(profile, pageScript(), office.now())
    await page.open(`${office.appUrl}/wall?all`)
    const began = performance.now()
    const hurried = new Week(page, office)
    await page.pass(SECOND_MS)
    await hurried.shows(IS_SHOWN)
    const all = await measure(hurried, Math.round(days * 24), say)
    const took = performance.now() - began
    const { now = 0, openedAt = 0, requests = 0, overNetwork = 0 } = all.at(-1) ?? {}
    // It was asleep: now it reads everything anew, in another page.
    await page.evaluate(`week.setClock(${HOUR_MS})`)
    office.advance(HOUR_MS)
    await hurried.shows(`week.counted().openedAt > ${now} && ${IS_SHOWN}`)
    return [
      ...rowsOf(all, Math.ceil(days)),
      { what: 'hours measured', value: whole((now - openedAt) / HOUR_MS) },
      { what: 'requests (over the network)', value: `${whole(requests)} (${whole(overNetwork)})` },
      { what: 'hurried by', value: `${whole((now - openedAt) / took)} times` },
      { what: 'browser', value: page.version },
    ]
  } finally {
    await page?.close()
    await office.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

// `npx tsx bench/week.ts 7`: alone, of the app as it was built last.
if (process.argv[1]?.endsWith('week.ts')) {
  const days = Number(process.argv[2] ?? 7)
  print(`The wall, ${days} days in one page`, await week(days, console.log))
}
