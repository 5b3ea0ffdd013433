// One contact, new or changed.
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Contact, ContactProblem } from '../../domain/directory/contacts.ts'
import { contactOf } from '../../domain/directory/contacts.ts'
import { t } from '../../i18n/translate.ts'
import { FromBefore } from '../../parts/FromBefore.tsx'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { contactDraft } from '../../state/directory/contactDraft.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly contact: Contact
  readonly isNew: boolean
  readonly onSave: (contact: Contact) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

export function ContactDialog({ contact, isNew, onSave, onRemove, onClose }: Props) {
  const kept = useDraft(contactDraft, isNew ? '' : contact.id)
  const draft = kept.draft ?? {
    name: contact.name,
    numbers: contact.numbers.join('\n'),
    organization: contact.organization ?? '',
    note: contact.note ?? '',
  }
  const region = useCallingRegion()
  const [problem, setProblem] = useState<ContactProblem>()
  function save(event: FormEvent) {
    event.preventDefault()
    const made = contactOf(contact.id, draft, region)
    if (!made.ok) return setProblem(made.error)
    onSave(made.value)
    kept.discard()
    onClose()
  }
  const isOfNumbers = problem && problem !== 'noName' && problem !== 'tooLong'
  const numberProblem = isOfNumbers ? t(`contacts.${problem}`) : undefined
  function change(changed: Partial<typeof draft>) {
    kept.set({ ...draft, ...changed })
    setProblem(undefined)
  }
  return (
    <Dialog name={t('contacts.editTitle')} onClose={onClose}>
      <form onSubmit={save} noValidate className="flex flex-col gap-3">
        {kept.isFromBefore && <FromBefore onStartOver={kept.discard} />}
        <TextField
          label={t('contacts.name')}
          data-autofocus
          value={draft.name}
          error={problem === 'noName' ? t('contacts.noName') : undefined}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TextField
          label={t('contacts.organization')}
          value={draft.organization}
          onChange={(event) => change({ organization: event.target.value })}
        />
        <TextArea
          label={t('contacts.numbers')}
          rows={3}
          value={draft.numbers}
          error={numberProblem}
          onChange={(event) => change({ numbers: event.target.value })}
        />
        <TextArea
          label={t('contacts.note')}
          rows={2}
          value={draft.note}
          error={problem === 'tooLong' ? t('contacts.tooLong') : undefined}
          onChange={(event) => change({ note: event.target.value })}
        />
        <div className="border-line mt-1 flex justify-end gap-2 border-t pt-3">
          {!isNew && (
            <Button
              look="badQuiet"
              className="me-auto"
              onClick={() => {
                onRemove()
                kept.discard()
                onClose()
              }}
            >
              {t('contacts.remove')}
            </Button>
          )}
          <Button
            onClick={() => {
              kept.discard()
              onClose()
            }}
          >
            {t('action.cancel')}
          </Button>
          <Button type="submit" look="accent">
            {t('contacts.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
