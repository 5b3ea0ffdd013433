// Details of a failed sign-in for an administrator, without codes and tokens.
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import type { SignInFailure } from '../../state/session/failure.ts'
import { useCordboard } from '../../state/useCordboard.ts'

type Props = { readonly failure: SignInFailure }

export function SupportDetails({ failure }: Props) {
  const { clock } = useCordboard()
  const [at] = useState(() => new Date(clock.now()).toISOString())
  return (
    <details className="text-quiet mt-2 text-sm">
      <summary className="cursor-pointer py-2">{t('support.title')}</summary>
      <p className="font-mono text-xs break-words">
        {failure.is}
        {failure.details && ` · ${displayText(failure.details, 300)}`}
      </p>
      <p className="mt-1 font-mono text-xs">{t('support.at', { time: at })}</p>
    </details>
  )
}
