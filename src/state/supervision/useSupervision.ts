// The call in which I supervise, and the log of such calls, for components.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { PersonId } from '../../domain/brand.ts'
import { uniqueId } from '../../lib/random.ts'
import { localStore } from '../../lib/storage.ts'
import { createConferenceResource } from '../../webex/resources/conference.ts'
import { createSupervisionResource } from '../../webex/resources/supervision.ts'
import type { Calls } from '../calls/calls.ts'
import { useCalls } from '../calls/useCalls.ts'
import { useSessionState } from '../session/useSession.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'
import type { SupervisionDesk, SupervisionState } from './createSupervision.ts'
import { createSupervision } from './createSupervision.ts'
import type { LogState, SupervisionLog } from './createSupervisionLog.ts'
import { createSupervisionLog } from './createSupervisionLog.ts'

type Current = {
  readonly of: string
  readonly desk: SupervisionDesk
  readonly log: SupervisionLog
}

/** One at a time: of this sign-in and person. Another sign-in begins with what is kept. */
let current: Current | undefined

function currentFor(
  session: string,
  person: PersonId,
  { client, clock, browser }: Cordboard,
  calls: Calls,
): Current {
  const of = `${session} ${person}`
  if (current?.of === of) return current
  const log = createSupervisionLog(localStore(), person, browser)
  const conference = createConferenceResource(client)
  const supervision = createSupervisionResource(client)
  const parts = { calls, conference, supervision, log, clock, newId: uniqueId }
  current = { of, desk: createSupervision(parts), log }
  return current
}

export type SupervisionOf = SupervisionState & { readonly desk: SupervisionDesk }

function useCurrent(person: PersonId): Current {
  const session = useSessionState()
  return currentFor('id' in session ? session.id : '', person, useCordboard(), useCalls())
}

export function useSupervision(person: PersonId): SupervisionOf {
  const { desk } = useCurrent(person)
  return { ...useStore(desk.store), desk }
}

/** The same, followed for as long as the component is there: one for the whole page. */
export function useFollowedSupervision(person: PersonId): SupervisionOf {
  const supervision = useSupervision(person)
  const { desk } = supervision
  useEffect(() => desk.start(), [desk])
  return supervision
}

export function useSupervisionLog(person: PersonId): LogState {
  return useStore(useCurrent(person).log.store)
}
