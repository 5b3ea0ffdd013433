// In place of a page whose code is loading.
import { t } from '../i18n/translate.ts'

export function Loading() {
  return (
    <p role="status" className="sr-only">
      {t('app.loading')}
    </p>
  )
}
