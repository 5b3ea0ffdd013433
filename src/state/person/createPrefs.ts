// Keeps the preferences: versioned, bound to the person, readable even when broken.
import { createStore } from 'zustand/vanilla'
import { languageChoices } from '../../i18n/languages.ts'
import type { PersonId } from '../../domain/brand.ts'
import type { Store } from '../../lib/storage.ts'
import type { Prefs, PrefsState } from './prefs.ts'
import { ringTones, themes } from './prefs.ts'

const VERSION = 1
/** How this browser looks before anybody is known: says nothing about a person. */
const LOOK_KEY = 'cordboard.look'
const keyOf = (person: PersonId) => `cordboard.prefs.${person}`

const usual: PrefsState = {
  theme: 'system',
  language: 'system',
  ringTone: 'bars',
  output: '',
  keepsAwake: false,
}

/** A field that is broken falls back alone; the others are kept. */
function readFields(kept: Readonly<Record<string, unknown>>): PrefsState {
  const { theme, language, ringTone, output, keepsAwake } = kept
  return {
    theme: themes.find((one) => one === theme) ?? usual.theme,
    language: languageChoices.find((one) => one === language) ?? usual.language,
    ringTone: ringTones.find((one) => one === ringTone) ?? usual.ringTone,
    output: typeof output === 'string' ? output : usual.output,
    keepsAwake: keepsAwake === true,
  }
}

function read(store: Store, key: string): PrefsState | undefined {
  try {
    const kept: unknown = JSON.parse(store.get(key) ?? '')
    const isOurs = typeof kept === 'object' && kept !== null && 'version' in kept
    return isOurs && kept.version === VERSION ? readFields({ ...kept }) : undefined
  } catch {
    return undefined
  }
}

/** @param store shared by the tabs (`localStore`). */
export function createPrefs(store: Store): Prefs {
  let person: PersonId | undefined
  const state = createStore<PrefsState>(() => read(store, LOOK_KEY) ?? usual)
  const keep = () => {
    const text = JSON.stringify({ version: VERSION, ...state.getState() })
    store.set(LOOK_KEY, text)
    if (person) store.set(keyOf(person), text)
  }
  return {
    store: state,
    set(change) {
      state.setState(change)
      keep()
    },
    knownAs(known) {
      person = known
      const kept = read(store, keyOf(known))
      if (kept) state.setState(kept)
      keep()
    },
    forget() {
      if (person) store.remove(keyOf(person))
      person = undefined
    },
  }
}
