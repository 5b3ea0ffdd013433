// Whom a call may be transferred to, without typing: favorites, then people of recent calls.
import { useRef } from 'react'
import { transferTargets } from '../../domain/directory/transferTargets.ts'
import type { Target } from '../../domain/directory/transferTargets.ts'
import type { Party } from '../../domain/calls/party.ts'
import { phoneWords } from '../../i18n/en.phone.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { useContacts } from '../../state/directory/useContacts.ts'
import { useKeptHistory } from '../../state/history/useHistory.ts'
import type { Match } from '../dial/destination.ts'
import { PersonLine } from './PersonLine.tsx'

addWords(phoneWords)

type Props = {
  /** Nobody is transferred to themselves. */
  readonly caller: Party
  readonly onPick: (match: Match) => void
}

export function TransferTargets({ caller, onPick }: Props) {
  const { speedDials } = useContacts()
  const { entries } = useKeptHistory()
  const region = useCallingRegion()
  const targets = transferTargets(speedDials, entries, { caller, region })
  if (targets.length === 0) return null
  return (
    <ul
      role="list"
      aria-label={t('targets.title')}
      data-guard="opened"
      className="mb-2 grid max-h-48 grid-cols-1 gap-1 overflow-y-auto @md:grid-cols-2"
    >
      {targets.map((target) => (
        <li key={target.number} className="min-w-0">
          <TargetButton
            target={target}
            onPick={() => {
              const { name, number } = target
              onPick({ is: 'contact', name, contact: { key: number, name, number } })
            }}
          />
        </li>
      ))}
    </ul>
  )
}

type TargetProps = { readonly target: Target; readonly onPick: () => void }

function TargetButton({ target: { name, number, personId }, onPick }: TargetProps) {
  const row = useRef<HTMLButtonElement>(null)
  return (
    <button
      ref={row}
      type="button"
      onClick={onPick}
      className="hover:bg-ground flex w-full cursor-pointer items-center gap-2.5 rounded-lg px-2 py-1.5 text-start"
    >
      <PersonLine {...{ name, number, personId, row }} />
    </button>
  )
}
