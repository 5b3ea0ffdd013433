// A person's own contacts and speed dials: validation and order.
import type { PersonId } from '../brand.ts'
import { cleanText } from '../cleanText.ts'
import { parseDestination } from '../dial/address.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { isFoundIn } from '../search.ts'

/** A contact of the person's own, kept in this browser only. */
export type Contact = {
  readonly id: string
  readonly name: string
  /** As typed, but for what cannot be seen; each can be called. */
  readonly numbers: readonly string[]
}

/** The first ten are dialled by the keys 1 to 9 and 0. */
export type SpeedDial = {
  readonly name: string
  readonly number: string
  /** Of a colleague: their lamp can be asked for. */
  readonly personId?: PersonId
}

/** How many contacts are kept. */
export const MOST_CONTACTS = 5_000
/** How many speed dials are kept. */
export const MOST_SPEED_DIALS = 200
const LONGEST_NAME = 80
const MOST_NUMBERS = 5

/** Why a contact cannot be saved. */
export type ContactProblem = 'noName' | 'noNumber' | 'badNumber'

/** @param numbers one a line. */
export function contactOf(
  id: string,
  name: string,
  numbers: string,
): Result<Contact, ContactProblem> {
  const shortName = name.trim().slice(0, LONGEST_NAME)
  if (shortName === '') return fail('noName')
  const lines = numbers
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
    .slice(0, MOST_NUMBERS)
  if (lines.length === 0) return fail('noNumber')
  if (!lines.every((line) => parseDestination(line).ok)) return fail('badNumber')
  return ok({ id, name: shortName, numbers: lines })
}

/** The element at `from` stands at `to` afterwards; others keep their order. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const one = list[from]
  if (one === undefined || to < 0 || to >= list.length) return list
  const others = list.filter((_, index) => index !== from)
  return [...others.slice(0, to), one, ...others.slice(to)]
}

/**
 * A place between those of two neighbours, missing ones being the ends of the list.
 * @returns `undefined` where no number is left between them.
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

/** `1` for the first … `0` for the tenth; none further on. */
export function keyOfPlace(index: number): string | undefined {
  return index < 9 ? String(index + 1) : index === 9 ? '0' : undefined
}

/** By name or number. @param region whose national numbers are typed. */
export const matchesContact = (
  { name, numbers }: Contact,
  typed: string,
  region?: string,
): boolean => isFoundIn({ texts: [name, ...numbers], numbers }, typed, region)
