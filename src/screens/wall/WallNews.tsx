// How reliable the wall is: the age of its data, and why it has lost its color.
import { CloudOff } from 'lucide-react'
import type { Failure } from '../../domain/failure.ts'
import type { WallFreshness } from '../../domain/wall/wallFreshness.ts'
import { isOld } from '../../domain/wall/wallFreshness.ts'
import { budgetFor, mostWithin, WANTED_AGE_MS } from '../../domain/wall/wallSchedule.ts'
import { ranges } from '../../domain/wall/wallSettings.ts'
import { t } from '../../i18n/translate.ts'
import { useNow } from '../../lib/useNow.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { failureWords, isPassing } from '../../parts/failureWords.ts'
import type { MemberNews } from '../../state/supervision/createMemberWatch.ts'
import { useCordboard } from '../../state/useCordboard.ts'

type Props = {
  readonly freshness: WallFreshness
  readonly isListing: boolean
  /** Of the oldest data, ms. */
  readonly oldest: number
  readonly promised: number
  readonly count: number
  /** Members without data: no age covers them. */
  readonly unheard: number
  /** Whether Webex tells each change of a call. */
  readonly news: MemberNews['is']
}

/** Rounded, so that it is not announced each second. */
const STEP_S = 5

/** The advice: a larger request budget, if it can still be raised; otherwise fewer members. */
function tooManyWords(count: number): string {
  const [, most] = ranges.requests
  const requests = budgetFor(count, WANTED_AGE_MS, 1)
  if (requests <= most) return t('wall.costs', { count, requests })
  const members = mostWithin(most, WANTED_AGE_MS)
  return t('wall.fewerMembers', { members, requests: most })
}

/** Beside the title: unobtrusive while the data are fresh enough. */
export function NewsLine(props: Props) {
  const { freshness, isListing, oldest, promised, count, unheard, news } = props
  if (freshness.is === 'stale') return null
  const seconds = Math.max(1, Math.ceil(oldest / 1_000 / STEP_S)) * STEP_S
  const words =
    isListing || freshness.is === 'waiting'
      ? t('wall.loading')
      : news === 'live' && oldest === 0
        ? t('wall.live')
        : t(isOld(oldest, promised) ? 'wall.stale' : 'wall.fresh', { seconds })
  const facts = [
    words,
    !isListing && unheard > 0 && t('wall.unheard', { count: unheard }),
    news === 'refused' && t('wall.notTold'),
    promised > WANTED_AGE_MS && news !== 'live' && tooManyWords(count),
  ]
  return (
    <p role="status" className="text-quiet text-(length:--least)">
      {facts.filter(Boolean).join(' · ')}
    </p>
  )
}

/** Temporary failures need no advice except how long to wait. */
function whyOf(failure: Failure | undefined): string {
  if (!failure) return t('wall.silent')
  const { why, next } = failureWords(failure)
  const isUseful = failure.is === 'slowDown' || !isPassing(failure)
  return `${why} ${isUseful ? next : t('wall.keepsAsking')}`
}

type StaleProps = { readonly freshness: Extract<WallFreshness, { is: 'stale' }> }

/** Across the wall: that the data are stale, since when, and why. */
export function StaleNotice({ freshness: { since, failure } }: StaleProps) {
  const { clock } = useCordboard()
  const age = useNow(() => {
    return since === undefined ? -1 : Math.floor((clock.monotonic() - since) / 1_000)
  })
  return (
    <div className="bg-warn-fill text-warn-ink flex items-center gap-3 rounded-xl px-4 py-2 text-(length:--least)">
      <CloudOff aria-hidden className="size-[1.5em] shrink-0" />
      <p role="alert" className="min-w-0">
        <strong>{t('wall.noNews')}</strong> {whyOf(failure)}
      </p>
      {age >= 0 && (
        <p className="ms-auto shrink-0 font-semibold tabular-nums">
          {t('wall.age', { age: elapsedText(age) })}
        </p>
      )}
    </div>
  )
}
