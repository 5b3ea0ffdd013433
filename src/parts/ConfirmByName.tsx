// Confirms a deletion by having the person type the name.
import { folded } from '../domain/search.ts'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Failure } from '../domain/failure.ts'
import { t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { FailureAlert } from './FailureAlert.tsx'
import { failureWords } from './failureWords.ts'

type Props = {
  readonly title: string
  /** What is deleted, and whether that can be undone. */
  readonly what: string
  readonly name: string
  /** The button's text. */
  readonly action: string
  readonly sending: { readonly isSending: boolean; readonly failure?: Failure }
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function ConfirmByName(props: Props) {
  const { title, what, name, action, sending, onConfirm, onClose } = props
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const { isSending, failure } = sending
  function submit(event: FormEvent) {
    event.preventDefault()
    const isName = folded(typed) === folded(name)
    setWrong(!isName)
    if (isName && !isSending) onConfirm()
  }
  return (
    <Dialog name={title} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p className="text-sm">{what}</p>
        <p className="text-sm font-semibold break-words select-all">
          <bdi>{name}</bdi>
        </p>
        <TextField
          label={t('setup.typeName')}
          data-autofocus
          value={typed}
          error={isWrong ? t('setup.otherName') : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(false)
          }}
        />
        {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="bad" isBusy={isSending}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
