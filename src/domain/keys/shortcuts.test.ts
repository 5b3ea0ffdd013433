// Keys, the calls that they mean, and their remapping.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCall, ringing, talking } from '../calls/callForTests.ts'
import type { Call } from '../calls/call.ts'
import {
  isUsableKey,
  keysFrom,
  meantBy,
  remapped,
  shortcutNames,
  shortcutOf,
  usualKeys,
} from './shortcuts.ts'
import type { CallView } from '../calls/view.ts'

const view = (key: string, call: Partial<Call>): CallView => ({
  key,
  call: aCall(key, call),
  pending: [],
})
const press = (key: string, more = {}) => ({ key, hasModifier: false, isPartial: false, ...more })
const [rings, active, held, held2] = [
  view('rings', { state: ringing }),
  view('active', { state: talking({}) }),
  view('held', { state: talking({ heldBy: 'me' }) }),
  view('held2', { state: talking({ heldBy: 'me' }) }),
]

describe('keys', () => {
  it('mean their shortcut, not with a modifier, not held down', () => {
    expect(shortcutOf(press('H'), usualKeys)).toBe('hold')
    expect(shortcutOf(press('?'), usualKeys)).toBe('help')
    expect(shortcutOf(press('h', { hasModifier: true }), usualKeys)).toBeUndefined()
    expect(shortcutOf(press('h', { isPartial: true }), usualKeys)).toBeUndefined()
    expect(shortcutOf(press('5'), usualKeys)).toBeUndefined()
  })

  it('leave digits and the dialpad’s signs alone', () => {
    for (const key of ['1', '0', '*', '#', '+', ' ', 'Enter', 'Escape', '']) {
      expect(isUsableKey(key), key).toBe(false)
    }
    expect(isUsableKey('ö')).toBe(true)
  })

  it('stay one for each shortcut, however they are remapped', () => {
    const changes = fc.array(
      fc.tuple(fc.constantFrom(...shortcutNames), fc.constantFrom('a', 'b', 'ä', 'Q', '7', '/')),
    )
    fc.assert(
      fc.property(changes, (all) => {
        let keys = usualKeys
        for (const [name, key] of all) {
          const after = remapped(keys, name, key)
          if (typeof after === 'object' && 'keys' in after) keys = after.keys
        }
        expect(new Set(Object.values(keys)).size).toBe(shortcutNames.length)
        expect(keysFrom(JSON.parse(JSON.stringify(keys)))).toEqual(keys)
      }),
    )
  })

  it('say what has a key already', () => {
    expect(remapped(usualKeys, 'hold', 'M')).toEqual({ takenBy: 'mute' })
    expect(remapped(usualKeys, 'hold', '5')).toBe('unusable')
  })

  it.each([null, 'x', { hold: 5, mute: 'h' }, { hold: '' }])(
    'read %j as far as it goes',
    (kept) => {
      const keys = keysFrom(kept)
      expect(new Set(Object.values(keys)).size).toBe(shortcutNames.length)
    },
  )
})

describe('the call that is meant', () => {
  it.each([
    ['answer', [active, rings], { action: 'answer', key: 'rings' }],
    ['decline', [active], undefined],
    ['hold', [held, active], { action: 'hold', key: 'active' }],
    ['hold', [held], { action: 'resume', key: 'held' }],
    ['hold', [held, held2], undefined],
    ['end', [rings, active], { action: 'endCall', key: 'active' }],
    ['end', [rings], undefined],
    ['transfer', [held], { action: 'transfer', key: 'held' }],
    ['keypad', [held], undefined],
    ['help', [active], undefined],
  ] as const)('%s', (name, views, meant) => {
    expect(meantBy(name, views)).toEqual(meant)
  })
})
