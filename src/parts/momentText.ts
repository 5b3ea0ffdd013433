// Day and time of a moment, where the person is: `21 Nov 2026, 14:32`.
import { localeNow } from '../i18n/translate.ts'

/** @param moment ms since 1970. */
export function momentText(moment: number): string {
  return new Date(moment).toLocaleString(localeNow(), { dateStyle: 'medium', timeStyle: 'short' })
}
