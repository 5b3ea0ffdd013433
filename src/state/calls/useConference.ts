// My conference: polled only while there are calls that could be one.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { ConferenceRequest } from '../../domain/calls/conference.ts'
import type { ConferenceState, ShownConference } from '../../domain/calls/conferenceIntents.ts'
import { hasEnough, shownConference, slotOf } from '../../domain/calls/conferenceIntents.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { createConferenceResource } from '../../webex/resources/conference.ts'
import { conferenceKey } from '../listKeys.ts'
import { unwrap } from '../unwrap.ts'
import { useCordboard } from '../useCordboard.ts'
import type { ConferenceControl } from './createConference.ts'
import { createConference } from './createConference.ts'
import { useCalls } from './useCalls.ts'

/** My conference as its card shows it. */
export type MyConference = {
  readonly shown: ShownConference | undefined
  readonly change: (request: ConferenceRequest) => void
  /** The pending request. */
  readonly pending: readonly ConferenceRequest[]
  /** Whether a pending request changes the same thing. */
  readonly isBusy: (request: ConferenceRequest) => boolean
  readonly notice: ConferenceState['notice']
  readonly dismiss: () => void
}

const ASKED_EVERY_MS = 4_000
/** Right after a request, which is accepted before it is done (docs/webex/facts.md 3.7). */
const WAITED_FOR_EVERY_MS = 1_000

/** The answer is in the control's store, with later requests. */
const conferenceQuery = (control: Pick<ConferenceControl, 'read'>) =>
  queryOptions({
    queryKey: conferenceKey,
    queryFn: async ({ signal }) => unwrap(await control.read(signal)),
    staleTime: 0,
    gcTime: 0,
  })

/**
 * Polls while the calls could be in a conference.
 *
 * @param views my calls.
 */
export function useConference(views: readonly CallView[]): MyConference {
  const { client, clock } = useCordboard()
  const calls = useCalls()
  const cache = useQueryClient()
  const control = useMemo(
    () =>
      createConference({
        resource: createConferenceResource(client),
        clock,
        onAnswer() {
          calls.refresh()
          void cache.invalidateQueries({ queryKey: conferenceKey })
        },
      }),
    [client, clock, calls, cache],
  )
  const state = useStore(control.store)
  const isMerging = views.some(({ pending }) => pending.some(({ what }) => what === 'merge'))
  const isPossible = hasEnough(views)
  useQuery({
    ...conferenceQuery(control),
    enabled: isPossible,
    refetchInterval: isMerging || state.intents.length > 0 ? WAITED_FOR_EVERY_MS : ASKED_EVERY_MS,
  })
  // A merge was just confirmed: the list of calls does not contain the participants.
  useEffect(() => {
    if (!isMerging && isPossible) void cache.invalidateQueries({ queryKey: conferenceKey })
  }, [cache, isMerging, isPossible])
  useEffect(() => {
    if (!isPossible) control.none()
  }, [control, isPossible])
  const pending = state.intents.map(({ request }) => request)
  return {
    shown: shownConference(state, views),
    change: control.change,
    pending,
    isBusy: (request) => pending.some((one) => slotOf(one) === slotOf(request)),
    notice: state.notice,
    dismiss: control.dismiss,
  }
}
