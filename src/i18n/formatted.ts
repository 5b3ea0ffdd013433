// Messages of languages with plural forms, by ICU rules (intl-messageformat). Loaded with the first
// language that is not English.
import { IntlMessageFormat } from 'intl-messageformat'
import type { MessageKey, Piece, Translator } from './translate.ts'

export type Catalogue = Partial<Readonly<Record<MessageKey, string>>>

/** What is missing, or broken, is shown in English. */
export function translatorOf(locale: string, words: Catalogue): Translator {
  const formats = new Map<MessageKey, IntlMessageFormat | undefined>()
  function formatOf(key: MessageKey): IntlMessageFormat | undefined {
    if (!formats.has(key)) formats.set(key, parsed(words[key], locale))
    return formats.get(key)
  }
  return (key, given) => {
    const parts = formatOf(key)?.formatToParts<Piece>(
      // A number decides a plural; all else is kept whole, to be isolated where it is shown.
      Object.fromEntries(
        Object.entries(given).map(([name, value]) => [
          name,
          typeof value === 'number' ? value : [{ argument: value }],
        ]),
      ) as never,
    )
    return parts?.flatMap(({ value }) => value)
  }
}

function parsed(text: string | undefined, locale: string): IntlMessageFormat | undefined {
  if (text === undefined) return undefined
  try {
    // No tags: a message is text, and a stray `<` in it is one too.
    return new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
  } catch {
    return undefined
  }
}
