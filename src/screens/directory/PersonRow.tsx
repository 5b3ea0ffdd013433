// One colleague: name, role, all numbers.
import { MessageSquare, Phone, Star } from 'lucide-react'
import type { PersonId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Person } from '../../domain/person/person.ts'
import { t } from '../../i18n/translate.ts'
import { Avatar } from '../../parts/Avatar.tsx'
import { useContacts } from '../../state/directory/useContacts.ts'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'

type Props = {
  readonly one: Person
  /** The signed-in person, once known. */
  readonly person: PersonId | undefined
  readonly isInCall: boolean
}

export function PersonRow({ one, person, isInCall }: Props) {
  const format = useFormatNumber()
  const callNumber = useCallNumber()
  const { messageRequests } = useCordboard()
  const name = displayText(one.name)
  const about = [one.title, one.department].filter(Boolean).join(', ')
  const numbers = [
    ...(one.extension ? [one.extension] : []),
    ...one.numbers.map(({ value }) => value).filter((value) => value !== one.extension),
  ]
  const [first] = numbers
  return (
    <li
      aria-label={name}
      className="bg-surface border-line shadow-card flex items-center gap-3 rounded-xl border p-2.5 [contain-intrinsic-size:auto_5rem] [content-visibility:auto]"
    >
      <Avatar name={name} image={one.avatar} />
      <div className="min-w-0 grow">
        <p className="truncate font-semibold">
          <bdi>{name}</bdi>
        </p>
        {about !== '' && <p className="text-quiet truncate text-sm">{displayText(about, 80)}</p>}
        <p className="text-quiet truncate text-sm tabular-nums">
          {numbers.map(format).join(' · ')}
        </p>
        {isInCall && <p className="text-good text-sm font-medium">{t('directory.onCall')}</p>}
      </div>
      {first === undefined ? (
        <span className="text-quiet text-sm">{t('directory.noNumber')}</span>
      ) : (
        <>
          {one.id !== person && !one.isNumberOnly && (
            <Button
              look="quiet"
              icon={MessageSquare}
              isIconOnly
              onClick={() => messageRequests.ask({ to: one.id, name: one.name })}
            >
              {t('directory.message', { party: name })}
            </Button>
          )}
          <Starred of={one.isNumberOnly ? undefined : one.id} name={name} number={first} />
          <Button
            icon={Phone}
            look="good"
            onClick={() =>
              callNumber({
                number: first,
                name: one.name,
                ...(!one.isNumberOnly && { personId: one.id }),
              })
            }
          >
            {t('directory.call')}
          </Button>
        </>
      )}
    </li>
  )
}

type StarredProps = {
  /** The kind of the number, if Webex says so. */
  readonly of: PersonId | undefined
  readonly name: string
  readonly number: string
}

function Starred({ of, name, number }: StarredProps) {
  const { speedDials, contactsOf } = useContacts()
  const isIn = speedDials.some((one) => one.number === number)
  return (
    <Button
      look="quiet"
      icon={Star}
      isIconOnly
      aria-pressed={isIn}
      className={isIn ? 'text-accent' : ''}
      onClick={() =>
        isIn
          ? contactsOf.removeSpeedDial(number)
          : contactsOf.addSpeedDial({ name, number, ...(of && { personId: of }) })
      }
    >
      {t('directory.addSpeedDial', { party: name })}
    </Button>
  )
}
