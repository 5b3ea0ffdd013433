// What leaves the page of a mistake tells where it happened and nothing about anybody.
import { describe, expect, it } from 'vitest'
import { isMissingPart, plainFault } from './fault.ts'

const plain = (error: unknown) => plainFault({ at: 0, where: 'page', error, count: 2 })

describe('plainFault', () => {
  it.each([
    ['no call with +1 (202) 555-0123', 'TypeError: no call with *'],
    ['ana.ruiz@example.com is gone', 'TypeError: * is gone'],
    [
      'GET https://webexapis.com/v1/people?id=5 failed',
      'TypeError: GET https://webexapis.com/* failed',
    ],
    ['bad Y2lzY29zcGFyazovL3VzL1BFT1BMRS8x', 'TypeError: bad *'],
    ["can't read 'x' of undefined (line 12)", "TypeError: can't read 'x' of undefined (line 12)"],
  ])('%s', (message, shown) => {
    expect(plain(new TypeError(message)).what).toBe(shown)
  })

  it('takes anything that can be thrown', () => {
    expect(plain('just words')).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      where: 'page',
      what: 'just words',
      from: [],
      count: 2,
    })
    expect(plain(undefined).what).toBe('undefined')
  })

  it('names the innermost places of our own files', () => {
    const error = new Error('x')
    error.stack = [
      'Error: x',
      ' at f (https://phone.example.com/assets/first-a1.js:1:20)',
      ' at g (chrome-extension://abc/content.js:3:4)',
      ' at h (https://phone.example.com/assets/more-b2.js:5:6)',
    ].join('\n')
    expect(plain(error).from).toEqual(['/assets/first-a1.js:1:20', '/assets/more-b2.js:5:6'])
  })
})

describe('isMissingPart', () => {
  it.each([
    'Failed to fetch dynamically imported module: https://x/assets/a.js',
    'error loading dynamically imported module: https://x/assets/a.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/a.css',
  ])('%s', (message) => {
    expect(isMissingPart(new TypeError(message))).toBe(true)
    expect(isMissingPart(new TypeError('x is not a function'))).toBe(false)
  })
})
