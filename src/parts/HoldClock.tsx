// How long a caller has been on hold, and when that becomes too long.
import { AlarmClock, Hourglass, TriangleAlert } from 'lucide-react'
import type { Instant } from '../domain/brand.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { useNow } from '../lib/useNow.ts'
import type { HoldLevel } from './elapsed.ts'
import { elapsedText, holdLevel, secondsSince } from './elapsed.ts'

addWords(callWords)

type Props = { readonly since: Instant; readonly cloudNow: () => Instant }

const looks = {
  fine: { words: 'card.heldFor', icon: Hourglass, className: 'text-quiet' },
  long: { words: 'card.heldLong', icon: AlarmClock, className: 'bg-warn-soft text-warn' },
  tooLong: {
    words: 'card.heldTooLong',
    icon: TriangleAlert,
    className: 'bg-bad-fill text-bad-ink',
  },
} as const satisfies Record<HoldLevel, unknown>

/** Has no role: the card already has the timer of the call. */
export function HoldClock({ since, cloudNow }: Props) {
  const seconds = useNow(() => secondsSince(since, cloudNow()))
  const { words, icon: Icon, className } = looks[holdLevel(seconds)]
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-md px-1.5 py-0.5 text-sm font-medium ${className}`}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span>{t(words, { elapsed: elapsedText(seconds) })}</span>
    </span>
  )
}
