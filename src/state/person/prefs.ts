// The person's choices about the app itself, stored in this browser.
import type { StoreApi } from 'zustand/vanilla'
import type { LanguageChoice } from '../../i18n/languages.ts'
import type { Latest } from '../../domain/person/stamped.ts'
import type { Cancel } from '../../lib/clock.ts'
import type { PersonStore } from './createPersonStore.ts'

/** `system`: as in the operating system. */
export type Theme = 'system' | 'light' | 'dark'

/** The themes in the order of the menu. */
export const themes: readonly Theme[] = ['system', 'light', 'dark']

/** The ring tones in the order of the menu. */
export const ringTones = ['bars', 'bell', 'soft'] as const
/** One of `ringTones`. */
export type RingToneName = (typeof ringTones)[number]

/** The person's preferences. */
export type PrefsState = {
  readonly theme: Theme
  readonly language: LanguageChoice
  readonly ringTone: RingToneName
  /** `MediaDeviceInfo.deviceId`; empty: the system's default. */
  readonly output: string
  /** The screen stays on while the phone is shown. */
  readonly keepsAwake: boolean
}

/** As they are kept. */
export type PrefsDoc = { readonly [Name in keyof PrefsState]: Latest<PrefsState[Name]> }

/** The person's preferences, and where they are stored (docs/adr/0008). */
export type Prefs = {
  readonly store: StoreApi<PrefsState>
  /** Takes effect at once, whether it can be stored or not. */
  set(change: Partial<PrefsState>): void
  /**
   * From now on choices are stored there, and the stored ones apply; until canceled, as at sign-out. The
   * look of the page stays.
   */
  keepIn(where: PersonStore<PrefsDoc>): Cancel
}
