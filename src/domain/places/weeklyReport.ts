// Weekly usage of one workspace and of all together: hours, people, seats.
import type { DurationPoint, MetricPoint } from './metrics.ts'
import { totalHours } from './metrics.ts'

/** The data of one workspace for the last seven days. */
export type WeekReadings = {
  readonly people: readonly MetricPoint[]
  readonly used: readonly DurationPoint[]
  readonly booked: readonly DurationPoint[]
}

/** The figures of one row of the report. */
export type WeekFigures = {
  /** Missing: not set. */
  readonly seats?: number
  readonly hoursUsed: number
  readonly hoursBooked: number
  /** While somebody was there: empty moments are in no count (docs/webex/facts.md 5.7). */
  readonly meanPeople?: number
  readonly mostPeople?: number
  /** Mean share of seats taken while the room was in use, 0 or more. */
  readonly seatShare?: number
}

/** Days are weighted by how long the room was in use; equally if that is not known. */
export function weekFigures(seats: number | undefined, week: WeekReadings): WeekFigures {
  const minutes = new Map(week.used.map(({ at, minutes: long }) => [at, long]))
  const weights = week.people.map(({ at }) => minutes.get(at) ?? 1)
  const weight = weights.reduce((sum, one) => sum + one, 0)
  const sum = week.people.reduce((all, { value }, index) => all + value * (weights[index] ?? 0), 0)
  const mean = weight > 0 ? sum / weight : undefined
  const most = week.people.map(({ value, highest = value }) => highest)
  return {
    ...(seats !== undefined && { seats }),
    hoursUsed: totalHours(week.used),
    hoursBooked: totalHours(week.booked),
    ...(mean !== undefined && { meanPeople: mean, mostPeople: Math.max(...most) }),
    ...(mean !== undefined && seats !== undefined && seats > 0 && { seatShare: mean / seats }),
  }
}

/** The totals: seats and hours summed, the share weighted by hours and seats. */
export function totalOf(rows: readonly WeekFigures[]): WeekFigures {
  const sum = (of: (row: WeekFigures) => number) => rows.reduce((all, row) => all + of(row), 0)
  const seatHours = sum(({ seats = 0, hoursUsed, seatShare }) =>
    seatShare === undefined ? 0 : seats * hoursUsed,
  )
  const taken = sum(({ seats = 0, hoursUsed, seatShare = 0 }) => seats * hoursUsed * seatShare)
  return {
    seats: sum(({ seats = 0 }) => seats),
    hoursUsed: sum(({ hoursUsed }) => hoursUsed),
    hoursBooked: sum(({ hoursBooked }) => hoursBooked),
    ...(seatHours > 0 && { seatShare: taken / seatHours }),
  }
}
