// A section of the settings: loading, shown, or unavailable with the reason; other sections still work.
import { RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords, isWorthRepeating } from '../../parts/failureWords.ts'
import type { CallSetting } from '../../state/person/useCallSettings.ts'
import { Button } from '../../ui/Button.tsx'

type Props<Value> = {
  readonly title: string
  /** If the first line of the section says the same. */
  readonly isTitleHidden?: boolean
  readonly setting: CallSetting<Value>
  readonly children: (value: Value) => ReactNode
}

export function SettingsSection<Value>({ title, isTitleHidden, setting, children }: Props<Value>) {
  const { value, failure, retry } = setting
  return (
    <section aria-label={title} aria-busy={!value && !failure} className="py-3 first:pt-0">
      {!(isTitleHidden && value) && <h3 className="mb-1 text-sm font-semibold">{title}</h3>}
      {value && children(value)}
      {!value && !failure && <p className="text-quiet text-sm">{t('settings.loading')}</p>}
      {failure && (
        <div className="mt-2 flex flex-col items-start gap-2">
          <FailureAlert
            title={t(value ? 'settings.notSaved' : 'settings.notRead')}
            words={failureWords(failure)}
            trackingId={failure.trackingId}
          />
          {!value && isWorthRepeating(failure) && (
            <Button icon={RotateCw} onClick={retry}>
              {t('error.again')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
