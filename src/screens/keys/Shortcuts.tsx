// Handles shortcuts on every page; opens the list of shortcuts and the palette.
import { useEffect, useEffectEvent, useState } from 'react'
import { useNavigate } from '../../lib/useNavigation.tsx'
import type { ShortcutName } from '../../domain/keys/shortcuts.ts'
import { meantBy, shortcutOf } from '../../domain/keys/shortcuts.ts'
import { keysWords } from '../../i18n/en.keys.ts'
import { addWords } from '../../i18n/translate.ts'
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
      {open === 'keys' && <KeysDialog isOn={isOn} keys={keys} onChange={change} onClose={close} />}
      {open === 'palette' && <CommandPalette onClose={close} />}
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
