// Work that would be lost, or would go unnoticed, when its page is left: registered while it runs. Only
// app/Leaving.tsx asks, as the router listens only to its last blocker.
import type { Cancel } from '../lib/clock.ts'

/** Path and query of an address. */
export type Place = { readonly pathname: string; readonly search: string }

/** A reason to ask before a page is left. */
export type Guard = {
  /** `continues` in the background, or `stops` with its page. */
  readonly what: 'continues' | 'stops'
  /** Whether an address belongs to it; going from there to another one counts as leaving. */
  readonly isAt: (place: Place) => boolean
}

const held = new Set<Guard>()

/** A reload or another site ends all of them: the browser asks with its own text. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** Until it is cancelled. */
export function holdGuard(guard: Guard): Cancel {
  held.add(guard)
  window.addEventListener('beforeunload', ask)
  return () => {
    held.delete(guard)
    if (held.size === 0) window.removeEventListener('beforeunload', ask)
  }
}

/** Whether closing the page would lose something. */
export const isGuarded = (): boolean => held.size > 0

/** The first guard that objects to going from one address to the other. */
export function guardForNavigation(from: Place, to: Place): Guard | undefined {
  return [...held].find(({ isAt }) => isAt(from) && !isAt(to))
}

/** For work that ends with the page on which it was started. */
export function holdPage(): Cancel {
  const { pathname } = location
  return holdGuard({ what: 'stops', isAt: (place) => place.pathname === pathname })
}
