// The preferences. The look of the page is stored for its first paint, before anybody signs in; all
// preferences are stored with the data of the person who signs in.
import { createStore } from 'zustand/vanilla'
import { languageChoices } from '../../i18n/languages.ts'
import type { Store } from '../../lib/storage.ts'
import type { PersonState, PersonStore } from './createPersonStore.ts'
import type { Prefs, PrefsDoc, PrefsState } from './prefs.ts'
import { themes } from './prefs.ts'

const VERSION = 1
/** Theme and language only: needed before anybody has signed in, and not personal. */
const LOOK_KEY = 'cordboard.look'

const usual: PrefsState = {
  theme: 'system',
  language: 'system',
  ringTone: 'bars',
  output: '',
  keepsAwake: false,
}

type Look = Pick<PrefsState, 'theme' | 'language'>
const lookNames = ['theme', 'language'] as const
type LookName = (typeof lookNames)[number]

/**
 * An invalid field falls back alone. `unsaved`: chosen but not yet stored with the person's data, as the
 * page was reloaded before.
 */
function readLook(store: Store): { look: Look; unsaved: readonly LookName[] } {
  const { theme, language } = usual
  try {
    const kept = JSON.parse(store.get(LOOK_KEY) ?? '') as Readonly<Record<string, unknown>> | null
    if (kept?.['version'] !== VERSION) return { look: { theme, language }, unsaved: [] }
    const unsaved = Array.isArray(kept['unsaved']) ? (kept['unsaved'] as readonly unknown[]) : []
    return {
      look: {
        theme: themes.find((one) => one === kept['theme']) ?? theme,
        language: languageChoices.find((one) => one === kept['language']) ?? language,
      },
      unsaved: lookNames.filter((name) => unsaved.includes(name)),
    }
  } catch {
    return { look: { theme, language }, unsaved: [] }
  }
}

const names = Object.keys(usual) as readonly (keyof PrefsState)[]

/** The person's choices, without the defaults. */
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
  /** Choices from before the person's store was known. */
  let chosen: Partial<PrefsState> = {}
  const { look: first, unsaved: before } = readLook(store)
  for (const name of before) chosen = { ...chosen, [name]: first[name] }
  let unsaved = before
  const state = createStore<PrefsState>(() => ({ ...usual, ...first }))
  const keepLook = ({ theme, language }: Look = state.getState()) => {
    const look = { version: VERSION, theme, language, ...(unsaved.length > 0 && { unsaved }) }
    store.set(LOOK_KEY, JSON.stringify(look))
  }
  const keep = (change: Partial<PrefsState>) => {
    const where = kept
    where?.change((_, at) =>
      Object.fromEntries(Object.entries(change).map(([name, value]) => [name, { at, value }])),
    )
    void where?.saved().then((isSaved) => {
      if (!isSaved || where.hasUnsaved() || unsaved.length === 0) return
      unsaved = []
      keepLook()
    })
  }
  return {
    store: state,
    set(change) {
      unsaved = lookNames.filter((name) => unsaved.includes(name) || name in change)
      // First, as another language reloads the page.
      keepLook({ ...state.getState(), ...change })
      state.setState(change)
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
        unsaved = []
        keepLook()
        // The look stays for the next person; all other choices were the person's.
        const { ringTone, output, keepsAwake } = usual
        state.setState({ ringTone, output, keepsAwake })
      }
    },
  }
}
