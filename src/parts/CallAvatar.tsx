// Who is at the other end, as a circle: initials, or an arrow where there is no name.
import { PhoneIncoming, PhoneOutgoing } from 'lucide-react'
import type { CallView } from '../domain/calls/view.ts'
import { callWords } from '../i18n/en.call.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Avatar } from './Avatar.tsx'
import { nameOf } from './words.ts'

addWords(callWords)

type Props = { readonly view: CallView; readonly isLarge?: boolean }

/** Says the direction, too. */
export function CallAvatar({ view: { call }, isLarge = false }: Props) {
  const Icon = call.direction === 'in' ? PhoneIncoming : PhoneOutgoing
  const word = t(call.direction === 'in' ? 'card.incoming' : 'card.outgoing')
  const name = nameOf(call.party)
  const hasName = call.party.is === 'known' && /\p{L}/u.test(call.party.name ?? '')
  return (
    <span title={word} className="shrink-0">
      <span className="sr-only">{word} </span>
      {hasName ? (
        <Avatar name={name} size={isLarge ? 'large' : 'small'} />
      ) : (
        <span
          aria-hidden
          className={`bg-accent-soft text-accent grid place-items-center rounded-full ${isLarge ? 'size-13' : 'size-9'}`}
        >
          <Icon className={isLarge ? 'size-6' : 'size-4.5'} />
        </span>
      )}
    </span>
  )
}
