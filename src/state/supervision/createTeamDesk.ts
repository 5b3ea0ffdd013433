// What is asked for in the name of members: sent once, watched until their calls show it.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { CallId, PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import { isOutcomeUnknown } from '../../domain/failure.ts'
import { INTENT_DEADLINE_MS } from '../../domain/calls/limits.ts'
import type { Result } from '../../domain/result.ts'
import type { MemberRequest } from '../../domain/supervision/supervision.ts'
import { isShown, keyOfRequest } from '../../domain/supervision/supervision.ts'
import type { Clock } from '../../lib/clock.ts'
import type { MembersResource } from '../../webex/resources/members.ts'

type AsyncValue = {
  readonly request: MemberRequest
  readonly name: string
  /** The member's calls when it was asked for. */
  readonly before: readonly CallId[]
  /** Taken by Webex, or not known to be: from then on their calls tell. */
  readonly isAccepted: boolean
}

export type TeamNotice = {
  readonly key: string
  readonly request: MemberRequest
  readonly name: string
  /** Missing: accepted, and never shown. */
  readonly failure?: Failure
}

export type TeamState = {
  readonly asked: ReadonlyMap<string, AsyncValue>
  readonly notices: readonly TeamNotice[]
}

export type TeamDesk = {
  readonly store: StoreApi<TeamState>
  /** False where the same is on its way: nothing was sent. */
  perform(request: MemberRequest, name: string, calls: readonly Call[]): boolean
  /** What members' calls are now. */
  seen(callsOf: (member: PersonId) => readonly Call[] | undefined): void
  dismiss(key: string): void
}

type Parts = {
  readonly members: Pick<MembersResource, 'answer' | 'reject' | 'hangup' | 'dial'>
  readonly clock: Clock
  /** Their calls are looked at next. */
  readonly hurry: (member: PersonId) => void
}

const LOOKED_AT_AFTER_MS = [1_500, 4_000, 7_000] as const

const isAnEnd = ({ do: what }: MemberRequest) => what === 'hangUp' || what === 'decline'

export function createTeamDesk({ members, clock, hurry }: Parts): TeamDesk {
  const store = createStore<TeamState>(() => ({ asked: new Map(), notices: [] }))

  function put(key: string, asked: AsyncValue | undefined) {
    const all = new Map(store.getState().asked)
    if (asked) all.set(key, asked)
    else all.delete(key)
    store.setState({ asked: all })
  }

  function tell(key: string, { request, name }: AsyncValue, failure?: Failure) {
    const others = store.getState().notices.filter((notice) => notice.key !== key)
    const notice = { key, request, name, ...(failure && { failure }) }
    store.setState({ notices: [...others, notice] })
  }

  function send(request: MemberRequest): Promise<Result<undefined, Failure>> {
    switch (request.do) {
      case 'answer':
        return members.answer(request.member, request.call)
      case 'decline':
        return members.reject(request.member, request.call)
      case 'hangUp':
        return members.hangup(request.member, request.call)
      case 'dial':
        return members.dial(request.member, request.destination)
    }
  }

  async function transmit(key: string, asked: AsyncValue) {
    const result = await send(asked.request)
    hurry(asked.request.member)
    // Whoever hangs up what is over has what they wanted (docs/webex/facts.md 3.7).
    const isOver = !result.ok && result.error.is === 'gone' && isAnEnd(asked.request)
    if (isOver) return put(key, undefined)
    if (!result.ok && !isOutcomeUnknown(result.error)) {
      put(key, undefined)
      return tell(key, asked, result.error)
    }
    const accepted = { ...asked, isAccepted: true }
    put(key, accepted)
    // A list may lag behind what it accepted.
    for (const later of LOOKED_AT_AFTER_MS) {
      clock.after(later, () => {
        if (store.getState().asked.get(key) === accepted) hurry(asked.request.member)
      })
    }
    clock.after(INTENT_DEADLINE_MS, () => {
      if (store.getState().asked.get(key) !== accepted) return
      put(key, undefined)
      tell(key, asked, result.ok ? undefined : result.error)
    })
  }

  return {
    store,
    perform(request, name, calls) {
      const key = keyOfRequest(request)
      if (store.getState().asked.has(key)) return false
      const asked = { request, name, before: calls.map(({ id }) => id), isAccepted: false }
      put(key, asked)
      store.setState(({ notices }) => ({ notices: notices.filter((one) => one.key !== key) }))
      void transmit(key, asked)
      return true
    },
    seen(callsOf) {
      for (const [key, { request, before, isAccepted }] of store.getState().asked) {
        const calls = isAccepted ? callsOf(request.member) : undefined
        if (calls && isShown(request, before, calls)) put(key, undefined)
      }
    },
    dismiss: (key) =>
      store.setState(({ notices }) => ({ notices: notices.filter((one) => one.key !== key) })),
  }
}
