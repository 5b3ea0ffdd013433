// A failed read: the reason, and *Try again* where that may help.
import { RotateCw } from 'lucide-react'
import type { Failure } from '../domain/failure.ts'
import { t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import { FailureAlert } from './FailureAlert.tsx'
import type { FailureSubject } from './failureWords.ts'
import { failureWords, isWorthRepeating } from './failureWords.ts'

type Props = {
  /** What failed. Omit it if the reason is enough. */
  readonly title?: string
  readonly failure: Failure
  readonly about?: FailureSubject
  readonly onRetry: () => void
}

export function RetryFailure({ title, failure, about, onRetry }: Props) {
  return (
    <div className="flex flex-col items-start gap-2">
      <FailureAlert
        title={title}
        words={failureWords(failure, about)}
        trackingId={failure.trackingId}
      />
      {isWorthRepeating(failure) && (
        <Button icon={RotateCw} onClick={onRetry}>
          {t('error.again')}
        </Button>
      )}
    </div>
  )
}
