// Actions on members' calls: each is sent once and tracked until the member's calls show it.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { PersonId } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Ended, IntentKey } from '../../domain/intents/intents.ts'
import type { Result } from '../../domain/result.ts'
import type { MemberCalls, MemberIntent } from '../../domain/supervision/memberIntents.ts'
import { isAnEnd, memberEvidence, memberRules } from '../../domain/supervision/memberIntents.ts'
import type { MemberRequest } from '../../domain/supervision/supervision.ts'
import { keyOfRequest } from '../../domain/supervision/supervision.ts'
import type { Clock } from '../../lib/clock.ts'
import type { MembersResource } from '../../webex/resources/members.ts'
import { createIntents } from '../intents/createIntents.ts'

/** A request that failed or had no visible effect. */
export type TeamNotice = {
  readonly key: string
  readonly request: MemberRequest
  readonly name: string
  /** Missing: accepted, but without a visible effect. */
  readonly failure?: Failure
}

/** Requests under way for members. */
export type TeamState = {
  /** The pending requests, by `keyOfRequest`. */
  readonly asked: ReadonlySet<string>
  readonly notices: readonly TeamNotice[]
}

/** Sends requests about members' calls. */
export type TeamDesk = {
  readonly store: StoreApi<TeamState>
  /** False if an equal request is under way: nothing was sent. */
  perform(request: MemberRequest, name: string, calls: readonly Call[]): boolean
  /** The current calls of members. */
  seen(callsOf: (member: PersonId) => MemberCalls | undefined): void
  dismiss(key: string): void
}

type Parts = {
  readonly members: Pick<MembersResource, 'answer' | 'reject' | 'hangup' | 'dial'>
  readonly clock: Clock
  /** Polls their calls next. */
  readonly hurry: (member: PersonId) => void
}

/** A list may lag behind an accepted request. */
const LOOKED_AT_AFTER_MS = [1_500, 4_000, 7_000] as const

export function createTeamDesk({ members, clock, hurry }: Parts): TeamDesk {
  const store = createStore<TeamState>(() => ({ asked: new Set(), notices: [] }))
  let callsOf: (member: PersonId) => MemberCalls | undefined = () => undefined
  let lastKey = 0

  const without = (key: string) =>
    store.setState(({ notices }) => ({ notices: notices.filter((one) => one.key !== key) }))

  function send({ request }: MemberIntent): Promise<Result<undefined, Failure>> {
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

  function onEnded(ended: Ended<MemberIntent>) {
    if (ended.how === 'confirmed') return
    const { intent, failure } = ended
    if (failure?.is === 'gone' && isAnEnd(intent)) return
    const { request, name } = intent
    const key = keyOfRequest(request)
    without(key)
    const notice = { key, request, name, ...(failure && { failure }) }
    store.setState(({ notices }) => ({ notices: [...notices, notice] }))
  }

  const intents = createIntents<MemberIntent>({
    rules: memberRules,
    clock,
    send,
    evidence: (intent) => memberEvidence(callsOf(intent.request.member))(intent),
    onChange: (now) =>
      store.setState({ asked: new Set(now.map(({ request }) => keyOfRequest(request))) }),
    onEnded,
    onAnswer({ key, request: { member } }) {
      hurry(member)
      for (const later of LOOKED_AT_AFTER_MS) {
        clock.after(later, () => {
          if (intents.now().some((intent) => intent.key === key)) hurry(member)
        })
      }
    },
  })

  return {
    store,
    perform(request, name, calls) {
      const key = `${++lastKey}` as IntentKey
      const before = calls.map(({ id }) => id)
      const isNew = intents.ask({ key, request, name, before, stage: { at: 'queued' } })
      if (isNew) without(keyOfRequest(request))
      return isNew
    },
    seen(now) {
      callsOf = now
      intents.observe()
    },
    dismiss: without,
  }
}
