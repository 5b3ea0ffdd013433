// The grammar of configuration keys (docs/webex/facts.md 5.5), tested with expressions made from keys.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyTest } from './keySelection.ts'
import { stepsOf } from './xapiSelection.ts'

type Segment = { readonly name: string; readonly index: number | undefined }

const names = fc.constantFrom('Audio', 'Video', 'Mode', 'Input', 'Service')
const segments: fc.Arbitrary<Segment[]> = fc.array(
  fc.record({ name: names, index: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }) }),
  { minLength: 1, maxLength: 6 },
)
const text = ({ name, index }: Segment) => (index === undefined ? name : `${name}[${index}]`)
const keyOf = (parts: readonly Segment[]) => parts.map(text).join('.')
const isNamed = (expression: string, key: string) => keyTest(expression)(stepsOf(key))

/** All notations of an index that match it. */
const wide = ({ name, index }: Segment, way: number): string =>
  index === undefined
    ? name
    : ([`${name}[*]`, `${name}[1..${index}]`, `${name}[${index}..n]`, `${name}[${index}]`][
        way % 4
      ] ?? name)

describe('keys', () => {
  it('match their own name in any case, with any index that covers them', () => {
    fc.assert(
      fc.property(segments, fc.nat(), fc.boolean(), (parts, way, isUpper) => {
        const expression = parts.map((part, n) => wide(part, way + n)).join('.')
        expect(isNamed(isUpper ? expression.toUpperCase() : expression, keyOf(parts))).toBe(true)
      }),
    )
  })

  it('match a star in place of one or more nodes', () => {
    fc.assert(
      fc.property(segments, fc.nat(), fc.nat(), (parts, first, count) => {
        const from = first % parts.length
        const to = from + 1 + (count % (parts.length - from))
        const expression = [
          ...parts.slice(0, from).map(text),
          '*',
          ...parts.slice(to).map(text),
        ].join('.')
        expect(isNamed(expression, keyOf(parts))).toBe(true)
      }),
    )
  })

  it('do not match shorter or longer names, another index or another name', () => {
    fc.assert(
      fc.property(segments, (parts) => {
        const key = keyOf(parts)
        expect(isNamed(`${key}.Mode`, key)).toBe(false)
        expect(isNamed(`${key}.*`, key)).toBe(false)
        expect(isNamed(`*.${key}`, key)).toBe(false)
        const [last, ...before] = [...parts].reverse()
        const others = [
          { name: 'Other', index: last?.index },
          { name: last?.name ?? '', index: (last?.index ?? 9) + 1 },
        ]
        for (const other of others) {
          expect(isNamed(keyOf([...before.reverse(), other]), key)).toBe(false)
          before.reverse()
        }
      }),
    )
  })
})
