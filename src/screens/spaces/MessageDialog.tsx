// A message to one person, below the conversation so far; it can also decline a ringing call.
import { MessagesSquare, PhoneOff, Send } from 'lucide-react'
import type { FormEvent } from 'react'
import { useId, useRef, useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import { canPerform } from '../../domain/calls/actions.ts'
import { messageProblem } from '../../domain/spaces/message.ts'
import { Message as Words } from '../../i18n/Message.tsx'
import { t } from '../../i18n/translate.ts'
import { useNavigate } from '../../lib/useNavigation.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useCalls, useCallViews } from '../../state/calls/useCalls.ts'
import { useMessageDraft, useMessages } from '../../state/spaces/useMessages.ts'
import type { MessageRequest } from '../../state/requests.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Written } from './Written.tsx'

type Props = {
  readonly request: MessageRequest
  readonly onSent: () => void
  readonly onClose: () => void
}

const replies = [
  'messages.reply1',
  'messages.reply2',
  'messages.reply3',
  'messages.reply4',
] as const

export function MessageDialog({ request: { to, name, ringing }, onSent, onClose }: Props) {
  const calls = useCalls()
  const navigate = useNavigate()
  const { written, readFailure, send, isSending, failure } = useMessages(to)
  const [words, setWords] = useMessageDraft(to)
  const [problem, setProblem] = useState<'empty' | 'tooLong'>()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const view = useCallViews().find(({ key }) => key === ringing)
  const canDecline = view !== undefined && canPerform(view, 'decline')
  const party = displayText(name, 60)

  function sendThis(text: string, declines: boolean) {
    const wrong = messageProblem(text)
    setProblem(wrong)
    if (wrong || isSending) return
    // Not after the answer: the caller is waiting, and a message that fails can be sent again.
    if (declines && view) calls.perform('decline', view.key)
    send(text.trim(), onSent)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sendThis(words, false)
  }
  return (
    <Dialog
      name={t('messages.title', { party })}
      title={<Words id="messages.title" values={{ party: <bdi>{party}</bdi> }} />}
      onClose={onClose}
    >
      <Written written={written} hasFailed={readFailure !== undefined} other={to} name={party} />
      <div role="group" aria-label={t('messages.replies')} className="my-3 flex flex-wrap gap-1.5">
        {replies.map((reply) => (
          <Button
            key={reply}
            onClick={() => {
              // Only filled in, after what is there: Send sends.
              setWords([words.trim(), t(reply)].filter(Boolean).join(' '))
              setProblem(undefined)
              field.current?.focus()
            }}
          >
            {t(reply)}
          </Button>
        ))}
      </div>
      <form onSubmit={submit}>
        <label htmlFor={id} className="text-quiet mb-1 block text-xs font-medium">
          {t('messages.field')}
        </label>
        <textarea
          ref={field}
          id={id}
          data-autofocus
          rows={3}
          dir="auto"
          value={words}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
          onChange={(event) => {
            setWords(event.target.value)
            setProblem(undefined)
          }}
          onKeyDown={(event) => {
            // Ctrl+Enter sends, as Enter alone is a new line for screen readers and phones.
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendThis(words, false)
          }}
          className="border-edge bg-raised w-full rounded-lg border px-3 py-2"
        />
        {problem && (
          <p id={`${id}-error`} role="alert" className="text-bad mt-1 text-sm">
            {t(`messages.${problem}`)}
          </p>
        )}
        <div className="mt-3 flex flex-wrap gap-2">
          <Button type="submit" look="accent" icon={Send} isBusy={isSending}>
            {t('messages.send')}
          </Button>
          {canDecline && (
            <Button icon={PhoneOff} isBusy={isSending} onClick={() => sendThis(words, true)}>
              {t('messages.sendAndDecline')}
            </Button>
          )}
          <Button
            look="quiet"
            icon={MessagesSquare}
            onClick={() => {
              onClose()
              void navigate(`/spaces?${new URLSearchParams({ person: to }).toString()}`)
            }}
          >
            {t('messages.openSpace')}
          </Button>
        </div>
      </form>
      {failure && (
        <div className="mt-3">
          <FailureAlert
            title={t('messages.failed')}
            words={failureWords(failure)}
            trackingId={failure.trackingId}
          />
        </div>
      )}
    </Dialog>
  )
}
