// What the wall costs with drawing: the built app at `/wall` in Chromium with 2 000 members, whose
// answers bring 400 changed calls a second. Webex never lets anybody ask so often: the operator's
// budget is raised, and answers about members are made in the page instead of by the simulator.
import { loadavg } from 'node:os'
import type { Page } from '@playwright/test'
import { openOffice } from '../e2e/office.ts'
import { Sim } from '../e2e/sim.ts'
import type { Seen } from './browser.ts'
import { during, launch } from './browser.ts'
import type { Row } from './table.ts'
import { openWall, VIEWPORT } from './wallPage.ts'

const MEMBERS = 2_000
const REQUESTS_PER_SECOND = 270
const WATCHED_FOR_MS = 60_000

type Counts = { answers: number; changed: number }

/**
 * Answers about members in the page. Every question finds something else: a call rings, is
 * answered, is held, goes on and ends. Every second member has two calls that do so.
 */
async function bringBursts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts = { answers: 0, changed: 0 }
    Object.assign(window, { bursts: counts })
    const send = window.fetch.bind(window)
    const members = new Map<string, { time: number; readonly lines: readonly number[] }>()
    const states = ['alerting', 'connected', 'held', 'connected', 'none']
    window.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input)
      const id = /\/telephony\/calls\/members\/([^/?]+)\/calls$/.exec(url)?.[1]
      if (id === undefined || (init?.method ?? 'GET') !== 'GET') return send(input, init)
      const { size } = members
      const member = members.get(id) ?? { time: 3 * size, lines: size % 2 === 0 ? [0] : [0, 1] }
      member.time += 1
      members.set(id, member)
      const now = new Date().toISOString()
      const items = member.lines.flatMap((line) => {
        const turn = member.time + 2 * line
        const state = states[turn % states.length] ?? 'none'
        const call = `${id}-${line}-${Math.floor(turn / states.length)}`
        counts.changed += 1
        if (state === 'none') return []
        return [
          {
            id: call,
            callSessionId: `session-${call}`,
            personality: 'terminator',
            state,
            remoteParty: { name: `Caller ${turn}`, number: '+12025550123', callType: 'external' },
            created: now,
            ...(state !== 'alerting' && { answered: now }),
          },
        ]
      })
      counts.answers += 1
      return Promise.resolve(
        new Response(JSON.stringify({ items }), {
          headers: { 'content-type': 'application/json', date: new Date().toUTCString() },
        }),
      )
    }
  })
}

const countsIn = (page: Page) =>
  page.evaluate(() => ({ ...(window as unknown as { bursts: Counts }).bursts }))

const load = () => loadavg()[0]?.toFixed(1) ?? '?'

function rowsOf(of: string, seen: Seen): readonly Row[] {
  const { busy, cpu, framesPerSecond, longestFrameMs, slowFrames, longestTaskMs } = seen
  return [
    { what: `${of}: main thread busy`, value: `${(busy * 100).toFixed(1)}%` },
    { what: `${of}: of that, time on a core`, value: `${(cpu * 100).toFixed(1)}%` },
    { what: `${of}: frames a second`, value: framesPerSecond.toFixed(1) },
    { what: `${of}: longest frame`, ms: longestFrameMs },
    { what: `${of}: frames of 50 ms or more`, value: String(slowFrames) },
    { what: `${of}: longest task (0: none over 50 ms)`, ms: longestTaskMs },
  ]
}

/** Takes about three minutes: one of an empty page, one of the wall. */
export async function wallBursts(): Promise<readonly Row[]> {
  const office = await openOffice({ WALL_REQUESTS_PER_MINUTE: String(REQUESTS_PER_SECOND * 60) })
  const browser = await launch()
  try {
    await new Sim(office.simUrl).reset({ members: MEMBERS, activity: 'off' })
    const blank = await browser.newPage({ viewport: VIEWPORT })
    const loadBefore = load()
    const empty = await during(blank, () => blank.waitForTimeout(WATCHED_FOR_MS))
    await blank.close()
    const page = await openWall(browser, office.appUrl, bringBursts)
    const before = await countsIn(page)
    const loadWithin = load()
    const seen = await during(page, () => page.waitForTimeout(WATCHED_FOR_MS))
    const after = await countsIn(page)
    const perSecond = (of: keyof Counts) =>
      ((after[of] - before[of]) / (WATCHED_FOR_MS / 1_000)).toFixed(0)
    return [
      { what: 'changed calls a second', value: perSecond('changed') },
      { what: 'answers a second', value: perSecond('answers') },
      ...rowsOf('the wall', seen),
      ...rowsOf('an empty page', empty),
      { what: 'load of the machine: empty page, wall', value: `${loadBefore}, ${loadWithin}` },
    ]
  } finally {
    await browser.close()
    await office.close()
  }
}
