// Why the people of a space or team cannot be read, and why one of them was not changed.
import type { Failure } from '../../domain/failure.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import type { Members } from '../../state/spaces/useSpaceMembers.ts'

type Props = {
  readonly members: Pick<Members, 'failure' | 'retry'>
  /** Of the last change. */
  readonly failure: Failure | undefined
}

export function PeopleFailures({ members, failure }: Props) {
  return (
    <>
      {members.failure && (
        <RetryFailure
          title={t('spaces.peopleFailed')}
          failure={members.failure}
          onRetry={members.retry}
        />
      )}
      {failure && (
        <FailureAlert
          title={t('spaces.notChanged')}
          words={failureWords(failure)}
          trackingId={failure.trackingId}
        />
      )}
    </>
  )
}
