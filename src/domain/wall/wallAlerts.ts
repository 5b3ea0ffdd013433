// The wall's alert state machine. An alert starts after a limit has been exceeded for a while, and
// ends after the value has stayed below it by a margin, so that alerts do not flicker.
import type { Level, WallLimits, WatchedLength } from './wallLimits.ts'
import { watchedLengths } from './wallLimits.ts'

/** The state of one limit. */
export type Latch = {
  readonly isOn: boolean
  /** Since when the value has been on the other side of the limit, without a break. */
  readonly turningSince?: number
}

/** How long a value must be above or below a limit before the alert changes. */
export type AlertRules = {
  /** A shorter time above the limit is noise. */
  readonly minimumMs: number
  /** A shorter time below the limit is a pause. */
  readonly clearMs: number
  /** How far below the limit a value must fall to end the alert, as a share of the limit. */
  readonly margin: number
}

/** Silences the alarms that were on when it was pressed, and no later ones. */
export type Snooze = {
  readonly until: number
  /** Members who were over the alarm limit then, and have been since. */
  readonly of: readonly string[]
  /** Since when another member has been over the limit, without a break. */
  readonly othersSince?: number
}

/** The alert of one watched duration. */
export type Alert = {
  readonly warn: Latch
  readonly alarm: Latch
  /** The current alarm has chimed, or began in quiet hours. */
  readonly isChimed: boolean
  readonly snooze?: Snooze
}

/** The alert of each watched duration. */
export type Alerts = Readonly<Record<WatchedLength, Alert>>

/** What the wall shows at one moment, for the alerts. */
export type AlertSight = {
  /** The longest of each kind, ms; missing if there is none. */
  readonly longest: Readonly<Partial<Record<WatchedLength, number>>>
  /** Members over the alarm limit; called only while something is snoozed. */
  readonly over: (what: WatchedLength) => readonly string[]
  readonly limits: WallLimits
  readonly rules: AlertRules
  readonly isQuiet: boolean
  readonly now: number
}

/** How long a snoozed alarm stays silent. */
export const SNOOZE_MS = 600_000

/** The default rules. */
export const usualRules: AlertRules = { minimumMs: 3_000, clearMs: 5_000, margin: 0.1 }

const calm: Alert = { warn: { isOn: false }, alarm: { isOn: false }, isChimed: false }

/** Nothing over a limit, nothing snoozed. */
export const noAlerts: Alerts = { ringing: calm, onHold: calm, onCall: calm, waiting: calm }

/** The latch after a new value; the same object if nothing changes. */
export function nextLatch(
  latch: Latch,
  value: number,
  limit: number,
  now: number,
  { minimumMs, clearMs, margin }: AlertRules,
): Latch {
  const wantsOn = latch.isOn ? value >= limit * (1 - margin) : value > limit
  if (wantsOn === latch.isOn) {
    return latch.turningSince === undefined ? latch : { isOn: latch.isOn }
  }
  const since = latch.turningSince ?? now
  if (now - since >= (latch.isOn ? clearMs : minimumMs)) return { isOn: !latch.isOn }
  return latch.turningSince === undefined ? { isOn: latch.isOn, turningSince: since } : latch
}

/** The level to show: an alarm takes precedence over a warning. */
export function alertLevel({ warn, alarm }: Alert): Level {
  if (alarm.isOn) return 'alarm'
  return warn.isOn ? 'warn' : 'fine'
}

/** Whether the alarm is silent at `now` (ms). */
export function isSnoozed({ snooze }: Alert, now: number): boolean {
  return snooze !== undefined && now < snooze.until
}

/** An alarm chimes once, and again only if it outlasts its snooze. */
function chimeOnce(alert: Alert, { isQuiet, now }: AlertSight): [alert: Alert, chimes: boolean] {
  const isDue = alert.alarm.isOn && !isSnoozed(alert, now)
  if (isDue === alert.isChimed) return [alert, false]
  return [{ ...alert, isChimed: isDue }, isDue && !isQuiet]
}

/** `undefined` once a member whom it does not cover has been over the limit long enough. */
function snoozeAfterOthers(
  snooze: Snooze,
  over: readonly string[],
  { now, rules }: AlertSight,
): Snooze | undefined {
  const [were, are] = [new Set(snooze.of), new Set(over)]
  const { until } = snooze
  const of = snooze.of.filter((one) => are.has(one))
  if (over.every((one) => were.has(one))) {
    const isSame = of.length === snooze.of.length && snooze.othersSince === undefined
    return isSame ? snooze : { until, of }
  }
  const othersSince = snooze.othersSince ?? now
  return now - othersSince >= rules.minimumMs ? undefined : { until, of, othersSince }
}

/** A snooze ends with its time, with its alert, with a new alarm, and with another member's alarm. */
function snoozeAfter(
  { snooze, alarm: before }: Alert,
  { warn, alarm }: Pick<Alert, 'warn' | 'alarm'>,
  what: WatchedLength,
  sight: AlertSight,
): Snooze | undefined {
  if (!snooze || sight.now >= snooze.until) return undefined
  const isFine = !warn.isOn && !alarm.isOn
  const isNewAlarm = alarm.isOn && !before.isOn
  return isFine || isNewAlarm ? undefined : snoozeAfterOthers(snooze, sight.over(what), sight)
}

function alertAfter(alert: Alert, what: WatchedLength, sight: AlertSight): Alert {
  const { limits, rules, now } = sight
  const value = sight.longest[what] ?? 0
  const warn = nextLatch(alert.warn, value, limits[what].warn, now, rules)
  const alarm = nextLatch(alert.alarm, value, limits[what].alarm, now, rules)
  const snooze = snoozeAfter(alert, { warn, alarm }, what, sight)
  if (warn === alert.warn && alarm === alert.alarm && snooze === alert.snooze) return alert
  return { warn, alarm, isChimed: alert.isChimed, ...(snooze && { snooze }) }
}

/**
 * The alerts after new values, and whether to chime: once, no matter how many are new.
 * The same object if nothing changes.
 */
export function alertsAfter(
  alerts: Alerts,
  sight: AlertSight,
): { readonly alerts: Alerts; readonly chimes: boolean } {
  let after = alerts
  let chimes = false
  for (const what of watchedLengths) {
    const [alert, isNew] = chimeOnce(alertAfter(alerts[what], what, sight), sight)
    if (alert !== alerts[what]) after = { ...after, [what]: alert }
    chimes ||= isNew
  }
  return { alerts: after, chimes }
}

/**
 * Silences the alarms for a while and shows them as snoozed; those that are still on then chime again.
 *
 * @param over the members over the alarm limit: only their alarms are silenced.
 */
export function snoozed(
  alerts: Alerts,
  what: WatchedLength,
  now: number,
  over: readonly string[],
): Alerts {
  const snooze = { until: now + SNOOZE_MS, of: over }
  // Also if the snooze is ended before the next values: the chime must not depend on timing.
  return { ...alerts, [what]: { ...alerts[what], snooze, isChimed: false } }
}

/** Ends the snooze; an alarm that is still on chimes again. */
export function unsnoozed(alerts: Alerts, what: WatchedLength): Alerts {
  const { warn, alarm, isChimed } = alerts[what]
  return { ...alerts, [what]: { warn, alarm, isChimed } }
}

/** Minutes since midnight, local time; `to` before `from` spans midnight. */
export type QuietHours = { readonly from: number; readonly to: number }

/** Whether the minute of the day (0 to 1439) is in the quiet hours, which may span midnight. */
export function isQuietAt(quiet: QuietHours | undefined, minute: number): boolean {
  if (!quiet) return false
  const { from, to } = quiet
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}
