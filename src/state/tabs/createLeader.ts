// One tab does a task for all (C16): the holder of a Web Lock. Each tab that takes part always has one
// request for the lock pending; it decides what to do when the lock is granted.
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { Role } from './messages.ts'
import type { TabChannel } from './tabChannel.ts'

/** A leader that is silent for this long is frozen: its lock is stolen. */
export const SILENCE_MS = 15_000
/** Hidden tabs wait longer, so that visible ones can take it first. */
const HIDDEN_PATIENCE_MS = 5_000
/** Tabs that were opened together would otherwise all take it at the same moment. */
const SPREAD_MS = 1_000
const HEARD_EVERY_MS = 5_000
/**
 * How long a hidden tab waits for a visible one before it leads, and how long a new tab waits for the
 * state of the previous leader.
 */
const EVALUATION_MS = 100
const NEWCOMER_MS = 1_000
/** The pause after a failed lock request that is neither a theft nor an abort. */
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
  /** The pending request. */
  let pending = new AbortController()
  let isStealing = false
  /** Set while this tab holds the lock. */
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

  /** Granted: decides now whether to lead. */
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

  /** One request after the other: after a handover or a theft this tab is last in the queue. */
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
      // Stolen by a hidden tab while frozen: this tab is in the queue again.
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
      // This tab was frozen or asleep: the leader's messages are about to arrive.
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
      // It became visible while it waited for a visible tab.
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
