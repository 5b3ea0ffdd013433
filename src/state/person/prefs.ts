// What a person has chosen about the app itself, kept under their name in this browser.
import type { StoreApi } from 'zustand/vanilla'
import type { LanguageChoice } from '../../i18n/languages.ts'
import type { PersonId } from '../../domain/brand.ts'

/** `system`: as the operating system is set. */
export type Theme = 'system' | 'light' | 'dark'

export const themes: readonly Theme[] = ['system', 'light', 'dark']

export const ringTones = ['bars', 'bell', 'soft'] as const
export type RingToneName = (typeof ringTones)[number]

export type PrefsState = {
  readonly theme: Theme
  readonly language: LanguageChoice
  readonly ringTone: RingToneName
  /** `MediaDeviceInfo.deviceId`; empty: as the system has it. */
  readonly output: string
  /** The screen stays on while the phone is shown. */
  readonly keepsAwake: boolean
}

export type Prefs = {
  readonly store: StoreApi<PrefsState>
  /** Takes effect at once, whether it can be kept or not. */
  set(change: Partial<PrefsState>): void
  /** Who is signed in: their choices apply, and changes are kept under their name. */
  knownAs(person: PersonId): void
  /** Drops what is kept for the person, as at sign-out. The look of the page stays. */
  forget(): void
}
