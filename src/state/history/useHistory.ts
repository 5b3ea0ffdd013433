// The history for components: read when it is shown, and when a call has ended.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { createHistoryResource } from '../../webex/resources/history.ts'
import { useCallViews } from '../calls/useCalls.ts'
import { memoizePer } from '../person/selected.ts'
import { usePersonStore } from '../person/usePersonStore.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { untilTurn } from '../quietPoll.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'
import type { History, HistoryState } from './createHistory.ts'
import { createHistory } from './createHistory.ts'
import { historyPart } from './historyPart.ts'
import { useAskAgain } from '../useAskAgain.ts'

/** Own contacts have their names in the entries. */
export type HistoryQuery = HistoryState & {
  readonly history: History
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

const historyOf = memoizePer(createHistory)

/** Missed calls between two polls are only in Webex's list: it is read once a minute. */
const ASKED_EVERY_MS = 60_000
const NEW_FOR_MS = 3_000

const historyQuery = ({ client }: Pick<Cordboard, 'client'>, person: PersonId) =>
  queryOptions({
    queryKey: ['history', person],
    queryFn: async ({ signal }) => unwrap(await createHistoryResource(client).list(signal)),
  })

/** The history as it is kept here, without asking Webex. */
export function useKeptHistory(): HistoryState & Pick<HistoryQuery, 'history'> {
  const history = historyOf(usePersonStore(historyPart))
  return { ...useStore(history.store), history }
}

/** @param isQuiet the history is not shown: refreshed every few minutes. */
export function useHistory(person: PersonId, isQuiet = false): HistoryQuery {
  const cordboard = useCordboard()
  const { clock, shownNames } = cordboard
  const cache = useQueryClient()
  const history = historyOf(usePersonStore(historyPart))
  const state = useStore(history.store)
  const askAgain = useAskAgain()
  const query = useQuery({
    ...historyQuery(cordboard, person),
    staleTime: isQuiet ? ASKED_EVERY_MS : NEW_FOR_MS,
    refetchInterval: isQuiet ? () => untilTurn('history', clock.now()) : ASKED_EVERY_MS,
  })
  const { data: listed } = query
  const { isRead } = state
  useEffect(() => {
    // Before it is read, it is unknown whether this is the first look at the history.
    if (listed && isRead) history.add(listed)
  }, [history, listed, isRead])
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
    if (ended > before.current) {
      void cache.invalidateQueries({ queryKey: historyQuery(cordboard, person).queryKey })
    }
    before.current = ended
  }, [cache, cordboard, ended, person])
  const failure = failureOf(query.error)
  const nameParty = useStore(shownNames).party
  const { entries } = state
  const named = useMemo(
    () => entries.map((entry) => ({ ...entry, party: nameParty(entry.party) })),
    [entries, nameParty],
  )
  return {
    ...state,
    entries: named,
    history,
    isWaiting: query.isPending || !isRead,
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}
