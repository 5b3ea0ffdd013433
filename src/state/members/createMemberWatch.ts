// The calls of many members, one question at a time under one budget a minute (wallSchedule.ts).
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
import { createMemberOrder } from './createMemberOrder.ts'

export type MemberWatchState = {
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

const isInCall = (calls: readonly Call[]) => calls.some(({ state }) => state.is !== 'ended')

export function createMemberWatch(parts: Parts): MemberWatch {
  const { members, clock, cloudNow, requestsPerMinute } = parts
  const store = createStore<MemberWatchState>(() => ({ seen: new Map() }))
  const every = 60_000 / requestsPerMinute
  const order = createMemberOrder()
  let turn = 0
  let failures = 0
  let notBefore = -Infinity
  let stopped: AbortController | undefined
  let cancel: Cancel = () => {}

  function schedule(after: number) {
    cancel()
    if (stopped) cancel = clock.after(after, () => void ask())
  }

  async function ask() {
    const signal = stopped?.signal
    if (!signal) return
    const now = clock.monotonic()
    const next = now < notBefore ? undefined : order.next(now, turn)
    if (next === undefined) return schedule(Math.max(every, notBefore - now))
    turn += 1
    order.asked(next, now)
    const result = await members.calls(next, signal)
    if (signal.aborted) return
    if (result.ok) answered(next, result.value.items, now)
    else failed(result.error, now)
    // Counted from the question, not from its answer: else the budget is never used.
    schedule(Math.max(0, now + every - clock.monotonic()))
  }

  function answered(id: PersonId, calls: readonly Call[], at: number) {
    failures = 0
    if (!order.has(id)) return
    order.setHot(id, isInCall(calls))
    const before = store.getState().seen
    const heldSince = heldSinceAfter(before.get(id)?.heldSince ?? new Map(), calls, cloudNow())
    const seen = new Map(before).set(id, { calls, heldSince, askedAt: at })
    store.setState({ seen, answeredAt: at }, true)
  }

  function failed(failure: Failure, at: number) {
    // Somebody without a licence, or who has left: the others go on.
    if (failure.is === 'gone' || failure.is === 'noCallingLicence') {
      failures = 0
      return store.setState({ seen: store.getState().seen, answeredAt: at }, true)
    }
    failures += 1
    const wait =
      failure.is === 'slowDown'
        ? failure.until - clock.now()
        : Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** Math.min(failures, 6))
    notBefore = clock.monotonic() + Math.max(0, wait)
    store.setState({ failure })
  }

  return {
    store,
    watch(next) {
      order.watch(next)
      const { seen } = store.getState()
      const kept = new Map([...seen].filter(([id]) => order.has(id)))
      if (kept.size !== seen.size) store.setState({ seen: kept })
    },
    hurry: (member) => order.hurry(member),
    heard(member, answer, at) {
      if (!answer.ok) return failed(answer.error, at)
      // Of somebody who is not shown here it still tells that Webex answers.
      if (!order.has(member)) {
        return store.setState({ seen: store.getState().seen, answeredAt: at }, true)
      }
      order.asked(member, at)
      answered(member, answer.value, at)
    },
    start() {
      stopped = new AbortController()
      schedule(0)
      return () => {
        stopped?.abort()
        stopped = undefined
        cancel()
      }
    },
  }
}
