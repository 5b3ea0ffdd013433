// Odd languages of browsers do not break charts.
import { expect, it } from 'vitest'
import { validLocale } from './validLocale.ts'

it.each([
  ['en-US@posix', 'en-US'],
  ['C.UTF-8', 'en'],
  ['de_DE.UTF-8', 'de'],
  ['', 'en'],
  ['en-GB', 'en-GB'],
  ['ar-u-nu-latn', 'ar-u-nu-latn'],
  ['x', 'en'],
])('%j is taken as %s', (tag, locale) => {
  expect(validLocale(tag)).toBe(locale)
  expect(() => new Intl.NumberFormat(validLocale(tag))).not.toThrow()
})
