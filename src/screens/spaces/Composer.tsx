// The field to write in: Enter sends, @ completes people, and a file is chosen, pasted or dropped.
import { Check, Paperclip, Send, X } from 'lucide-react'
import type { ClipboardEvent, DragEvent, FormEvent, KeyboardEvent } from 'react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { SpaceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { folded } from '../../domain/search.ts'
import type { Mention } from '../../domain/spaces/composed.ts'
import {
  bodyOf,
  mentionQuery,
  typedOf,
  withMention,
  wordsOf,
} from '../../domain/spaces/composed.ts'
import type { Message } from '../../domain/spaces/message.ts'
import { LARGEST_FILE_BYTES, messageProblem } from '../../domain/spaces/message.ts'
import type { SpaceMember } from '../../domain/spaces/space.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useComposed, useMessageWrites } from '../../state/spaces/useSpace.ts'
import type { Conversation } from '../../state/spaces/useSpace.ts'
import { Button } from '../../ui/Button.tsx'
import { MentionList } from './MentionList.tsx'

type Props = {
  readonly space: SpaceId
  readonly thread: string | undefined
  readonly title: string
  /** Who can be mentioned. */
  readonly people: readonly SpaceMember[]
  readonly mayMentionAll: boolean
  /** Instead of a new message. */
  readonly editing: Message | undefined
  readonly onEdited: () => void
  readonly onSend: Conversation['send']
}

const MOST_FOUND = 8

export function Composer(props: Props) {
  const { space, thread, people, mayMentionAll, editing, onEdited, onSend } = props
  const about = editing ? `${space} ${editing.id}` : thread ? `${space} ${thread}` : space
  const [kept, setComposed] = useComposed(about)
  const isUntouched = editing !== undefined && kept.text === ''
  const [isCleared, setCleared] = useState(false)
  const composed = isUntouched && !isCleared ? typedOf(editing) : kept
  const { text, mentions } = composed
  const [file, setFile] = useState<File>()
  const [problem, setProblem] = useState<string>()
  const [caret, setCaret] = useState(0)
  const [closedAt, setClosedAt] = useState<number>()
  const [marked, setMarked] = useState(0)
  const [isOver, setOver] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const wantedCaret = useRef<number>(undefined)
  const { edit } = useMessageWrites(space)
  const id = useId()

  const query = mentionQuery(text, caret)
  const found =
    query && query.from !== closedAt ? foundMentions(people, query.typed, mayMentionAll) : []
  const chosen = found[Math.min(marked, found.length - 1)]

  useLayoutEffect(() => {
    if (editing) area.current?.focus()
  }, [editing])
  useLayoutEffect(() => {
    const at = wantedCaret.current
    if (at === undefined) return
    wantedCaret.current = undefined
    area.current?.setSelectionRange(at, at)
  })

  function change(next: string, more: readonly Mention[] = []) {
    setCleared(next === '')
    setProblem(undefined)
    const all = [...mentions, ...more]
    setComposed({ text: next, mentions: all.filter(({ name }) => next.includes(`@${name}`)) })
  }

  function choose(mention: Mention) {
    if (!query) return
    const next = withMention(text, caret, query, mention.name)
    change(next.text, mentions.some(({ person }) => person === mention.person) ? [] : [mention])
    setCaret(next.caret)
    wantedCaret.current = next.caret
    area.current?.focus()
  }

  function attach(files: readonly File[]) {
    const [first] = files
    if (!first || editing) return
    if (first.size > LARGEST_FILE_BYTES) {
      return setProblem(t('spaces.tooLarge', { file: displayText(first.name, 60) }))
    }
    setFile(first)
    setProblem(
      files.length > 1 ? t('spaces.oneFile', { file: displayText(first.name, 60) }) : undefined,
    )
  }

  function send() {
    const body = bodyOf(composed)
    const wrong = file && text.trim() === '' ? undefined : messageProblem(wordsOf(body))
    if (wrong) return setProblem(t(`messages.${wrong}`))
    if (editing) {
      return edit.send({ id: editing.id, body }, () => {
        setComposed({ text: '', mentions: [] })
        onEdited()
      })
    }
    onSend({ body, ...(thread !== undefined && { parent: thread }), ...(file && { file }) })
    setComposed({ text: '', mentions: [] })
    setFile(undefined)
    setProblem(undefined)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Enter that chooses a word of an input method sends nothing.
    if (event.nativeEvent.isComposing) return
    if (chosen) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step !== undefined) {
        event.preventDefault()
        return setMarked((found.indexOf(chosen) + step + found.length) % found.length)
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault()
        return choose(chosen)
      }
      if (event.key === 'Escape') {
        event.preventDefault()
        return setClosedAt(query?.from)
      }
    }
    if (event.key === 'Escape' && editing) {
      event.preventDefault()
      return onEdited()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
    event.preventDefault()
    send()
  }

  function onPaste(event: ClipboardEvent) {
    const files = [...event.clipboardData.files]
    if (files.length === 0) return
    event.preventDefault()
    attach(files)
  }
  const isOfFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')
  const drop = {
    onDragOver(event: DragEvent) {
      if (!isOfFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      if (!isOfFiles(event)) return
      event.preventDefault()
      setOver(false)
      attach([...event.dataTransfer.files])
    },
  }
  const { failure } = edit
  return (
    <form
      className={`border-line relative border-t p-3 sm:px-4 ${isOver ? 'bg-accent-soft' : ''}`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send()
      }}
      {...drop}
    >
      {found.length > 0 && (
        <MentionList id={`${id}-list`} found={found} chosen={chosen} onChoose={choose} />
      )}
      {isOver && <p className="text-accent mb-1 text-sm font-medium">{t('spaces.drop')}</p>}
      {editing && (
        <div className="mb-1 flex items-center gap-2">
          <p className="text-quiet grow text-xs font-medium">{t('spaces.editing')}</p>
          <Button look="quiet" icon={X} onClick={onEdited}>
            {t('action.cancel')}
          </Button>
        </div>
      )}
      {file && <Attached file={file} onRemove={() => setFile(undefined)} />}
      {failure && (
        <div className="mb-2">
          <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />
        </div>
      )}
      <div className="flex items-end gap-1.5">
        {!editing && (
          <>
            <input
              ref={picker}
              type="file"
              hidden
              onChange={({ target }) => {
                attach([...(target.files ?? [])])
                target.value = ''
              }}
            />
            <Button
              look="quiet"
              icon={Paperclip}
              isIconOnly
              onClick={() => picker.current?.click()}
            >
              {t('spaces.attach')}
            </Button>
          </>
        )}
        <textarea
          ref={area}
          aria-label={t('messages.field')}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-hint`}
          aria-autocomplete="list"
          aria-controls={found.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={
            chosen ? `${id}-list-${Math.min(marked, found.length - 1)}` : undefined
          }
          rows={1}
          dir="auto"
          value={text}
          placeholder={t('messages.field')}
          onChange={({ target }) => {
            setCaret(target.selectionStart)
            setMarked(0)
            if (closedAt !== undefined) setClosedAt(undefined)
            change(target.value)
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          className="border-edge bg-raised max-h-40 min-h-10 min-w-0 grow resize-none rounded-lg border px-3 py-2 [field-sizing:content]"
        />
        <Button
          type="submit"
          look="accent"
          icon={editing ? Check : Send}
          isBusy={edit.isSending}
          isIconOnly={false}
        >
          {t(editing ? 'spaces.save' : 'messages.send')}
        </Button>
      </div>
      <p id={`${id}-hint`} className="sr-only">
        {t('spaces.hint')}
      </p>
      {problem && (
        <p role="alert" className="text-bad mt-1 text-sm">
          {problem}
        </p>
      )}
    </form>
  )
}

/** By the beginning of any of their names. */
function foundMentions(
  people: readonly SpaceMember[],
  typed: string,
  mayMentionAll: boolean,
): readonly Mention[] {
  const wanted = folded(typed)
  const isMeant = (name: string) =>
    folded(name).startsWith(wanted) ||
    folded(name)
      .split(/\s+/)
      .some((word) => word.startsWith(wanted))
  const all: readonly Mention[] =
    mayMentionAll && 'all'.startsWith(wanted) ? [{ name: 'all', person: 'all' }] : []
  const named = people
    .filter(({ name }) => name !== '' && isMeant(name))
    .slice(0, MOST_FOUND)
    .map(({ name, person }) => ({ name, person }))
  return [...named, ...all]
}

function Attached({ file, onRemove }: { readonly file: File; readonly onRemove: () => void }) {
  const name = displayText(file.name, 60)
  return (
    <div
      role="group"
      aria-label={t('spaces.attached')}
      className="border-line bg-surface mb-2 inline-flex max-w-full items-center gap-2 rounded-lg border ps-3"
    >
      <bdi className="truncate text-sm">{name}</bdi>
      <Button look="quiet" icon={X} isIconOnly onClick={onRemove}>
        {t('spaces.detach', { file: name })}
      </Button>
    </div>
  )
}
