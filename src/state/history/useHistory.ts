// The history for components: asked for when it is looked at, and when a call has ended.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { localStore } from '../../lib/storage.ts'
import { createHistoryResource } from '../../webex/resources/history.ts'
import { useCallViews } from '../calls/useCalls.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useSessionState } from '../session/useSession.ts'
import { useCordboard } from '../useCordboard.ts'
import type { History, HistoryState } from './createHistory.ts'
import { createHistory } from './createHistory.ts'

export type HistoryQuery = HistoryState & {
  readonly history: History
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

/** One at a time: of this sign-in and person. Another sign-in begins with what is kept. */
let current: { readonly of: string; readonly history: History } | undefined

function historyOf(session: string, person: PersonId): History {
  const of = `${session} ${person}`
  if (current?.of !== of) current = { of, history: createHistory(localStore(), person) }
  return current.history
}

/** Missed calls that no poll has seen are in Webex's list only: looked at once a minute. */
const ASKED_EVERY_MS = 60_000
const NEW_FOR_MS = 3_000

export function useHistory(person: PersonId): HistoryQuery {
  const { client } = useCordboard()
  const cache = useQueryClient()
  const session = useSessionState()
  const history = historyOf('id' in session ? session.id : '', person)
  const query = useQuery({
    queryKey: ['history', person],
    queryFn: async ({ signal }) => {
      const entries = unwrap(await createHistoryResource(client).list(signal))
      history.add(entries)
      return entries.length
    },
    staleTime: NEW_FOR_MS,
    refetchInterval: ASKED_EVERY_MS,
  })
  const views = useCallViews()
  useEffect(() => {
    for (const { call } of views) {
      if (call.state.is !== 'ended' || call.state.why !== 'answeredElsewhere') continue
      const address = call.party.is === 'known' ? call.party.address : undefined
      if (address !== undefined) history.takenElsewhere({ at: call.state.at, address })
    }
  }, [views, history])
  const ended = views.filter(({ call }) => call.state.is === 'ended').length
  const before = useRef(0)
  useEffect(() => {
    if (ended > before.current) void cache.invalidateQueries({ queryKey: ['history', person] })
    before.current = ended
  }, [cache, ended, person])
  const failure = failureOf(query.error)
  return {
    ...useStore(history.store),
    history,
    isWaiting: query.isPending,
    ...(failure && { failure }),
    retry: () => void query.refetch(),
  }
}
