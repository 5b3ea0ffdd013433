// What stands where something is still being read, or could not be.
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { Read } from '../../state/phones/usePhones.ts'
import { Button } from '../../ui/Button.tsx'

/** @param of nothing: it is a matter of loading. */
export function Reading({ of }: { readonly of?: Read<unknown> | undefined }) {
  if (of?.failure) {
    return (
      <div className="flex flex-col items-start gap-2">
        <FailureAlert words={failureWords(of.failure)} trackingId={of.failure.trackingId} />
        <Button onClick={of.retry}>{t('devices.retry')}</Button>
      </div>
    )
  }
  return (
    <p role="status" className="text-quiet text-sm">
      {t('phones.reading')}
    </p>
  )
}
