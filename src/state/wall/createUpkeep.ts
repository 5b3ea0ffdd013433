// Maintains an unattended display: new builds, clock drift, stalls.
import { filesNamedIn, isGoodMoment, isOtherBuild, isStuck } from '../../domain/wall/upkeep.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { Store } from '../../lib/storage.ts'

export type UpkeepParts = {
  readonly clock: Clock
  /** Of this tab: survives the reload. */
  readonly store: Store
  /** The page from the server; rejects if the server cannot be reached. */
  readonly servedPage: () => Promise<string>
  /** The files of this page's build. */
  readonly runningFiles: () => readonly string[]
  /** Nothing on the screen needs attention. */
  readonly isCalm: () => boolean
  /** Monotonic ms of the last request to Webex. */
  readonly lastRequestAt: () => number
  readonly setClock: () => Promise<void>
  /** @param isCrash counted, so that reloads become less frequent (domain/wall/recovery.ts). */
  readonly reload: (isCrash: boolean) => void
}

/** Keeps a display running unattended. */
export type Upkeep = {
  /** Something rings on the wall. */
  setBusy(isBusy: boolean): void
  start(): Cancel
}

const TICK_MS = 2_000
const LOOKED_EVERY_MS = 5 * 60_000
/** Networks come back later than machines. */
const SLEPT_RETRY_MS = 10_000
const CLOCK_EVERY_MS = 10 * 60_000
/** The wall clock continues while a machine sleeps, and jumps when it is set. */
const JUMP_MS = 60_000
const KEY = 'cordboard.reloadedFor'

export function createUpkeep(parts: UpkeepParts): Upkeep {
  const { clock, store, servedPage, runningFiles, isCalm, lastRequestAt, reload } = parts
  let isBusy = false
  let isRunning = false
  let quietSince = clock.monotonic()
  let lookedAt = clock.monotonic()
  let clockSetAt = clock.monotonic()
  let isLooking = false
  let offset = clock.now() - clock.monotonic()
  let hasSlept = false
  /** The build that waits for a good moment. */
  let waiting: string | undefined
  let cancel: Cancel = () => {}

  async function look() {
    isLooking = true
    const html = await servedPage().catch(() => undefined)
    isLooking = false
    lookedAt = clock.monotonic()
    if (html === undefined || !isRunning) return
    const build = filesNamedIn(html).join(' ')
    // Once for each build: a proxy that mixes two builds must not cause endless reloads.
    const isNew = isOtherBuild(html, runningFiles()) && store.get(KEY) !== build
    waiting = isNew ? build : undefined
    // Only now is it certain that the server is reachable.
    if (hasSlept) {
      hasSlept = false
      reload(false)
    } else if (waiting === undefined && isStuck(clock.monotonic() - lastRequestAt())) reload(true)
  }

  /** The data are older than shown: ages do not grow while the machine sleeps. */
  function noticeSleep(now: number) {
    const next = clock.now() - now
    if (Math.abs(next - offset) < JUMP_MS) return
    offset = next
    hasSlept = true
    lookedAt = -Infinity
  }

  function tick() {
    const now = clock.monotonic()
    if (isBusy || !isCalm()) quietSince = now
    noticeSleep(now)
    if (now - clockSetAt >= CLOCK_EVERY_MS) {
      clockSetAt = now
      void parts.setClock()
    }
    const hour = new Date(clock.now()).getHours()
    if (waiting !== undefined && isGoodMoment(now - quietSince, hour)) {
      store.set(KEY, waiting)
      waiting = undefined
      reload(false)
    } else if (!isLooking && now - lookedAt >= (hasSlept ? SLEPT_RETRY_MS : LOOKED_EVERY_MS)) {
      void look()
    }
    cancel = clock.after(TICK_MS, tick)
  }

  return {
    setBusy: (next) => void (isBusy = next),
    start() {
      isRunning = true
      cancel = clock.after(TICK_MS, tick)
      return () => {
        isRunning = false
        cancel()
      }
    },
  }
}
