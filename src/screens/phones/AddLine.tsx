// Searches for a person, workspace or virtual line to add to the phone.
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CallingDeviceId, LineId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { LineOwner } from '../../domain/phones/phoneLines.ts'
import { t } from '../../i18n/translate.ts'
import { useLineOwners } from '../../state/phones/usePhones.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Reading } from './Reading.tsx'

type Props = {
  readonly phone: CallingDeviceId
  /** The phone's current lines, also unsaved ones. */
  readonly taken: readonly LineId[]
  readonly onAdd: (owner: LineOwner) => void
}

export function AddLine({ phone, taken, onAdd }: Props) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const owners = useLineOwners(phone, typed)
  const found = owners.value?.filter(({ id }) => !taken.includes(id))
  function add(owner: LineOwner) {
    onAdd(owner)
    setTyped('')
    // The pressed button disappears with the list.
    field.current?.focus()
  }
  return (
    <section aria-label={t('phones.addLine')} className="flex flex-col gap-2">
      <h2 className="text-sm font-semibold">{t('phones.addLine')}</h2>
      <TextField
        ref={field}
        type="search"
        label={t('phones.findLine')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {owners.failure && <Reading of={owners} />}
      {found && (
        <p role="status" className="text-quiet text-sm empty:hidden">
          {found.length === 0 && t('phones.noLineFound')}
        </p>
      )}
      <ul role="list" className="flex flex-col gap-1">
        {found?.map((owner) => (
          <li key={owner.id} className="flex items-center gap-2 text-sm">
            <span className="min-w-0 grow break-words">
              <bdi>{displayText(owner.name, 60)}</bdi>{' '}
              <span className="text-quiet">
                {[t(`phones.kind.${owner.kind}`), owner.extension, owner.location]
                  .flatMap((text) => (text === undefined ? [] : displayText(text, 40)))
                  .join(' · ')}
              </span>
            </span>
            <Button icon={Plus} isIconOnly onClick={() => add(owner)}>
              {t('phones.addLineOf', { name: displayText(owner.name, 60) })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
