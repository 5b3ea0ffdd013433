// Finds people by name or address and chooses some of them.
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { PersonId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { usePeopleSearch } from '../../state/directory/usePeopleSearch.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Somebody who was chosen. */
export type Picked = { readonly id: PersonId; readonly name: string }

type Props = {
  readonly picked: readonly Picked[]
  /** Who is not offered. */
  readonly without: (person: PersonId) => boolean
  readonly isFirst?: boolean
  readonly onPick: (person: Picked) => void
  readonly onDrop: (person: PersonId) => void
}

export function PeoplePicker({ picked, without, isFirst = false, onPick, onDrop }: Props) {
  const [typed, setTyped] = useState('')
  const { people, isSearching, failure } = usePeopleSearch(typed)
  const found = people.filter(
    ({ id, isNumberOnly }) => !isNumberOnly && !without(id) && !picked.some((one) => one.id === id),
  )
  const isNone = typed.trim().length >= 2 && !isSearching && found.length === 0 && !failure
  return (
    <div className="flex flex-col gap-2">
      <TextField
        type="search"
        label={t('spaces.findPeople')}
        {...(isFirst && { 'data-autofocus': true })}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key !== 'Enter' || !first) return
          event.preventDefault()
          onPick({ id: first.id, name: first.name })
          setTyped('')
        }}
      />
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      {isNone && (
        <p role="status" className="text-quiet text-sm">
          {t('spaces.nobodyFound')}
        </p>
      )}
      {found.length > 0 && typed.trim() !== '' && (
        <ul role="list" aria-label={t('spaces.found')} className="flex flex-col">
          {found.map(({ id, name, email }) => (
            <li key={id} className="flex items-center gap-2">
              <span className="min-w-0 grow">
                <bdi className="block truncate text-sm font-medium">{displayText(name, 60)}</bdi>
                <span className="text-quiet block truncate text-xs">{email}</span>
              </span>
              <Button
                look="quiet"
                icon={Plus}
                isIconOnly
                onClick={() => {
                  onPick({ id, name })
                  setTyped('')
                }}
              >
                {t('spaces.add', { party: displayText(name, 60) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {picked.length > 0 && (
        <ul role="list" aria-label={t('spaces.added')} className="flex flex-wrap gap-1.5">
          {picked.map(({ id, name }) => (
            <li
              key={id}
              className="bg-accent-soft flex max-w-full items-center rounded-lg ps-2.5 text-sm"
            >
              <bdi className="truncate">{displayText(name, 60)}</bdi>
              <Button look="quiet" icon={X} isIconOnly onClick={() => onDrop(id)}>
                {t('spaces.remove', { party: displayText(name, 60) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
