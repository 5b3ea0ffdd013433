// Days in words: by the clocks of this place, on every day that they change, and past midnight.
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../domain/brand.ts'
import { historyWords } from '../../i18n/en.history.ts'
import { addWords } from '../../i18n/translate.ts'
import { dayWords } from './when.ts'

addWords(historyWords)

const at = (year: number, month: number, day: number, hour = 0, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).getTime() as Instant

const DAY_MS = 24 * 60 * 60_000
const STEP_MS = 90 * 60_000

describe('a day in words', () => {
  it('becomes yesterday, then a date, while the page is open', () => {
    const call = at(2026, 11, 30, 23, 59)
    expect(dayWords(call, at(2026, 11, 30, 23, 59))).toBe('Today')
    expect(dayWords(call, at(2026, 12, 1))).toBe('Yesterday')
    expect(dayWords(call, at(2026, 12, 2))).toMatch(/30/)
  })

  it.each([
    ['America/New_York', '2026-03-08'],
    ['America/New_York', '2026-11-01'],
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Africa/Cairo', '2026-04-24'],
    ['America/Santiago', '2026-09-06'],
    ['Asia/Kolkata', '2026-06-01'],
    ['Asia/Kathmandu', '2026-06-01'],
  ])('is right in %s around %s, when the clocks change', (timeZone, changes) => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
    const dayIn = (moment: Instant) => format.format(moment)
    const numberOf = (moment: Instant) => Date.parse(dayIn(moment)) / DAY_MS
    const around = Date.parse(changes)
    const moments = Array.from(
      { length: 64 },
      (_, index) => (around + (index - 32) * STEP_MS) as Instant,
    )
    const words = new Set<string>()
    for (const now of moments) {
      for (const call of moments.filter((one) => one <= now)) {
        const days = numberOf(now) - numberOf(call)
        const wanted = ['Today', 'Yesterday'][days]
        const word = dayWords(call, now, dayIn)
        words.add(word)
        if (wanted === undefined) expect(word).not.toMatch(/^(?:Today|Yesterday)$/)
        else expect(word).toBe(wanted)
      }
    }
    expect(words.size).toBeGreaterThan(3)
  })
})
