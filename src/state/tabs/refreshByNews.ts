// An event has what it is about asked for at once; without events it is asked for as often as ever.
import type { QueryClient } from '@tanstack/react-query'
import type { Cancel, Clock } from '../../lib/clock.ts'
import { createPace } from '../../lib/pace.ts'
import { resourceOf } from '../../webex/decode/callEvent.ts'
import { conferenceKey, messagesKey, voicemailKey } from '../listKeys.ts'
import type { News } from './news.ts'

/** What is asked again, by the resource of Webex's events. */
const keys: Readonly<Record<string, readonly [string]>> = {
  messages: messagesKey,
  telephony_conference: conferenceKey,
  telephony_mwi: voicemailKey,
}
/** A conference that changes hands tells several times within a moment. */
const MOST_OFTEN_MS = 300

/** Marks cached answers as old when an event says that there is something else by now. */
export function refreshByNews(news: News, queryClient: QueryClient, clock: Clock): Cancel {
  const paces = new Map(
    Object.entries(keys).map(([resource, queryKey]) => {
      const refresh = () => void queryClient.invalidateQueries({ queryKey })
      return [resource, createPace(clock, MOST_OFTEN_MS, refresh)] as const
    }),
  )
  const unfollow = news.follow((message) => {
    if (message.is === 'events.heard') paces.get(resourceOf(message.json) ?? '')?.want()
  })
  return () => {
    unfollow()
    for (const pace of paces.values()) pace.stop()
  }
}
