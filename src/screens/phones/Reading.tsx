// Placeholder while something loads, or the reason it could not.
import { t } from '../../i18n/translate.ts'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import type { Read } from '../../state/phones/usePhones.ts'

/** @param of missing: it is loading. */
export function Reading({ of }: { readonly of?: Read<unknown> | undefined }) {
  if (of?.failure) {
    return <RetryFailure failure={of.failure} onRetry={of.retry} />
  }
  return (
    <p role="status" className="text-quiet text-sm">
      {t('phones.reading')}
    </p>
  )
}
