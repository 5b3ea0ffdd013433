// The preferences: how the page looks, kept for the first paint whoever comes next; and the same
// with everything else as the signed-in person chose it, where what they keep is kept.
import { createStore } from 'zustand/vanilla'
import { languageChoices } from '../../i18n/languages.ts'
import type { Store } from '../../lib/storage.ts'
import type { PersonState, PersonStore } from './createPersonStore.ts'
import type { Prefs, PrefsDoc, PrefsState } from './prefs.ts'
import { themes } from './prefs.ts'

const VERSION = 1
/** Theme and language only: needed before anybody is known, and telling nothing of a person. */
const LOOK_KEY = 'cordboard.look'

const usual: PrefsState = {
  theme: 'system',
  language: 'system',
  ringTone: 'bars',
  output: '',
  keepsAwake: false,
}

type Look = Pick<PrefsState, 'theme' | 'language'>

/** A field that is broken falls back alone. */
function readLook(store: Store): Look {
  try {
    const kept = JSON.parse(store.get(LOOK_KEY) ?? '') as Readonly<Record<string, unknown>> | null
    if (kept?.['version'] !== VERSION) return usual
    return {
      theme: themes.find((one) => one === kept['theme']) ?? usual.theme,
      language: languageChoices.find((one) => one === kept['language']) ?? usual.language,
    }
  } catch {
    return usual
  }
}

const names = Object.keys(usual) as readonly (keyof PrefsState)[]

/** What the person has chosen, without what they left as it is. */
const chosenIn = (doc: PrefsDoc): Partial<PrefsState> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const field = doc[name]
      return field ? [[name, field.value] as const] : []
    }),
  )

/** @param store shared by the tabs (`localStore`). */
export function createPrefs(store: Store): Prefs {
  let kept: PersonStore<PrefsDoc> | undefined
  /** Chosen before it was known where to keep it. */
  let chosen: Partial<PrefsState> = {}
  const { theme, language } = readLook(store)
  const state = createStore<PrefsState>(() => ({ ...usual, theme, language }))
  const keepLook = () => {
    const look: Look = { theme: state.getState().theme, language: state.getState().language }
    store.set(LOOK_KEY, JSON.stringify({ version: VERSION, ...look }))
  }
  const keep = (change: Partial<PrefsState>) =>
    kept?.change((_, at) =>
      Object.fromEntries(Object.entries(change).map(([name, value]) => [name, { at, value }])),
    )
  return {
    store: state,
    set(change) {
      state.setState(change)
      keepLook()
      if (kept) keep(change)
      else chosen = { ...chosen, ...change }
    },
    keepIn(where) {
      kept = where
      if (Object.keys(chosen).length > 0) keep(chosen)
      chosen = {}
      const apply = ({ doc }: PersonState<PrefsDoc>) => {
        const now = state.getState()
        const next = { ...now, ...chosenIn(doc) }
        if (names.every((name) => now[name] === next[name])) return
        state.setState(next)
        keepLook()
      }
      apply(where.store.getState())
      const cancel = where.store.subscribe(apply)
      return () => {
        cancel()
        if (kept !== where) return
        kept = undefined
        // The look stays for whoever comes next; the rest was the person's.
        const { ringTone, output, keepsAwake } = usual
        state.setState({ ringTone, output, keepsAwake })
      }
    },
  }
}
