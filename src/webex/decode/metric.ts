// Readings and durations of rooms as Webex sends them (docs/webex/facts.md 5.7): in either order,
// in either degrees, with or without what is optional.
import type { Instant } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { DurationPoint, MetricPoint } from '../../domain/places/metrics.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Fields } from './read.ts'
import { isRecord, lookUp, present, records, text } from './read.ts'

const HAS_ZONE = /(z|[+-]\d{2}:?\d{2})$/i

/** The cloud's times are of UTC, also where they do not say so. */
function utcMoment(from: Fields, ...names: readonly string[]): Instant | undefined {
  const given = text(from, ...names)
  if (given === undefined) return undefined
  const at = Date.parse(given.includes('T') && !HAS_ZONE.test(given) ? `${given}Z` : given)
  return Number.isNaN(at) ? undefined : (at as Instant)
}

function figure(from: Fields, name: string): number | undefined {
  const value = from[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** `items` is optional: an answer without any is about a room that reported nothing. */
function itemsOf(body: unknown): Result<readonly Fields[], Rejection> {
  if (!isRecord(body)) return fail({ field: 'body' })
  const isAnswer = Array.isArray(body['items']) || text(body, 'workspaceId') !== undefined
  return isAnswer ? ok(records(body, 'items')) : fail({ field: 'items' })
}

const inOrder = <T extends { readonly at: Instant }>(points: readonly T[]): readonly T[] =>
  points.toSorted((a, b) => a.at - b.at)

const celsiusOf = (fahrenheit: number) => (fahrenheit - 32) / 1.8

/** Oldest first; what has no moment or no figure is left out. */
export function decodeMetricPoints(body: unknown): Result<readonly MetricPoint[], Rejection> {
  const items = itemsOf(body)
  if (!items.ok) return items
  const isFahrenheit = isRecord(body) && text(body, 'unit')?.toLowerCase() === 'fahrenheit'
  const read = (item: Fields, name: string) => {
    const value = figure(item, name)
    return value !== undefined && isFahrenheit ? celsiusOf(value) : value
  }
  const points = items.value.flatMap((item): MetricPoint[] => {
    const at = utcMoment(item, 'start', 'timestamp')
    const value = read(item, 'mean') ?? read(item, 'value')
    if (at === undefined || value === undefined) return []
    return [{ at, value, ...present({ lowest: read(item, 'min'), highest: read(item, 'max') }) }]
  })
  return ok(inOrder(points))
}

const minutesIn: Readonly<Record<string, number>> = {
  seconds: 1 / 60,
  minutes: 1,
  hours: 60,
}

/** Oldest first, in minutes whatever the unit; without one they are minutes. */
export function decodeDurations(body: unknown): Result<readonly DurationPoint[], Rejection> {
  const items = itemsOf(body)
  if (!items.ok) return items
  const unit = isRecord(body) ? text(body, 'unit')?.toLowerCase() : undefined
  const factor = lookUp(minutesIn, unit) ?? 1
  const points = items.value.flatMap((item): DurationPoint[] => {
    const at = utcMoment(item, 'start')
    const duration = figure(item, 'duration')
    return at === undefined || duration === undefined ? [] : [{ at, minutes: duration * factor }]
  })
  return ok(inOrder(points))
}
