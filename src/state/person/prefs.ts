// What a person has chosen about the app itself, kept in this browser.
import type { StoreApi } from 'zustand/vanilla'
import type { LanguageChoice } from '../../i18n/languages.ts'
import type { Latest } from '../../domain/person/stamped.ts'
import type { Cancel } from '../../lib/clock.ts'
import type { PersonStore } from './createPersonStore.ts'

/** `system`: as the operating system is set. */
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
  /** `MediaDeviceInfo.deviceId`; empty: as the system has it. */
  readonly output: string
  /** The screen stays on while the phone is shown. */
  readonly keepsAwake: boolean
}

/** As they are kept. */
export type PrefsDoc = { readonly [Name in keyof PrefsState]: Latest<PrefsState[Name]> }

/** The person's preferences, and where they are kept (docs/adr/0008). */
export type Prefs = {
  readonly store: StoreApi<PrefsState>
  /** Takes effect at once, whether it can be kept or not. */
  set(change: Partial<PrefsState>): void
  /**
   * From now on choices are kept there, and those that are kept there apply; until cancelled, as
   * at sign-out. The look of the page stays.
   */
  keepIn(where: PersonStore<PrefsDoc>): Cancel
}
