// The latest messages between two people, newest at the bottom.
import type { PersonId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Message } from '../../domain/spaces/message.ts'
import { t } from '../../i18n/translate.ts'
import { clockTime } from '../../parts/failureWords.ts'
import { besideWords } from './besideWords.ts'

type Props = {
  readonly written: readonly Message[] | undefined
  readonly hasFailed: boolean
  readonly other: PersonId
  readonly name: string
}

const MOST = 5
const LONGEST = 400

export function Written({ written, hasFailed, other, name }: Props) {
  if (hasFailed) return <p className="text-quiet text-sm">{t('messages.unread')}</p>
  const latest = (written ?? []).slice(-MOST)
  if (latest.length === 0) return null
  return (
    <ul
      role="list"
      aria-label={t('messages.before')}
      className="border-line flex max-h-48 flex-col gap-2 overflow-y-auto rounded-lg border p-3"
    >
      {latest.map((message) => (
        <li key={message.id} className="text-sm">
          <p className="text-quiet text-xs">
            <bdi>{message.from === other ? name : t('messages.me')}</bdi>{' '}
            <time dateTime={new Date(message.at).toISOString()}>{clockTime(message.at)}</time>
          </p>
          {message.words !== '' && (
            <p dir="auto" className="break-words whitespace-pre-wrap">
              {displayText(message.words, LONGEST)}
            </p>
          )}
          {besideWords(message).map((one) => (
            <p key={one} className="text-quiet">
              {one}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
