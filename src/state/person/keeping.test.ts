// When a sign-out, or the browser's storage, loses what a person keeps.
import { describe, expect, it } from 'vitest'
import { lossAtSignOut, storageTrouble } from './keeping.ts'

describe('a sign-out', () => {
  it('loses nothing that is kept', () => {
    expect(lossAtSignOut({ is: 'open' }, false)).toBeUndefined()
    // What is being written at this moment is written after it.
    expect(lossAtSignOut({ is: 'open' }, true)).toBeUndefined()
    expect(lossAtSignOut({ is: 'waiting' }, false)).toBeUndefined()
  })

  it('loses all of a pasted token', () => {
    expect(lossAtSignOut({ is: 'pasted' }, false)).toBe('pasted')
  })

  it('loses what the browser could not keep', () => {
    expect(lossAtSignOut({ is: 'blocked' }, false)).toBe('storage')
    expect(lossAtSignOut({ is: 'open', storage: 'full' }, false)).toBe('storage')
    expect(lossAtSignOut({ is: 'open', storage: 'failed' }, false)).toBe('storage')
  })

  it('loses changes that wait for the key', () => {
    expect(lossAtSignOut({ is: 'waiting' }, true)).toBe('waiting')
    expect(lossAtSignOut({ is: 'opening' }, true)).toBe('waiting')
  })
})

it('storage that is blocked, full or broken is told while one works; a pasted token is not', () => {
  const keeping = { unreadable: 0, isNewer: false }
  expect(storageTrouble({ ...keeping, is: 'blocked' })).toBe('blocked')
  expect(storageTrouble({ ...keeping, is: 'open', storage: 'full' })).toBe('full')
  expect(storageTrouble({ ...keeping, is: 'open', storage: 'failed' })).toBe('failed')
  expect(storageTrouble({ ...keeping, is: 'pasted' })).toBeUndefined()
  expect(storageTrouble({ ...keeping, is: 'open' })).toBeUndefined()
})
