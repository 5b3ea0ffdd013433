// Members by Webex's events: said again and again that they are wanted, as the tab that hears the
// server's stream may be another one, and may be gone without a word.
import type { Cancel, Clock } from '../../lib/clock.ts'
import { decodeMemberEvent } from '../../webex/decode/callEvent.ts'
import type { News } from '../tabs/news.ts'
import type { MemberWatch } from './createMemberWatch.ts'

const SAID_EVERY_MS = 10_000
/** Two answers are missing: nobody hears the stream any more. */
const UNHEARD_MS = 25_000

type Parts = {
  readonly news: News
  readonly clock: Clock
  readonly watch: Pick<MemberWatch, 'hear' | 'setNews'>
}

/** While members are shown; what is known stays when it is cancelled. */
export function followMemberNews({ news, clock, watch }: Parts): Cancel {
  const startedAt = clock.monotonic()
  let cancelSay: Cancel = () => {}
  let cancelSilence: Cancel = () => {}

  function say() {
    cancelSay()
    news.tell({ is: 'events.wanted' })
    cancelSay = clock.after(SAID_EVERY_MS, say)
  }

  const unfollow = news.follow((message, sentAt) => {
    switch (message.is) {
      case 'events.heard': {
        const told = decodeMemberEvent(message.json)
        if (told) watch.hear(told.member, told.event)
        return
      }
      case 'events.organization': {
        cancelSilence()
        const { state, liveForMs } = message
        cancelSilence = clock.after(UNHEARD_MS, () => watch.setNews({ is: 'off' }))
        if (state !== 'live') return watch.setNews({ is: state })
        // Before then this tab has heard nothing.
        return watch.setNews({ is: 'live', since: Math.max(startedAt, sentAt - liveForMs) })
      }
      case 'events.rollCall':
        return say()
      case 'events.wanted':
    }
  })
  say()
  return () => {
    unfollow()
    cancelSay()
    cancelSilence()
    watch.setNews({ is: 'off' })
  }
}
