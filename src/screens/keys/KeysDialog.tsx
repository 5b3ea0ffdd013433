// All shortcuts: view, change, switch off.
import { useState } from 'react'
import type { Keys, ShortcutName } from '../../domain/keys/shortcuts.ts'
import { remapped, shortcutNames, usualKeys } from '../../domain/keys/shortcuts.ts'
import { t } from '../../i18n/translate.ts'
import type { KeysState } from '../../state/keys/useKeys.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

type Props = {
  readonly isOn: boolean
  readonly keys: Keys
  readonly onChange: (change: Partial<KeysState>) => void
  readonly onClose: () => void
}

export function KeysDialog({ isOn, keys, onChange, onClose }: Props) {
  const [asking, setAsking] = useState<ShortcutName>()
  const [problem, setProblem] = useState('')
  function take(name: ShortcutName, key: string) {
    const after = remapped(keys, name, key)
    if (after === 'unusable') return setProblem(t('keys.unusable'))
    if ('takenBy' in after) {
      return setProblem(t('keys.taken', { key, by: t(`keys.${after.takenBy}`) }))
    }
    onChange({ keys: after.keys })
    setAsking(undefined)
    setProblem('')
  }
  return (
    <Dialog name={t('keys.title')} onClose={onClose}>
      <label className="mb-3 flex min-h-10 cursor-pointer items-center gap-3 text-sm font-medium">
        <input
          type="checkbox"
          role="switch"
          data-autofocus
          checked={isOn}
          onChange={(event) => onChange({ isOn: event.target.checked })}
          className="accent-accent-fill size-5"
        />
        {t('keys.on')}
      </label>
      <p role="alert" className="text-bad min-h-5 text-sm">
        {problem}
      </p>
      <dl className="divide-line divide-y">
        {shortcutNames.map((name) => (
          <div key={name} className="flex min-h-11 items-center justify-between gap-3 py-1">
            <dt className="text-sm">{t(`keys.${name}`)}</dt>
            <dd className="flex items-center gap-2">
              <kbd className="bg-ground border-line min-w-8 rounded-md border px-2 py-1 text-center text-sm">
                {keys[name].toUpperCase()}
              </kbd>
              <Button
                look={asking === name ? 'accent' : 'quiet'}
                onClick={() => {
                  setProblem('')
                  setAsking(asking === name ? undefined : name)
                }}
                onKeyDown={(event) => {
                  if (asking !== name || ['Tab', 'Enter', ' ', 'Shift'].includes(event.key)) return
                  event.preventDefault()
                  if (event.key === 'Escape') setAsking(undefined)
                  else take(name, event.key)
                }}
              >
                {asking === name ? t('keys.press') : t('keys.change', { what: t(`keys.${name}`) })}
              </Button>
            </dd>
          </div>
        ))}
        <div className="flex min-h-11 items-center justify-between gap-3 py-1">
          <dt className="text-sm">{t('keys.palette')}</dt>
          <dd>
            <kbd className="bg-ground border-line rounded-md border px-2 py-1 text-sm">
              {t('keys.paletteKey')}
            </kbd>
          </dd>
        </div>
      </dl>
      <div className="mt-3 flex justify-end">
        <Button onClick={() => onChange({ keys: usualKeys })}>{t('keys.reset')}</Button>
      </div>
    </Dialog>
  )
}
