// Shown instead of an administration page when permissions are missing: which ones, and how to
// grant them.
import type { ReactNode } from 'react'
import { setupWords } from '../i18n/en.setup.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'

addWords(setupWords)

type Props = {
  /** From `useScopeGate`. */
  readonly gate: {
    readonly missing: readonly { readonly scope: string; readonly words: string }[]
    readonly signIn: () => void
  }
  /** Replaces the text for administrators. */
  readonly words?: { readonly title: string; readonly action: string }
  readonly children: ReactNode
}

export function ScopeGate({ gate: { missing, signIn }, words: own, children }: Props) {
  if (missing.length === 0) return children
  return (
    <div className="border-line bg-surface flex flex-wrap items-center gap-3 rounded-xl border p-4">
      <div className="min-w-0 grow">
        <p className="font-semibold">{own?.title ?? t('setup.notAllowed')}</p>
        <ul role="list" className="text-quiet my-1 text-sm">
          {missing.map(({ scope, words }) => (
            <li key={scope}>
              {words} <code className="text-xs break-all">{scope}</code>
            </li>
          ))}
        </ul>
        <p className="text-quiet text-sm">{t('setup.notAllowedNext')}</p>
      </div>
      <Button look="accent" onClick={signIn}>
        {own?.action ?? t('setup.signIn')}
      </Button>
    </div>
  )
}
