// One contact, new or changed.
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { Contact, ContactProblem } from '../../domain/directory/contacts.ts'
import { contactOf } from '../../domain/directory/contacts.ts'
import { t } from '../../i18n/translate.ts'
import { FromBefore } from '../../parts/FromBefore.tsx'
import { contactDraft } from '../../state/directory/contactDraft.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly contact: Contact
  readonly isNew: boolean
  readonly onSave: (contact: Contact) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

export function ContactDialog({ contact, isNew, onSave, onRemove, onClose }: Props) {
  const id = useId()
  const kept = useDraft(contactDraft, isNew ? '' : contact.id)
  const { name, numbers } = kept.draft ?? {
    name: contact.name,
    numbers: contact.numbers.join('\n'),
  }
  const [problem, setProblem] = useState<ContactProblem>()
  function save(event: FormEvent) {
    event.preventDefault()
    const made = contactOf(contact.id, name, numbers)
    if (!made.ok) return setProblem(made.error)
    onSave(made.value)
    kept.discard()
    onClose()
  }
  const numberProblem = problem && problem !== 'noName' ? t(`contacts.${problem}`) : undefined
  return (
    <Dialog name={t('contacts.editTitle')} onClose={onClose}>
      <form onSubmit={save} noValidate className="flex flex-col gap-3">
        {kept.isFromBefore && <FromBefore onStartOver={kept.discard} />}
        <TextField
          label={t('contacts.name')}
          data-autofocus
          value={name}
          error={problem === 'noName' ? t('contacts.noName') : undefined}
          onChange={(event) => {
            kept.set({ name: event.target.value, numbers })
            setProblem(undefined)
          }}
        />
        <div>
          <label htmlFor={id} className="text-quiet mb-1 block text-xs font-medium">
            {t('contacts.numbers')}
          </label>
          <textarea
            id={id}
            rows={3}
            value={numbers}
            spellCheck={false}
            aria-invalid={numberProblem !== undefined}
            aria-describedby={numberProblem ? `${id}-error` : undefined}
            onChange={(event) => {
              kept.set({ name, numbers: event.target.value })
              setProblem(undefined)
            }}
            className="border-edge bg-raised aria-invalid:border-bad w-full rounded-lg border px-3 py-2"
          />
          {numberProblem && (
            <p id={`${id}-error`} role="alert" className="text-bad mt-1 text-sm">
              {numberProblem}
            </p>
          )}
        </div>
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
