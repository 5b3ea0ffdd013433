// A form in a dialog that keeps its text until it is sent, also after Escape and leaving the page.
// Cancel discards the text.
import type { FormEvent, ReactNode } from 'react'
import { t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import { FromBefore } from './FromBefore.tsx'

type Props = {
  readonly draft: { readonly isFromBefore: boolean; readonly discard: () => void }
  readonly submitLabel: string
  readonly isSending: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function DraftForm(props: Props) {
  const { draft, submitLabel, isSending, onSubmit, onClose, children } = props
  function submit(event: FormEvent) {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {draft.isFromBefore && <FromBefore onStartOver={draft.discard} />}
      {children}
      <div className="flex justify-end gap-2">
        <Button
          onClick={() => {
            draft.discard()
            onClose()
          }}
        >
          {t('action.cancel')}
        </Button>
        <Button type="submit" look="accent" isBusy={isSending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}
