// Numbers for settings, forms and tables: what may stand in a field that takes a number alone.
import { cleanText } from '../cleanText.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Destination } from './address.ts'
import { parseDestination } from './address.ts'
import { numberKey } from './numberKey.ts'
import { isPossible } from './numbering.ts'

/** `withAfter`: digits for after the answer are more than the field can keep. */
export type NumberProblem = 'empty' | 'notANumber' | 'withAfter'

/** Extensions, numbers and feature codes as they are dialled; no person, address or link to one. */
export function plainNumber(
  typed: string,
  region?: string,
): Result<Pick<Destination, 'dial' | 'kind'>, NumberProblem> {
  // Brackets and dashes that are left of a number are nothing.
  if (!/[\p{L}\p{N}*#+]/u.test(typed)) return fail('empty')
  const parsed = parseDestination(typed, { region })
  if (!parsed.ok) return fail(parsed.error === 'empty' ? 'empty' : 'notANumber')
  const { dial, kind, after } = parsed.value
  if (kind === 'sip' || kind === 'person') return fail('notANumber')
  return after === undefined ? ok({ dial, kind }) : fail('withAfter')
}

/** With its country; a national number has that of `region`. */
export function wholeNumber(typed: string, region?: string): Result<string, NumberProblem> {
  const number = plainNumber(typed, region)
  if (!number.ok) return number
  const key = numberKey(number.value.dial, region)
  return key.startsWith('+') ? ok(key) : fail('notANumber')
}

/**
 * Spreadsheets take the plus off a number. Its digits then begin with the country, which must not
 * get in front of them a second time; where they are right both ways, the person has to say.
 * @param number what `wholeNumber` made of `typed`.
 */
export function mayLackPlus(typed: string, number: string): boolean {
  const digits = typed.replace(/\D/g, '')
  const code = number.startsWith('+') ? number.slice(1, -digits.length) : ''
  const isDoubled = code !== '' && digits.startsWith(code) && number === `+${code}${digits}`
  return isDoubled && isPossible(`+${digits}`)
}

/**
 * As it is dialled, for a device or a key that takes numbers, addresses and more: what is none
 * of those stays as it is, without what cannot be seen.
 */
export function dialledAddress(typed: string, region?: string): string {
  const parsed = parseDestination(typed, { region })
  const isPlain = parsed.ok && parsed.value.kind !== 'person' && parsed.value.after === undefined
  return isPlain ? parsed.value.dial : cleanText(typed)
}
