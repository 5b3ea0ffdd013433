// Calls live: Webex tells our server, which tells the tab that leads. What an event shows is shown at
// once; the list stays as the net (docs/calls.md, C27 to C30). Loaded where the server has a stream.
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
import type { EnsureRegistered } from './registration.ts'
import { followRelay } from './relayStream.ts'

const CHECK_MS = 60_000

export type LiveOptions = {
  readonly open: OpenStream
  readonly clock: Clock
  readonly ensureRegistered: EnsureRegistered
  /** Lines beside my own: Webex tells nothing of their calls, so the list has to. */
  readonly hasOtherLines: () => boolean
  readonly onLinesChange: (then: () => void) => Cancel
}

/** Calls by the relay's stream, for as long as their tab leads. */
export function createLiveCalls({
  open,
  clock,
  ensureRegistered,
  hasOtherLines,
  onLinesChange,
}: LiveOptions): CallEvents {
  return (calls) => {
    const { refresh, reconsider } = calls.poller
    let evidence = noEvidence
    let isHealthy = false
    let isRegistered = false
    let isStopped = false
    let cancelCheck: Cancel = () => {}
    let cancelLook: Cancel = () => {}

    function setLive(isLive: boolean) {
      calls.publish({ isLive })
      reconsider()
    }
    const tell = () => setLive(isHealthy && isRegistered && !hasOtherLines())

    async function check() {
      cancelCheck()
      const answer = await ensureRegistered()
      if (isStopped) return
      const was = isRegistered
      isRegistered = answer === true
      tell()
      // What happened before Webex delivered, it has told nobody.
      if (isRegistered && !was) refresh()
      if (answer !== 'never') cancelCheck = clock.after(CHECK_MS, () => void check())
    }

    /** Once lists cannot lag behind the event any more, the list decides (C28). */
    function lookLater() {
      cancelLook()
      cancelLook = clock.after(LIST_LAG_MS, refresh)
    }

    function heard(json: string) {
      if (!isOwnCallEvent(json)) return
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
      onResync: refresh,
      onHealth(now) {
        isHealthy = now
        tell()
        // Registered only while somebody listens.
        if (now) void check()
        else cancelCheck()
      },
    })

    return {
      over: (list) => underEvidence(list, evidence),
      stop() {
        isStopped = true
        stopStream()
        unfollowLines()
        cancelCheck()
        cancelLook()
        setLive(false)
      },
    }
  }
}
