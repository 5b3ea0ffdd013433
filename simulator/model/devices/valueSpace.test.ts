// The short notation of value spaces, and the values in them.
import { describe, expect, it } from 'vitest'
import { fits, fitsInAnyCase, spaceOf } from './valueSpace.ts'

describe('value spaces', () => {
  it('are written as JSON Schema', () => {
    expect(spaceOf('Off|On')).toEqual({ type: 'string', enum: ['Off', 'On'] })
    expect(spaceOf('TouchPanel')).toEqual({ type: 'string', enum: ['TouchPanel'] })
    expect(spaceOf('-24..0')).toEqual({ type: 'integer', minimum: -24, maximum: 0 })
    expect(spaceOf('text 1..40')).toEqual({ type: 'string', minLength: 1, maxLength: 40 })
    expect(spaceOf('integer')).toEqual({ type: 'integer' })
    expect(spaceOf('text')).toEqual({ type: 'string' })
    expect(spaceOf('Off|On')).toBe(spaceOf('Off|On'))
  })

  it.each([
    ['Off|On', 'On', true],
    ['Off|On', 'on', false],
    ['1|2', 1, false],
    ['0..100', 0, true],
    ['0..100', 100, true],
    ['0..100', 101, false],
    ['-24..0', -25, false],
    ['0..100', 0.5, false],
    ['0..100', '50', false],
    ['0..100', null, false],
    ['integer', -1e9, true],
    ['text 1..3', '', false],
    ['text 1..3', 'abc', true],
    ['text 1..3', 'abcd', false],
    ['text', 1, false],
    ['text', undefined, false],
  ])('%s: %s fits: %s', (notation, value, isFitting) => {
    expect(fits(spaceOf(notation), value)).toBe(isFitting)
  })

  it('ignore the case of literals in arguments', () => {
    expect(fitsInAnyCase(spaceOf('Off|On'), 'ON')).toBe(true)
    expect(fitsInAnyCase(spaceOf('Off|On'), 'Open')).toBe(false)
    expect(fitsInAnyCase(spaceOf('Off|On'), true)).toBe(false)
    expect(fitsInAnyCase(spaceOf('0..100'), '1')).toBe(false)
  })
})
