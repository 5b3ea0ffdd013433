// Workspace metrics: valid time spans, readings with gaps, and their minimum, maximum and median
// (docs/webex/facts.md 5.7).
import type { Instant } from '../brand.ts'

/** Webex's metrics that have a chart here (docs/webex/facts.md 5.7). */
export const METRIC_NAMES = [
  'peopleCount',
  'ambientNoise',
  'soundLevel',
  'temperature',
  'humidity',
  'tvoc',
] as const
/** One of `METRIC_NAMES`. */
export type MetricName = (typeof METRIC_NAMES)[number]

/** `none`: each reading of each device. Hours and days are in UTC. */
export type MetricAggregation = 'none' | 'hourly' | 'daily'
/** Webex's two durations. */
export type DurationMeasurement = 'timeUsed' | 'timeBooked'

/** The span of a request: `from` and `to`. */
export type Span = { readonly from: Instant; readonly to: Instant }

/** A reading, or the value of an hour or day; temperatures in degrees Celsius. */
export type MetricPoint = {
  /** The time of the reading, or the start of the hour or day. */
  readonly at: Instant
  /** The reading, or the mean. */
  readonly value: number
  readonly lowest?: number
  readonly highest?: number
}

/** Minutes within the hour or day that begins at `at`. */
export type DurationPoint = { readonly at: Instant; readonly minutes: number }

/** Readings of one metric, oldest first, with the requested span. */
export type RoomReadings = { readonly span: Span; readonly points: readonly MetricPoint[] }

/** Time used and booked, with the requested span. */
export type RoomTime = {
  readonly span: Span
  readonly used: readonly DurationPoint[]
  readonly booked: readonly DurationPoint[]
}

/** An hour. */
export const HOUR_MS = 3_600_000
/** A day of 24 hours; days of clock changes differ. */
export const DAY_MS = 24 * HOUR_MS

/** The longest span of one request; Webex refuses more. */
export const LONGEST_SPAN_MS: Readonly<Record<MetricAggregation, number>> = {
  none: 48 * HOUR_MS,
  hourly: 48 * HOUR_MS,
  daily: 30 * DAY_MS,
}

/** The periods to choose from. */
export const METRIC_PERIODS = ['hours48', 'days7', 'days30'] as const
/** One of `METRIC_PERIODS`. */
export type MetricPeriod = (typeof METRIC_PERIODS)[number]

const periods = {
  hours48: { aggregation: 'hourly', count: 48 },
  days7: { aggregation: 'daily', count: 7 },
  days30: { aggregation: 'daily', count: 30 },
} as const satisfies Record<MetricPeriod, { aggregation: MetricAggregation; count: number }>

const steps = { hourly: HOUR_MS, daily: DAY_MS } as const

/** The finest resolution for which one request can cover the period. */
export function aggregationOf(period: MetricPeriod): 'hourly' | 'daily' {
  return periods[period].aggregation
}

/** The last hours or days including the current one, within the longest allowed span. */
export function lastOf(aggregation: 'hourly' | 'daily', count: number, now: Instant): Span {
  const step = steps[aggregation]
  const from = (Math.floor(now / step) - count + 1) * step
  return { from: from as Instant, to: now }
}

/** The span of a period that ends now, in whole hours or days as Webex wants it. */
export function spanOf(period: MetricPeriod, now: Instant): Span {
  const { aggregation, count } = periods[period]
  return lastOf(aggregation, count, now)
}

/** Splits a span into parts short enough for one request, in order and without overlap. */
export function requestsFor({ from, to }: Span, aggregation: MetricAggregation): readonly Span[] {
  const longest = LONGEST_SPAN_MS[aggregation]
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / longest)) }, (_, index) => {
    const start = from + index * longest
    return { from: start as Instant, to: Math.min(to, start + longest) as Instant }
  })
}

/** The start of each hour or day of a span. */
export function slotsOf({ from, to }: Span, aggregation: 'hourly' | 'daily'): readonly Instant[] {
  const step = steps[aggregation]
  const first = Math.floor(from / step)
  const count = Math.max(0, Math.ceil(to / step) - first)
  return Array.from({ length: count }, (_, index) => ((first + index) * step) as Instant)
}

/** One value for each slot; `undefined` if nothing was reported, which is not zero. */
export function onSlots<T extends { readonly at: Instant }>(
  points: readonly T[],
  slots: readonly Instant[],
): readonly (T | undefined)[] {
  const byStart = new Map(points.map((point) => [point.at, point]))
  return slots.map((slot) => byStart.get(slot))
}

/** The lowest or highest value, and its time. */
export type Extreme = { readonly at: Instant; readonly value: number }

/** Figures over a span. */
export type MetricSummary = {
  readonly lowest: Extreme
  readonly highest: Extreme
  /** The median of the points, unweighted. */
  readonly mean: number
  readonly last: Extreme
}

/** `undefined` if there are no points; of equal extremes the earliest. */
export function summaryOf(points: readonly MetricPoint[]): MetricSummary | undefined {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return undefined
  const lows = points.map(({ at, value, lowest = value }) => ({ at, value: lowest }))
  const highs = points.map(({ at, value, highest = value }) => ({ at, value: highest }))
  return {
    lowest: lows.reduce((best, one) => (one.value < best.value ? one : best)),
    highest: highs.reduce((best, one) => (one.value > best.value ? one : best)),
    mean: points.reduce((sum, { value }) => sum + value, 0) / points.length,
    last: { at: last.at, value: last.value },
  }
}

/** The sum in hours. */
export function totalHours(durations: readonly DurationPoint[]): number {
  return durations.reduce((sum, { minutes }) => sum + minutes, 0) / 60
}
