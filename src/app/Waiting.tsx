// A loading indicator that appears only after a moment, because most waits are short.
import { t } from '../i18n/translate.ts'

type Props = { readonly words: 'app.waiting' | 'app.signingIn' }

export function Waiting({ words }: Props) {
  return (
    <main className="text-quiet flex min-h-dvh items-center justify-center p-6">
      <title>{t('app.name')}</title>
      <p role="status" className="transition-opacity delay-300 duration-200 starting:opacity-0">
        {t(words)}
      </p>
    </main>
  )
}
