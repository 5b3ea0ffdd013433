// Unsaved changes: count, review, save or discard.
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Failure } from '../../domain/failure.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { Saved } from '../../state/phones/savePhone.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { ChangeText } from './changeText.ts'

type Props = {
  /** Of what is changed. */
  readonly name: string
  readonly changes: readonly ChangeText[]
  /** Why they cannot be sent as they are. */
  readonly problem: string | undefined
  readonly saving: {
    readonly isSending: boolean
    readonly failure?: Failure
    readonly forget: () => void
  }
  readonly onSave: (whenDone: (saved: Saved) => void) => void
  readonly onDiscard: () => void
}

export function SaveBar({ name, changes, problem, saving, onSave, onDiscard }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [isElsewhere, setElsewhere] = useState(false)
  const count = changes.length
  const title = t('setup.reviewTitle', { device: displayText(name, 60) })
  function save() {
    onSave((saved) => {
      setOpen(false)
      setElsewhere(saved === 'changedElsewhere')
    })
  }
  return (
    <>
      {isElsewhere && count === 0 && (
        <p role="alert" className="bg-warn-soft text-warn rounded-lg p-3 text-sm font-medium">
          {t('phones.changedElsewhere')}
        </p>
      )}
      {count > 0 && (
        <div className="bg-raised border-line shadow-float sticky bottom-2 z-10 flex flex-wrap items-center gap-2 rounded-xl border p-3">
          <div className="min-w-32 grow text-sm">
            <p role="status" className="font-semibold">
              {t('setup.changes', { count })}
            </p>
            {problem !== undefined && <p className="text-bad break-words">{problem}</p>}
          </div>
          <div className="ms-auto flex gap-2">
            <Button icon={Undo2} onClick={onDiscard}>
              {t('setup.discard')}
            </Button>
            <Button
              look="accent"
              onClick={() => {
                saving.forget()
                setOpen(true)
              }}
            >
              {t('setup.review')}
            </Button>
          </div>
        </div>
      )}
      {isOpen && count > 0 && (
        <Dialog name={title} onClose={() => setOpen(false)}>
          <div className="flex flex-col gap-3">
            <Changes changes={changes} />
            {problem !== undefined && <p className="text-bad text-sm">{problem}</p>}
            {saving.failure && (
              <FailureAlert
                title={t('setup.notSaved')}
                words={failureWords(saving.failure)}
                trackingId={saving.failure.trackingId}
              />
            )}
            <div className="flex justify-end gap-2">
              <Button onClick={() => setOpen(false)}>{t('action.cancel')}</Button>
              {problem === undefined && (
                <Button look="accent" data-autofocus isBusy={saving.isSending} onClick={save}>
                  {t('setup.saveChanges', { count })}
                </Button>
              )}
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}

/** Each with what it was and what it becomes. */
export function Changes({ changes }: Pick<Props, 'changes'>) {
  return (
    <ul role="list" aria-label={t('setup.difference')} className="divide-line divide-y text-sm">
      {changes.map(({ key, name, isCode, before, after }) => (
        <li key={key} className="py-2">
          <p
            {...(isCode && { dir: 'ltr' })}
            className={`break-words ${isCode ? 'font-mono' : 'font-medium'}`}
          >
            <bdi>{name}</bdi>
          </p>
          <p className="break-words">
            {before !== '' && (
              <>
                <del className="text-bad">{before}</del>{' '}
                <span aria-hidden className="inline-block rtl:rotate-180">
                  →
                </span>{' '}
              </>
            )}
            <ins className="text-good font-semibold no-underline">{after}</ins>
          </p>
        </li>
      ))}
    </ul>
  )
}
