// A person's own contacts and speed dials: validation and order.
import type { PersonId } from '../brand.ts'
import { cleanLine, cleanText } from '../cleanText.ts'
import { parseDestination } from '../dial/address.ts'
import { isSameNumber } from '../dial/numberKey.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { isFoundIn } from '../search.ts'

/** A contact of the person's own, kept in this browser only. */
export type Contact = {
  readonly id: string
  readonly name: string
  /** As typed, without invisible characters; each can be called. */
  readonly numbers: readonly string[]
  readonly organization?: string
  readonly note?: string
}

/** The keys 1 to 9 and 0 dial the first ten. */
export type SpeedDial = {
  readonly name: string
  readonly number: string
  /** Of a colleague, whose lamp can be polled. */
  readonly personId?: PersonId
}

/** The maximum number of contacts. */
export const MOST_CONTACTS = 5_000
/** The maximum number of speed dials. */
export const MOST_SPEED_DIALS = 200
const LONGEST_LINE = 120
const LONGEST_NOTE = 2_000
/** The maximum number of numbers of a contact. */
export const MOST_NUMBERS = 10

/** Why a contact cannot be saved. */
export type ContactProblem = 'noName' | 'noNumber' | 'badNumber' | 'manyNumbers' | 'tooLong'

/** A contact as it is typed, imported or drafted. */
export type ContactTexts = {
  readonly name: string
  /** One per line. */
  readonly numbers: string
  readonly organization?: string
  readonly note?: string
}

/**
 * What was typed or imported, as it is kept: nothing of it is cut off without a word.
 *
 * @param region ISO 3166, by which numbers with letters are read.
 */
export function contactOf(
  id: string,
  texts: ContactTexts,
  region?: string,
): Result<Contact, ContactProblem> {
  const name = cleanLine(texts.name)
  const organization = cleanLine(texts.organization ?? '')
  const note = texts.note?.replace(/\r\n?/g, '\n').trim() ?? ''
  if (name === '') return fail('noName')
  const numbers = texts.numbers
    .split(/[\r\n]+/)
    .map(cleanText)
    .filter(Boolean)
  if (numbers.length === 0) return fail('noNumber')
  if (!numbers.every((number) => canBeCalled(number, region))) return fail('badNumber')
  if (numbers.length > MOST_NUMBERS) return fail('manyNumbers')
  const isTooLong = [name, organization].some((text) => text.length > LONGEST_LINE)
  if (isTooLong || note.length > LONGEST_NOTE) return fail('tooLong')
  return ok({
    id,
    name,
    numbers,
    ...(organization !== '' && { organization }),
    ...(note !== '' && { note }),
  })
}

/** Whether `number` is a number or address that can be dialed. */
export const canBeCalled = (number: string, region?: string): boolean =>
  parseDestination(number, { region }).ok

/** Moves the element at `from` to `to`; the others keep their order. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const one = list[from]
  if (one === undefined || to < 0 || to >= list.length) return list
  const others = list.filter((_, index) => index !== from)
  return [...others.slice(0, to), one, ...others.slice(to)]
}

/**
 * A position between those of two neighbors, missing ones being the ends of the list.
 * @returns `undefined` if no number is left between them.
 */
export function placeBetween(
  before: number | undefined,
  after: number | undefined,
): number | undefined {
  if (before === undefined) return (after ?? 1) - 1
  if (after === undefined) return before + 1
  const place = (before + after) / 2
  return place > before && place < after ? place : undefined
}

/** By name, organization, note or number. @param region of typed national numbers. */
export const matchesContact = (
  { name, organization, note, numbers }: Contact,
  typed: string,
  region?: string,
): boolean => isFoundIn({ texts: [name, organization, note, ...numbers], numbers }, typed, region)

/** The contact with a number, in any notation. @param region of national numbers. */
export function contactWith(
  contacts: readonly Contact[],
  number: string,
  region?: string,
): Contact | undefined {
  return contacts.find(({ numbers }) =>
    numbers.some((one) => one === number || isSameNumber(one, number, region)),
  )
}
