// Sets the SIP password of a third-party phone; it is never shown.
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { CallingDeviceId } from '../../domain/brand.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useSipPassword } from '../../state/phones/usePhones.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

export function SipPassword({ phone }: { readonly phone: CallingDeviceId }) {
  const [typed, setTyped] = useState('')
  const [isSet, setSet] = useState(false)
  const { send, isSending, failure } = useSipPassword(phone)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (typed === '') return
    send(typed, () => {
      setTyped('')
      setSet(true)
    })
  }
  return (
    <form onSubmit={submit} noValidate className="flex max-w-md flex-col items-start gap-3">
      <div className="w-full">
        <TextField
          type="password"
          autoComplete="new-password"
          label={t('phones.password')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setSet(false)
          }}
        />
        <p className="text-quiet mt-1 text-sm">{t('phones.passwordWhat')}</p>
      </div>
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      <p role="status" className="text-good text-sm font-medium empty:hidden">
        {isSet && t('phones.passwordSet')}
      </p>
      <Button type="submit" look="accent" isBusy={isSending}>
        {t('phones.setPassword')}
      </Button>
    </form>
  )
}
