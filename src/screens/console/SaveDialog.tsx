// Saves a request under a name.
import type { FormEvent } from 'react'
import { useState } from 'react'
import { t } from '../../i18n/translate.ts'
import { LONGEST_NAME } from '../../state/console/consolePart.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = { readonly onSave: (name: string) => void; readonly onClose: () => void }

export function SaveDialog({ onSave, onClose }: Props) {
  const [name, setName] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() !== '') onSave(name.trim())
  }
  return (
    <Dialog name={t('api.saveTitle')} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <TextField
          label={t('api.saveName')}
          data-autofocus
          required
          maxLength={LONGEST_NAME}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <p className="text-quiet text-sm">{t('api.saveNote', { example: '{{room}}' })}</p>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="accent">
            {t('api.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
