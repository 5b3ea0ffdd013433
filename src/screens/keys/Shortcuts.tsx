// In the header of every page: the button that opens the palette. Handles shortcuts, and opens their list.
import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { useNavigate } from '../../lib/useNavigation.tsx'
import type { ShortcutName } from '../../domain/keys/shortcuts.ts'
import { meantBy, shortcutOf } from '../../domain/keys/shortcuts.ts'
import { keysWords } from '../../i18n/en.keys.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { isApple } from '../../lib/platform.ts'
import { stayAwake } from '../../lib/wakeLock.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useKeys, useAllowedHeadsets } from '../../state/keys/useKeys.ts'
import { usePrefs } from '../../state/person/usePrefs.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { useAct } from './useAct.ts'
import { useHeadset } from './useHeadset.ts'

addWords(keysWords)

const typing = 'input, textarea, select, [contenteditable], dialog, [role=menu]'
const pages: Partial<Readonly<Record<ShortcutName, string>>> = {
  phone: '/',
  history: '/history',
  directory: '/directory',
  devices: '/devices',
  wall: '/wall',
}

export default function Shortcuts() {
  const calls = useCalls()
  const navigate = useNavigate()
  const [{ isOn, keys }, change] = useKeys()
  const [open, setOpen] = useState<'keys' | 'palette'>()
  const act = useAct()
  const [{ keepsAwake }] = usePrefs()
  useHeadset(useAllowedHeadsets())
  useEffect(() => (keepsAwake ? stayAwake() : undefined), [keepsAwake])

  function run(name: ShortcutName): boolean {
    const page = pages[name]
    if (page !== undefined) void navigate(page)
    else if (name === 'help') setOpen('keys')
    else if (name === 'search') void focusField(navigate)
    else if (name === 'retrieve') return retrieve(calls)
    else {
      const meant = meantBy(name, calls.store.getState().views)
      if (!meant) return false
      act(meant.action, meant.key)
    }
    return true
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPaletteKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
    if (isPaletteKey && !event.altKey && !event.shiftKey) {
      event.preventDefault()
      setOpen((was) => (was === 'palette' ? undefined : 'palette'))
      return
    }
    const target = event.target
    const isTyping = target instanceof Element && target.closest(typing) !== null
    if (!isOn || isTyping || event.defaultPrevented || document.querySelector('dialog[open]'))
      return
    const name = shortcutOf(
      {
        key: event.key,
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        isPartial: event.repeat || event.isComposing,
      },
      keys,
    )
    if (name && run(name)) event.preventDefault()
  })
  useEffect(() => {
    const stop = new AbortController()
    document.addEventListener('keydown', (event) => onKey(event), { signal: stop.signal })
    return () => stop.abort()
  }, [])
  const close = () => setOpen(undefined)
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen('palette')}
        className="border-line bg-ground text-quiet hover:border-edge flex h-10 w-full max-w-md cursor-pointer items-center gap-2.5 rounded-lg border px-2.5 text-sm"
      >
        <Search aria-hidden className="size-[1.125rem] shrink-0" />
        <span className="min-w-0 grow truncate text-start">{t('palette.open')}</span>
        <kbd
          aria-hidden
          className="border-line bg-surface rounded border px-1.5 text-xs leading-5 max-md:hidden"
        >
          {isApple() ? '⌘ K' : t('palette.key')}
        </kbd>
      </button>
      {/* Outside the header, which stays above the page but below what rings. */}
      {open &&
        createPortal(
          open === 'keys' ? (
            <KeysDialog isOn={isOn} keys={keys} onChange={change} onClose={close} />
          ) : (
            <CommandPalette onClose={close} />
          ),
          document.body,
        )}
    </>
  )
}

/** The field for a name or a number, on the phone's page. */
async function focusField(navigate: ReturnType<typeof useNavigate>): Promise<void> {
  const field = () =>
    document.querySelector<HTMLElement>('main input[type=search], main [aria-autocomplete=list]')
  if (!field()) await navigate('/')
  requestAnimationFrame(() => field()?.focus())
}

function retrieve(calls: ReturnType<typeof useCalls>): boolean {
  const last = [...calls.store.getState().parked].sort((a, b) => b.parkedAt - a.parkedAt)[0]
  if (!last) return false
  calls.command({ do: 'retrieve', from: last.at, party: last.party })
  return true
}
