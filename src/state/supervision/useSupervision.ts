// The supervised call, and the log of such calls, for components.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { uniqueId } from '../../lib/random.ts'
import { createConferenceResource } from '../../webex/resources/conference.ts'
import { createSupervisionResource } from '../../webex/resources/supervision.ts'
import type { Calls } from '../calls/calls.ts'
import { useCalls } from '../calls/useCalls.ts'
import { useKeeping, usePersonStore } from '../person/usePersonStore.ts'
import type { PersonStore } from '../person/createPersonStore.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'
import type { SupervisionDesk, SupervisionState } from './createSupervision.ts'
import { createSupervision } from './createSupervision.ts'
import type { LogState, SupervisionLog } from './createSupervisionLog.ts'
import { createSupervisionLog } from './createSupervisionLog.ts'
import type { SupervisionLogDoc } from './supervisionLogPart.ts'
import { supervisionLogPart } from './supervisionLogPart.ts'

type Current = {
  readonly of: PersonStore<SupervisionLogDoc>
  readonly desk: SupervisionDesk
  readonly log: SupervisionLog
}

/** One for each sign-in and person. Another sign-in starts with the stored log. */
let current: Current | undefined

function currentFor(
  of: PersonStore<SupervisionLogDoc>,
  { client, clock }: Cordboard,
  calls: Calls,
): Current {
  if (current?.of === of) return current
  const log = createSupervisionLog(of)
  const conference = createConferenceResource(client)
  const supervision = createSupervisionResource(client)
  const parts = { calls, conference, supervision, log, clock, newId: uniqueId }
  current = { of, desk: createSupervision(parts), log }
  return current
}

/** The supervised call with what can be done. */
export type SupervisionOf = SupervisionState & { readonly desk: SupervisionDesk }

function useCurrent(): Current {
  return currentFor(usePersonStore(supervisionLogPart), useCordboard(), useCalls())
}

/** For screens that start or end supervising. */
export function useSupervision(): SupervisionOf {
  const { desk } = useCurrent()
  return { ...useStore(desk.store), desk }
}

/** The same, followed while the component is mounted: one for the whole page. */
export function useFollowedSupervision(): SupervisionOf {
  const supervision = useSupervision()
  const { desk } = supervision
  useEffect(() => desk.start(), [desk])
  return supervision
}

/** `isKept` is false if the log is lost with the page, or the session. */
export function useSupervisionLog(): LogState & { readonly isKept: boolean } {
  const { is, storage } = useKeeping()
  const isKept = is !== 'blocked' && is !== 'pasted' && storage === undefined
  return { ...useStore(useCurrent().log.store), isKept }
}
