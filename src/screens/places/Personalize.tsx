// Turns a workspace device into a personal device, and follows the change until it is complete.
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { WorkspaceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { personalizeDraft } from '../../state/places/editPlaces.ts'
import { usePersonalization } from '../../state/places/useWorkspaces.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

export function Personalize({ workspace }: { readonly workspace: WorkspaceId }) {
  const { ask, state } = usePersonalization(workspace)
  const { draft: email = '', set } = useDraft(personalizeDraft, workspace)
  const [isWrong, setWrong] = useState(false)
  const { failure, isSending } = ask
  function submit(event: FormEvent) {
    event.preventDefault()
    const isEmail = /^[^\s@]+@[^\s@]+$/.test(email.trim())
    setWrong(!isEmail)
    if (isEmail) ask.send(email.trim())
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-2">
      <p className="text-quiet text-sm">{t('places.personalizeWhat')}</p>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-48 grow">
          <TextField
            type="email"
            label={t('places.email')}
            value={email}
            error={isWrong ? t('places.badEmail') : undefined}
            onChange={(event) => {
              set(event.target.value || undefined)
              setWrong(false)
            }}
          />
        </div>
        <Button type="submit" className="min-h-11" isBusy={isSending || state?.is === 'waiting'}>
          {t('places.personalizeGo')}
        </Button>
      </div>
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      {state && !failure && (
        <p
          role="status"
          className={`text-sm font-semibold ${state.is === 'failed' ? 'text-bad' : ''}`}
        >
          {state.is === 'waiting' && t('places.personalizeWaiting')}
          {state.is === 'done' && t('places.personalizeDone')}
          {state.is === 'failed' &&
            t('places.personalizeFailed', { why: displayText(state.why, 120) })}
        </p>
      )}
    </form>
  )
}
