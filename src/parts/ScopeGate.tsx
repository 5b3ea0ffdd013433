// What an administrator's page shows to somebody who has not granted its permissions: which are
// missing, and how to grant them.
import type { ReactNode } from 'react'
import { setupWords } from '../i18n/en.setup.ts'
import { addWords, t } from '../i18n/translate.ts'
import { scopeWords } from '../state/session/scopeWords.ts'
import { missingScopes } from '../state/session/scopes.ts'
import { useSession, useSessionState } from '../state/session/useSession.ts'
import { Button } from '../ui/Button.tsx'

addWords(setupWords)

type Props = {
  /** All of them are needed. */
  readonly scopes: readonly string[]
  readonly children: ReactNode
}

export function ScopeGate({ scopes, children }: Props) {
  const session = useSession()
  const missing = useMissingScopes(scopes)
  if (missing.length === 0) return children
  return (
    <div className="border-line bg-surface flex flex-wrap items-center gap-3 rounded-xl border p-4">
      <div className="min-w-0 grow">
        <p className="font-semibold">{t('setup.notAllowed')}</p>
        <ul role="list" className="text-quiet my-1 text-sm">
          {missing.map((scope) => (
            <li key={scope}>
              {scopeWords(scope)} <code className="text-xs break-all">{scope}</code>
            </li>
          ))}
        </ul>
        <p className="text-quiet text-sm">{t('setup.notAllowedNext')}</p>
      </div>
      <Button look="accent" onClick={() => void session.signIn({ role: 'admin' })}>
        {t('setup.signIn')}
      </Button>
    </div>
  )
}

/** None where nobody knows what was granted: trying will tell. */
export function useMissingScopes(scopes: readonly string[]): readonly string[] {
  const state = useSessionState()
  return 'scopes' in state ? missingScopes(state.scopes, scopes) : scopes
}
