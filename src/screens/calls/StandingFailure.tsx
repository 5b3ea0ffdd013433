// Why there is no news from Webex, where waiting does not help, and what of its news cannot be read:
// both stay until somebody acts.
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords, isWorthRepeating } from '../../parts/failureWords.ts'
import { useFreshness, useRejected } from '../../state/calls/useCalls.ts'

addWords(callsWords)

export default function StandingFailure() {
  const freshness = useFreshness()
  const failure = freshness.is === 'stale' ? freshness.failure : undefined
  return (
    <>
      {failure && !isWorthRepeating(failure) && (
        <FailureAlert words={failureWords(failure, 'call')} trackingId={failure.trackingId} />
      )}
      <Unreadable />
    </>
  )
}

/** Calls that Webex lists and no card shows. */
function Unreadable() {
  const rejected = useRejected()
  if (rejected.length === 0) return null
  const fields = [...new Set(rejected.map(({ field }) => field))].slice(0, MOST_FIELDS)
  return (
    <FailureAlert
      title={t('unreadable.title', { count: rejected.length })}
      words={{
        why: t('unreadable.why', { fields: fields.join(', ') }),
        next: t('unreadable.next'),
      }}
    />
  )
}

const MOST_FIELDS = 3
