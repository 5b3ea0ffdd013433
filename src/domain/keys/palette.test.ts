// What the palette understands.
import { describe, expect, it } from 'vitest'
import { isFoundBy, readPalette } from './palette.ts'

describe('palette', () => {
  it.each([
    ['call Ana', { verb: 'call', whom: 'Ana' }],
    ['  DIAL   +1 202 ', { verb: 'call', whom: '+1 202' }],
    ['transfer to 2001', { verb: 'transfer', whom: '2001' }],
    ['transfer ana', { verb: 'transfer', whom: 'ana' }],
    ['transfer', { verb: 'find', words: 'transfer' }],
    ['call', { verb: 'find', words: 'call' }],
    ['callum', { verb: 'find', words: 'callum' }],
  ])('%j', (typed, read) => {
    expect(readPalette(typed)).toEqual(read)
  })

  it('finds by the beginnings of words', () => {
    expect(isFoundBy('Hold: Grace Hopper', 'ho gr')).toBe(true)
    expect(isFoundBy('Hold: Grace Hopper', 'opper')).toBe(false)
    expect(isFoundBy('Anything', '')).toBe(true)
  })
})
