// One message of a space.
import { CornerDownRight, MessageSquareReply, Pencil, Trash2 } from 'lucide-react'
import { lazy, memo, Suspense } from 'react'
import type { PersonId, SpaceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Message } from '../../domain/spaces/message.ts'
import { t } from '../../i18n/translate.ts'
import { withRetries } from '../../lib/loadPart.tsx'
import { Avatar } from '../../parts/Avatar.tsx'
import { clockTime } from '../../parts/failureWords.ts'
import { momentText } from '../../parts/momentText.ts'
import { Button } from '../../ui/Button.tsx'
import { MessageFiles } from './MessageFiles.tsx'
import { MessageText } from './MessageText.tsx'

const MessageCard = lazy(withRetries(() => import('./MessageCard.tsx')))

type Props = {
  readonly message: Message
  readonly space: SpaceId
  /** Above the first message of a day. */
  readonly day?: string
  readonly hasHead: boolean
  readonly author: string | undefined
  readonly parent: Message | undefined
  readonly parentAuthor: string | undefined
  readonly me: PersonId | undefined
  readonly replies: number
  readonly isThread: boolean
  readonly isFocusable: boolean
  readonly isActive: boolean
  readonly mayDelete: boolean
  readonly mayReply: boolean
  readonly onActive: (id: string) => void
  readonly onReply: (thread: string) => void
  readonly onEdit: (message: Message) => void
  readonly onDelete: (message: Message) => void
}

/** The name in the members' list, else the address, which Webex sends with each message. */
function authorText(message: Message, name: string | undefined, me: PersonId | undefined): string {
  if (message.from !== undefined && message.from === me) return t('messages.me')
  return displayText(name ?? message.email ?? '', 60) || t('spaces.unknownPerson')
}

export const MessageRow = memo(function MessageRow(props: Props) {
  const { message, space, day, hasHead, author, parent, parentAuthor, me, replies } = props
  const { isThread, isFocusable, isActive, mayDelete, mayReply } = props
  const { onActive, onReply, onEdit, onDelete } = props
  const { id, at, files, card, hasCard, isEdited, from } = message
  const party = authorText(message, author, me)
  const isMine = from !== undefined && from === me
  const mayEdit = isMine && files.length === 0 && !hasCard
  return (
    <>
      {day !== undefined && (
        <li className="text-quiet pt-4 pb-1 text-center text-xs font-medium">{day}</li>
      )}
      <li
        data-message={id}
        tabIndex={isFocusable ? 0 : -1}
        aria-label={`${party}, ${momentText(at)}`}
        onFocus={() => onActive(id)}
        onPointerEnter={() => onActive(id)}
        className={`relative grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2.5 rounded-lg px-1.5 [contain-intrinsic-size:auto_3rem] [content-visibility:auto] ${hasHead ? 'pt-2' : 'pt-0.5'} ${isActive ? 'bg-surface' : ''}`}
      >
        <div>{hasHead && <Avatar name={party} size="small" />}</div>
        <div className="min-w-0 pb-0.5">
          {hasHead && (
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
              <bdi className="font-semibold">{party}</bdi>
              <time
                dateTime={new Date(at).toISOString()}
                title={momentText(at)}
                className="text-quiet text-xs"
              >
                {clockTime(at)}
              </time>
            </p>
          )}
          {message.parent !== undefined && !isThread && (
            <button
              type="button"
              onClick={() => onReply(message.parent ?? '')}
              className="text-quiet hover:text-ink flex max-w-full cursor-pointer items-center gap-1 text-start text-xs"
            >
              <CornerDownRight aria-hidden className="size-3.5 shrink-0 rtl:-scale-x-100" />
              <span className="truncate">
                {parent
                  ? t('spaces.replyTo', {
                      party: authorText(parent, parentAuthor, me),
                      text: displayText(parent.words, 80),
                    })
                  : t('spaces.replyToEarlier')}
              </span>
            </button>
          )}
          <MessageText message={message} />
          {files.length > 0 && <MessageFiles files={files} />}
          {hasCard && (
            <Suspense fallback={null}>
              <MessageCard space={space} message={id} party={party} card={card} />
            </Suspense>
          )}
          {message.words === '' && files.length === 0 && !hasCard && (
            <p className="text-quiet text-sm">{t('messages.nothing')}</p>
          )}
          {isEdited && <p className="text-quiet text-xs">{t('spaces.edited')}</p>}
          {replies > 0 && (
            <Button
              look="quiet"
              icon={MessageSquareReply}
              className="-ms-2.5"
              onClick={() => onReply(id)}
            >
              {t('spaces.replies', { count: replies })}
            </Button>
          )}
        </div>
        {isActive && (mayReply || mayDelete) && (
          <div className="bg-raised border-line absolute end-1 top-0.5 flex rounded-lg border">
            {mayReply && (
              <Button
                look="quiet"
                icon={MessageSquareReply}
                isIconOnly
                onClick={() => onReply(message.parent ?? id)}
              >
                {t('spaces.reply')}
              </Button>
            )}
            {mayEdit && (
              <Button look="quiet" icon={Pencil} isIconOnly onClick={() => onEdit(message)}>
                {t('spaces.edit')}
              </Button>
            )}
            {mayDelete && (
              <Button look="quiet" icon={Trash2} isIconOnly onClick={() => onDelete(message)}>
                {t('spaces.delete')}
              </Button>
            )}
          </div>
        )}
      </li>
    </>
  )
})
