// Assembles the call machine: book (rules), poller, sender, tabs, memory. The decisions are in
// domain/.
import { replaceEqualDeep } from '@tanstack/react-query'
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Book, BookEvent } from '../../domain/calls/bookEvents.ts'
import {
  emptyBook,
  isFulfilled,
  isLeaving,
  isUnderWay,
  isWithdrawable,
  next,
  sentCodes,
  withdrawables,
} from '../../domain/calls/book.ts'
import type { Instant } from '../../domain/brand.ts'
import { cadence } from '../../domain/calls/cadence.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import type { Intent } from '../../domain/calls/intent.ts'
import { DOUBLE_CLICK_MS, ENDED_SHOWN_MS, RING_NEWS_MS } from '../../domain/calls/limits.ts'
import { nothingRemembered } from '../../domain/calls/deriveViews.ts'
import { callRules } from '../../domain/calls/reconcile.ts'
import { unshown, withUnread } from '../../domain/calls/unread.ts'
import type { ParkedCall } from '../../domain/calls/view.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import { dueAt, nextMoment } from '../../domain/intents/intents.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { TabChannel } from '../tabs/tabChannel.ts'
import type { CallControl } from './callControl.ts'
import type { CallEvents, LiveCalls } from './callEvents.ts'
import type { Calls, CallsState } from './calls.ts'
import { noCalls } from './calls.ts'
import { createCloudClock } from './cloudClock.ts'
import type { CallsMemory } from './memory.ts'
import { requestFor } from './perform.ts'
import type { Polled } from './poller.ts'
import { createPoller } from './poller.ts'
import { send } from './send.ts'
import type { Known } from './callsChannel.ts'
import { createCallsChannel } from './callsChannel.ts'

export type CallsOptions = {
  /** Where the state of the calls is kept; its own one if missing. */
  readonly store?: StoreApi<CallsState>
  readonly control: CallControl
  readonly clock: Clock
  readonly browser: Browser
  readonly channel: TabChannel
  /** Of this tab, in [0, 1). */
  readonly chance: number
  /** How long a command that can be undone waits (C20); 0: not at all. */
  readonly undoMs: number
  /** Our own server's clock, ms since 1970; fails if the server cannot be reached. */
  readonly serverTime: () => Promise<number>
  /** The server's event stream; missing: only polling. */
  readonly loadEvents?: () => Promise<CallEvents>
  /** Receives exceptions that must not stop the calls. */
  readonly report: (error: unknown) => void
}

/** One for each sign-in. Sends no request before `start`. */
export function createCalls(options: CallsOptions): Calls {
  const { clock, browser, control } = options
  const { store = createStore<CallsState>(() => noCalls) } = options
  const cloud = createCloudClock(clock)
  const leases = new Set<{ everyMs: number }>()
  let book: Book = emptyBook
  let memory: CallsMemory | undefined
  /** The stored state has been added to the book. */
  let isRecalled = false
  let lastKey = 0
  let isRunning = false
  let cancelTick: Cancel = () => {}
  const newKey = () => `${options.channel.tab}-${++lastKey}` as IntentKey

  /** Every change goes through here: the next book, the derived views, and the follow-up work. */
  function happened(event: BookEvent) {
    const before = book
    book = next(book, event, cloud.now())
    publish()
    const after = book
    if (after.intents !== before.intents) tabs.shareIntents(after.intents)
    keep(before, after, event)
    sendQueued()
    poller.reconsider()
    tickInTime()
  }

  /** Stores the changes, unless another tab does: shared state is stored by the leader. */
  function keep(before: Book, after: Book, event: BookEvent) {
    if (!memory) return
    const kept = memory.parked()
    const known = event.is === 'keptParked' ? event.parked : before.parked
    for (const { at } of known) {
      const isThere = after.parked.some((one) => one.at === at)
      if (!isThere && kept.some((one) => one.at === at)) memory.unpark(at)
    }
    for (const one of after.parked) {
      if (!known.includes(one) && !kept.some((other) => isSameParked(one, other))) memory.park(one)
    }
    // Not before the stored state was read: an earlier page knows better since when a call is held.
    if (!isRecalled || !store.getState().isLeader) return
    const now = JSON.stringify(after.remembered)
    if (now !== JSON.stringify(memory.remembered() ?? nothingRemembered)) {
      memory.remember(after.remembered)
    }
  }

  /** The stored state was read, or another tab has parked or retrieved a call. */
  function recall(kept: CallsMemory) {
    if (!isRecalled && kept.isRead()) {
      isRecalled = true
      const remembered = kept.remembered() ?? nothingRemembered
      happened({ is: 'recalled', remembered, parked: [] })
    }
    const parked = kept.parked()
    const isSame =
      parked.length === book.parked.length &&
      parked.every((one) => book.parked.some((other) => isSameParked(one, other)))
    if (!isSame) happened({ is: 'keptParked', parked })
  }

  function publish(more: Partial<CallsState> = {}) {
    const { views, parked, notices, placed } = book
    // Retrieved, back or removed: the call is no longer parked.
    const lastParked = parked.find(({ at }) => at === book.lastParked?.at)
    const was = store.getState()
    const { lastParked: _, lastTransfer: __, ...rest } = was
    const { lastTransfer } = book
    const waiting = { withdrawables: withdrawables(book), codes: sentCodes(book) }
    const shown = {
      ...rest,
      ...more,
      ...waiting,
      views,
      parked,
      notices,
      placed,
      rejected: book.snapshot ? unshown(book.snapshot) : noCalls.rejected,
      ...(lastParked && { lastParked }),
      ...(lastTransfer && { lastTransfer }),
    }
    const kept = replaceEqualDeep(was, shown)
    if (kept !== was) store.setState(kept, true)
  }

  /** One timer for all changes by time alone: ended cards, deadlines, waiting commands. */
  function tickInTime() {
    cancelTick()
    const hasEnded = book.views.some(({ call }) => call.state.is === 'ended')
    const moment = nextMoment(book.intents, callRules) ?? Infinity
    const wait = Math.min(moment - clock.monotonic(), hasEnded ? ENDED_SHOWN_MS / 4 : Infinity)
    if (wait < Infinity) cancelTick = clock.after(Math.max(0, wait), tick)
  }

  function tick() {
    happened({ is: 'ticked', at: clock.monotonic() })
  }

  /** C4: a waiting request is sent as soon as none is under way for the same call and property. */
  function sendQueued() {
    const [intent] = dueAt(book.intents, clock.monotonic(), callRules)
    if (!intent) return
    happened({ is: 'sent', key: intent.key, at: clock.monotonic() })
    void transmit(intent)
  }

  let refused = { aim: '', at: -Infinity }

  /** C6: Webex may refuse the first click of a double click before the second one. */
  const isSecondClick = (intent: Intent) =>
    callRules.aimOf(intent) === refused.aim && clock.monotonic() - refused.at < DOUBLE_CLICK_MS

  async function transmit(intent: Intent) {
    const result = await send(control, intent)
    const at = clock.monotonic()
    const { key } = intent
    if (result.ok) happened({ is: 'accepted', key, at, ...result.value })
    else {
      refused = { aim: callRules.aimOf(intent), at }
      happened({ is: 'failed', key, at, failure: result.error })
    }
    refresh()
  }

  /** By the wall clock, when the last list was requested and when it arrived. */
  let seen = { askedAt: -Infinity, gotAt: -Infinity }
  let failure: Failure | undefined

  /** @param why the last poll failed, although this is the last known state. */
  function received(snapshot: Snapshot<Call>, why?: Failure) {
    const { askedAt, gotAt } = snapshot
    if (book.snapshot && askedAt < book.snapshot.askedAt) return
    const wall = clock.now() - clock.monotonic()
    seen = { askedAt: wall + askedAt, gotAt: wall + gotAt }
    cloud.observe(snapshot, book.snapshot)
    happened({ is: 'received', snapshot })
    failure = why ?? (calls.isCurrent() ? undefined : { is: 'timedOut' })
    publish({ freshness: failure ? staleFor(failure) : { is: 'fresh' } })
  }

  function missed(why: Failure) {
    if (why.is === 'cancelled') return
    failure = why
    publish({ freshness: staleFor(why) })
  }

  function staleFor(why: Failure): CallsState['freshness'] {
    const ago = clock.now() - seen.gotAt
    if (ago === Infinity) return { is: 'stale', failure: why }
    return { is: 'stale', failure: why, lastSeen: (cloud.now() - ago) as Instant }
  }

  /** The larger age of the two clocks, as one of them stops while a computer sleeps. */
  function known(): Known {
    const { snapshot } = book
    const age = snapshot && {
      snapshot,
      snapshotAge: Math.max(clock.monotonic() - snapshot.askedAt, clock.now() - seen.askedAt),
    }
    const { isLive = false } = store.getState()
    return { polled: poller.polled(), isLive, ...age, ...(failure && { failure }) }
  }

  let live: LiveCalls | undefined

  /** Only the leading tab listens to events. */
  async function listen() {
    const follow = await options.loadEvents?.()
    if (live || !store.getState().isLeader) return
    live = follow?.({
      known: () => book.snapshot,
      // Failing polls are still reported (C15).
      take: (snapshot) => take(snapshot, failure),
      poller,
      publish: setLive,
      cloud,
    })
  }

  /** The tab that leads tells the others, which have no stream of their own. */
  function setLive({ isLive }: { readonly isLive: boolean }) {
    const was = store.getState()
    publish({ isLive })
    if (was.isLeader && isLive !== (was.isLive ?? false)) tabs.sharePace(poller.polled(), failure)
  }

  function take(snapshot: Snapshot<Call>, why?: Failure) {
    // Before its confirmation is sent: the other tabs then find the calls that this tab has created.
    tabs.shareSnapshot(snapshot, poller.polled(), why)
    received(snapshot, why)
  }

  const poller = createPoller({
    source: control,
    clock,
    interval: (failures) =>
      cadence({
        ...store.getState(),
        views: book.views,
        leases: [...leases].map(({ everyMs }) => everyMs),
        isSettling: book.intents.length + book.foreign.length > 0,
        failures,
      }),
    waitFor: (failure) =>
      failure.is === 'slowDown' ? Math.max(0, failure.until - clock.now()) : 0,
    onSnapshot(snapshot) {
      // An unreadable item may be a call: the screen must say that one is missing.
      const [unread] = snapshot.rejected
      const list = live?.over(snapshot) ?? snapshot
      const whole = withUnread(list, book.snapshot, (call) => isLeaving(book, call))
      take(whole, unread && { is: 'badAnswer', field: unread.field })
    },
    onFailure(why) {
      tabs.sharePace(poller.polled(), why)
      missed(why)
    },
    report: options.report,
  })

  const tabs = createCallsChannel({
    ...options,
    onLead(isLeader) {
      // The stream of the tab that led before ends with its lead.
      publish({ isLeader, isLive: false })
      if (isLeader) {
        poller.start()
        listen().catch(options.report)
      } else {
        poller.pause()
        live = live?.stop()
      }
    },
    onKnown({ snapshot, failure: why, polled, isLive }) {
      publish({ isLive })
      follow(polled, snapshot, why)
    },
    onRefresh: () => poller.refresh(),
    onForeign: (foreign) => happened({ is: 'foreignIntents', foreign }),
    mine: () => ({ known: known(), intents: book.intents }),
  })

  function follow(polled: Polled, snapshot?: Snapshot<Call>, why?: Failure) {
    poller.follow(polled)
    if (snapshot) received(snapshot, why)
    else if (why) missed(why)
  }

  function refresh() {
    if (!isRunning) return
    if (store.getState().isLeader) poller.refresh()
    else tabs.askForNews()
  }

  /** The page closes: waiting commands are sent now, although they could still be undone (C20). */
  function sendDecided() {
    const decided = dueAt(book.intents, Infinity, callRules)
    for (const intent of decided) {
      happened({ is: 'sent', key: intent.key, at: clock.monotonic() })
      void transmit(intent)
    }
  }

  async function setClock() {
    const asked = clock.monotonic()
    const server = await options.serverTime().catch(() => undefined)
    if (server === undefined) return
    cloud.reset(server + (clock.monotonic() - asked) / 2)
    publish()
  }

  const calls: Calls = {
    store,
    start() {
      isRunning = true
      void setClock()
      const cancelTabs = tabs.start()
      const cancelChange = browser.onChange(() => {
        if (!browser.isVisible() || !browser.isOnline()) return
        void setClock()
        refresh()
      })
      const cancelLeave = browser.onLeave(sendDecided)
      return () => {
        sendDecided()
        isRunning = false
        cancelTabs()
        cancelChange()
        cancelLeave()
        cancelTick()
        poller.stop()
        live = live?.stop()
        book = emptyBook
        failure = undefined
        seen = { askedAt: -Infinity, gotAt: -Infinity }
        memory = undefined
        store.setState(noCalls, true)
      }
    },
    lease(everyMs) {
      const lease = { everyMs }
      leases.add(lease)
      poller.reconsider()
      return () => void leases.delete(lease)
    },
    refresh,
    perform(action, key) {
      const requests = requestFor(action, book.views, key)
      if (!requests) return false
      const taken = requests.map((request) =>
        'facet' in request ? calls.wish(request.call, request) : calls.command(request),
      )
      return taken.some((key) => key !== undefined)
    },
    command(request) {
      if (isUnderWay(book, request)) return undefined
      const key = newKey()
      const before = (book.snapshot?.items ?? []).map(({ id }) => id)
      const wait = isWithdrawable(request) ? options.undoMs : 0
      const notBefore = wait > 0 && { notBefore: clock.monotonic() + wait }
      const stage = { at: 'queued', ...notBefore } as const
      const command = { type: 'command', key, request, before, stage } as const
      if (isSecondClick(command)) return undefined
      happened({ is: 'commanded', command })
      return key
    },
    wish(call, facet) {
      const key = newKey()
      const wish = { type: 'wish', key, call, stage: { at: 'queued' }, ...facet } as const
      if (isFulfilled(book, wish) || isSecondClick(wish)) return undefined
      happened({ is: 'wished', wish })
      return key
    },
    withdraw: (key) => happened({ is: 'withdrawn', key }),
    dismissNotice: (key) => happened({ is: 'dismissed', key }),
    keepBoth: (key) => happened({ is: 'keptBoth', key }),
    forgetParked: (at) => happened({ is: 'forgotten', at }),
    isCurrent: () => clock.now() - seen.gotAt < RING_NEWS_MS,
    setClock,
    cloudNow: () => cloud.now(),
    keepIn(kept) {
      memory = kept
      isRecalled = false
      for (const one of book.parked) kept.park(one)
      const unfollow = kept.follow(() => memory === kept && recall(kept))
      recall(kept)
      return () => {
        unfollow()
        if (memory === kept) memory = undefined
      }
    },
  }
  return calls
}

const isSameParked = (one: ParkedCall, other: ParkedCall) =>
  one.at === other.at && one.parkedAt === other.parkedAt && one.isLost === other.isLost
