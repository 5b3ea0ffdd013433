// The note on a call, and its editor.
import { MessagesSquare, NotebookPen } from 'lucide-react'
import type { FormEvent } from 'react'
import type { Note } from '../../domain/history/history.ts'
import { noteOf } from '../../domain/history/history.ts'
import { t } from '../../i18n/translate.ts'
import { useNavigate } from '../../lib/useNavigation.tsx'
import { noteDraft } from '../../state/history/noteDraft.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { useNoteToPost } from '../../state/spaces/useNoteToPost.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  /** The key of the note's row. */
  readonly row: string
  readonly party: string
  readonly note: Note | undefined
  readonly onSave: (note: Note | undefined) => void
}

export function NoteCell({ row, party, note, onSave }: Props) {
  const { draft: typed, set: setTyped, isFromBefore } = useDraft(noteDraft, row)
  const { set: setPosted } = useNoteToPost()
  const navigate = useNavigate()
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
        {note && note.text !== '' && (
          <Button
            look="quiet"
            icon={MessagesSquare}
            isIconOnly
            onClick={() => {
              setPosted(`${party}: ${note.text}`)
              void navigate('/spaces')
            }}
          >
            {t('history.postNote')}
          </Button>
        )}
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
          // A note from before the page was loaded must not take the focus.
          autoFocus={!isFromBefore}
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
