// Times in words, in the person's time zone.
import type { Instant } from '../../domain/brand.ts'
import { localeNow, t } from '../../i18n/translate.ts'

/** One text for all moments of a day. */
export const dayOf = (at: Instant): string => new Date(at).toDateString()

/** `Today`, `Yesterday`, or the date. */
export function dayWords(at: Instant, now: number): string {
  const day = dayOf(at)
  if (day === dayOf(now as Instant)) return t('history.today')
  const yesterday = new Date(now)
  yesterday.setDate(yesterday.getDate() - 1)
  if (day === yesterday.toDateString()) return t('history.yesterday')
  return new Date(at).toLocaleDateString(localeNow(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
}
