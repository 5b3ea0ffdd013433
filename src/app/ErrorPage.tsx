// A mistake of ours, or a part of an older build that is no longer there: what to do now.
import { displayText } from '../domain/displayText.ts'
import { t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import { ReloadsItself } from './ReloadsItself.tsx'

type Props = { readonly error: unknown; readonly onRetry: () => void }

// The browsers' own words for a chunk that cannot be fetched: after a new build it is gone.
const MISSING_CHUNK = /dynamically imported module|importing a module script|unable to preload/i

export function ErrorPage({ error, onRetry }: Props) {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const isUpdated = MISSING_CHUNK.test(text)
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col gap-3 px-4 py-16">
      <h1 className="text-2xl font-semibold">
        {t(isUpdated ? 'error.updatedTitle' : 'error.title')}
      </h1>
      <p className="text-quiet text-pretty">{t(isUpdated ? 'error.updatedWhat' : 'error.what')}</p>
      <div className="flex gap-2">
        {!isUpdated && <Button onClick={onRetry}>{t('error.again')}</Button>}
        <Button look="accent" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      </div>
      <ReloadsItself />
      <details className="text-quiet text-sm">
        <summary className="cursor-pointer py-2">{t('support.title')}</summary>
        <code className="text-xs break-words">{displayText(text, 300)}</code>
      </details>
    </div>
  )
}
