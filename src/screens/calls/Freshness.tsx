// Whether what is shown is current, and since when it is not. Always one line high.
import { CloudOff } from 'lucide-react'
import { t } from '../../i18n/translate.ts'
import { clockTime, isPassing } from '../../parts/failureWords.ts'
import { useFreshness } from '../../state/calls/useCalls.ts'

/** What the person has to mend is said at length by `StandingFailure` instead. */
export function Freshness() {
  const freshness = useFreshness()
  if (freshness.is !== 'stale') return null
  const { lastSeen, failure } = freshness
  if (lastSeen === undefined && !isPassing(failure)) return null
  return (
    <p className="bg-warn-soft text-warn flex items-center gap-1.5 rounded-md px-2 py-1 text-sm font-medium">
      <CloudOff aria-hidden className="size-4" />
      {lastSeen === undefined
        ? t('freshness.retrying')
        : t('freshness.lastKnown', { time: clockTime(lastSeen) })}
    </p>
  )
}
