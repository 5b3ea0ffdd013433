// Cordboard could not even start: no configuration. Needs nothing but React.
import { displayText } from '../domain/displayText.ts'
import { t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import { ReloadsItself } from './ReloadsItself.tsx'

export function StartFailure({ error }: { readonly error: unknown }) {
  const text = error instanceof Error ? error.message : String(error)
  return (
    <main role="alert" className="mx-auto flex max-w-md flex-col gap-3 px-4 py-16">
      <title>{t('app.name')}</title>
      <h1 className="text-2xl font-semibold">{t('error.startTitle')}</h1>
      <p className="text-quiet text-pretty">{t('error.startWhat')}</p>
      <Button look="accent" className="w-fit" onClick={() => location.reload()}>
        {t('error.reload')}
      </Button>
      <ReloadsItself />
      <details className="text-quiet text-sm">
        <summary className="cursor-pointer py-2">{t('support.title')}</summary>
        <code className="text-xs break-words">{displayText(text, 300)}</code>
      </details>
    </main>
  )
}
