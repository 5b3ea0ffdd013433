// Numbers for settings, forms and tables: valid content of a field for a number.
import { cleanText } from '../cleanText.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Destination } from './address.ts'
import { parseDestination } from './address.ts'
import { numberKey } from './numberKey.ts'
import { isPossible } from './numbering.ts'

/** `withAfter`: the field cannot store digits for after the answer. */
export type NumberProblem = 'empty' | 'notANumber' | 'withAfter'

/** Extensions, numbers and feature codes as they are dialed; no person, address or link. */
export function plainNumber(
  typed: string,
  region?: string,
): Result<Pick<Destination, 'dial' | 'kind'>, NumberProblem> {
  // Brackets and dashes without digits are nothing.
  if (!/[\p{L}\p{N}*#+]/u.test(typed)) return fail('empty')
  const parsed = parseDestination(typed, { region })
  if (!parsed.ok) return fail(parsed.error === 'empty' ? 'empty' : 'notANumber')
  const { dial, kind, after } = parsed.value
  if (kind === 'sip' || kind === 'person') return fail('notANumber')
  return after === undefined ? ok({ dial, kind }) : fail('withAfter')
}

/** With its country; a national number gets that of `region`. */
export function wholeNumber(typed: string, region?: string): Result<string, NumberProblem> {
  const number = plainNumber(typed, region)
  if (!number.ok) return number
  const key = numberKey(number.value.dial, region)
  return key.startsWith('+') ? ok(key) : fail('notANumber')
}

/**
 * Spreadsheets remove the plus from a number. Its digits then begin with the country, which must not be
 * added again; if both readings are valid, the person has to decide.
 * @param number the result of `wholeNumber` for `typed`.
 */
export function mayLackPlus(typed: string, number: string): boolean {
  const digits = typed.replace(/\D/g, '')
  const code = number.startsWith('+') ? number.slice(1, -digits.length) : ''
  const isDoubled = code !== '' && digits.startsWith(code) && number === `+${code}${digits}`
  return isDoubled && isPossible(`+${digits}`)
}

/**
 * As dialed, for a device or a key that accepts numbers, addresses and more: other text stays unchanged,
 * except for invisible characters.
 */
export function dialledAddress(typed: string, region?: string): string {
  const parsed = parseDestination(typed, { region })
  const isPlain = parsed.ok && parsed.value.kind !== 'person' && parsed.value.after === undefined
  return isPlain ? parsed.value.dial : cleanText(typed)
}
