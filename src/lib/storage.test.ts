// Storage that is blocked, full or cleared never breaks the page.
import { describe, expect, it } from 'vitest'
import { localStore, sessionStore } from './storage.ts'

/** A browser's storage with room for so many entries. */
function fakeStorage(room = Infinity) {
  const map = new Map<string, string>()
  const storage: Storage = {
    get length() {
      return map.size
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      if (!map.has(key) && map.size >= room) throw new DOMException('full', 'QuotaExceededError')
      map.set(key, value)
    },
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
  }
  return storage
}

const windowWith = (local: Storage, session: Storage = fakeStorage()) => ({
  localStorage: local,
  sessionStorage: session,
})

const blocked = {
  get localStorage(): Storage {
    throw new DOMException('blocked', 'SecurityError')
  },
  get sessionStorage(): Storage {
    throw new DOMException('blocked', 'SecurityError')
  },
}

describe('storage', () => {
  it('keeps, gives back and removes', () => {
    const local = fakeStorage()
    const store = localStore(windowWith(local))
    expect(store.get('a')).toBeNull()
    expect(store.set('a', '1')).toBe(true)
    expect(localStore(windowWith(local)).get('a')).toBe('1')
    store.remove('a')
    expect(local.getItem('a')).toBeNull()
  })

  it('of the tab is not that of the browser', () => {
    const storages = windowWith(fakeStorage())
    sessionStore(storages).set('a', '1')
    expect(localStore(storages).get('a')).toBeNull()
  })

  it.each([localStore, sessionStore])('that is blocked lasts as long as the page', (open) => {
    const store = open(blocked)
    expect(store.get('a')).toBeNull()
    expect(store.set('a', '1')).toBe(false)
    expect(store.get('a')).toBe('1')
    store.remove('a')
    expect(store.get('a')).toBeNull()
    expect(open(blocked).get('a')).toBeNull()
  })

  it('that is full keeps the others, and no older value comes back', () => {
    const local = fakeStorage(1)
    const store = localStore(windowWith(local))
    store.set('a', 'old')
    expect(store.set('b', '2')).toBe(false)
    expect([store.get('a'), store.get('b')]).toEqual(['old', '2'])
    local.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(store.set('a', 'new')).toBe(false)
    expect(store.get('a')).toBe('new')
    expect(localStore(windowWith(local)).get('a')).toBeNull()
  })

  it('that is cleared meanwhile is empty', () => {
    const local = fakeStorage()
    const store = localStore(windowWith(local))
    store.set('a', '1')
    local.clear()
    expect(store.get('a')).toBeNull()
  })
})
