// Figures and moments as they are written, and whose clock they are by.
import { describe, expect, it } from 'vitest'
import { setTranslator } from '../i18n/translate.ts'
import {
  hourName,
  metricFormat,
  momentsOf,
  shareText,
  timeText,
  weekdayName,
  weekdaysInOrder,
} from './metricText.ts'

// Whatever language the machine has.
setTranslator('en-US', () => undefined)

describe('figures', () => {
  it('have their unit, where Webex names one', () => {
    expect(metricFormat('temperature')(21.54)).toMatch(/^21\.5\s?°C$/)
    expect(metricFormat('humidity')(41.6)).toBe('42%')
    expect(metricFormat('soundLevel')(47.4)).toBe('47 dBA')
    expect(metricFormat('peopleCount')(2.75)).toBe('2.8')
    expect(metricFormat('tvoc')(120.4)).toBe('120')
    expect(timeText('hourly')(30)).toBe('30 min')
    expect(timeText('daily')(2.25)).toMatch(/^2\.3\s?hr$/)
    expect(shareText(0.254)).toBe('25%')
  })
})

describe('moments', () => {
  it('of days are those of UTC, wherever one is', () => {
    const { isUtc, formatTime, formatTick } = momentsOf('daily')
    expect(isUtc).toBe(true)
    expect(formatTime(Date.UTC(2026, 0, 5))).toBe('Mon, Jan 5')
    expect(formatTick(Date.UTC(2026, 0, 5))).toBe('Jan 5')
  })

  it('of hours are by this clock: midnight is told as a day', () => {
    const { isUtc, formatTick } = momentsOf('hourly')
    expect(isUtc).toBe(false)
    expect(formatTick(new Date(2026, 0, 5, 0).getTime())).toMatch(/Mon/)
    expect(formatTick(new Date(2026, 0, 5, 9).getTime())).toMatch(/^9/)
  })

  it.each([
    ['en-US', 'Sunday'],
    ['en-GB', 'Monday'],
    ['de', 'Monday'],
    ['ja', 'Sunday'],
    ['ar-EG', 'Saturday'],
    ['pt-BR', 'Sunday'],
  ])('begin weeks as %s does, on %s', (locale, first) => {
    const week = weekdaysInOrder(locale)
    expect(weekdayName(week[0] ?? 0, 'long')).toBe(first)
    expect(week.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('begin weeks the same where the browser does not know', () => {
    const known = ['en-US', 'en-GB', 'de', 'ja', 'ar-EG', 'he'].map((one) => weekdaysInOrder(one))
    const prototype = Intl.Locale.prototype as object
    const own = Object.getOwnPropertyDescriptors(prototype)
    for (const name of ['weekInfo', 'getWeekInfo']) {
      Object.defineProperty(prototype, name, { value: undefined, configurable: true })
    }
    expect(
      ['en-US', 'en-GB', 'de', 'ja', 'ar-EG', 'he'].map((one) => weekdaysInOrder(one)),
    ).toEqual(known)
    for (const name of ['weekInfo', 'getWeekInfo']) Reflect.deleteProperty(prototype, name)
    Object.defineProperties(prototype, own)
  })

  it('name the days and hours of a week from Monday', () => {
    expect([0, 6].map((day) => weekdayName(day, 'long'))).toEqual(['Monday', 'Sunday'])
    expect(hourName(9)).toMatch(/^9:00/)
  })
})
