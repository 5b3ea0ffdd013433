// The note on a call, and its editor.
import { NotebookPen } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Note } from '../../domain/history/history.ts'
import { noteOf } from '../../domain/history/history.ts'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly party: string
  readonly note: Note | undefined
  readonly onSave: (note: Note | undefined) => void
}

export function NoteCell({ party, note, onSave }: Props) {
  const [typed, setTyped] = useState<string>()
  if (typed === undefined) {
    return (
      <span className="flex items-center gap-1">
        {note && <span className="min-w-0 break-words whitespace-pre-wrap">{note.text}</span>}
        <Button
          look="quiet"
          icon={NotebookPen}
          isIconOnly
          onClick={() => setTyped(note?.text ?? '')}
        >
          {t(note ? 'history.editNote' : 'history.addNote', { party })}
        </Button>
      </span>
    )
  }
  function save(event: FormEvent) {
    event.preventDefault()
    onSave(noteOf(typed ?? ''))
    setTyped(undefined)
  }
  return (
    <form
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && setTyped(undefined)}
      className="flex items-end gap-1"
    >
      <div className="grow">
        <TextField
          label={t('history.noteField')}
          isLabelHidden
          placeholder={t('history.noteField')}
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Button type="submit" look="accent">
        {t('history.saveNote')}
      </Button>
    </form>
  )
}
