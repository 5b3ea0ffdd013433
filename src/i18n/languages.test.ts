// Who has not chosen gets the first of their languages that there is.
import { describe, expect, it } from 'vitest'
import { directionOf, languageFor, regionOf, languages, localeOf } from './languages.ts'

describe('the language', () => {
  it.each([
    ['system', ['de-AT', 'en'], 'de'],
    ['system', ['fr-FR', 'es-MX'], 'es'],
    ['system', ['fr'], 'en'],
    ['system', [], 'en'],
    ['ja', ['de'], 'ja'],
  ] as const)('%s of %j is %s', (choice, preferred, expected) => {
    expect(languageFor(choice, preferred)).toBe(expected)
  })
  it('has a locale that Intl knows, and a direction', () => {
    for (const language of languages) {
      expect(Intl.DateTimeFormat.supportedLocalesOf(localeOf(language))).toHaveLength(1)
    }
    expect(directionOf('ar')).toBe('rtl')
    expect(new Intl.NumberFormat(localeOf('ar')).format(12)).toBe('12')
  })

  it.each([
    ['en-GB', 'GB'],
    ['de', 'DE'],
    ['en-US@posix', 'US'],
    ['C.UTF-8', undefined],
    ['', undefined],
  ])('the region of %j is %s', (tag, region) => {
    expect(regionOf(tag)).toBe(region)
  })
})
