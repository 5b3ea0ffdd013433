// The wall's memory between updates: its alerts and, over a reload, its day and last hours.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import type { Alerts } from '../../domain/wall/wallAlerts.ts'
import {
  alertsAfter,
  isQuietAt,
  noAlerts,
  snoozed,
  unsnoozed,
  usualRules,
} from '../../domain/wall/wallAlerts.ts'
import type { WallDay } from '../../domain/wall/wallDay.ts'
import type { WallHistory } from '../../domain/wall/wallHistory.ts'
import { historyAfter } from '../../domain/wall/wallHistory.ts'
import type { KeptDesk } from '../../domain/wall/wallKept.ts'
import type { WatchedLength } from '../../domain/wall/wallLimits.ts'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import type { DayCounter } from './createDayCounter.ts'
import { createDayCounter } from './createDayCounter.ts'

/** The wall's memory between updates. */
export type WallDeskState = {
  readonly alerts: Alerts
  /** Missing before the first update. */
  readonly day?: WallDay
  /** The first update of this page; missing before. */
  readonly beganAt?: Instant
  readonly history: WallHistory
}

/** The data at one time; the desk must not be updated while they are stale. */
export type WallSight = {
  readonly now: Instant
  /** The last one, in the display's time zone. */
  readonly midnight: Instant
  /** Of the day, in the display's time zone. */
  readonly minute: number
  /** All ringing and connected calls; read once per update. */
  readonly calls: () => readonly Call[]
  readonly onCall: number
  readonly ringing: number
  /** ms; missing if there is none. */
  readonly longest: Readonly<Partial<Record<WatchedLength, number>>>
  /** The members over the limit of an alarm. */
  readonly over: (what: WatchedLength) => readonly string[]
  /** How long a ring that has ended may still turn out to be answered. */
  readonly graceMs: number
  /** How long a call may last without being seen: one polling round. */
  readonly blindMs: number
  readonly settings: WallSettings
}

/** Alerts, day and history of one wall. */
export type WallDesk = {
  readonly store: StoreApi<WallDeskState>
  /** Once for each time: a repeated update does not count again. */
  saw(sight: WallSight): void
  /** @param over the members over the limit of an alarm now: the snooze applies only to them. */
  snooze(what: WatchedLength, now: Instant, over: readonly string[]): void
  endSnooze(what: WatchedLength): void
  /** The page may close at any moment. */
  keep(): void
}

/** The storage that outlives the page. */
export type DeskMemory = {
  /** Nothing if there is no valid stored state. */
  load(now: Instant): KeptDesk | undefined
  save(kept: KeptDesk): void
}

/** The most that a crash can lose. */
const KEPT_EVERY_MS = 15_000

/**
 * @param chime plays once for a new alarm.
 * @param memory missing: a reload loses the state.
 */
export function createWallDesk(chime: () => void, memory?: DeskMemory): WallDesk {
  const store = createStore<WallDeskState>(() => ({ alerts: noAlerts, history: [] }))
  let seenAt: Instant | undefined
  let beganAt = 0
  let counter: DayCounter | undefined
  let keptAt = 0

  function begin(now: Instant, midnight: Instant): DayCounter {
    const kept = memory?.load(now)
    keptAt = now
    beganAt = now
    store.setState({ beganAt: now, history: kept?.history ?? [] })
    const isToday = kept !== undefined && kept.lookedAt >= midnight
    return createDayCounter(now, isToday ? kept : undefined)
  }

  function keep() {
    if (counter) memory?.save({ ...counter.memory(), history: store.getState().history })
  }

  return {
    store,
    saw(sight) {
      const { now, midnight, settings } = sight
      if (now === seenAt) return
      seenAt = now
      counter ??= begin(now, midnight)
      const { alerts, history } = store.getState()
      const next = alertsAfter(alerts, {
        longest: sight.longest,
        over: sight.over,
        limits: settings.limits,
        rules: { ...usualRules, minimumMs: settings.minimumSeconds * 1_000 },
        isQuiet: isQuietAt(settings.quiet, sight.minute),
        now,
      })
      if (next.chimes && settings.isChimeOn) chime()
      const { graceMs, blindMs } = sight
      const rules = { answerWithinMs: settings.answerWithinSeconds * 1_000, graceMs, blindMs }
      store.setState({
        alerts: next.alerts,
        day: counter.look(sight.calls(), rules, now, midnight),
        // Before all members were polled once, the chart would drop with each reload.
        history: now - beganAt < blindMs ? history : historyAfter(history, sight, now),
      })
      if (Math.abs(now - keptAt) < KEPT_EVERY_MS) return
      keptAt = now
      keep()
    },
    snooze(what, now, over) {
      store.setState({ alerts: snoozed(store.getState().alerts, what, now, over) })
    },
    endSnooze(what) {
      store.setState({ alerts: unsnoozed(store.getState().alerts, what) })
    },
    keep,
  }
}
