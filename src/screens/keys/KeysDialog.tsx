// All shortcuts: view, change, switch off.
import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import type { Keys, ShortcutName } from '../../domain/keys/shortcuts.ts'
import { remapped, usualKeys } from '../../domain/keys/shortcuts.ts'
import { t } from '../../i18n/translate.ts'
import type { KeysState } from '../../state/keys/useKeys.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** Every shortcut once (the compiler checks the names, KeysDialog.test.ts that none is missing). */
export const groups = [
  {
    title: 'keys.group.incoming',
    names: ['answer', 'decline', 'voicemail', 'forward', 'ignore', 'unavailable'],
  },
  {
    title: 'keys.group.inCall',
    names: ['end', 'hold', 'mute', 'keypad', 'message', 'record', 'pauseRecording'],
  },
  {
    title: 'keys.group.handOver',
    names: ['transfer', 'complete', 'cancelTransfer', 'merge', 'park', 'retrieve', 'move'],
  },
  {
    title: 'keys.group.pages',
    names: ['search', 'phone', 'history', 'directory', 'devices', 'wall', 'help'],
  },
] as const satisfies readonly { title: string; names: readonly ShortcutName[] }[]

type Props = {
  readonly isOn: boolean
  readonly keys: Keys
  readonly onChange: (change: Partial<KeysState>) => void
  readonly onClose: () => void
}

export function KeysDialog({ isOn, keys, onChange, onClose }: Props) {
  const id = useId()
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
      {groups.map(({ title, names }) => (
        <section key={title} aria-labelledby={`${id}-${title}`} className="mt-4">
          <h3 id={`${id}-${title}`} className="text-quiet mb-1 text-xs font-medium">
            {t(title)}
          </h3>
          <dl className="divide-line divide-y">
            {names.map((name) => (
              <KeyRow key={name} shown={keys[name].toUpperCase()} what={t(`keys.${name}`)}>
                <Button
                  look={asking === name ? 'accent' : 'quiet'}
                  {...(asking !== name && {
                    'aria-label': t('keys.change', { what: t(`keys.${name}`) }),
                  })}
                  onClick={() => {
                    setProblem('')
                    setAsking(asking === name ? undefined : name)
                  }}
                  onKeyDown={(event) => {
                    if (asking !== name || ['Tab', 'Enter', ' ', 'Shift'].includes(event.key))
                      return
                    event.preventDefault()
                    if (event.key === 'Escape') setAsking(undefined)
                    else take(name, event.key)
                  }}
                >
                  {t(asking === name ? 'keys.press' : 'keys.changeShort')}
                </Button>
              </KeyRow>
            ))}
            {title === 'keys.group.pages' && (
              <KeyRow shown={t('keys.paletteKey')} what={t('keys.palette')} />
            )}
          </dl>
        </section>
      ))}
      <div className="mt-3 flex justify-end">
        <Button onClick={() => onChange({ keys: usualKeys })}>{t('keys.reset')}</Button>
      </div>
    </Dialog>
  )
}

type RowProps = { readonly shown: string; readonly what: string; readonly children?: ReactNode }

function KeyRow({ shown, what, children }: RowProps) {
  return (
    <div className="flex min-h-11 items-center gap-3 py-0.5">
      <dt className="min-w-0 grow text-sm">{what}</dt>
      <dd className="flex shrink-0 items-center gap-2">
        <kbd className="bg-ground border-line min-w-8 rounded-md border px-2 py-1 text-center text-sm">
          {shown}
        </kbd>
        {children}
      </dd>
    </div>
  )
}
