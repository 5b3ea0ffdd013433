// Day and time, in the person's time zone.
import type { Instant } from '../../domain/brand.ts'
import { localeNow } from '../../i18n/translate.ts'

export const momentWords = (at: Instant): string =>
  new Date(at).toLocaleString(localeNow(), { dateStyle: 'short', timeStyle: 'short' })
