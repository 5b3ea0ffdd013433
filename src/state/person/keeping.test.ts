// When a sign-out, or the browser's storage, loses what a person keeps.
import { describe, expect, it } from 'vitest'
import { lossAtSignOut, storageTrouble } from './keeping.ts'

describe('a sign-out', () => {
  it('loses nothing that is kept', () => {
    expect(lossAtSignOut({ is: 'open', isNewer: false }, false)).toBeUndefined()
    // What is being written at this moment is written after it.
    expect(lossAtSignOut({ is: 'open', isNewer: false }, true)).toBeUndefined()
    expect(lossAtSignOut({ is: 'waiting', isNewer: false }, false)).toBeUndefined()
  })

  it('loses all of a pasted token', () => {
    expect(lossAtSignOut({ is: 'pasted', isNewer: false }, false)).toBe('pasted')
  })

  it('loses what the browser could not keep', () => {
    expect(lossAtSignOut({ is: 'blocked', isNewer: false }, false)).toBe('storage')
    expect(lossAtSignOut({ is: 'open', storage: 'full', isNewer: false }, false)).toBe('storage')
    expect(lossAtSignOut({ is: 'open', storage: 'failed', isNewer: false }, false)).toBe('storage')
  })

  it('loses changes that wait for the key', () => {
    expect(lossAtSignOut({ is: 'waiting', isNewer: false }, true)).toBe('waiting')
    expect(lossAtSignOut({ is: 'opening', isNewer: false }, true)).toBe('waiting')
  })

  it('loses changes made after a later build has written in another tab', () => {
    expect(lossAtSignOut({ is: 'open', isNewer: true }, true)).toBe('newer')
    expect(lossAtSignOut({ is: 'open', isNewer: true }, false)).toBeUndefined()
  })
})

it('storage that is blocked, full or broken is reported at work; a pasted token is not', () => {
  const keeping = { unreadable: 0, isNewer: false }
  expect(storageTrouble({ ...keeping, is: 'blocked' })).toBe('blocked')
  expect(storageTrouble({ ...keeping, is: 'open', storage: 'full' })).toBe('full')
  expect(storageTrouble({ ...keeping, is: 'open', storage: 'failed' })).toBe('failed')
  expect(storageTrouble({ ...keeping, is: 'pasted' })).toBeUndefined()
  expect(storageTrouble({ ...keeping, is: 'open' })).toBeUndefined()
})

it('a later build that has written in another tab is reported, unless nothing can be stored anyway', () => {
  const keeping = { unreadable: 0, isNewer: true, is: 'open' } as const
  expect(storageTrouble(keeping)).toBe('newer')
  expect(storageTrouble({ ...keeping, storage: 'full' })).toBe('full')
  expect(storageTrouble({ ...keeping, is: 'blocked' })).toBe('blocked')
})
