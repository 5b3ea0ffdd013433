// uPlot formats numbers in the browser's language as soon as it loads, and throws where that is
// none: Chromium on a Linux without a language, as displays often are, says `en-US@posix`.

/** The language that `Intl` takes: itself, its beginning, or English. */
export function validLocale(tag: string): string {
  for (const one of [tag, tag.split(/[@.]/, 1)[0] ?? '', tag.split(/[-_@.]/, 1)[0] ?? '']) {
    try {
      if (one !== '') return Intl.getCanonicalLocales(one)[0] ?? 'en'
    } catch {
      continue
    }
  }
  return 'en'
}

if (typeof navigator !== 'undefined' && 'language' in navigator) {
  const { language } = navigator
  const valid = validLocale(language)
  if (valid !== language) {
    Object.defineProperty(navigator, 'language', { value: valid, configurable: true })
  }
}
