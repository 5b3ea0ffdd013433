// The languages that there are, and which one a person gets who has not chosen.

export const languages = ['en', 'de', 'es', 'ja', 'ar'] as const
export type Language = (typeof languages)[number]
/** `system`: the first of the browser's languages that there is. */
export type LanguageChoice = Language | 'system'
export const languageChoices: readonly LanguageChoice[] = ['system', ...languages]

/** For `Intl`: phone numbers are read in Latin digits, so all others are too. */
export const localeOf = (language: Language): string =>
  language === 'ar' ? 'ar-u-nu-latn' : language

export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  language === 'ar' ? 'rtl' : 'ltr'

/** @param preferred BCP 47 tags in the person's order, as `navigator.languages`. */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice
  for (const tag of preferred) {
    const found = languages.find((language) => language === tag.toLowerCase().split('-')[0])
    if (found) return found
  }
  return 'en'
}

/**
 * ISO 3166 region of a browser's language; nothing where it names none. Chromium on a Linux
 * without a language, as displays often are, calls itself `en-US@posix`, which is no BCP 47.
 */
export function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag.replace(/[@.].*$/, '')).maximize().region
  } catch {
    return undefined
  }
}
