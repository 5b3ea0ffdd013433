// What a wall remembers from one look to the next: its alerts, its day, and the last hours.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant } from '../../domain/brand.ts'
import type { Call } from '../../domain/call.ts'
import type { Alerts } from '../../domain/wallAlerts.ts'
import {
  alertsAfter,
  isQuietAt,
  noAlerts,
  snoozed,
  unsnoozed,
  usualRules,
} from '../../domain/wallAlerts.ts'
import type { WallDay } from '../../domain/wallDay.ts'
import type { WallHistory } from '../../domain/wallHistory.ts'
import { historyAfter } from '../../domain/wallHistory.ts'
import type { WatchedLength } from '../../domain/wallLimits.ts'
import type { WallSettings } from '../../domain/wallSettings.ts'
import type { DayCounter } from './createDayCounter.ts'
import { createDayCounter } from './createDayCounter.ts'

export type WallDeskState = {
  readonly alerts: Alerts
  /** Missing before the first look. */
  readonly day?: WallDay
  readonly history: WallHistory
}

/** What there is to see at a moment; nothing is to be shown to the desk while it is stale. */
export type WallSight = {
  readonly now: Instant
  /** The last one, at the display's place. */
  readonly midnight: Instant
  /** Of the day, as the clock at the display's place shows it. */
  readonly minute: number
  /** All that ring or are talked on; asked for once a moment. */
  readonly calls: () => readonly Call[]
  readonly onCall: number
  readonly ringing: number
  /** ms; missing where there is none. */
  readonly longest: Readonly<Partial<Record<WatchedLength, number>>>
  /** Who is over the limit of an alarm. */
  readonly over: (what: WatchedLength) => readonly string[]
  /** How long a ring that is gone may still turn out to have been answered. */
  readonly graceMs: number
  readonly settings: WallSettings
}

export type WallDesk = {
  readonly store: StoreApi<WallDeskState>
  /** Once for each moment: what is shown again is not counted again. */
  saw(sight: WallSight): void
  /** @param over who is over the limit of an alarm now: it is for nobody else. */
  snooze(what: WatchedLength, now: Instant, over: readonly string[]): void
  endSnooze(what: WatchedLength): void
}

/** @param chime is heard once for a new alarm. */
export function createWallDesk(chime: () => void): WallDesk {
  const store = createStore<WallDeskState>(() => ({ alerts: noAlerts, history: [] }))
  let seenAt: Instant | undefined
  let counter: DayCounter | undefined
  return {
    store,
    saw(sight) {
      const { now, midnight, settings } = sight
      if (now === seenAt) return
      seenAt = now
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
      const rules = { answerWithinMs: settings.answerWithinSeconds * 1_000, graceMs: sight.graceMs }
      counter ??= createDayCounter(now)
      store.setState({
        alerts: next.alerts,
        day: counter.look(sight.calls(), rules, now, midnight),
        history: historyAfter(history, sight, now),
      })
    },
    snooze(what, now, over) {
      store.setState({ alerts: snoozed(store.getState().alerts, what, now, over) })
    },
    endSnooze(what) {
      store.setState({ alerts: unsnoozed(store.getState().alerts, what) })
    },
  }
}
