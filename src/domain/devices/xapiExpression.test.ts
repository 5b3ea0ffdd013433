// Status expressions and configuration keys.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression, ExpressionIndex, ExpressionStep } from './xapiExpression.ts'
import {
  expressionText,
  isAbsolute,
  matchesPath,
  parseExpression,
  parseExpressions,
} from './xapiExpression.ts'

function read(text: string): Expression {
  const result = parseExpression(text)
  if (!result.ok) throw new Error(`${text}: ${result.error.why}`)
  return result.value
}

describe('an expression', () => {
  it.each([
    'Audio.Volume',
    'Audio.*',
    'Call[*].*',
    'a[1].b[1..3].c[2..n]',
    '*.Mute',
    'SIP.ANAT-x_1',
  ])('%s is read and written', (text) => {
    expect(expressionText(read(text))).toBe(text)
  })

  it.each([
    ['', 'empty', 0],
    ['   ', 'empty', 0],
    ['.Audio', 'noName', 0],
    ['Audio..Volume', 'noName', 6],
    ['Audio.', 'noName', 6],
    ['Audio.1', 'noName', 6],
    [' Au dio', 'noDot', 3],
    ['Call[1]x', 'noDot', 7],
    ['Audio.*[1]', 'noDot', 7],
    ['Call[1', 'unclosed', 4],
    ['Call[]', 'badIndex', 4],
    ['Call[-1]', 'badIndex', 4],
    ['Call[3..1]', 'emptyRange', 4],
    ['x'.repeat(501), 'tooLong', 500],
  ])('%j is refused: %s at %i', (text, why, at) => {
    expect(parseExpression(text)).toEqual({ ok: false, error: { why, at } })
  })

  it.each([
    ['Audio.Volume', true],
    ['Call[1].Status', true],
    ['Call[*].Status', false],
    ['Call[1..2].Status', false],
    ['Call[1..n].Status', false],
    ['Audio.*', false],
  ])('%s is absolute: %s', (text, is) => {
    expect(isAbsolute(read(text))).toBe(is)
  })

  it.each([
    ['audio.VOLUME', 'Audio.Volume', true],
    ['Audio.Volume', 'Audio.VolumeMute', false],
    ['Audio', 'Audio.Volume', false],
    ['Audio.*', 'Audio.Microphones.Mute', true],
    ['Audio.*', 'Audio', false],
    ['*', 'Audio.Volume', true],
    ['*.Mute', 'Audio.Microphones.Mute', true],
    ['*.Mute', 'Audio.Mute.Other', false],
    ['Audio.*.Mute', 'Audio.Mute', false],
    ['Call[*].Status', 'Call[7].Status', true],
    ['Call[2..n].Status', 'Call[1].Status', false],
    ['Call[2..3].Status', 'Call[3].Status', true],
    ['Call[2..3].Status', 'Call[4].Status', false],
    ['Call.Status', 'Call[1].Status', false],
    ['Call[1].Status', 'Call.Status', false],
    ['Call.*', 'Call[*].Status', false],
  ])('%s takes %s: %s', (text, path, is) => {
    expect(matchesPath(read(text), path)).toBe(is)
  })

  it('of many wildcards is quick', () => {
    const path = Array.from({ length: 80 }, () => 'Ab').join('.')
    expect(matchesPath(read(`${'*.'.repeat(60)}X`), path)).toBe(false)
  })
})

describe('several expressions', () => {
  it('are read, each once', () => {
    const result = parseExpressions('Audio.Volume, audio.volume\nCall[*].*')
    expect(result.ok && result.value.map(expressionText)).toEqual(['audio.volume', 'Call[*].*'])
  })

  it('are refused where one is bad, there is none, or there are too many', () => {
    const many = Array.from({ length: 11 }, (_, at) => `A.B${at}`).join()
    expect(parseExpressions('A.B, C..')).toMatchObject({ error: { why: 'noName', typed: 'C..' } })
    expect(parseExpressions(' , ')).toMatchObject({ error: { why: 'empty' } })
    expect(parseExpressions(many)).toEqual({ ok: false, error: { why: 'tooMany' } })
  })
})

const small = fc.integer({ min: 0, max: 9 })
const index: fc.Arbitrary<ExpressionIndex> = fc.oneof(
  fc.constant({ is: 'all' as const }),
  small.map((from) => ({ is: 'range' as const, from })),
  fc.tuple(small, small).map(([from, more]) => ({ is: 'range' as const, from, to: from + more })),
)
const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,8}$/)
const anyStep: fc.Arbitrary<ExpressionStep> = fc.oneof(
  fc.constant({ is: 'any' as const }),
  name.map((one) => ({ is: 'name' as const, name: one })),
  fc.record({ is: fc.constant('name' as const), name, index }),
)
const absoluteStep = fc.oneof(
  name,
  fc.tuple(name, small).map(([one, at]) => `${one}[${at}]`),
)

describe('the grammar', () => {
  it('comes back from its text', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 8 }), (steps) => {
        const expression = steps as unknown as Expression
        expect(parseExpression(expressionText(expression))).toEqual({ ok: true, value: expression })
      }),
    )
  })

  it('takes or refuses anything, and points into what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Ab1.*[]n ,') }), (text) => {
        const result = parseExpression(text)
        if (result.ok) expect(read(expressionText(result.value))).toEqual(result.value)
        else expect(result.error.at).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('an absolute path takes itself in any case, and is taken by a wildcard at any node', () => {
    fc.assert(
      fc.property(
        fc.array(absoluteStep, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        (steps, at) => {
          const path = steps.join('.')
          const wild = steps.map((step, place) => (place === at % steps.length ? '*' : step))
          expect(matchesPath(read(path.toUpperCase()), path)).toBe(true)
          expect(matchesPath(read(wild.join('.')), path)).toBe(true)
        },
      ),
    )
  })
})
