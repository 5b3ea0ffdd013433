// Usage by hour of the week: the mean share of seats or of time.
import type { Instant } from '../brand.ts'
import type { DurationPoint, MetricPoint, RoomTime } from './metrics.ts'

/** Hourly values; bookings may be daily. */
export type WeeksOfUse = RoomTime & { readonly people: readonly MetricPoint[] }

/** Days of a week, Monday first. */
export const WEEKDAYS = 7
/** Hours of a day. */
export const HOURS = 24

/** From Monday midnight; `undefined` if the span has no such hour. */
export type WeekTable = readonly (readonly (number | undefined)[])[]

/** An hour of the week in the room's time zone. `hour` is 0 to 23. */
export type LocalHour = {
  /** 0: Monday. */
  readonly weekday: number
  readonly hour: number
}

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** A time zone that this machine does not know is ignored: the name comes from Webex. */
function formatIn(options: Intl.DateTimeFormatOptions, timeZone?: string) {
  try {
    return new Intl.DateTimeFormat('en-US', {
      ...options,
      ...(timeZone !== undefined && { timeZone }),
    })
  } catch {
    return new Intl.DateTimeFormat('en-US', options)
  }
}

/** The hour and weekday of a time; without a time zone, in this browser's. */
export function localHourIn(timeZone?: string): (at: Instant) => LocalHour {
  const options = { weekday: 'short', hour: 'numeric', hourCycle: 'h23' } as const
  const format = formatIn(options, timeZone)
  return (at) => {
    const parts = format.formatToParts(at)
    const of = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
    return { weekday: weekdayNames.indexOf(of('weekday')), hour: Number(of('hour')) }
  }
}

/**
 * The share of the seats that were taken in each hour, 0 to 1. Counts leave empty rooms out
 * (docs/webex/facts.md 5.7), so a mean counts only for the minutes in which somebody was there.
 */
export function seatShares(
  people: readonly MetricPoint[],
  used: readonly DurationPoint[],
  capacity: number,
): ReadonlyMap<Instant, number> {
  const minutes = new Map(used.map((point) => [point.at, point.minutes]))
  return new Map(
    people.map(({ at, value }) => {
      const time = Math.min(1, Math.max(0, (minutes.get(at) ?? 60) / 60))
      return [at, Math.min(1, Math.max(0, (value / capacity) * time))]
    }),
  )
}

/** The share of each hour in which the room was in use, 0 to 1. */
export function timeShares(used: readonly DurationPoint[]): ReadonlyMap<Instant, number> {
  return new Map(used.map(({ at, minutes }) => [at, Math.min(1, Math.max(0, minutes / 60))]))
}

/**
 * @param hours of the span; one without a value counts as zero: nobody was there.
 */
export function weekTable(
  values: ReadonlyMap<Instant, number>,
  hours: readonly Instant[],
  localHour: (at: Instant) => LocalHour,
): WeekTable {
  const sums = new Map<number, { sum: number; count: number }>()
  for (const at of hours) {
    const { weekday, hour } = localHour(at)
    const cell = sums.get(weekday * HOURS + hour) ?? { sum: 0, count: 0 }
    cell.sum += values.get(at) ?? 0
    cell.count += 1
    sums.set(weekday * HOURS + hour, cell)
  }
  return Array.from({ length: WEEKDAYS }, (_, weekday) =>
    Array.from({ length: HOURS }, (_, hour) => {
      const cell = sums.get(weekday * HOURS + hour)
      return cell && cell.sum / cell.count
    }),
  )
}

/** `share` is 0 to 1. */
export type BusiestHour = LocalHour & { readonly share: number }

/** The highest cell; `undefined` if nobody was ever there. */
export function busiestHour(table: WeekTable): BusiestHour | undefined {
  const cells = table.flatMap((row, weekday) =>
    row.map((share, hour) => ({ weekday, hour, share: share ?? 0 })),
  )
  const best = cells.reduce<BusiestHour | undefined>(
    (before, cell) => (before && before.share >= cell.share ? before : cell),
    undefined,
  )
  return best && best.share > 0 ? best : undefined
}
