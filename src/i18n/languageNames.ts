// What each language is called, for the menu: the first screen does not need it.
import type { Language } from './languages.ts'

/** Each in its own words, as a person who looks for it reads it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  ja: '日本語',
  ar: 'العربية',
}
