// Where the person is in the app, and the way to another page. The router arrives with the pages
// (app/Pages.tsx), after the first screen; a page that is asked for before opens when it is there.
import type { Cancel } from './clock.ts'
import type { Page } from './page.ts'
import { systemPage } from './page.ts'

/** Path and query of an address, as `location` has them. */
export type Address = { readonly pathname: string; readonly search: string }

/** `replace`: instead of the current entry of the browser's history. */
export type NavigateOptions = { readonly replace?: boolean }

/** Opens a path of the app, perhaps with a query; done when the page is shown or another was asked for. */
export type Navigate = (to: string, options?: NavigateOptions) => Promise<void>

/** The part of react-router's data router that is used here. */
export type PageRouter = {
  readonly state: {
    readonly location: Address
    readonly navigation: { readonly state: 'idle' | 'loading' | 'submitting' }
  }
  subscribe(listener: () => void): Cancel
  navigate(to: string, options?: NavigateOptions): Promise<void>
}

/** `isOpening`: another page was asked for, and this one stays until it has loaded. */
export type Where = { readonly address: Address; readonly isOpening: boolean }

/** One for each sign-in. */
export type Navigation = {
  where(): Where
  subscribe(listener: () => void): Cancel
  readonly navigate: Navigate
  /** From now on this router moves, until canceled. Opens the page that was asked for before. */
  attach(router: PageRouter): Cancel
}

const textOf = ({ pathname, search }: Address) => pathname + search

type Waiting = { to: string; options: NavigateOptions | undefined; done: () => void }

/** Starts at the page's address. */
export function createNavigation(page: Page = systemPage): Navigation {
  const listeners = new Set<() => void>()
  let router: PageRouter | undefined
  let waiting: Waiting | undefined
  let where: Where = { address: addressOf(page.url()), isOpening: false }

  /** @param to a whole address or a path. */
  function addressOf(to: string): Address {
    const { pathname, search } = new URL(to, page.url())
    return { pathname, search }
  }

  function change(address: Address, isOpening: boolean) {
    const isSame = textOf(address) === textOf(where.address)
    if (isSame && isOpening === where.isOpening) return
    where = { address: isSame ? where.address : address, isOpening }
    for (const listener of listeners) listener()
  }

  /** Only the last one counts, as with a router. */
  function wait(next?: Waiting) {
    waiting?.done()
    waiting = next
  }

  /** Without a router only the page itself can change its query. */
  async function navigateAlone(to: string, options?: NavigateOptions): Promise<void> {
    const wanted = addressOf(to)
    const isHere = wanted.pathname === where.address.pathname
    if (isHere && (options?.replace || wanted.search === where.address.search)) {
      wait()
      page.replace(to)
      change(wanted, false)
      return undefined
    }
    return new Promise((done) => {
      wait({ to, options, done })
      change(where.address, true)
    })
  }

  return {
    where: () => where,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    navigate: async (to, options) =>
      router ? router.navigate(to, options) : navigateAlone(to, options),
    attach(next) {
      router = next
      const follow = () => change(next.state.location, next.state.navigation.state !== 'idle')
      const unfollow = next.subscribe(follow)
      // The query was changed after the router had read it.
      const shown = textOf(addressOf(page.url()))
      if (textOf(next.state.location) !== shown) void next.navigate(shown, { replace: true })
      const asked = waiting
      waiting = undefined
      if (asked) void next.navigate(asked.to, asked.options).then(asked.done)
      follow()
      return () => {
        unfollow()
        if (router === next) router = undefined
      }
    },
  }
}
