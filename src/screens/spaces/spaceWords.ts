// Names and times in spaces, in words.
import type { Instant } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { localeNow, t } from '../../i18n/translate.ts'
import { clockTime } from '../../parts/failureWords.ts'

/** A space may have no title, or one that shows nothing. */
export const titleText = (title: string): string => displayText(title, 80) || t('spaces.untitled')

const dayOf = (at: number) => new Date(at).toDateString()

/** The time of a day that is today, else the day. */
export function shortMoment(at: Instant, now: number): string {
  if (dayOf(at) === dayOf(now)) return clockTime(at)
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return new Date(at).toLocaleDateString(localeNow(), {
    month: 'short',
    day: 'numeric',
    ...(!isThisYear && { year: 'numeric' }),
  })
}

/** The day above its messages. */
export const dayText = (at: Instant): string =>
  new Date(at).toLocaleDateString(localeNow(), { dateStyle: 'full' })

/** Whether two messages are of different days, where the person is. */
export const isOtherDay = (one: Instant, other: Instant): boolean => dayOf(one) !== dayOf(other)

/** For the gate of everybody's pages, not of administrators' ones. */
export const gateWords = () => ({ title: t('spaces.notAllowed'), action: t('spaces.allow') })
