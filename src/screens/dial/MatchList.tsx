// The people who match what is being typed, as a list to choose from by key or pointer.
import { optionId } from './optionId.ts'
import { useEffect, useRef } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Person } from '../../domain/person/person.ts'
import { frameWords } from '../../i18n/en.frame.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { numberOf } from './destination.ts'
import type { DestinationField } from './useDestination.ts'

addWords(frameWords)

type Props = {
  /** Prefix of the options' ids: the field names the highlighted one. */
  readonly id: string
  readonly field: DestinationField
  readonly onPick: (person: Person) => void
  readonly isOverlay: boolean
}

export default function MatchList({ id, field, onPick, isOverlay }: Props) {
  const { matches, active } = field
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
      {matches.map((person, index) => (
        <Match
          key={person.id}
          id={optionId(id, index)}
          person={person}
          isActive={index === active}
          onPick={() => onPick(person)}
        />
      ))}
    </ul>
  )
}

type MatchProps = {
  readonly id: string
  readonly person: Person
  readonly isActive: boolean
  readonly onPick: () => void
}

function Match({ id, person, isActive, onPick }: MatchProps) {
  const name = displayText(person.name)
  const number = numberOf(person) ?? t('matches.noNumber')
  const about = displayText([person.title, person.department].filter(Boolean).join(', '))
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      aria-label={`${name} ${number}`}
      // The field keeps the focus: the highlighted option is named by it.
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
