// The stream of a display: it has no calls of its own, and hears everybody's.
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { OpenStream } from '../../lib/eventStream.ts'
import type { News } from '../tabs/news.ts'
import { keepRegistered } from './keepRegistered.ts'
import { followWanted, organizationNews } from './organization.ts'
import type { EnsureRegistered, Registered } from './registration.ts'
import { followRelay } from './relayStream.ts'

export type OrganizationOptions = {
  readonly open: OpenStream
  readonly clock: Clock
  readonly ensureRegistered: EnsureRegistered
  readonly news: News
}

/** In the tab that asks about members, until it is cancelled. */
export function followOrganization(options: OrganizationOptions): Cancel {
  const { open, clock, ensureRegistered, news } = options
  let isHealthy = false
  let ofAll: Registered['organization'] = false
  const tell = () => organization.set(organizationNews(isHealthy, ofAll))

  const registration = keepRegistered({
    clock,
    ensureRegistered,
    wants: () => ({ own: false, organization: organization.isWanted() }),
    onAnswer(answer) {
      ofAll = answer.organization
      tell()
    },
  })
  const organization = followWanted(news, clock, registration.checkNow)
  const stopStream = followRelay({
    open,
    clock,
    onEvent: (json) => news.tell({ is: 'events.heard', json }),
    onResync: organization.missed,
    onHealth(now) {
      isHealthy = now
      tell()
      registration.setOn(now)
    },
  })
  return () => {
    stopStream()
    registration.setOn(false)
    organization.stop()
  }
}
