// Watches the calls of many members under one request budget (wallSchedule.ts). The cost of an
// answer depends on what changed, not on the number of members.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import type { CallEvent, Evidence } from '../../domain/calls/evidence.ts'
import { isNews, noEvidence, underEvidence, withEvent } from '../../domain/calls/evidence.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import type { Known } from '../../domain/wall/wallMembers.ts'
import type { HeldSince } from '../../domain/wall/wallTile.ts'
import { heldSinceAfter } from '../../domain/wall/wallTile.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { MembersResource } from '../../webex/resources/members.ts'
import type { KnownMember } from './createKnownMembers.ts'
import { createKnownMembers } from './createKnownMembers.ts'
import { createMemberOrder } from './createMemberOrder.ts'
import { createPace } from './createPace.ts'

/** The state of the shown members. */
export type MemberWatchState = {
  /**
   * Of the shown members. The map stays the same as long as the watch lasts; the state object is new after
   * each change.
   */
  readonly seen: ReadonlyMap<PersonId, Known>
  /** Monotonic ms of the last request that Webex answered, even with no calls. */
  readonly answeredAt?: number
  /** The last request failed. */
  readonly failure?: Failure
  readonly news: MemberNews
}

/**
 * From now on these members. The data of others are kept for some minutes, but not shown.
 * @param others are polled but not shown.
 */
export type MemberNews =
  { readonly is: 'live'; readonly since: number } | { readonly is: 'off' | 'refused' }

/** Polls members' calls in turn within one budget. */
export type MemberWatch = {
  readonly store: StoreApi<MemberWatchState>
  /**
   * From now on these. What is known of others is kept for some minutes, and is not shown.
   * @param others are asked about and not shown.
   */
  watch(shown: readonly PersonId[], others?: readonly PersonId[]): void
  /** Whether a member is among those of `watch`. */
  isAsked(member: PersonId): boolean
  /** Reports members whose shown state has changed, or is gone. */
  readonly follow: (listener: (member: PersonId) => void) => Cancel
  /** Monotonic ms of the oldest request among the shown members. */
  readonly oldestAskedAt: () => number | undefined
  /** A member that needs an update: polled next, within the same budget. */
  readonly hurry: (member: PersonId) => void
  /** Webex tells of a call of theirs. @param event missing: it cannot be read. */
  readonly hear: (member: PersonId, event?: CallEvent) => void
  readonly setNews: (news: MemberNews) => void
  /** An answer to another tab. @param at monotonic ms of its request. */
  receive(member: PersonId, answer: MemberAnswer, at: number): void
  /** All known data, of shown members and of others. */
  known(): readonly KnownMember[]
  knownOf(member: PersonId): Known | undefined
  /** Data of another tab: older data than known here are ignored. */
  learn(members: readonly KnownMember[]): void
  /** The request rate that refusals have led to; missing: there were none. */
  pace(): number | undefined
  /** The request rate of another tab. */
  learnPace(perMinute: number): void
  /** Why no member may be polled now. @returns nothing if polling is allowed. */
  refusal(): Refusal | undefined
  /** From now on at most this many requests; known data stay. */
  readonly setBudget: (requestsPerMinute: number) => void
  /** Shown again after a while: an old answer does not say whether Webex answers now. */
  comeBack(): void
  forget(): void
  start(): Cancel
}

/** A member's calls, or why they are unknown. */
export type MemberAnswer = Result<readonly Call[], Failure>

/** @property at monotonic ms of the request. */
export type Refusal = { readonly member: PersonId; readonly failure: Failure; readonly at: number }

type Parts = {
  readonly members: Pick<MembersResource, 'calls'>
  readonly clock: Clock
  /** Now, by the cloud's clock. */
  readonly cloudNow: () => Instant
  readonly requestsPerMinute: number
}

const LONGEST_WAIT_MS = 60_000
/** Several requests at a time: answers are too slow for a large budget one after the other. */
const MOST_AT_ONCE = 4
/** After this time an earlier answer no longer says whether Webex answers. */
const RECENT_MS = 15_000
/** The delay of a late timer is made up for, but not a laptop's hours of sleep. */
const MADE_UP_MS = 100

const isInCall = (calls: readonly Call[]) => calls.some(({ state }) => state.is !== 'ended')

export function createMemberWatch(parts: Parts): MemberWatch {
  const { members, clock, cloudNow, requestsPerMinute } = parts
  const pace = createPace(requestsPerMinute)
  const order = createMemberOrder()
  const listeners = new Set<(member: PersonId) => void>()
  const evidence = new Map<PersonId, Evidence>()
  const known = createKnownMembers({
    clock,
    isAsked: (id) => order.has(id),
    onChange: notifyListeners,
  })
  const { seen } = known
  const store = createStore<MemberWatchState>(() => ({ seen, news: { is: 'off' } }))
  let turn = 0
  let asking = 0
  let failures = 0
  let failedAt = -Infinity
  let refusal: Refusal | undefined
  let nextAt = 0
  let notBefore = -Infinity
  let stopped: AbortController | undefined
  let cancel: Cancel = () => {}

  function askNext() {
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
    cancel = clock.after(Math.max(nextAt, notBefore) - now, askNext)
  }

  async function ask(id: PersonId, now: number, signal: AbortSignal) {
    turn += 1
    asking += 1
    order.asked(id, now)
    const result = await members.calls(id, signal)
    asking -= 1
    // Nobody waits for the answer.
    if (signal.aborted) return order.hurry(id)
    if (result.ok) answered(id, result.value.items, now)
    else failed(id, result.error, now)
  }

  function answered(id: PersonId, calls: readonly Call[], at: number) {
    failures = 0
    pace.served(at)
    if (!order.has(id)) return
    const before = known.of(id)
    // An answer that arrives after a later one is older than the known data.
    if (before && before.askedAt > at) return
    const told = evidence.get(id)
    // A list may lag behind what an event has shown (docs/calls.md, C28).
    const { items } = underEvidence({ items: calls, askedAt: at }, told ?? noEvidence)
    take(id, { calls: items, heldSince: before?.heldSince ?? new Map(), askedAt: at })
    said({ answeredAt: at })
  }

  /** A failure is over. */
  function said(told: Pick<MemberWatchState, 'answeredAt'>) {
    const { news } = store.getState()
    store.setState({ seen, news, ...told }, true)
  }

  function hear(id: PersonId, event?: CallEvent) {
    if (!order.has(id)) return
    const before = known.of(id)
    const told = evidence.get(id) ?? noEvidence
    if (!event) return order.hurry(id)
    if (!isNews(told, event, cloudNow())) return
    const now = clock.monotonic()
    const heard = withEvent(told, event, now)
    evidence.set(id, heard)
    // Somebody in a call is asked about first, where nothing is known of the rest.
    if (!before) order.hurry(id)
    if (!before && event.is === 'gone') return
    const { heldSince = new Map(), askedAt = now } = before ?? {}
    const { items } = underEvidence({ items: before?.calls ?? [], askedAt: now }, heard)
    take(id, { calls: items, heldSince, askedAt })
    store.setState({ seen })
  }

  /** @param one with what was held before. */
  function take(id: PersonId, { calls, heldSince, askedAt }: Known) {
    order.setHot(id, isInCall(calls))
    known.put(id, { calls, heldSince: heldSinceAfter(heldSince, calls, cloudNow()), askedAt })
  }

  function notifyListeners(id: PersonId) {
    for (const listener of listeners) listener(id)
  }

  function failed(id: PersonId, failure: Failure, at: number) {
    // A member without a license, or who has left: they have no calls, and the others continue.
    if (failure.is === 'gone' || failure.is === 'noCallingLicence') {
      failures = 0
      order.setHot(id, false)
      known.remove(id)
      return said({ answeredAt: at })
    }
    // Requests that were under way together count as one failure.
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
    refusal = { member: id, failure, at }
    store.setState({ failure })
  }

  function beforeOf(id: PersonId) {
    const one = known.of(id)
    return one && { askedAt: one.askedAt, isHot: isInCall(one.calls) }
  }

  function learn(newer: readonly KnownMember[]) {
    let newest = store.getState().answeredAt ?? -Infinity
    for (const { member, known: one } of newer) {
      const before = known.of(member)
      if (!order.has(member) || (before && before.askedAt >= one.askedAt)) continue
      newest = Math.max(newest, one.askedAt)
      order.asked(member, one.askedAt)
      take(member, { ...one, heldSince: earliestOf(before?.heldSince, one.heldSince) })
    }
    if (newest > -Infinity) store.setState({ answeredAt: newest })
  }

  return {
    store,
    watch(shown, others = []) {
      order.watch([...shown, ...others], beforeOf)
      if (known.show(shown)) store.setState({ seen })
    },
    isAsked: (member) => order.has(member),
    follow(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    oldestAskedAt: () => known.oldestAskedAt(),
    hurry: (member) => order.hurry(member),
    hear,
    setNews(news) {
      if (!isSameNews(store.getState().news, news)) store.setState({ news })
    },
    receive(member, answer, at) {
      if (!answer.ok) return failed(member, answer.error, at)
      // Even for a member that is not shown here it shows that Webex answers.
      if (!order.has(member)) {
        return said({ answeredAt: at })
      }
      order.asked(member, at)
      answered(member, answer.value, at)
    },
    known: () => known.all(),
    knownOf: (member) => known.of(member),
    learn,
    pace: () => pace.learned(),
    learnPace: (perMinute) => pace.learn(perMinute, clock.monotonic()),
    refusal: () => (clock.monotonic() < notBefore ? refusal : undefined),
    setBudget: (budget) => pace.setBudget(budget),
    comeBack() {
      const { answeredAt = -Infinity } = store.getState()
      if (clock.monotonic() - answeredAt > RECENT_MS) said({})
    },
    forget() {
      order.watch([])
      known.show([])
      known.forget()
      evidence.clear()
      store.setState({ seen, news: { is: 'off' } }, true)
    },
    start() {
      stopped = new AbortController()
      // Stopping and starting again does not cause more requests.
      nextAt = Math.max(nextAt, clock.monotonic())
      cancel = clock.after(nextAt - clock.monotonic(), askNext)
      return () => {
        stopped?.abort()
        stopped = undefined
        cancel()
      }
    },
  }
}

/** Of the same moment tabs know ages that differ by what messages took. */
const SAME_MS = 1_000

function isSameNews(one: MemberNews, other: MemberNews): boolean {
  if (one.is !== 'live' || other.is !== 'live') return one.is === other.is
  return Math.abs(one.since - other.since) < SAME_MS
}

/** The earliest sight of a held call counts. */
function earliestOf(one: HeldSince | undefined, other: HeldSince): HeldSince {
  const since = new Map(other)
  for (const [call, at] of one ?? [])
    since.set(call, Math.min(at, since.get(call) ?? at) as Instant)
  return since
}
