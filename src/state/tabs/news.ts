// What tabs tell each other of Webex's events, beside those of my own calls. What a tab says it hears
// itself too: the one that hears the server's stream may show members as well.
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { MessageOf } from './messages.ts'
import type { TabChannel } from './tabChannel.ts'

/** @param sentAt monotonic ms. */
export type NewsListener = (message: MessageOf<'events'>, sentAt: number) => void

/** Messages of the topic, in every tab. */
export type News = {
  /** Here and in the other tabs. */
  tell(message: MessageOf<'events'>): void
  follow(listener: NewsListener): Cancel
}

/** One for each tab, for as long as its page lives. */
export function createNews(channel: Pick<TabChannel, 'join'>, clock: Clock): News {
  const listeners = new Set<NewsListener>()
  const hand: NewsListener = (message, sentAt) => {
    for (const listener of listeners) listener(message, sentAt)
  }
  const port = channel.join('events', {
    onMessage: (message, { sentAt }) => hand(message, sentAt),
  })
  return {
    tell(message) {
      port.post(message)
      hand(message, clock.monotonic())
    },
    follow(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
