// Small readers for JSON that nobody vouches for: what is missing, empty or of the wrong
// type reads as `undefined`. By hand, as every field is optional and many have two names,
// which a schema library says at greater length and weight.
import type { Instant } from '../../domain/brand.ts'

/** A JSON object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether the value is an object: no list, no `null`. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The first of these fields that is an object. */
export function record(from: Fields, ...names: readonly string[]): Fields | undefined {
  return names.map((name) => from[name]).find(isRecord)
}

/** The first of these fields that is a string with something in it, without space around. */
export function text(from: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = from[name]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return undefined
}

/** The first of these fields that is a moment in ISO 8601. */
export function moment(from: Fields, ...names: readonly string[]): Instant | undefined {
  for (const name of names) {
    const value = from[name]
    const at = typeof value === 'string' ? Date.parse(value) : NaN
    if (!Number.isNaN(at)) return at as Instant
  }
  return undefined
}

/** Some answers carry booleans as text (docs/webex/facts.md 12.1). */
export function flag(from: Fields, name: string): boolean {
  const value = from[name]
  return value === true || (typeof value === 'string' && value.trim().toLowerCase() === 'true')
}

/** A field that is a finite number from 0 on: how long, how many. */
export function amount(from: Fields, name: string): number | undefined {
  const value = from[name]
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}

/** Whether a field is there and has a value: `null` is none. */
export const isGiven = (from: Fields, name: string): boolean =>
  from[name] !== undefined && from[name] !== null

/** The elements of an array field that are objects; none where it is no array. */
export function records(from: Fields, name: string): readonly Fields[] {
  const value = from[name]
  return Array.isArray(value) ? value.filter(isRecord) : []
}

/** Looks a word of the cloud up in a table of ours; `hasOwn`, as the word is not ours. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string | undefined) {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined
}

/** The fields that have a value: what `exactOptionalPropertyTypes` wants of optional ones. */
export function present<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
