// Why there is no news from Webex, where waiting does not help: it stays until somebody acts.
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords, isPassing } from '../../parts/failureWords.ts'
import { useFreshness } from '../../state/calls/useCalls.ts'

export default function StandingFailure() {
  const freshness = useFreshness()
  if (freshness.is !== 'stale' || isPassing(freshness.failure)) return null
  const { failure } = freshness
  return <FailureAlert words={failureWords(failure, 'call')} trackingId={failure.trackingId} />
}
