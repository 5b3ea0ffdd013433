// The measurements of rooms, and how long they were used or booked (docs/webex/facts.md 5.7).
import type {
  WireMetricName,
  WireWorkspaceDurations,
  WireWorkspaceMetrics,
} from '../../../wire/metric.ts'
import type { Reading, World } from '../../model/types.ts'
import { requireDeviceAdministrator } from '../session/administrator.ts'
import { badRequest } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'

const metricNames: readonly WireMetricName[] = [
  'soundLevel',
  'ambientNoise',
  'temperature',
  'humidity',
  'tvoc',
  'peopleCount',
]
const aggregations = ['none', 'hourly', 'daily'] as const
type Aggregation = (typeof aggregations)[number]

const scope = 'spark-admin:workspace_metrics_read'

const hourMs = 60 * 60_000
const dayMs = 24 * hourMs
const longestMs: Readonly<Record<Aggregation, number>> = {
  none: 48 * hourMs,
  hourly: 48 * hourMs,
  daily: 30 * dayMs,
}
/** The description has no default: the shortest that makes sense. */
const usualMs = dayMs

type Query = URLSearchParams

/** @throws Refusal 400 for an unknown value. */
function oneOf<T extends string>(query: Query, name: string, allowed: readonly T[], usual?: T): T {
  const given = query.get(name)
  if (given === null && usual !== undefined) return usual
  const found = allowed.find((one) => one === given)
  if (found === undefined) throw badRequest(`${name} must be one of ${allowed.join(', ')}.`)
  return found
}

function momentOf(query: Query, name: string, usual: number): number {
  const given = query.get(name)
  if (given === null) return usual
  const at = /^\d{4}-\d{2}-\d{2}(T|$)/.test(given) ? Date.parse(given) : NaN
  if (Number.isNaN(at)) throw badRequest(`${name} must be an ISO 8601 timestamp.`)
  return at
}

function spanOf(query: Query, aggregation: Aggregation, now: number) {
  const to = momentOf(query, 'to', now)
  const from = momentOf(query, 'from', to - usualMs)
  if (from >= to) throw badRequest('from must be before to.')
  if (to - from > longestMs[aggregation]) {
    throw badRequest(`The time span for aggregation ${aggregation} is too long.`)
  }
  return { from, to }
}

const iso = (at: number) => new Date(at).toISOString()

/** By the UTC hour or day; empty ones are left out. */
function buckets<T extends { readonly at: number }>(readings: readonly T[], stepMs: number) {
  const byStart = new Map<number, T[]>()
  for (const reading of readings) {
    const start = Math.floor(reading.at / stepMs) * stepMs
    const bucket = byStart.get(start)
    if (bucket) bucket.push(reading)
    else byStart.set(start, [reading])
  }
  return [...byStart].map(([start, inside]) => {
    return { start: iso(start), end: iso(start + stepMs), inside }
  })
}

const rounded = (value: number) => Math.round(value * 100) / 100

function aggregated(readings: readonly Reading[], metric: WireMetricName, stepMs: number) {
  // Zero and uncounted people are ignored.
  const counted = metric === 'peopleCount' ? readings.filter(({ value }) => value > 0) : readings
  return buckets(counted, stepMs).map(({ start, end, inside }) => {
    const values = inside.map(({ value }) => value)
    const sum = values.reduce((before, value) => before + value, 0)
    const [min, max] = [Math.min(...values), Math.max(...values)]
    return { start, end, mean: rounded(sum / values.length), min, max }
  })
}

/** Checks the role and the scope; the route has the scope. */
function workspaceFor(request: RestRequest, world: World): string {
  requireDeviceAdministrator(request.caller, world, scope)
  const workspaceId = request.query.get('workspaceId')
  if (!workspaceId) throw badRequest('workspaceId is required.')
  return workspaceId
}

function metrics(request: RestRequest, world: World): WireWorkspaceMetrics {
  const { query } = request
  const workspaceId = workspaceFor(request, world)
  const metricName = oneOf(query, 'metricName', metricNames)
  const aggregation = oneOf(query, 'aggregation', aggregations, 'hourly')
  const sortBy = oneOf(query, 'sortBy', ['newestFirst', 'oldestFirst'], 'newestFirst')
  const isTemperature = metricName === 'temperature'
  if (query.has('unit') && !isTemperature) throw badRequest('unit is for temperatures only.')
  const unit = oneOf(query, 'unit', ['celsius', 'fahrenheit'], 'celsius')
  const { from, to } = spanOf(query, aggregation, world.time.now())
  const readings = world.metrics
    .readings(workspaceId, metricName, from, to)
    .map((one) => (unit === 'fahrenheit' ? { ...one, value: one.value * 1.8 + 32 } : one))
  const items =
    aggregation === 'none'
      ? readings.map(({ deviceId, at, value }) => {
          return { deviceId, timestamp: iso(at), value: rounded(value) }
        })
      : aggregated(readings, metricName, aggregation === 'daily' ? dayMs : hourMs)
  return {
    workspaceId,
    metricName,
    aggregation,
    from: iso(from),
    to: iso(to),
    ...(isTemperature && { unit }),
    sortBy,
    items: sortBy === 'newestFirst' ? items.toReversed() : items,
  }
}

function durations(request: RestRequest, world: World): WireWorkspaceDurations {
  const { query } = request
  const workspaceId = workspaceFor(request, world)
  const aggregation = oneOf(query, 'aggregation', ['hourly', 'daily'], 'hourly')
  const measurement = oneOf(query, 'measurement', ['timeUsed', 'timeBooked'], 'timeUsed')
  const { from, to } = spanOf(query, aggregation, world.time.now())
  const minutes = world.metrics.minutes(workspaceId, measurement, from, to)
  const items = buckets(minutes, aggregation === 'daily' ? dayMs : hourMs).map(
    ({ start, end, inside }) => {
      return { start, end, duration: inside.reduce((sum, one) => sum + one.minutes, 0) }
    },
  )
  const span = { from: iso(from), to: iso(to) }
  return { workspaceId, aggregation, measurement, ...span, unit: 'minutes', items }
}

export const metricRoutes: Route[] = [
  {
    method: 'GET',
    path: '/workspaceMetrics',
    scopes: [scope],
    handle: (request, world) => ({ status: 200, body: metrics(request, world) }),
  },
  {
    method: 'GET',
    path: '/workspaceDurationMetrics',
    scopes: [scope],
    handle: (request, world) => ({ status: 200, body: durations(request, world) }),
  },
]
