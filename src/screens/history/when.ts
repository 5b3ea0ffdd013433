// Times in words, in the person's time zone.
import type { Instant } from '../../domain/brand.ts'
import { localeNow, t } from '../../i18n/translate.ts'

const two = (count: number) => String(count).padStart(2, '0')

/** `2026-11-30`: the same text for all times of a local day. */
export function dayOf(at: Instant): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const DAY_MS = 24 * 60 * 60_000

/** By the calendar: some days have 23 or 25 hours. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - DAY_MS).toISOString().slice(0, 10)

/**
 * `Today`, `Yesterday`, or the date.
 * @param dayAt the day of a time, as from `dayOf`.
 */
export function dayWords(at: Instant, now: number, dayAt: typeof dayOf = dayOf): string {
  const today = dayAt(now as Instant)
  const day = dayAt(at)
  if (day === today) return t('history.today')
  if (day === dayBefore(today)) return t('history.yesterday')
  return new Date(at).toLocaleDateString(localeNow(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
}
