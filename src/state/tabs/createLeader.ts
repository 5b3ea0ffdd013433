// One tab does something for all (C16): the one that holds a Web Lock. Each tab that takes part
// has one request for it pending, always; what it is worth is looked at when it is granted.
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { Role } from './messages.ts'
import type { TabChannel } from './tabChannel.ts'

/** A leader that has said nothing for this long is frozen: its lock is taken. */
export const SILENCE_MS = 15_000
/** Hidden tabs give visible ones so much more time to take it. */
const HIDDEN_PATIENCE_MS = 5_000
/** Tabs that opened together would all take it at the same moment. */
const SPREAD_MS = 1_000
const HEARD_EVERY_MS = 5_000
/**
 * So long a hidden tab waits for a visible one before it leads, and a tab that has just opened for
 * what the one before has to tell.
 */
const EVALUATION_MS = 100
const NEWCOMER_MS = 1_000
/** After a refusal of the lock that is neither a theft nor an end: the browser is in trouble. */
const TROUBLE_MS = 1_000

export type LeaderOptions = {
  readonly browser: Pick<Browser, 'isVisible' | 'onChange' | 'tryLock' | 'withLock'>
  readonly clock: Clock
  readonly channel: TabChannel
  readonly role: Role
  readonly onLead: (isLeader: boolean) => void
  readonly report: (error: unknown) => void
  /** Of this tab, in [0, 1). */
  readonly chance: number
}

/** Takes part until cancelled. `onLead(false)` is not called at the end. */
export function lead(options: LeaderOptions): Cancel {
  const { browser, clock, channel, role, onLead, report, chance } = options
  const stopped = new AbortController()
  const { signal } = stopped
  const joinedAt = clock.monotonic()
  let heardAt = joinedAt
  /** The one request that has not been granted. */
  let pending = new AbortController()
  let isStealing = false
  /** While the lock is held here. */
  let release: (() => void) | undefined
  let isLeading = false
  let cancelEvaluation: Cancel = () => {}
  let cancelHeartbeat: Cancel = () => {}
  let cancelWatch: Cancel = () => {}

  const port = channel.join('leader', {
    onMessage(message) {
      if (message.role !== role) return
      if (message.is === 'leader.holds') {
        heardAt = clock.monotonic()
        if (!message.isVisible) offer()
        return
      }
      if (release && !browser.isVisible()) release()
    },
    welcome: () => (release ? [holds()] : []),
  })
  const holds = () => ({ is: 'leader.holds', role, isVisible: browser.isVisible() }) as const
  const offer = () => {
    if (!release && browser.isVisible()) port.post({ is: 'leader.canLead', role })
  }
  function setLeading(leads: boolean) {
    if (isLeading === leads) return
    isLeading = leads
    try {
      onLead(leads)
    } catch (error) {
      report(error)
    }
  }

  /** Granted: what it is worth is looked at now. */
  function hold(wasFree: boolean): Promise<void> {
    if (signal.aborted) return Promise.resolve()
    return new Promise<void>((done) => {
      release = () => {
        release = undefined
        cancelEvaluation()
        cancelHeartbeat()
        if (!signal.aborted) setLeading(false)
        done()
      }
      heartbeat()
      const isNewcomer = !wasFree && clock.monotonic() - joinedAt < NEWCOMER_MS
      if (browser.isVisible() && !isNewcomer) setLeading(true)
      else cancelEvaluation = clock.after(EVALUATION_MS, () => setLeading(true))
    })
  }

  function heartbeat() {
    port.post(holds())
    cancelHeartbeat = clock.after(HEARD_EVERY_MS, heartbeat)
  }

  /** One request after the other: handed over or robbed, this tab is the last in the queue. */
  async function queue() {
    const lock = `cordboard-leader-${role}`
    await survive((granted) => browser.tryLock(lock, () => granted(true)))
    while (!signal.aborted) {
      const options = isStealing ? { steal: true } : { signal: pending.signal }
      await survive((granted) => browser.withLock(lock, () => granted(false), options))
      pending = new AbortController()
    }
  }

  type Granted = (wasFree: boolean) => Promise<void>

  async function survive(request: (granted: Granted) => Promise<unknown>) {
    const { signal: ended } = pending
    let isGranted = false
    try {
      const end = request((wasFree) => {
        isGranted = true
        isStealing = false
        return hold(wasFree)
      })
      // Robbed by a hidden tab while frozen: this one is in the queue again.
      offer()
      await end
    } catch {
      release?.()
      if (!isGranted && !ended.aborted) await pause(clock, TROUBLE_MS)
    }
  }

  function watch() {
    const patience =
      SILENCE_MS + chance * SPREAD_MS + (browser.isVisible() ? 0 : HIDDEN_PATIENCE_MS)
    const now = clock.monotonic()
    const dueAt = Math.max(heardAt + patience, now + SPREAD_MS)
    cancelWatch = clock.after(dueAt - now, () => {
      const late = clock.monotonic() - dueAt
      // Frozen or asleep oneself: what the leader said meanwhile is about to arrive.
      if (late > HEARD_EVERY_MS) heardAt = clock.monotonic() - patience + HEARD_EVERY_MS
      else if (isSilent(patience)) steal()
      watch()
    })
  }

  const isSilent = (patience: number) =>
    !release && clock.monotonic() - heardAt >= patience && channel.isListening()

  function steal() {
    heardAt = clock.monotonic()
    isStealing = true
    pending.abort()
  }

  const cancelChange = browser.onChange(() => {
    if (release) {
      // Shown again while it waits for a visible one: it is that one.
      if (browser.isVisible()) setLeading(true)
      port.post(holds())
    } else offer()
  })
  void queue()
  watch()
  return () => {
    stopped.abort()
    pending.abort()
    release?.()
    cancelWatch()
    cancelChange()
    port.leave()
  }
}

const pause = (clock: Clock, ms: number) =>
  new Promise<void>((resolve) => void clock.after(ms, resolve))
