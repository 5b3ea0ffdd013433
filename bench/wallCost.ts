// What the wall costs. In Node: its watch and its tiles at 400 answers a second with a changed
// call each, which its 120 requests a minute never bring. In Chromium: the wall as it is.
import { openOffice } from '../e2e/office.ts'
import { Sim } from '../e2e/sim.ts'
import type { Instant, PersonId } from '../src/domain/brand.ts'
import { aCall, aSnapshot, instant, ringing, talking } from '../src/domain/calls/callForTests.ts'
import type { Call } from '../src/domain/calls/call.ts'
import { ok } from '../src/domain/result.ts'
import { usualLimits } from '../src/domain/wall/wallLimits.ts'
import { HOT_EVERY_MS } from '../src/domain/wall/wallSchedule.ts'
import { usualSettings } from '../src/domain/wall/wallSettings.ts'
import { createTestClock } from '../src/state/calls/cloudForTests.ts'
import { createMemberWatch } from '../src/state/supervision/createMemberWatch.ts'
import type { WallBoard } from '../src/state/wall/createWallBoard.ts'
import { createWallBoard } from '../src/state/wall/createWallBoard.ts'
import { createWallDesk } from '../src/state/wall/createWallDesk.ts'
import { during, emptyPage, launch } from './browser.ts'
import type { Row } from './table.ts'
import { medianMs } from './table.ts'
import { openWall } from './wallPage.ts'

const CHANGES_PER_SECOND = 400
const SECONDS = 10
const PER_PAGE = 60

type Costs = { readonly answer: number; readonly drawing: number; readonly second: number }

/** Ms of an answer with a changed call, of what a drawing reads, and of what a second does. */
async function costOf(count: number): Promise<Costs> {
  const time = createTestClock()
  const people = Array.from({ length: count }, (_, n) => {
    return { id: `member-${n}` as PersonId, name: `Member ${n}` }
  })
  let answers = 0
  const callsOf = alternating()
  // Nobody is asked again within five seconds: a hundred members take no more than twenty.
  const perSecond = Math.min(CHANGES_PER_SECOND, (count * 1_000) / HOT_EVERY_MS)
  const watch = createMemberWatch({
    clock: time.clock,
    cloudNow: () => time.clock.now() as Instant,
    requestsPerMinute: perSecond * 60,
    members: {
      calls(id) {
        answers += 1
        return Promise.resolve(ok(aSnapshot(callsOf(id, answers), time.clock.now())))
      },
    },
  })
  const board = createWallBoard(watch.store.getState().seen)
  board.show(people, undefined)
  watch.follow(board.update)
  watch.watch(people.map(({ id }) => id))
  const stop = watch.start()
  // All are known.
  await time.advance((count / perSecond) * 1_000 + HOT_EVERY_MS)
  const [before, began] = [answers, process.cpuUsage()]
  await time.advance(SECONDS * 1_000)
  // Time on a core: what other work on the machine delays is not in it.
  const { user, system } = process.cpuUsage(began)
  const answer = (user + system) / 1_000 / (answers - before)
  stop()
  const desk = createWallDesk(() => {})
  let now = time.clock.now()
  const view = () => ({ now: now as Instant, limits: usualLimits, perPage: PER_PAGE, turn: 7 })
  const drawing = medianMs(() => {
    board.page(view())
    board.figures()
    longestOn(board, now)
    watch.oldestAskedAt()
  })
  const second = medianMs(() => {
    now += 1_000
    desk.saw({
      now: now as Instant,
      midnight: 0 as Instant,
      minute: 0,
      calls: board.calls,
      ...board.figures(),
      longest: longestOn(board, now),
      over: () => [],
      graceMs: 5_000,
      blindMs: 5_000,
      settings: usualSettings,
    })
  })
  return { answer, drawing, second }
}

/** Each answer changes: who was in a call is in none, and the other way round; half are in one. */
function alternating(): (id: PersonId, turn: number) => readonly Call[] {
  const asked = new Map<PersonId, number>()
  return (id, turn) => {
    const time = asked.get(id) ?? Number(id.split('-')[1])
    asked.set(id, time + 1)
    if (time % 2 === 0) return []
    const heldBy = turn % 3 === 1 ? 'me' : 'nobody'
    const state = turn % 5 === 0 ? ringing : talking({ since: instant(turn), heldBy })
    return [aCall(`${id} ${turn}`, { state })]
  }
}

const longestOn = (board: WallBoard, now: number) =>
  Object.fromEntries(
    (['ringing', 'onHold', 'onCall'] as const).flatMap((what) => {
      const longest = board.longest(what, now as Instant)
      return longest ? [[what, longest.ms]] : []
    }),
  )

const DRAWINGS_PER_SECOND = 10

const share = ({ answer, drawing, second }: Costs) =>
  `${((answer * CHANGES_PER_SECOND + drawing * DRAWINGS_PER_SECOND + second) / 10).toFixed(1)}%`

/** Of the plain parts, without React: what a browser draws is not in it. */
export async function wallUpdates(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const count of [100, 2_000, 10_000]) {
    const costs = await costOf(count)
    rows.push(
      { what: `${count} members: an answer with a changed call taken in`, ms: costs.answer },
      { what: `${count} members: what a drawing reads`, ms: costs.drawing },
      {
        what: `${count} members: the day, the alerts and the history, once a second`,
        ms: costs.second,
      },
      {
        what: `${count} members: ${CHANGES_PER_SECOND} answers and ${DRAWINGS_PER_SECOND} drawings a second, share of a thread`,
        value: share(costs),
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
    const page = await openWall(browser, office.appUrl)
    const { busy, longestFrameMs, longestTaskMs, framesPerSecond } = await during(page, () =>
      page.waitForTimeout(WATCHED_FOR_MS),
    )
    const of = `${MEMBERS} members, 120 requests a minute:`
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
