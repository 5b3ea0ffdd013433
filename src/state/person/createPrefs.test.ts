// The look survives a reload for whoever comes next; everything else belongs to the person.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../lib/storage.ts'
import { createTestStore } from '../calls/cloudForTests.ts'
import { createPrefs } from './createPrefs.ts'
import { themes } from './prefs.ts'
import { prefsPart } from './prefsPart.ts'
import { memoryStore } from './storeForTests.ts'

const blocked: Store = { get: () => null, set: () => false, remove: () => {} }

describe('preferences', () => {
  it('follow the system until somebody chooses', () => {
    expect(createPrefs(createTestStore()).store.getState()).toMatchObject({
      theme: 'system',
      ringTone: 'bars',
      output: '',
      keepsAwake: false,
    })
  })

  it('of the look survive a reload, also before it is known who it is', () => {
    const store = createTestStore()
    createPrefs(store).set({ theme: 'dark', ringTone: 'soft' })
    expect(createPrefs(store).store.getState()).toMatchObject({ theme: 'dark', ringTone: 'bars' })
    expect(store.get('cordboard.look')).not.toContain('soft')
  })

  it('of a page that was loaded again before they were written are the newer ones', async () => {
    const store = createTestStore()
    const ann = await memoryStore(prefsPart)
    const written = { ...ann, saved: () => Promise.resolve(true), hasUnsaved: () => false }
    const german = createPrefs(store)
    german.keepIn(written)
    german.set({ language: 'de' })
    await Promise.resolve()
    expect(store.get('cordboard.look')).not.toContain('unsaved')
    // Chosen on another page, which is loaded again before it knows where to keep it.
    createPrefs(store).set({ language: 'en' })
    const next = createPrefs(store)
    next.keepIn(written)
    expect(next.store.getState().language).toBe('en')
    expect(ann.store.getState().doc.language?.value).toBe('en')
    await Promise.resolve()
    expect(store.get('cordboard.look')).not.toContain('unsaved')
  })

  it('belong to the person', async () => {
    const store = createTestStore()
    const [ann, bob] = [await memoryStore(prefsPart), await memoryStore(prefsPart)]
    const prefs = createPrefs(store)
    prefs.set({ keepsAwake: true })
    const end = prefs.keepIn(ann)
    prefs.set({ theme: 'dark', ringTone: 'soft' })
    end()
    expect(prefs.store.getState()).toMatchObject({ theme: 'dark', ringTone: 'bars' })
    prefs.keepIn(bob)()
    const other = createPrefs(store)
    const endOther = other.keepIn(bob)
    other.set({ theme: 'light' })
    endOther()
    const third = createPrefs(store)
    third.keepIn(ann)
    expect(third.store.getState()).toMatchObject({
      theme: 'dark',
      ringTone: 'soft',
      keepsAwake: true,
    })
  })

  it('are taken over from an earlier build', async () => {
    const kept = { prefs: { theme: 'dark', ringTone: 'none', output: 'speaker' } }
    const prefs = createPrefs(createTestStore())
    prefs.keepIn(await memoryStore(prefsPart, kept))
    expect(prefs.store.getState()).toMatchObject({
      theme: 'dark',
      ringTone: 'bars',
      output: 'speaker',
    })
  })

  it('take effect where nothing can be kept', () => {
    const prefs = createPrefs(blocked)
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
      fc.property(wild, (look) => {
        const store = createTestStore()
        store.set('cordboard.look', look)
        expect(themes).toContain(createPrefs(store).store.getState().theme)
      }),
    )
  })
})
