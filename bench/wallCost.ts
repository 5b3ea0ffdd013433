// What the wall costs. In Node: its watch and its tiles at 400 answers a second with a changed
// call each, which its 120 requests a minute never bring. In Chromium: the wall as it is.
import { openOffice } from '../e2e/office.ts'
import { Sim } from '../e2e/sim.ts'
import { becomeAdministrator, signIn } from '../e2e/signIn.ts'
import type { Instant, PersonId } from '../src/domain/brand.ts'
import { aCall, aSnapshot, instant, talking } from '../src/domain/callForTests.ts'
import { ok } from '../src/domain/result.ts'
import { memberTiles, oldestAge } from '../src/domain/wallMembers.ts'
import { HOT_EVERY_MS } from '../src/domain/wallSchedule.ts'
import { figuresOf, longestOf } from '../src/domain/wallTile.ts'
import { createTestClock } from '../src/state/calls/cloudForTests.ts'
import { createMemberWatch } from '../src/state/members/createMemberWatch.ts'
import { during, emptyPage, launch } from './browser.ts'
import type { Row } from './table.ts'
import { medianMs } from './table.ts'

const CHANGES_PER_SECOND = 400
const SECONDS = 10
const SUPERVISOR = 'ana.ruiz@cordboard.example'

/** Ms of an answer with a changed call, and of the tiles after it. */
async function costOf(count: number) {
  const time = createTestClock()
  const people = Array.from({ length: count }, (_, n) => {
    return { id: `member-${n}` as PersonId, name: `Member ${n}` }
  })
  let answers = 0
  // Nobody is asked again within five seconds: a hundred members take no more than twenty.
  const perSecond = Math.min(CHANGES_PER_SECOND, (count * 1_000) / HOT_EVERY_MS)
  const watch = createMemberWatch({
    clock: time.clock,
    cloudNow: () => time.clock.now() as Instant,
    requestsPerMinute: perSecond * 60,
    members: {
      calls(id) {
        answers += 1
        const isHeld = answers % 2 === 1
        const state = talking({ since: instant(answers), heldBy: isHeld ? 'me' : 'nobody' })
        return Promise.resolve(ok(aSnapshot([aCall(id, { state })], time.clock.now())))
      },
    },
  })
  watch.watch(people.map(({ id }) => id))
  const stop = watch.start()
  // All are known, and in a call.
  await time.advance((count / perSecond) * 1_000 + HOT_EVERY_MS)
  const [before, began] = [answers, performance.now()]
  await time.advance(SECONDS * 1_000)
  const answer = (performance.now() - began) / (answers - before)
  stop()
  const { seen } = watch.store.getState()
  const now = time.clock.monotonic()
  const tiles = medianMs(() => {
    const all = memberTiles(people, seen, undefined, now)
    figuresOf(all.map(({ tile }) => tile))
    for (const what of ['ringing', 'onHold', 'onCall'] as const)
      longestOf(all, what, time.clock.now() as Instant)
    oldestAge(seen, now)
  })
  return { answer, tiles }
}

const share = (ms: number) => `${((ms * CHANGES_PER_SECOND) / 10).toFixed(0)}%`

/** Of the plain parts, without React: what a browser draws is not in it. */
export async function wallUpdates(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const count of [100, 2_000, 10_000]) {
    const { answer, tiles } = await costOf(count)
    rows.push(
      { what: `${count} members: an answer with a changed call taken in`, ms: answer },
      { what: `${count} members: tiles, figures and the longest, all anew`, ms: tiles },
      {
        what: `${count} members: both, ${CHANGES_PER_SECOND} a second, share of a thread`,
        value: share(answer + tiles),
      },
    )
  }
  return rows
}

const MEMBERS = 2_000
const WATCHED_FOR_MS = 30_000

/** The wall as people have it, in a busy office: its tiles change with 120 requests a minute. */
export async function wallInTheBrowser(): Promise<readonly Row[]> {
  const office = await openOffice()
  const browser = await launch()
  try {
    const sim = new Sim(office.simUrl)
    await sim.reset({ members: MEMBERS, activity: 'office' })
    const empty = await emptyPage(browser)
    const page = await browser.newPage({
      baseURL: office.appUrl,
      viewport: { width: 1_920, height: 1_080 },
    })
    await page.goto('/')
    await signIn(page, SUPERVISOR)
    await becomeAdministrator(page, SUPERVISOR)
    await page.goto('/wall?all')
    await page.getByRole('region', { name: 'Members' }).getByRole('listitem').first().waitFor()
    // Its list of members is complete, and some are known.
    await page.waitForTimeout(20_000)
    const news = await page.getByText(/Keeping [\d,]+ members/).textContent()
    const shown = /Keeping ([\d,]+) members/.exec(news ?? '')?.[1]
    const { busy, longestFrameMs, longestTaskMs, framesPerSecond } = await during(page, () =>
      page.waitForTimeout(WATCHED_FOR_MS),
    )
    const of = `${shown} members, 120 requests a minute:`
    return [
      { what: `${of} main thread busy`, value: `${(busy * 100).toFixed(0)}%` },
      { what: `${of} longest frame`, ms: longestFrameMs },
      { what: `${of} longest task (0: none over 50)`, ms: longestTaskMs },
      { what: `${of} frames a second`, value: framesPerSecond.toFixed(1) },
      empty,
    ]
  } finally {
    await browser.close()
    await office.close()
  }
}
