// The keys of a phone or template, editable and movable, also by keyboard.
import { ArrowDown, ArrowUp, Settings2 } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { LineKey } from '../../domain/phones/lineKeys.ts'
import {
  lineKeyTypes,
  needsShared,
  needsValue,
  withKey,
  withKeyMoved,
} from '../../domain/phones/lineKeys.ts'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { keyTypeText } from './changeText.ts'

type Props = {
  readonly label: string
  readonly keys: readonly LineKey[]
  /** `Key 3`, `Module 1, key 2`. */
  readonly nameOf: (place: number) => string
  readonly onChange: (keys: readonly LineKey[]) => void
}

const MOST_SHARED = 9

export function KeyList({ label, keys, nameOf, onChange }: Props) {
  const [open, setOpen] = useState<number>()
  function move(event: MouseEvent<HTMLButtonElement>, place: number, by: 1 | -1) {
    onChange(withKeyMoved(keys, place, by))
    setOpen(undefined)
    // The rows stay and their contents move: the focus follows the content.
    const row = event.currentTarget.closest('li')
    const next = by === 1 ? row?.nextElementSibling : row?.previousElementSibling
    const same = next?.querySelector<HTMLElement>(`[data-move="${by}"]`)
    const target = same ?? next?.querySelector<HTMLElement>('[data-move]')
    target?.focus()
  }
  return (
    <ol aria-label={label} className="flex flex-col gap-1">
      {keys.map((key, place) => {
        const name = nameOf(place)
        return (
          <li key={name} className="border-line rounded-lg border px-3 py-1">
            <div className="flex items-center gap-2">
              <p className="min-w-0 grow text-sm break-words">
                <span className="text-quiet">{name}</span>{' '}
                <strong className="font-semibold">{keyTypeText(key.type)}</strong>{' '}
                <bdi>{detailsOf(key)}</bdi>
              </p>
              {place > 0 && (
                <Button
                  icon={ArrowUp}
                  isIconOnly
                  look="quiet"
                  data-move={-1}
                  onClick={(event) => move(event, place, -1)}
                >
                  {t('phones.keyUp', { key: name })}
                </Button>
              )}
              {place < keys.length - 1 && (
                <Button
                  icon={ArrowDown}
                  isIconOnly
                  look="quiet"
                  data-move={1}
                  onClick={(event) => move(event, place, 1)}
                >
                  {t('phones.keyDown', { key: name })}
                </Button>
              )}
              <Button
                icon={Settings2}
                isIconOnly
                look="quiet"
                aria-expanded={open === place}
                onClick={() => setOpen(open === place ? undefined : place)}
              >
                {t('templates.edit', { name })}
              </Button>
            </div>
            {open === place && (
              <Form value={key} onEdit={(edit) => onChange(withKey(keys, place, edit))} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

function detailsOf({ shared, label, value }: LineKey): string {
  return [shared > 0 ? String(shared) : '', displayText(label, 40), displayText(value, 40)]
    .filter((text) => text !== '')
    .join(' · ')
}

type FormProps = {
  readonly value: LineKey
  readonly onEdit: (edit: Partial<Omit<LineKey, 'rest'>>) => void
}

function Form({ value: key, onEdit }: FormProps) {
  const isKnown = lineKeyTypes.some((type) => type === key.type)
  const types = isKnown ? lineKeyTypes : [key.type, ...lineKeyTypes]
  return (
    <div className="grid gap-3 py-2 sm:grid-cols-3">
      <SelectField
        label={t('phones.keyType')}
        value={key.type}
        options={types.map((type) => ({ value: type, label: keyTypeText(type) }))}
        onChoose={(type) => onEdit({ type })}
      />
      {needsShared(key) && (
        <SelectField
          label={t('phones.keyShared')}
          value={String(key.shared)}
          options={Array.from({ length: MOST_SHARED }, (_, index) => String(index + 1)).map(
            (value) => ({ value, label: value }),
          )}
          onChoose={(value) => onEdit({ shared: Number(value) })}
        />
      )}
      {needsValue(key) && (
        <TextField
          label={t('phones.keyLabel')}
          value={key.label}
          onChange={(event) => onEdit({ label: event.target.value })}
        />
      )}
      {needsValue(key) && (
        <TextField
          label={t('phones.keyValue')}
          dir="ltr"
          value={key.value}
          onChange={(event) => onEdit({ value: event.target.value })}
        />
      )}
    </div>
  )
}
