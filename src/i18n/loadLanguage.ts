// Fetches a language when it is chosen, and turns the page its way.
import type { Catalogue } from './formatted.ts'
import type { Language } from './languages.ts'
import { directionOf, localeOf } from './languages.ts'
import { setTranslator } from './translate.ts'

const catalogues: Readonly<
  Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Catalogue }>>
> = {
  de: () => import('./catalogues/de.ts'),
  es: () => import('./catalogues/es.ts'),
  ja: () => import('./catalogues/ja.ts'),
  ar: () => import('./catalogues/ar.ts'),
}

/** Before anything is shown. Where it cannot be fetched, the page is in English. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en') return
  try {
    const [{ default: words }, { translatorOf }] = await Promise.all([
      catalogues[language](),
      import('./formatted.ts'),
    ])
    const locale = localeOf(language)
    setTranslator(locale, translatorOf(locale, words))
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  } catch {
    // Offline with a language that was never fetched.
  }
}
