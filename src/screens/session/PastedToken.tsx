// Signing in with a personal access token, for developers.
import type { FormEvent } from 'react'
import { useState } from 'react'
import { t } from '../../i18n/translate.ts'
import type { PastedTokenProblem } from '../../state/session/pastedToken.ts'
import { useSession } from '../../state/session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

export function PastedToken() {
  const session = useSession()
  const [isChecking, setChecking] = useState(false)
  const [problem, setProblem] = useState<PastedTokenProblem>()
  // The field is uncontrolled, so that the token stays in the page no longer than necessary.
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isChecking) return
    const text = new FormData(event.currentTarget).get('token')
    setChecking(true)
    setProblem(undefined)
    setProblem(await session.enterToken(typeof text === 'string' ? text : ''))
    setChecking(false)
  }
  return (
    <details className="border-line mt-4 border-t pt-3 text-sm">
      <summary className="text-quiet cursor-pointer py-2 font-medium">{t('token.open')}</summary>
      <form onSubmit={(event) => void submit(event)} className="mt-2 flex flex-col gap-3">
        <TextField
          type="password"
          name="token"
          label={t('token.field')}
          error={problem && t(`token.${problem}`)}
        />
        <Button type="submit" isBusy={isChecking}>
          {t('token.use')}
        </Button>
        <p className="text-quiet text-pretty">{t('token.hint')}</p>
      </form>
    </details>
  )
}
