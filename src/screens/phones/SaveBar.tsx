// Unsaved changes: count, review, save or discard; if somebody else changed the same, a choice.
import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Choices } from '../../domain/merge.ts'
import { editsWords } from '../../i18n/en.edits.ts'
import { addWords, t } from '../../i18n/translate.ts'
import type { ConflictText } from '../../parts/Conflicts.tsx'
import { Conflicts } from '../../parts/Conflicts.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { Saved } from '../../state/saveMerged.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { ChangeText } from './changeText.ts'

addWords(editsWords)

type Props = {
  /** The number of changes. */
  readonly name: string
  readonly changes: readonly ChangeText[]
  /** Why they cannot be sent. */
  readonly problem: string | undefined
  readonly saving: {
    readonly isSending: boolean
    readonly failure?: Failure
    readonly forget: () => void
  }
  /** Fields that somebody else has changed differently: each must be decided before sending. */
  readonly conflicts: readonly ConflictText[]
  readonly onSave: (whenShown: (saved: Saved<unknown>) => void) => void
  /** Sends with the decisions. */
  readonly onDecide: (choices: Choices, whenShown: (saved: Saved<unknown>) => void) => void
  readonly onDiscard: () => void
}

export function SaveBar(props: Props) {
  const { name, changes, problem, saving, conflicts, onSave, onDecide, onDiscard } = props
  const [isOpen, setOpen] = useState(false)
  const [others, setOthers] = useState(0)
  const count = changes.length
  const isAsked = conflicts.length > 0
  const title = isAsked
    ? t('edits.conflictTitle')
    : t('setup.reviewTitle', { device: displayText(name, 60) })
  const shown = (saved: Saved<unknown>) => {
    // Conflicting changes are resolved in the same place.
    if (saved.is === 'saved') setOpen(false)
    setOthers(saved.is === 'saved' ? saved.others : 0)
  }
  return (
    <>
      {others > 0 && count === 0 && (
        <p role="status" className="bg-good-soft text-good rounded-lg p-3 text-sm font-medium">
          {t('edits.savedWithOthers', { count: others })}
        </p>
      )}
      {count > 0 && (
        <div className="docked-bar bg-raised border-line -mx-4 -mb-4 flex flex-wrap items-center gap-2 rounded-b-xl border-t px-4 py-3">
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
      {isOpen && (count > 0 || isAsked) && (
        <Dialog name={title} onClose={() => setOpen(false)}>
          <div className="flex flex-col gap-3">
            {isAsked ? (
              <Conflicts
                conflicts={conflicts}
                isSending={saving.isSending}
                onDecide={(choices) => onDecide(choices, shown)}
                onClose={() => setOpen(false)}
              />
            ) : (
              <Changes changes={changes} />
            )}
            {problem !== undefined && <p className="text-bad text-sm">{problem}</p>}
            {saving.failure && (
              <FailureAlert
                title={t('setup.notSaved')}
                words={failureWords(saving.failure)}
                trackingId={saving.failure.trackingId}
              />
            )}
            {!isAsked && (
              <div className="flex justify-end gap-2">
                <Button onClick={() => setOpen(false)}>{t('action.cancel')}</Button>
                {problem === undefined && (
                  <Button
                    look="accent"
                    data-autofocus
                    isBusy={saving.isSending}
                    onClick={() => onSave(shown)}
                  >
                    {t('setup.saveChanges', { count })}
                  </Button>
                )}
              </div>
            )}
          </div>
        </Dialog>
      )}
    </>
  )
}

/** Each with its old and new value. */
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
