// Every decoder against answers made from the descriptions: what each field means to it, and that a
// field that is absent, null or odd takes nothing with it but that meaning (docs/webex/facts.md 12.1).
import { describe, expect, it } from 'vitest'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Result } from '../../domain/result.ts'
import { ownShapes } from './ownShapesForTests.ts'
import { placeShapes } from './placeShapesForTests.ts'
import { decoders, type Decoder } from './shapeTablesForTests.ts'
import {
  fieldsOf,
  oddValues,
  otherValue,
  schemasOf,
  valueAt,
  withValue,
  type Path,
} from '../../../contracts/answers.ts'
import type { Body } from '../../../contracts/json.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The thing that was read: of a list, its first. */
function thingOf(result: Result<unknown, Rejection>): Record<string, unknown> | string {
  if (!result.ok) return result.error.field
  const { value } = result
  const list = Array.isArray(value)
    ? (value as unknown[])
    : isRecord(value) && Array.isArray(value['items'])
      ? (value['items'] as unknown[])
      : undefined
  const thing = list ? list[0] : value
  if (isRecord(thing)) return thing
  return list ? 'left out' : { value: thing }
}

const nameOf = (path: Path) => path.filter((step) => typeof step === 'string').join('.')
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The fields in which two differ. */
function differing(one: Record<string, unknown>, other: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => !same(one[key], other[key]),
  )
}

function fullOf(made: Decoder['made']): Full {
  if ('answer' in made) return { thing: made.answer, words: new Map() }
  const schemas = schemasOf(made.from)
  return { thing: schemas.full(made.schema), words: schemas.words(made.schema) }
}

type Full = { readonly thing: Body; readonly words: ReadonlyMap<string, readonly string[]> }

/** Full answers: one for each word of each field of the top, as some fields count in some states only. */
function basesOf({ made, list, isItem }: Decoder): readonly Body[] {
  const inList = isItem && list !== undefined
  const { thing, words } = fullOf(made)
  const full = inList ? { [list]: [thing] } : thing
  const place = inList ? [list, 0] : []
  const changed = [...words].flatMap(([field, all]) =>
    all.map((word) => withValue(full, [...place, field], word) as Body),
  )
  const flags = fieldsOf(full).filter((path) => valueAt(full, path) === true)
  const allOff = flags.reduce<Body>((body, path) => withValue(body, path, false) as Body, full)
  return [full, ...changed, allOff]
}

/** Where a field stands in the thing: what is below it belongs to it. */
function fieldOf({ list }: Decoder, path: Path): string | undefined {
  if (list === undefined) return String(path[0])
  return path[0] === list && path.length > 2 ? String(path[2]) : undefined
}

/** Each change of one field, with the thing before and after it. */
function* changesOf(
  decoder: Decoder,
  changed: (value: Body[string]) => readonly (Body[string] | undefined)[],
) {
  const bases = basesOf(decoder)
  const top = decoder.list === undefined ? 1 : 3
  for (const base of bases) {
    const whole = thingOf(decoder.decode(base))
    if (typeof whole === 'string') throw new Error(`${decoder.name} cannot be read: ${whole}`)
    // What is inside of the fields is changed once with every flag on, and once with none.
    const isDeep = base === bases[0] || base === bases.at(-1)
    for (const path of fieldsOf(base)) {
      const field = fieldOf(decoder, path)
      if (field === undefined || !(isDeep || path.length === top)) continue
      for (const value of changed(valueAt(base, path) ?? null)) {
        const thing = thingOf(decoder.decode(withValue(base, path, value)))
        yield { base, path, field, value, whole, thing }
      }
    }
  }
}

/** As the table has it: which fields of the result differ where a field has another value, or none. */
function meaningOf(decoder: Decoder) {
  const means = new Map<string, Set<string>>()
  const needs = new Set<string>()
  for (const { field, whole, thing } of changesOf(decoder, (value) => [
    otherValue(value),
    undefined,
  ])) {
    if (typeof thing === 'string') needs.add(field)
    else
      for (const key of differing(whole, thing))
        means.set(field, (means.get(field) ?? new Set()).add(key))
  }
  const told = [...means].map(([field, keys]) => [field, [...keys].sort().join(' ')])
  return { needs: [...needs], means: Object.fromEntries(told) as Record<string, string> }
}

describe.each([...decoders, ...ownShapes, ...placeShapes])('$name', (decoder) => {
  const { needs, means, keeps = [] } = decoder
  const mayChange = (field: string) => new Set([...(means[field] ?? '').split(' '), ...keeps])

  it('means what the table says, and needs no more', () => {
    expect(meaningOf(decoder)).toEqual({ needs, means })
  })

  // Problems are gathered: an expectation for each of thousands of changes would take a minute.
  it('loses nothing but that meaning to a field that is absent, null or odd', () => {
    const changes = [
      ...changesOf(decoder, (value) => [undefined, null, ...oddValues(value)]),
    ].flatMap(({ path, field, value, whole, thing }) => {
      const where = `${nameOf(path)} = ${JSON.stringify(value)}`
      if (typeof thing !== 'string') {
        const lost = differing(whole, thing).filter((key) => !mayChange(field).has(key))
        return lost.map((key) => `${where} changes ${key}`)
      }
      const isNamed = decoder.list !== undefined || thing.includes(field)
      return needs.includes(field) && isNamed ? [] : [`${where}: ${thing}`]
    })
    expect(changes).toEqual([])
  })

  it('takes null for absent, and booleans as text', () => {
    const asked = (value: Body[string]) =>
      typeof value === 'boolean' ? [null, String(value)] : [null]
    const problems = [...changesOf(decoder, asked)].flatMap(({ base, path, value, thing }) => {
      const meant = value === null ? undefined : value === 'true'
      const expected = thingOf(decoder.decode(withValue(base, path, meant)))
      const isSame = same(without(thing, keeps), without(expected, keeps))
      return isSame ? [] : [`${nameOf(path)} = ${JSON.stringify(value)}`]
    })
    expect([...new Set(problems)]).toEqual([])
  })

  it('does not mind a field that nobody knows', () => {
    const { list } = decoder
    const path = list === undefined ? ['novelField'] : [list, 0, 'novelField']
    for (const base of basesOf(decoder)) {
      const [before, after] = [base, withValue(base, path, { x: [1] })].map((body) =>
        without(thingOf(decoder.decode(body)), keeps),
      )
      expect(after).toEqual(before)
    }
  })
})

function without(thing: Record<string, unknown> | string, keys: readonly string[]) {
  if (typeof thing === 'string') return thing
  return Object.fromEntries(Object.entries(thing).filter(([key]) => !keys.includes(key)))
}
