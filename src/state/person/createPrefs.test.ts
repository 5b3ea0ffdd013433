// Preferences survive a reload, belong to a person, and no broken storage breaks the app.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import type { Store } from '../../lib/storage.ts'
import { createPrefs } from './createPrefs.ts'
import { themes } from './prefs.ts'

const ann = 'ann' as PersonId
const bob = 'bob' as PersonId

function memory(entries: Iterable<[string, string]> = []): Store & { map: Map<string, string> } {
  const map = new Map(entries)
  return {
    map,
    get: (key) => map.get(key) ?? null,
    set: (key, value) => Boolean(map.set(key, value)),
    remove: (key) => void map.delete(key),
  }
}

const blocked: Store = { get: () => null, set: () => false, remove: () => {} }

describe('preferences', () => {
  it('follow the system until somebody chooses', () => {
    expect(createPrefs(memory()).store.getState()).toMatchObject({
      theme: 'system',
      ringTone: 'bars',
      output: '',
      keepsAwake: false,
    })
  })

  it('survive a reload, also before it is known who it is', () => {
    const store = memory()
    createPrefs(store).set({ theme: 'dark' })
    expect(createPrefs(store).store.getState().theme).toBe('dark')
  })

  it('belong to the person', () => {
    const store = memory()
    const first = createPrefs(store)
    first.knownAs(ann)
    first.set({ theme: 'dark' })
    const second = createPrefs(store)
    second.knownAs(bob)
    second.set({ theme: 'light' })
    const third = createPrefs(store)
    third.knownAs(ann)
    expect(third.store.getState().theme).toBe('dark')
  })

  it('leave nothing of the person behind at sign-out', () => {
    const store = memory()
    const prefs = createPrefs(store)
    prefs.knownAs(ann)
    prefs.set({ theme: 'dark' })
    prefs.forget()
    expect([...store.map.keys()].filter((key) => key.includes(ann))).toEqual([])
    expect(prefs.store.getState().theme).toBe('dark')
  })

  it('take effect where nothing can be kept', () => {
    const prefs = createPrefs(blocked)
    prefs.knownAs(ann)
    prefs.set({ theme: 'light' })
    expect(prefs.store.getState().theme).toBe('light')
  })

  it('are the usual ones, or valid ones, whatever is in the storage', () => {
    const wild = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((text) => `{"version":1,"theme":${text}}`),
    )
    fc.assert(
      fc.property(wild, wild, (look, kept) => {
        const prefs = createPrefs(
          memory([
            ['cordboard.look', look],
            ['cordboard.prefs.ann', kept],
          ]),
        )
        prefs.knownAs(ann)
        expect(themes).toContain(prefs.store.getState().theme)
      }),
    )
  })
})
