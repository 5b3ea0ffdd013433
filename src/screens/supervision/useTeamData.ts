// The data of the team view: members, their state, and how fresh it is.
import { useState } from 'react'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import type { Person } from '../../domain/person/person.ts'
import { isHurryNeeded, rowPromiseMs } from '../../domain/supervision/supervisionFreshness.ts'
import type { Standing } from '../../domain/supervision/supervisionOrder.ts'
import type { CallView } from '../../domain/calls/view.ts'
import type { WallFreshness } from '../../domain/wall/wallFreshness.ts'
import { freshnessOf } from '../../domain/wall/wallFreshness.ts'
import type { Known } from '../../domain/wall/wallMembers.ts'
import type { Tile } from '../../domain/wall/wallTile.ts'
import { isActive, tileLevel, tileOf } from '../../domain/wall/wallTile.ts'
import { useNow } from '../../lib/useNow.ts'
import { useCalls, useCallViews } from '../../state/calls/useCalls.ts'
import type { Members } from '../../state/supervision/useMembers.ts'
import { useMembers } from '../../state/supervision/useMembers.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { TeamSettings } from './useTeamSettings.ts'

export type MemberStanding = Standing & {
  /** Missing: not known yet. */
  readonly calls: readonly Call[] | undefined
  /** When the data were read, monotonic ms; missing if there are none, or if they are always current. */
  readonly askedAt: number | undefined
}

export type TeamData = {
  readonly members: Members
  readonly freshness: WallFreshness
  /** By the cloud's clock, in whole seconds; stops while there are no new data. */
  readonly now: Instant
  /** The maximum age of a row on the screen, ms. */
  readonly promised: number
  /** With regular turns alone they would get older. */
  readonly isHurryNeeded: boolean
  readonly standingOf: (person: Pick<Person, 'id'>) => MemberStanding
}

/** A member's state is the same object until it changes. */
const tiles = new WeakMap<Known, Tile>()

function tileOfKnown(known: Known): Tile {
  const kept = tiles.get(known)
  if (kept) return kept
  const tile = tileOf(known.calls, known.heldSince)
  tiles.set(known, tile)
  return tile
}

const ownKnown = (views: readonly CallView[]): Pick<Known, 'calls' | 'heldSince'> => ({
  calls: views.map(({ call }) => call),
  heldSince: new Map(
    views.flatMap(({ call, heldSince }) => (heldSince ? [[call.id, heldSince]] : [])),
  ),
})

export function useTeamData(
  isAllowed: boolean,
  { choice, limits, requestsPerMinute }: TeamSettings,
  me: PersonId | undefined,
): TeamData {
  const members = useMembers(isAllowed, choice, requestsPerMinute)
  const views = useCallViews()
  const freshness = useTeamFreshness(members)
  const now = useKnownNow(freshness)
  const { people, watched } = members
  const own = ownKnown(views)
  const ownTile = tileOf(own.calls, own.heldSince)

  const isLive = ({ askedAt }: Known) => watched.news.is === 'live' && askedAt >= watched.news.since

  function standingOf({ id }: Pick<Person, 'id'>): MemberStanding {
    const isMe = id === me
    const known = isMe ? undefined : watched.seen.get(id)
    const tile = isMe ? ownTile : known ? tileOfKnown(known) : tileOf(undefined)
    return {
      calls: isMe ? own.calls : known?.calls,
      askedAt: known && !isLive(known) ? known.askedAt : undefined,
      level: tileLevel(tile, now, limits),
      isActive: isActive(tile),
    }
  }
  const active = people.filter((person) => standingOf(person).isActive).length
  return {
    members,
    freshness,
    now,
    promised: rowPromiseMs(people.length, members.requestsPerMinute, active),
    isHurryNeeded: isHurryNeeded(people.length, members.requestsPerMinute, active),
    standingOf,
  }
}

function useTeamFreshness({ people, watched }: Members): WallFreshness {
  const { clock } = useCordboard()
  const monotonic = useNow(() => Math.floor(clock.monotonic() / 1_000) * 1_000)
  const [startedAt] = useState(() => clock.monotonic())
  const { answeredAt: newest, failure } = watched
  // If no member is polled, or none yet, no data can be old.
  if (people.length === 0 || (newest === undefined && !failure)) return { is: 'waiting' }
  return freshnessOf({ newest, failure, startedAt }, monotonic)
}

/** Timers of old data stop: a call that rang at the last request may have ended. */
function useKnownNow(freshness: WallFreshness): Instant {
  const { clock } = useCordboard()
  const calls = useCalls()
  const since = freshness.is === 'stale' ? freshness.since : undefined
  const now = useNow(() => {
    const lost = since === undefined ? 0 : clock.monotonic() - since
    return Math.floor((calls.cloudNow() - lost) / 1_000) * 1_000
  })
  return now as Instant
}
