// The current data of a wall: members, own calls, queues, and their age.
import { useMemo, useState } from 'react'
import type { Instant } from '../../domain/brand.ts'
import type { Person } from '../../domain/person/person.ts'
import { longestWait } from '../../domain/supervision/queue.ts'
import type { WallFreshness } from '../../domain/wall/wallFreshness.ts'
import { freshnessOf, knownAt } from '../../domain/wall/wallFreshness.ts'
import type { WatchedLength } from '../../domain/wall/wallLimits.ts'
import type { OwnTile } from '../../domain/wall/wallMembers.ts'
import { worstAgeMs } from '../../domain/wall/wallSchedule.ts'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import type { CallView } from '../../domain/calls/view.ts'
import type { HeldSince } from '../../domain/wall/wallTile.ts'
import { tileOf } from '../../domain/wall/wallTile.ts'
import { useNow } from '../../lib/useNow.ts'
import { useCalls, useCallViews, useFreshness } from '../../state/calls/useCalls.ts'
import type { Members } from '../../state/supervision/useMembers.ts'
import { useMembers } from '../../state/supervision/useMembers.ts'
import { useMe } from '../../state/person/useMe.ts'
import { useIsDisplay } from '../../state/session/useSession.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { WallBoard } from '../../state/wall/createWallBoard.ts'
import type { QueueSeen } from '../../state/supervision/useQueues.ts'
import { useQueues } from '../../state/supervision/useQueues.ts'
import { useWallBoard } from '../../state/wall/useWallBoard.ts'
import { queueName } from './QueueTiles.tsx'
import type { Culprit as NamedLength } from './WallAlerts.tsx'

export type WallData = {
  readonly members: Members
  readonly board: WallBoard
  readonly queues: readonly QueueSeen[]
  readonly longest: Readonly<Partial<Record<WatchedLength, NamedLength>>>
  /** Members or queues over the limit of an alarm, by id. */
  readonly over: (what: WatchedLength) => readonly string[]
  readonly freshness: WallFreshness
  /** By the cloud's clock, in whole seconds: enough for counts and colors. */
  readonly now: Instant
  /** Monotonic ms, in whole seconds. */
  readonly monotonic: number
  /** ms: the age of the oldest data, and its maximum. */
  readonly oldest: number
  readonly promised: number
  /** Monotonic ms since when each change of a call is told; missing: it is not. */
  readonly liveSince: number | undefined
}

export function useWallData(isAllowed: boolean, settings: WallSettings): WallData {
  const { clock } = useCordboard()
  const members = useMembers(isAllowed, settings.choice, settings.requestsPerMinute)
  const queues = useQueues(settings.queues)
  const calls = useCalls()
  const views = useCallViews()
  // A display has no calls of its own, and does not ask for any.
  const isDisplay = useIsDisplay()
  const whoIs = useMe()
  const me = isDisplay ? undefined : whoIs
  const own = useMemo(() => me && ownTile(me, views), [me, views])
  const board = useWallBoard(members, own, settings.choice)
  const clockNow = useNow(() => Math.floor(calls.cloudNow() / 1_000) * 1_000)
  const monotonic = useNow(() => Math.floor(clock.monotonic() / 1_000) * 1_000)
  const [startedAt] = useState(() => clock.monotonic())
  const ownNews = useOwnNews(startedAt, monotonic)
  const { people, watched } = members
  const freshness =
    isAllowed && (people.length > 0 || isDisplay)
      ? freshnessOf({ newest: watched.answeredAt, failure: watched.failure, startedAt }, monotonic)
      : ownNews
  // Timers of old data stop: a call that rang at the last request may have ended.
  const lost = freshness.is === 'stale' ? monotonic - (freshness.since ?? monotonic) : 0
  const now = (clockNow - lost) as Instant
  const oldestAt = members.oldestAskedAt() ?? monotonic
  const liveSince = watched.news.is === 'live' ? watched.news.since : undefined
  return {
    members,
    board,
    queues,
    longest: longestOfAll(board, queues, now),
    over: (what) => overOf(what, board, queues, settings.limits[what].alarm, now),
    freshness,
    now,
    monotonic,
    oldest: Math.max(0, monotonic - knownAt(oldestAt, liveSince, monotonic)),
    promised: worstAgeMs(people.length, members.requestsPerMinute, board.active()),
    liveSince,
  }
}

function ownTile({ id, name }: Person, views: readonly CallView[]): OwnTile {
  const calls = views.map(({ call }) => call)
  return { id, name, tile: tileOf(calls, ownHolds(views)), calls }
}

const ownHolds = (views: readonly CallView[]): HeldSince =>
  new Map(views.flatMap(({ call, heldSince }) => (heldSince ? [[call.id, heldSince]] : [])))

/** If members are not visible, my own calls are all that is shown. */
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

/** Missing if nobody waits. Callers of the last request may have left since. */
const waitIn = ({ calls, failure }: QueueSeen, now: Instant) =>
  failure ? undefined : longestWait(calls ?? [], now)

function overOf(
  what: WatchedLength,
  board: WallBoard,
  queues: readonly QueueSeen[],
  limit: number,
  now: Instant,
): readonly string[] {
  if (what !== 'waiting') return board.longer(what, limit, now)
  return queues.filter((seen) => (waitIn(seen, now) ?? 0) > limit).map(({ queue }) => queue.id)
}

/** The longest call of each watched kind, and its name. */
function longestOfAll(
  board: WallBoard,
  queues: readonly QueueSeen[],
  now: Instant,
): WallData['longest'] {
  const found: Partial<Record<WatchedLength, NamedLength>> = {}
  for (const what of ['ringing', 'onHold', 'onCall'] as const) {
    const longest = board.longest(what, now)
    if (longest) found[what] = { ms: longest.ms, name: longest.of.name }
  }
  for (const seen of queues) {
    const ms = waitIn(seen, now)
    if (ms === undefined || ms <= (found.waiting?.ms ?? -1)) continue
    found.waiting = { ms, name: queueName(seen) }
  }
  return found
}
