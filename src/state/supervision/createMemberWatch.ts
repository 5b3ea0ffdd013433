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

/** What is known of the shown members. */
export type MemberWatchState = {
  /**
   * Of those who are shown. The same map as long as the watch lasts: the state is another one
   * when it has changed.
   */
  readonly seen: ReadonlyMap<PersonId, Known>
  /** Monotonic ms of the last question that Webex answered, be it that somebody has no calls. */
  readonly answeredAt?: number
  /** The last question failed. */
  readonly failure?: Failure
  readonly news: MemberNews
}

/**
 * Whether Webex tells each change of a member's calls; `since`, monotonic ms: what was asked for
 * later is as it is now. `refused`: not to this person.
 */
export type MemberNews =
  { readonly is: 'live'; readonly since: number } | { readonly is: 'off' | 'refused' }

/** Asks for members' calls in turns under one budget. */
export type MemberWatch = {
  readonly store: StoreApi<MemberWatchState>
  /**
   * From now on these. What is known of others is kept for some minutes, and is not shown.
   * @param others are asked about and not shown.
   */
  watch(shown: readonly PersonId[], others?: readonly PersonId[]): void
  /** Whether somebody is among those of `watch`. */
  isAsked(member: PersonId): boolean
  /** Tells of whom something else is shown now, or nothing any more. */
  readonly follow: (listener: (member: PersonId) => void) => Cancel
  /** Monotonic ms of what was asked longest ago of all that is shown. */
  readonly oldestAskedAt: () => number | undefined
  /** Somebody of whom there must be news: asked next, within the same budget. */
  readonly hurry: (member: PersonId) => void
  /** Webex tells of a call of theirs. @param event missing: it cannot be read. */
  readonly hear: (member: PersonId, event?: CallEvent) => void
  readonly setNews: (news: MemberNews) => void
  /** What another tab was answered. @param at monotonic ms, when it asked. */
  receive(member: PersonId, answer: MemberAnswer, at: number): void
  /** All that is known, of those who are shown and of others. */
  known(): readonly KnownMember[]
  knownOf(member: PersonId): Known | undefined
  /** What another tab has known for a while: what is older than what is known here is left out. */
  learn(members: readonly KnownMember[]): void
  /** How fast Webex lets itself be asked, as refusals have told; missing: there were none. */
  pace(): number | undefined
  /** What another tab has learned of that. */
  learnPace(perMinute: number): void
  /** Why nobody may be asked now. @returns nothing where somebody may. */
  refusal(): Refusal | undefined
  /** From now on at most so many; what is known stays. */
  readonly setBudget: (requestsPerMinute: number) => void
  /** Shown again after a while: an old answer does not say whether Webex answers now. */
  comeBack(): void
  forget(): void
  start(): Cancel
}

/** A member's calls, or why they are not known. */
export type MemberAnswer = Result<readonly Call[], Failure>

/** @property at monotonic ms of the question. */
export type Refusal = { readonly member: PersonId; readonly failure: Failure; readonly at: number }

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
/** Later, an answer from before says nothing about whether Webex answers now. */
const RECENT_MS = 15_000
/** What a late timer has cost is made up for, a sleeping laptop's hours are not. */
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
    // Nobody has heard the answer.
    if (signal.aborted) return order.hurry(id)
    if (result.ok) answered(id, result.value.items, now)
    else failed(id, result.error, now)
  }

  function answered(id: PersonId, calls: readonly Call[], at: number) {
    failures = 0
    pace.served(at)
    if (!order.has(id)) return
    const before = known.of(id)
    // An answer that was overtaken by a later one is older than what is known.
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
    // Somebody without a licence, or who has left: the others go on, and the last calls are none.
    if (failure.is === 'gone' || failure.is === 'noCallingLicence') {
      failures = 0
      order.setHot(id, false)
      known.remove(id)
      return said({ answeredAt: at })
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
      // Of somebody who is not shown here it still tells that Webex answers.
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
      // Who stops and starts again does not ask more often by it.
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

/** Whoever saw a call held first knows best for how long it is. */
function earliestOf(one: HeldSince | undefined, other: HeldSince): HeldSince {
  const since = new Map(other)
  for (const [call, at] of one ?? [])
    since.set(call, Math.min(at, since.get(call) ?? at) as Instant)
  return since
}
