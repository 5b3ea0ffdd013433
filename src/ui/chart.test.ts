// What a chart's axis says, whichever library draws it.
import { describe, expect, it } from 'vitest'
import { hasOwnMarks, marksOf, tickSteps } from './chart.ts'

describe('the marks of a time axis', () => {
  it('are no closer than the values', () => {
    expect(tickSteps(60_000)[0]).toBe(60_000)
    expect(tickSteps(3_600_000)[0]).toBe(3_600_000)
    expect(tickSteps(86_400_000)[0]).toBe(86_400_000)
    expect(tickSteps(1)[0]).toBe(60_000)
  })

  it('are the values where those are further apart than any usual mark', () => {
    expect(tickSteps(400 * 86_400_000)).toEqual([400 * 86_400_000])
  })
})

const HOUR = 3_600_000
const DAY = 24 * HOUR
const hours = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => Date.parse(from) + index * HOUR)

/** The clocks of a place: this machine's zone cannot be changed within a test. */
function clockOf(timeZone: string) {
  const options = { timeZone, dateStyle: 'short' } as const
  const day = new Intl.DateTimeFormat('en', options)
  const hour = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' })
  return (time: number) => ({ day: day.format(time), hour: Number(hour.format(time)) })
}

describe('the marks of an axis', () => {
  it('are days of UTC where the chart is of those, also around clock changes', () => {
    const times = Array.from({ length: 14 }, (_, day) => Date.UTC(2026, 9, 25 + day))
    expect(marksOf({ times, isUtc: true }, DAY)).toEqual(times)
    expect(marksOf({ times, isUtc: true }, 2 * DAY)).toEqual(times.filter((_, n) => n % 2 === 0))
  })

  it.each([
    // Clocks go back on 1 November 2026, forward on 8 March.
    ['America/New_York', '2026-10-31T04:00:00Z'],
    ['America/New_York', '2026-03-07T05:00:00Z'],
    ['Europe/Berlin', '2026-10-24T22:00:00Z'],
    // Half an hour off, and half an hour of summer time.
    ['Asia/Kolkata', '2026-10-24T18:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T13:00:00Z'],
    // Midnight is skipped.
    ['Africa/Cairo', '2026-04-23T22:00:00Z'],
  ])('are the beginnings of the days in %s from %s', (zone, from) => {
    const clock = clockOf(zone)
    const marks = marksOf({ times: hours(from, 73), isUtc: false }, DAY, clock)
    const days = marks.map((time) => clock(time).day)
    expect(new Set(days).size).toBe(days.length)
    expect(days.length).toBeGreaterThanOrEqual(3)
    for (const time of marks) expect(clock(time).hour).toBeLessThanOrEqual(1)
  })

  it('are round hours, each once where an hour comes twice', () => {
    const clock = clockOf('America/New_York')
    const marked = (count: number, between: number) =>
      marksOf({ times: hours('2026-11-01T04:00:00Z', count), isUtc: false }, between, clock).map(
        (time) => clock(time).hour,
      )
    expect(marked(26, 6 * HOUR)).toEqual([0, 6, 12, 18, 0])
    expect(marked(6, HOUR)).toEqual([0, 1, 2, 3, 4])
  })

  it('are left to the library for minutes', () => {
    expect(hasOwnMarks({ times: [0, 60_000] })).toBe(false)
    expect(hasOwnMarks({ times: [0, HOUR] })).toBe(true)
  })
})
