// The command palette: a combobox of everything that is possible now (ARIA APG, editable list).
import type { KeyboardEvent } from 'react'
import { useId, useState } from 'react'
import { t } from '../../i18n/translate.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { usePalette } from './usePaletteEntries.ts'

type Props = { readonly onClose: () => void }

export function CommandPalette({ onClose }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const { entries, cutAt } = usePalette(typed)
  const active = Math.min(chosen, entries.length - 1)
  function run(index: number) {
    const entry = entries[index]
    if (!entry) return
    onClose()
    entry.run()
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault()
      run(active)
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || entries.length === 0) return
    event.preventDefault()
    setChosen((active + step + entries.length) % entries.length)
  }
  return (
    <Dialog name={t('palette.title')} onClose={onClose}>
      <TextField
        label={t('palette.field')}
        isLabelHidden
        placeholder={t('palette.field')}
        data-autofocus
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t('palette.results')} className="mt-2">
        {entries.map(({ label }, index) => (
          <li
            key={label}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => run(index)}
            className="aria-selected:bg-accent-soft aria-selected:text-accent hover:bg-ground flex min-h-10 cursor-pointer items-center rounded-lg px-3 text-sm"
          >
            <bdi className="min-w-0 truncate">{label}</bdi>
          </li>
        ))}
      </ul>
      {entries.length === 0 && (
        <p role="status" className="text-quiet px-3 py-2 text-sm">
          {t('palette.none')}
        </p>
      )}
      {cutAt !== undefined && (
        <p className="text-quiet px-3 py-1 text-xs">{t('matches.cut', { count: cutAt })}</p>
      )}
    </Dialog>
  )
}
