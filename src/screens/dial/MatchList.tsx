// The matching people and own contacts, as a list to choose from by key or pointer.
import { optionId } from './optionId.ts'
import { useEffect, useRef } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { ContactNumber } from '../../domain/directory/foundContacts.ts'
import type { Person } from '../../domain/person/person.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { frameWords } from '../../i18n/en.frame.ts'
import { addWords, t } from '../../i18n/translate.ts'
import type { Match } from './destination.ts'
import { numberOf } from './destination.ts'
import type { DestinationField } from './useDestination.ts'

addWords(frameWords)

type Props = {
  /** Prefix of the options' ids: the field refers to the highlighted one. */
  readonly id: string
  readonly field: DestinationField
  readonly onPick: (match: Match) => void
  readonly isOverlay: boolean
}

export default function MatchList({ id, field, onPick, isOverlay }: Props) {
  const { matches, active } = field
  const format = useFormatNumber()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <ul
      ref={list}
      id={`${id}-matches`}
      role="listbox"
      aria-label={t('matches.title')}
      className={`bg-raised border-line max-h-80 overflow-y-auto rounded-xl border p-1 ${
        isOverlay ? 'shadow-float absolute inset-x-0 top-full z-20' : 'mt-1'
      }`}
    >
      {matches.map((match, index) => (
        <Option
          key={match.is === 'person' ? match.person.id : match.contact.key}
          id={optionId(id, index)}
          told={
            match.is === 'person' ? personTold(match.person) : contactTold(match.contact, format)
          }
          isActive={index === active}
          onPick={() => onPick(match)}
        />
      ))}
    </ul>
  )
}

type Told = {
  /** For screen readers. */
  readonly label: string
  readonly name: string
  readonly number: string
  readonly about: string
}

function personTold(person: Person): Told {
  const name = displayText(person.name)
  const number = numberOf(person) ?? t('matches.noNumber')
  return {
    label: `${name} ${number}`,
    name,
    number,
    about: displayText([person.title, person.department].filter(Boolean).join(', ')),
  }
}

function contactTold(contact: ContactNumber, format: FormatNumber): Told {
  const [name, number] = [displayText(contact.name), displayText(format(contact.number))]
  const mine = t('matches.contact')
  return {
    label: `${name} ${number}, ${mine}`,
    name,
    number,
    about: displayText([mine, contact.organization].filter(Boolean).join(', ')),
  }
}

type OptionProps = {
  readonly id: string
  readonly told: Told
  readonly isActive: boolean
  readonly onPick: () => void
}

function Option({ id, told: { label, name, number, about }, isActive, onPick }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      aria-label={label}
      // The field keeps the focus and refers to the highlighted option.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
      className="hover:bg-ground aria-selected:bg-accent-soft aria-selected:outline-accent flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-3 py-1 aria-selected:outline-1"
    >
      <span className="min-w-0 flex-1">
        <bdi className="block truncate text-sm font-medium">{name}</bdi>
        {about !== '' && <bdi className="text-quiet block truncate text-xs">{about}</bdi>}
      </span>
      <bdi className="text-quiet shrink-0 text-sm">{number}</bdi>
    </li>
  )
}
