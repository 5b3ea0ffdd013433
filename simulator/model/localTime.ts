// The local time of a time zone.

export type LocalTime = {
  /** Days since 1970 by the local calendar. */
  readonly day: number
  /** 0: Monday. */
  readonly weekday: number
  readonly minuteOfDay: number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const minutesOfDay = 24 * 60
/** 1 January 1970 was a Thursday. */
const firstWeekday = 3

function offsetReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
  }
}

type Place = {
  readonly offsetAt: (at: number) => number
  /** Minutes from UTC by hours since 1970. */
  readonly offsets: Map<number, number>
}

/** By time zone: thousands of rooms are in few. */
const places = new Map<string, Place>()

function placeOf(timeZone: string): Place {
  const known = places.get(timeZone)
  if (known) return known
  const place = { offsetAt: offsetReader(timeZone), offsets: new Map<number, number>() }
  places.set(timeZone, place)
  return place
}

/** Cached by zone and hour: a formatter is slow, and thousands of rooms share a zone. */
function offsetOf(timeZone: string, at: number): number {
  const { offsetAt, offsets } = placeOf(timeZone)
  const hour = Math.floor(at / hourMs)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const minutes = offsetAt(at)
  offsets.set(hour, minutes)
  return minutes
}

export function localTimeIn(timeZone: string, at: number): LocalTime {
  const minutes = Math.floor(at / minuteMs) + offsetOf(timeZone, at)
  const day = Math.floor(minutes / minutesOfDay)
  return {
    day,
    weekday: (((day + firstWeekday) % 7) + 7) % 7,
    minuteOfDay: minutes - day * minutesOfDay,
  }
}
