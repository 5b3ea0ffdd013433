// Events of everybody's calls, for tabs that show members: while one asks for them, in whichever tab.
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { OrganizationNews } from '../tabs/messages.ts'
import type { News } from '../tabs/news.ts'

/** A tab that shows members says so every 10 s. */
const WANTED_MS = 30_000

/** Of the tab that hears the stream. */
export type OrganizationEvents = {
  readonly isWanted: () => boolean
  /** Whether everybody's calls are told by now. */
  readonly set: (state: OrganizationNews) => void
  /** Some were not heard. */
  readonly missed: () => void
  readonly stop: Cancel
}

/** @param onWanted somebody asks who did not before. */
export function followWanted(news: News, clock: Clock, onWanted: () => void): OrganizationEvents {
  let wantedUntil = -Infinity
  let state: OrganizationNews = 'off'
  let liveSince = 0

  const tell = () =>
    news.tell({
      is: 'events.organization',
      state,
      liveForMs: state === 'live' ? clock.monotonic() - liveSince : 0,
    })
  const isWanted = () => clock.monotonic() < wantedUntil

  const unfollow = news.follow((message) => {
    if (message.is !== 'events.wanted') return
    const wasWanted = isWanted()
    wantedUntil = clock.monotonic() + WANTED_MS
    if (!wasWanted) onWanted()
    tell()
  })

  news.tell({ is: 'events.rollCall' })

  function set(next: OrganizationNews) {
    if (next === state) return
    if (next === 'live') liveSince = clock.monotonic()
    state = next
    tell()
  }

  return {
    isWanted,
    set,
    missed() {
      liveSince = clock.monotonic()
      if (state === 'live') tell()
    },
    stop() {
      unfollow()
      set('off')
    },
  }
}

/** What tabs that show members are told. */
export function organizationNews(
  isHealthy: boolean,
  registered: boolean | 'refused',
): OrganizationNews {
  if (registered === 'refused') return 'refused'
  return isHealthy && registered ? 'live' : 'off'
}
