// Files of older builds stay as long as a page of theirs is open.
import { describe, expect, it } from 'vitest'
import type { Build, Caches } from './builds.ts'
import { cacheNameOf, dropUnusedBuilds, storeBuild } from './builds.ts'

const first: Build = { id: 'b1', files: ['/assets/entry-1.js', '/assets/history-1.js'] }
const second: Build = { id: 'b2', files: ['/assets/entry-2.js', '/assets/history-1.js'] }
const third: Build = { id: 'b3', files: ['/assets/entry-3.js', '/assets/history-3.js'] }

/** The platform's caches, as far as builds.ts needs them. */
function cachesForTests() {
  const all = new Map<string, Map<string, string>>()
  const kept = (text: string | undefined) =>
    Promise.resolve(text === undefined ? undefined : new Response(text))
  const caches: Caches = {
    open(name) {
      const cache = all.get(name) ?? new Map<string, string>()
      all.set(name, cache)
      return Promise.resolve({
        put: async (path, response) => void cache.set(path, await response.text()),
        match: (path) => kept(cache.get(path)),
      })
    },
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name) => Promise.resolve(all.delete(name)),
    match: (path) => kept([...all.values()].find((cache) => cache.has(path))?.get(path)),
  }
  return caches
}

/** A server that has nothing but one build, as ours does. */
function serverOf({ id, files }: Build) {
  const asked: string[] = []
  const load = (path: string) => {
    asked.push(path)
    if (path === '/') return Promise.resolve(new Response(`<meta content="${id}">`))
    const isThere = path === '/config.json' || files.includes(path)
    return Promise.resolve(new Response(path, { status: isThere ? 200 : 404 }))
  }
  return { load, asked }
}

const lockOf = (build: Build) => cacheNameOf(build)

describe('the caches of builds', () => {
  it('has all parts of the oldest page after two updates, until that page is closed', async () => {
    const caches = cachesForTests()
    const locks = [lockOf(first), 'cordboard-leader']
    for (const build of [first, second, third]) {
      await storeBuild(build, { caches, load: serverOf(build).load })
      await dropUnusedBuilds(build, { count: 1, locks }, caches)
    }
    expect(await caches.match('/assets/history-1.js')).toBeDefined()
    expect(await caches.match('/assets/entry-2.js')).toBeUndefined()
    await dropUnusedBuilds(third, { count: 1, locks: [lockOf(third)] }, caches)
    expect(await caches.keys()).toEqual([cacheNameOf(third)])
  })

  it('keeps everything while a page has not said what it is of', async () => {
    const caches = cachesForTests()
    await caches.open('cordboard-shell-1')
    for (const build of [first, second]) {
      await storeBuild(build, { caches, load: serverOf(build).load })
    }
    await dropUnusedBuilds(second, { count: 2, locks: [lockOf(second)] }, caches)
    expect(await caches.keys()).toHaveLength(3)
    await dropUnusedBuilds(second, { count: 1, locks: [lockOf(second)] }, caches)
    expect(await caches.keys()).toEqual([cacheNameOf(second)])
  })

  it('leaves to the newer worker what that one is storing', async () => {
    const caches = cachesForTests()
    for (const build of [first, second]) {
      await storeBuild(build, { caches, load: serverOf(build).load })
    }
    await dropUnusedBuilds(first, { count: 0, locks: [] }, caches)
    expect(await caches.keys()).toHaveLength(2)
  })

  it('copies what an older build has too', async () => {
    const caches = cachesForTests()
    await storeBuild(first, { caches, load: serverOf(first).load })
    const { load, asked } = serverOf(second)
    await storeBuild(second, { caches, load })
    expect(asked).toEqual(['/', '/config.json', '/assets/entry-2.js'])
  })

  it.each([
    ['a file is missing', serverOf({ ...second, files: [] })],
    ['the server gives another build by now', serverOf(third)],
  ])('stores nothing by halves where %s', async (_, { load }) => {
    const caches = cachesForTests()
    await storeBuild(first, { caches, load: serverOf(first).load })
    await expect(storeBuild(second, { caches, load })).rejects.toThrow()
    expect(await caches.keys()).toEqual([cacheNameOf(first)])
  })
})
