// The messages of a space or a thread, newest at the bottom. Arrow keys go from message to message, and
// the one that has the focus or the pointer shows what can be done with it.
import { ArrowDown } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useCallback, useMemo, useState } from 'react'
import type { PersonId, SpaceId } from '../../domain/brand.ts'
import { repliesOf } from '../../domain/spaces/feed.ts'
import type { Message } from '../../domain/spaces/message.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import type { Conversation } from '../../state/spaces/useSpace.ts'
import { useMessageWrites } from '../../state/spaces/useSpace.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { MessageRow } from './MessageRow.tsx'
import { OutgoingRow } from './OutgoingRow.tsx'
import { dayText, isOtherDay } from './spaceWords.ts'
import { useScrollAnchor } from './useScrollAnchor.ts'

type Props = {
  readonly space: SpaceId
  readonly conversation: Conversation
  readonly thread: string | undefined
  readonly names: ReadonlyMap<string, string>
  readonly me: PersonId | undefined
  readonly mayDelete: boolean
  readonly mayReply: boolean
  readonly onReply: (thread: string) => void
  readonly onEdit: (message: Message) => void
}

/** Messages of one person within this time stand below one name. */
const TOGETHER_MS = 5 * 60_000

export function MessageLog(props: Props) {
  const { space, conversation, thread, names, me, mayDelete, mayReply, onReply, onEdit } = props
  const { messages, outgoing, hasOlder, isRead, failure, older, readOlder, retry } = conversation
  const [active, setActive] = useState<string>()
  const [deleting, setDeleting] = useState<Message>()
  const early = useCallback(() => {
    if (hasOlder && older === 'idle') readOlder()
  }, [hasOlder, older, readOlder])
  const shown = useMemo(() => [messages, outgoing], [messages, outgoing])
  const { scroller, content, isAtEnd, toEnd } = useScrollAnchor(shown, early)
  const replies = useMemo(() => repliesOf(messages), [messages])
  const byId = useMemo(() => new Map(messages.map((one) => [one.id, one])), [messages])
  const focusable = active !== undefined && byId.has(active) ? active : messages.at(-1)?.id

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    const row = event.target as HTMLElement
    if (!Object.hasOwn(row.dataset, 'message')) return
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-message]')]
    const at = rows.indexOf(row)
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key]
    const target = next === undefined ? undefined : rows[next]
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  return (
    <div className="relative min-h-0 grow">
      <div
        ref={scroller}
        role="log"
        aria-label={t('spaces.log')}
        aria-busy={!isRead && !failure}
        className="size-full overflow-y-auto px-3 [overflow-anchor:none] sm:px-4"
      >
        {hasOlder && (
          <div className="flex flex-col items-center gap-2 py-3">
            <Button look="quiet" isBusy={older === 'reading'} onClick={readOlder}>
              {t('spaces.earlier')}
            </Button>
            {typeof older === 'object' && (
              <FailureAlert title={t('spaces.earlierFailed')} words={failureWords(older)} />
            )}
          </div>
        )}
        {failure && (
          <div className="py-3">
            <RetryFailure title={t('spaces.messagesFailed')} failure={failure} onRetry={retry} />
          </div>
        )}
        {!isRead && !failure && <Reading />}
        {isRead && messages.length === 0 && outgoing.length === 0 && (
          <p className="text-quiet py-10 text-center text-sm">{t('spaces.noMessages')}</p>
        )}
        <ul ref={content} role="list" className="flex flex-col pb-3" onKeyDown={onKeyDown}>
          {messages.map((message, index) => {
            const before = messages[index - 1]
            const isNewDay = before === undefined || isOtherDay(before.at, message.at)
            const parent = message.parent === undefined ? undefined : byId.get(message.parent)
            return (
              <MessageRow
                key={message.id}
                message={message}
                space={space}
                {...(isNewDay && { day: dayText(message.at) })}
                hasHead={isNewDay || !isTogether(before, message)}
                author={names.get(message.from ?? '')}
                parent={parent}
                parentAuthor={parent && names.get(parent.from ?? '')}
                me={me}
                replies={thread === undefined ? (replies.get(message.id) ?? 0) : 0}
                isThread={thread !== undefined}
                isFocusable={message.id === focusable}
                isActive={message.id === active}
                mayDelete={mayDelete || message.from === me}
                mayReply={mayReply && thread === undefined}
                onActive={setActive}
                onReply={onReply}
                onEdit={onEdit}
                onDelete={setDeleting}
              />
            )
          })}
          {outgoing.map((one) => (
            <OutgoingRow
              key={one.key}
              one={one}
              onSendAgain={conversation.sendAgain}
              onDiscard={conversation.discard}
            />
          ))}
        </ul>
      </div>
      {!isAtEnd && (
        <Button
          icon={ArrowDown}
          className="shadow-float absolute bottom-3 left-1/2 -translate-x-1/2"
          onClick={toEnd}
        >
          {t('spaces.newBelow')}
        </Button>
      )}
      {deleting && (
        <DeleteDialog space={space} message={deleting} onClose={() => setDeleting(undefined)} />
      )}
    </div>
  )
}

const isTogether = (before: Message | undefined, message: Message): boolean =>
  before !== undefined &&
  before.from === message.from &&
  before.parent === message.parent &&
  message.at - before.at < TOGETHER_MS

/** As high as a few messages, so that nothing jumps when they come. */
function Reading() {
  return (
    <p role="status" className="text-quiet py-10 text-center text-sm">
      {t('app.loading')}
    </p>
  )
}

type DeleteProps = {
  readonly space: SpaceId
  readonly message: Message
  readonly onClose: () => void
}

function DeleteDialog({ space, message, onClose }: DeleteProps) {
  const { remove } = useMessageWrites(space)
  return (
    <ConfirmDialog
      title={t('spaces.deleteTitle')}
      what={t('spaces.deleteWhat')}
      action={t('spaces.delete')}
      isBusy={remove.isSending}
      failure={remove.failure}
      failureTitle={t('spaces.deleteFailed')}
      onConfirm={() => remove.send(message.id, onClose)}
      onClose={onClose}
    />
  )
}
