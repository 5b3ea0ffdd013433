// What would be lost, or would go unseen, by leaving where one is: held as long as it runs. The one
// place that asks is app/Leaving.tsx, as the router listens to its last blocker only.
import type { Cancel } from '../lib/clock.ts'

/** Path and query of an address. */
export type Place = { readonly pathname: string; readonly search: string }

/** A reason to ask before a page is left. */
export type Guard = {
  /** `continues` in the background, or `stops` with its page. */
  readonly what: 'continues' | 'stops'
  /** Whether the place is its own; going from there to another one is leaving. */
  readonly isAt: (place: Place) => boolean
}

const held = new Set<Guard>()

/** A reload or another site ends all of them: the browser asks in its own words. */
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

/** The first that has something against going from the one place to the other. */
export function guardForNavigation(from: Place, to: Place): Guard | undefined {
  return [...held].find(({ isAt }) => isAt(from) && !isAt(to))
}

/** For what ends with the page that it was started on. */
export function holdPage(): Cancel {
  const { pathname } = location
  return holdGuard({ what: 'stops', isAt: (place) => place.pathname === pathname })
}
