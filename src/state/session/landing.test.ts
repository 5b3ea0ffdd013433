// Where one lands after signing in is always a page of ours.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landingPath } from './landing.ts'

const origin = 'https://phone.example'

describe('the landing page', () => {
  it.each(['/', '/history?tab=missed#row-3', '/wall', '/a%2F%2Fb', '/%5Cevil.example', '/?to=//x'])(
    'may be %s',
    (path) => {
      expect(landingPath(path, origin)).toBe(path)
    },
  )

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/.//evil.example',
    '/..//evil.example/x',
    '/%2e//evil.example',
    '/./\\evil.example',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    ' //evil.example',
    'evil',
    '',
    '/callback?code=1',
    '/x/../callback',
    undefined,
    null,
    7,
    {},
  ])('is the first page instead of %j', (wanted) => {
    expect(landingPath(wanted, origin)).toBe('/')
  })

  it('is of our origin and stays what it is, whatever is asked for', () => {
    const piece = fc.constantFrom(
      ...['/', '\\', '//', '.', '..', '%2f', '%5c', '%2e', '@', ':', '?', '#', '\t', '\n', ' '],
      ...['evil.example', 'https:', 'javascript:', 'callback', 'a', '\u3002', '\u2028'],
    )
    const wild = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(wild, (wanted) => {
        const path = landingPath(wanted, origin)
        // As `history.replaceState`, a link and a redirect would resolve it.
        expect(new URL(path, `${origin}/any/page`).origin).toBe(origin)
        expect(path).toMatch(/^\/(?![/\\])/)
        expect(landingPath(path, origin)).toBe(path)
      }),
      { numRuns: 1_500 },
    )
  })
})
