// Whether what is shown is current, since when it is not, and why. Always one line high.
import { CloudOff } from 'lucide-react'
import { frameWords } from '../../i18n/en.frame.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { clockTime, failureWords, isPassing } from '../../parts/failureWords.ts'
import { useFreshness } from '../../state/calls/useCalls.ts'

addWords(frameWords)

/** What the person has to mend is said at length by `StandingFailure` instead. */
export default function Freshness() {
  const freshness = useFreshness()
  if (freshness.is !== 'stale') return null
  const { lastSeen, failure } = freshness
  if (lastSeen === undefined && !isPassing(failure)) return null
  return (
    <p className="bg-warn-soft text-warn flex max-w-full min-w-0 items-center gap-1.5 rounded-md px-2 py-1 text-sm font-medium">
      <CloudOff aria-hidden className="size-4 shrink-0" />
      <span className="shrink-0">
        {lastSeen === undefined
          ? t('freshness.retrying')
          : t('freshness.lastKnown', { time: clockTime(lastSeen) })}
      </span>
      {lastSeen !== undefined && (
        <span className="min-w-0 truncate font-normal">{failureWords(failure, 'call').why}</span>
      )}
    </p>
  )
}
