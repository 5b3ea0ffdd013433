// Room metrics and their times, formatted by locale.
import type { DurationPoint, MetricName } from '../domain/places/metrics.ts'
import { localeNow } from '../i18n/translate.ts'

const number = (digits: number) =>
  new Intl.NumberFormat(localeNow(), { maximumFractionDigits: digits })

function withUnit(unit: string, digits: number) {
  return new Intl.NumberFormat(localeNow(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  })
}

/** The value with its unit, if Webex names one. */
export function metricFormat(metric: MetricName): (value: number) => string {
  switch (metric) {
    case 'temperature':
      return (value) => withUnit('celsius', 1).format(value)
    case 'humidity':
      return (value) => withUnit('percent', 0).format(value)
    case 'ambientNoise':
    case 'soundLevel':
      return (value) => `${number(0).format(value)} dBA`
    case 'peopleCount':
      return (value) => number(1).format(value)
    case 'tvoc':
      return (value) => number(0).format(value)
  }
}

/** Minutes of an hour as minutes, those of a day as hours. */
export function timeFormat(aggregation: 'hourly' | 'daily'): (point: DurationPoint) => number {
  return ({ minutes }) => (aggregation === 'daily' ? minutes / 60 : minutes)
}

export function timeText(aggregation: 'hourly' | 'daily'): (value: number) => string {
  const format = aggregation === 'daily' ? withUnit('hour', 1) : withUnit('minute', 0)
  return (value) => format.format(value)
}

export function hoursText(hours: number): string {
  return withUnit('hour', hours < 10 ? 1 : 0).format(hours)
}

export function shareText(share: number): string {
  return new Intl.NumberFormat(localeNow(), {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share)
}

const HOUR_MS = 3_600_000

type Moments = {
  readonly isUtc: boolean
  readonly formatTime: (time: number) => string
  readonly formatTick: (time: number) => string
}

function formatted(options: Intl.DateTimeFormatOptions): (time: number) => string {
  const format = new Intl.DateTimeFormat(localeNow(), options)
  return (time) => format.format(time)
}

/** Hours in local time, days in UTC, as Webex aggregates them. */
export function momentsOf(aggregation: 'hourly' | 'daily'): Moments {
  if (aggregation === 'daily') {
    const zone = { timeZone: 'UTC', day: 'numeric', month: 'short' } as const
    return {
      isUtc: true,
      formatTime: formatted({ ...zone, weekday: 'short' }),
      formatTick: formatted(zone),
    }
  }
  const hour = formatted({ hour: 'numeric' })
  // In half-hour time zones Webex's hours do not begin on the local hour.
  const minute = formatted({ hour: 'numeric', minute: '2-digit' })
  const day = formatted({ weekday: 'short', day: 'numeric' })
  return {
    isUtc: false,
    formatTime: formatted({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }),
    formatTick(time) {
      const date = new Date(time)
      // The first hour of a day; where midnight is skipped, that is the one after it.
      if (new Date(time - HOUR_MS).getDate() !== date.getDate()) return day(time)
      return date.getMinutes() === 0 ? hour(time) : minute(time)
    },
  }
}

/** In a table whose scale says that it is percent. */
export function percentNumber(share: number): string {
  return number(0).format(share * 100)
}

/** A Monday at midnight UTC, used to format weekdays and hours. */
const SOME_MONDAY = Date.UTC(2024, 0, 1)

/** @param weekday 0: Monday. */
export function weekdayName(weekday: number, length: 'short' | 'long'): string {
  return formatted({ timeZone: 'UTC', weekday: length })(SOME_MONDAY + weekday * 24 * HOUR_MS)
}

type WeekInfo = { readonly firstDay: number }
/** The method replaced the getter in browsers of 2023 and later; Firefox had neither for long. */
type LocaleWithWeek = { getWeekInfo?(): WeekInfo; readonly weekInfo?: WeekInfo }

/** Regions whose weeks do not begin on Monday (CLDR), for browsers that do not know. */
const SUNDAYS = 'BR CA CO HK ID IL IN JP KR MX PE PH SA SG TH TW US VE ZA'.split(' ')
const SATURDAYS = 'AF BH DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ')

/** The weekdays in the order of the locale's week; 0: Monday. */
export function weekdaysInOrder(
  locale = new Intl.DateTimeFormat(localeNow()).resolvedOptions().locale,
): readonly number[] {
  const tag: Intl.Locale & LocaleWithWeek = new Intl.Locale(locale)
  const region = tag.maximize().region ?? ''
  const usual = SUNDAYS.includes(region) ? 7 : SATURDAYS.includes(region) ? 6 : 1
  const first = (tag.getWeekInfo?.() ?? tag.weekInfo)?.firstDay ?? usual
  return Array.from({ length: 7 }, (_, index) => (first - 1 + index) % 7)
}

export function hourName(hour: number): string {
  const at = SOME_MONDAY + hour * HOUR_MS
  return formatted({ timeZone: 'UTC', hour: 'numeric', minute: '2-digit' })(at)
}
