import { describe, expect, it, vi } from 'vitest'
import type { Address, PageRouter } from './navigation.ts'
import { createNavigation } from './navigation.ts'

/** The address bar; replacing works, as in the browser. */
function pageAt(path: string) {
  let url = `https://cordboard.example${path}`
  return {
    url: () => url,
    replace: (to: string) => void (url = new URL(to, url).href),
    leaveFor: () => undefined,
  }
}

function routerAt(location: Address) {
  let listener = () => {}
  const state = { location, navigation: { state: 'idle' as 'idle' | 'loading' } }
  const moved: [string, { replace?: boolean } | undefined][] = []
  const router: PageRouter = {
    state,
    subscribe(next) {
      listener = next
      return () => void (listener = () => {})
    },
    navigate(to, options) {
      moved.push([to, options])
      const [pathname = '', search] = to.split('?')
      state.location = { pathname, search: search === undefined ? '' : `?${search}` }
      listener()
      return Promise.resolve()
    },
  }
  return { router, state, moved, tell: () => listener() }
}

describe('before the router has loaded', () => {
  it('remembers the last page asked for, and opens it when the router is there', async () => {
    const navigation = createNavigation(pageAt('/'))
    const first = navigation.navigate('/history')
    const second = navigation.navigate('/directory')
    await first
    expect(navigation.where()).toEqual({ address: { pathname: '/', search: '' }, isOpening: true })
    const { router, moved } = routerAt({ pathname: '/', search: '' })
    navigation.attach(router)
    await second
    expect(moved).toEqual([['/directory', undefined]])
    expect(navigation.where().address.pathname).toBe('/directory')
    expect(navigation.where().isOpening).toBe(false)
  })

  it('forgets the page asked for when the person chooses to stay', async () => {
    const navigation = createNavigation(pageAt('/'))
    const left = navigation.navigate('/history')
    await navigation.navigate('/')
    await left
    expect(navigation.where().isOpening).toBe(false)
    const { router, moved } = routerAt({ pathname: '/', search: '' })
    navigation.attach(router)
    expect(moved).toEqual([])
  })

  it('changes the query of the page at once', async () => {
    const page = pageAt('/?dial=4711')
    const navigation = createNavigation(page)
    const heard = vi.fn()
    navigation.subscribe(heard)
    await navigation.navigate('/', { replace: true })
    expect(page.url()).toBe('https://cordboard.example/')
    expect(navigation.where().address.search).toBe('')
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('tells a router that was created before the query changed', async () => {
    const navigation = createNavigation(pageAt('/?device=a'))
    const { router, moved } = routerAt({ pathname: '/', search: '?device=a' })
    await navigation.navigate('/?device=b', { replace: true })
    navigation.attach(router)
    expect(moved).toEqual([['/?device=b', { replace: true }]])
  })
})

describe('with the router', () => {
  it('shows its address, and that it is opening a page', () => {
    const navigation = createNavigation(pageAt('/history'))
    const { router, state, tell } = routerAt({ pathname: '/history', search: '' })
    navigation.attach(router)
    const before = navigation.where().address
    state.navigation.state = 'loading'
    tell()
    expect(navigation.where().isOpening).toBe(true)
    expect(navigation.where().address).toBe(before)
    void navigation.navigate('/wall?team=a')
    expect(navigation.where().address).toEqual({ pathname: '/wall', search: '?team=a' })
  })

  it('waits for the next router after it has ended', async () => {
    const navigation = createNavigation(pageAt('/'))
    const [old, next] = [
      routerAt({ pathname: '/', search: '' }),
      routerAt({ pathname: '/', search: '' }),
    ]
    navigation.attach(old.router)()
    const opened = navigation.navigate('/history')
    navigation.attach(next.router)
    await opened
    expect(old.moved).toEqual([])
    expect(next.moved).toEqual([['/history', undefined]])
  })
})
