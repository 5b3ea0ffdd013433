// The calls of many members, under one budget of questions a minute (wallSchedule.ts). What an
// answer costs follows what it changed, however many members there are.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import type { Known } from '../../domain/wallMembers.ts'
import { heldSinceAfter } from '../../domain/wallTile.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { MembersResource } from '../../webex/resources/members.ts'
import { createAgeOrder } from '../../lib/ageOrder.ts'
import { createMemberOrder } from './createMemberOrder.ts'
import { createPace } from './createPace.ts'

export type MemberWatchState = {
  /** The same map as long as the watch lasts: the state is another one when it has changed. */
  readonly seen: ReadonlyMap<PersonId, Known>
  /** Monotonic ms of the last question that Webex answered, be it that somebody has no calls. */
  readonly answeredAt?: number
  /** The last question failed. */
  readonly failure?: Failure
}

export type MemberWatch = {
  readonly store: StoreApi<MemberWatchState>
  /** From now on these; what is known of others is forgotten. */
  watch(members: readonly PersonId[]): void
  /** Tells of whom something else is known now, or nothing any more. */
  readonly follow: (heard: (member: PersonId) => void) => Cancel
  /** Monotonic ms of what was asked longest ago of all that is known. */
  readonly oldestAskedAt: () => number | undefined
  /** Somebody of whom there must be news: asked next, within the same budget. */
  readonly hurry: (member: PersonId) => void
  /** What another tab was answered. @param at monotonic ms, when it asked. */
  heard(member: PersonId, answer: MemberAnswer, at: number): void
  start(): Cancel
}

export type MemberAnswer = Result<readonly Call[], Failure>

type Parts = {
  readonly members: Pick<MembersResource, 'calls'>
  readonly clock: Clock
  /** Now, by the cloud's clock. */
  readonly cloudNow: () => Instant
  readonly requestsPerMinute: number
}

const LONGEST_WAIT_MS = 60_000
/** Answers take their time: asked one after the other a budget could not be used. */
const MOST_AT_ONCE = 4
/** What a late timer has cost is made up for, a sleeping laptop's hours are not. */
const MADE_UP_MS = 100

const isInCall = (calls: readonly Call[]) => calls.some(({ state }) => state.is !== 'ended')

export function createMemberWatch(parts: Parts): MemberWatch {
  const { members, clock, cloudNow, requestsPerMinute } = parts
  const seen = new Map<PersonId, Known>()
  const store = createStore<MemberWatchState>(() => ({ seen }))
  const pace = createPace(requestsPerMinute)
  const order = createMemberOrder()
  const bySeenAt = createAgeOrder<PersonId>()
  const followers = new Set<(member: PersonId) => void>()
  let turn = 0
  let asking = 0
  let failures = 0
  let failedAt = -Infinity
  let nextAt = 0
  let notBefore = -Infinity
  let stopped: AbortController | undefined
  let cancel: Cancel = () => {}

  function goOn() {
    const signal = stopped?.signal
    if (!signal) return
    const now = clock.monotonic()
    nextAt = Math.max(nextAt, now - MADE_UP_MS)
    while (nextAt <= now && now >= notBefore && asking < MOST_AT_ONCE) {
      const next = order.next(now, turn)
      if (next === undefined) break
      nextAt += pace.everyMs()
      void ask(next, now, signal)
    }
    if (nextAt <= now) nextAt = now + pace.everyMs()
    cancel = clock.after(Math.max(nextAt, notBefore) - now, goOn)
  }

  async function ask(id: PersonId, now: number, signal: AbortSignal) {
    turn += 1
    asking += 1
    order.asked(id, now)
    const result = await members.calls(id, signal)
    asking -= 1
    if (signal.aborted) return
    if (result.ok) answered(id, result.value.items, now)
    else failed(id, result.error, now)
  }

  function answered(id: PersonId, calls: readonly Call[], at: number) {
    failures = 0
    pace.served(at)
    if (!order.has(id)) return
    const before = seen.get(id)
    // An answer that was overtaken by a later one is older than what is known.
    if (before && before.askedAt > at) return
    order.setHot(id, isInCall(calls))
    const heldSince = heldSinceAfter(before?.heldSince ?? new Map(), calls, cloudNow())
    seen.set(id, { calls, heldSince, askedAt: at })
    bySeenAt.put(id, at)
    tell(id)
    store.setState({ seen, answeredAt: at }, true)
  }

  function tell(id: PersonId) {
    for (const heard of followers) heard(id)
  }

  function failed(id: PersonId, failure: Failure, at: number) {
    // Somebody without a licence, or who has left: the others go on, and the last calls are none.
    if (failure.is === 'gone' || failure.is === 'noCallingLicence') {
      failures = 0
      if (seen.has(id)) forget(id)
      return store.setState({ seen, answeredAt: at }, true)
    }
    // What was under way together fails together.
    if (at >= failedAt) {
      failures += 1
      if (failure.is === 'slowDown') pace.refused(at)
    }
    failedAt = clock.monotonic()
    const wait =
      failure.is === 'slowDown'
        ? failure.until - clock.now()
        : Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** Math.min(failures, 6))
    notBefore = Math.max(notBefore, failedAt + wait)
    store.setState({ failure })
  }

  function forget(id: PersonId) {
    seen.delete(id)
    bySeenAt.remove(id)
    tell(id)
  }

  return {
    store,
    watch(next) {
      order.watch(next)
      const gone = [...seen.keys()].filter((id) => !order.has(id))
      for (const id of gone) forget(id)
      if (gone.length > 0) store.setState({ seen })
    },
    follow(heard) {
      followers.add(heard)
      return () => void followers.delete(heard)
    },
    oldestAskedAt() {
      const oldest = bySeenAt.first()
      return oldest === undefined ? undefined : bySeenAt.at(oldest)
    },
    hurry: (member) => order.hurry(member),
    heard(member, answer, at) {
      if (!answer.ok) return failed(member, answer.error, at)
      // Of somebody who is not shown here it still tells that Webex answers.
      if (!order.has(member)) {
        return store.setState({ seen, answeredAt: at }, true)
      }
      order.asked(member, at)
      answered(member, answer.value, at)
    },
    start() {
      stopped = new AbortController()
      nextAt = clock.monotonic()
      cancel = clock.after(0, goOn)
      return () => {
        stopped?.abort()
        stopped = undefined
        cancel()
      }
    },
  }
}
