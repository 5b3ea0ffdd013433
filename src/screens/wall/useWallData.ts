// What a wall knows at this moment, put together: members, own calls, queues, and how fresh it is.
import { useState } from 'react'
import type { Instant } from '../../domain/brand.ts'
import type { Call } from '../../domain/call.ts'
import { longestWait } from '../../domain/queue.ts'
import type { WallFreshness } from '../../domain/wallFreshness.ts'
import { freshnessOf } from '../../domain/wallFreshness.ts'
import type { WatchedLength } from '../../domain/wallLimits.ts'
import type { WallMemberTile } from '../../domain/wallMembers.ts'
import { memberTiles, oldestAge } from '../../domain/wallMembers.ts'
import { worstAgeMs } from '../../domain/wallSchedule.ts'
import type { WallSettings } from '../../domain/wallSettings.ts'
import type { CallView } from '../../domain/view.ts'
import type { HeldSince } from '../../domain/wallTile.ts'
import { longestOf, tileOf } from '../../domain/wallTile.ts'
import { useNow } from '../../lib/useNow.ts'
import { useCalls, useCallViews, useFreshness } from '../../state/calls/useCalls.ts'
import type { Members } from '../../state/members/useMembers.ts'
import { useMembers } from '../../state/members/useMembers.ts'
import { useMe } from '../../state/queries/useMe.ts'
import { useIsDisplay } from '../../state/session/useSession.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { QueueSeen } from '../../state/wall/useQueues.ts'
import { useQueues } from '../../state/wall/useQueues.ts'
import { queueName } from './QueueTiles.tsx'
import type { Culprit } from './WallAlerts.tsx'

export type WallData = {
  readonly members: Members
  readonly tiles: readonly WallMemberTile[]
  readonly calls: readonly Call[]
  readonly queues: readonly QueueSeen[]
  readonly longest: Readonly<Partial<Record<WatchedLength, Culprit>>>
  readonly freshness: WallFreshness
  /** By the cloud's clock, in whole seconds: enough for what is counted and coloured here. */
  readonly now: Instant
  /** ms: how old the oldest datum is, and how old it may get. */
  readonly oldest: number
  readonly promised: number
}

export function useWallData(isAllowed: boolean, settings: WallSettings): WallData {
  const { clock } = useCordboard()
  const members = useMembers(isAllowed, settings.choice)
  const queues = useQueues(settings.queues)
  const calls = useCalls()
  const views = useCallViews()
  const own = views.map(({ call }) => call)
  const ownTile = tileOf(own, ownHolds(views))
  // A display is nobody: it has no calls of its own, and asks for none.
  const isDisplay = useIsDisplay()
  const whoIs = useMe()
  const me = isDisplay ? undefined : whoIs
  const clockNow = useNow(() => Math.floor(calls.cloudNow() / 1_000) * 1_000)
  const monotonic = useNow(() => Math.floor(clock.monotonic() / 1_000) * 1_000)
  const [startedAt] = useState(() => clock.monotonic())
  const ownNews = useOwnNews(startedAt, monotonic)
  const { people, watched } = members
  const { seen } = watched
  const others = memberTiles(people, seen, me && { id: me.id, tile: ownTile }, monotonic)
  const isMissed =
    me && !others.some(({ id }) => id === me.id) && settings.choice.is === 'everybody'
  const tiles = isMissed ? [{ id: me.id, name: me.name, tile: ownTile }, ...others] : others
  const hot = tiles.filter(({ tile }) => tile.state !== 'idle' && tile.state !== 'unknown').length
  const freshness =
    isAllowed && (people.length > 0 || isDisplay)
      ? freshnessOf({ newest: watched.answeredAt, failure: watched.failure, startedAt }, monotonic)
      : ownNews
  // Old news stand still: what rang when it was last seen need not ring any more.
  const lost = freshness.is === 'stale' ? monotonic - (freshness.since ?? monotonic) : 0
  const now = (clockNow - lost) as Instant
  return {
    members,
    tiles,
    calls: [
      ...(tiles.some(({ id }) => id === me?.id) ? own : []),
      ...people.flatMap(({ id }) => (id === me?.id ? [] : (seen.get(id)?.calls ?? []))),
    ],
    queues,
    longest: culpritsOf(tiles, queues, now),
    freshness,
    now,
    oldest: oldestAge(seen, monotonic),
    promised: worstAgeMs(people.length, members.requestsPerMinute, hot),
  }
}

const ownHolds = (views: readonly CallView[]): HeldSince =>
  new Map(views.flatMap(({ call, heldSince }) => (heldSince ? [[call.id, heldSince]] : [])))

/** Where members cannot be seen my own calls are all there is. */
function useOwnNews(startedAt: number, monotonic: number): WallFreshness {
  const { clock } = useCordboard()
  const calls = useCalls()
  const news = useFreshness()
  const lastSeen = news.is === 'stale' ? news.lastSeen : undefined
  const since = useNow(() =>
    lastSeen === undefined
      ? 0
      : Math.floor((clock.monotonic() - (calls.cloudNow() - lastSeen)) / 1_000) * 1_000,
  )
  if (news.is !== 'stale') return news
  const newest = lastSeen === undefined ? undefined : since
  return freshnessOf({ newest, failure: news.failure, startedAt }, monotonic)
}

/** The longest of each length that is watched, and what it is called. */
function culpritsOf(
  tiles: readonly WallMemberTile[],
  queues: readonly QueueSeen[],
  now: Instant,
): WallData['longest'] {
  const found: Partial<Record<WatchedLength, Culprit>> = {}
  for (const what of ['ringing', 'onHold', 'onCall'] as const) {
    const longest = longestOf(tiles, what, now)
    if (longest) found[what] = { ms: longest.ms, name: longest.of.name }
  }
  for (const seen of queues) {
    // Who waited when it was last seen may have been taken since.
    const ms = seen.failure ? undefined : longestWait(seen.calls ?? [], now)
    if (ms === undefined || ms <= (found.waiting?.ms ?? -1)) continue
    found.waiting = { ms, name: queueName(seen) }
  }
  return found
}
