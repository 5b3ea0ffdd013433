// Live calls: Webex informs our server, which informs the leading tab. Events are shown at once; the list
// stays as the safety net (docs/calls.md, C27 to C30). Loaded if the server has a stream.
import type { PersonId } from '../../domain/brand.ts'
import {
  isNews,
  LIST_LAG_MS,
  noEvidence,
  underEvidence,
  withEvent,
} from '../../domain/calls/evidence.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { OpenStream } from '../../lib/eventStream.ts'
import { decodeCallEvent, isOwnCallEvent } from '../../webex/decode/callEvent.ts'
import type { CallEvents } from '../calls/callEvents.ts'
import type { News } from '../tabs/news.ts'
import { followWanted, organizationNews } from './organization.ts'
import { keepRegistered } from './keepRegistered.ts'
import type { EnsureRegistered, Registered } from './registration.ts'
import { followRelay } from './relayStream.ts'

export type LiveOptions = {
  readonly open: OpenStream
  readonly clock: Clock
  readonly ensureRegistered: EnsureRegistered
  /** Lines besides my own: Webex sends no events about their calls, so the list is needed. */
  readonly hasOtherLines: () => boolean
  readonly onLinesChange: (then: () => void) => Cancel
  /** Is told of anything but my own calls. */
  readonly news: News
  /** Missing: not known yet. */
  readonly me: () => PersonId | undefined
}

/** Calls by the relay's stream, while their tab leads. */
export function createLiveCalls({
  open,
  clock,
  ensureRegistered,
  hasOtherLines,
  onLinesChange,
  news,
  me,
}: LiveOptions): CallEvents {
  return (calls) => {
    const { refresh, reconsider } = calls.poller
    let evidence = noEvidence
    let isHealthy = false
    let isRegistered = false
    let ofAll: Registered['organization'] = false
    let cancelLook: Cancel = () => {}

    function setLive(isLive: boolean) {
      calls.publish({ isLive })
      reconsider()
    }
    function tell() {
      setLive(isHealthy && isRegistered && !hasOtherLines())
      organization.set(organizationNews(isHealthy, ofAll))
    }

    const registration = keepRegistered({
      clock,
      ensureRegistered,
      wants: () => ({ own: true, organization: organization.isWanted() }),
      onAnswer(answer) {
        const was = isRegistered
        isRegistered = answer.calls === true
        ofAll = answer.organization
        tell()
        // Changes from before Webex delivered were reported to nobody.
        if (isRegistered && !was) refresh()
      },
    })
    const organization = followWanted(news, clock, registration.checkNow)

    /** Once lists can no longer lag behind the event, the list decides (C28). */
    function lookLater() {
      cancelLook()
      cancelLook = clock.after(LIST_LAG_MS, refresh)
    }

    function heard(json: string) {
      const isMine = isOwnCallEvent(json, me())
      if (!isMine) return news.tell({ is: 'events.heard', json })
      const event = decodeCallEvent(json)
      const known = calls.known()
      if (!event || !known) return refresh()
      if (!isNews(evidence, event, calls.cloud.now())) return lookLater()
      const now = clock.monotonic()
      evidence = withEvent(evidence, event, now)
      lookLater()
      calls.take(underEvidence({ ...known, askedAt: now, gotAt: now }, evidence))
    }

    const unfollowLines = onLinesChange(tell)
    const stopStream = followRelay({
      open,
      clock,
      onEvent: heard,
      onResync() {
        organization.missed()
        refresh()
      },
      onHealth(now) {
        isHealthy = now
        tell()
        // Registered only while a tab listens.
        registration.setOn(now)
      },
    })

    return {
      over: (list) => underEvidence(list, evidence),
      stop() {
        stopStream()
        unfollowLines()
        organization.stop()
        registration.setOn(false)
        cancelLook()
        setLive(false)
      },
    }
  }
}
