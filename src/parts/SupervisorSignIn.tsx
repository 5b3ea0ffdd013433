// Shown when members cannot be read: the missing permission, and how to get it.
import { wallWords } from '../i18n/en.wall.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'

addWords(wallWords)

type Props = {
  readonly title: string
  readonly what: string
  /** The missing permission, for whoever grants it. */
  readonly scope: string
  readonly signIn: string
  readonly onSignIn: () => void
}

export function SupervisorSignIn({ title, what, scope, signIn, onSignIn }: Props) {
  return (
    <div className="border-line bg-surface flex flex-wrap items-center gap-3 rounded-xl border p-4">
      <div className="min-w-0 grow">
        <p className="font-semibold">{title}</p>
        <p className="text-quiet text-sm">{what}</p>
        <details className="text-quiet text-sm">
          <summary className="w-fit cursor-pointer py-1">{t('wall.missingPermission')}</summary>
          <code className="text-xs break-all">{scope}</code>
        </details>
      </div>
      <Button look="accent" onClick={onSignIn}>
        {signIn}
      </Button>
    </div>
  )
}
