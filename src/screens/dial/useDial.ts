// Places a call: once for each gesture, and with a confirmation if it is or may be an emergency call,
// costs extra, or is followed by digits.
import { useRef, useState } from 'react'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Result } from '../../domain/result.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useAfterAnswer } from '../../state/dial/useAfterAnswer.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { Chosen, Problem } from './destination.ts'
import type { DestinationField } from './useDestination.ts'
import { useLookUp } from './useLookUp.ts'
import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'

export type Dial = {
  /** The problem with the text that is still in the field. */
  readonly problem: Problem | undefined
  /** Waits for the confirmation. */
  readonly asked: Chosen | undefined
  readonly cancelAsked: () => void
  /**
   * Dials `chosen`, or shows its problem.
   *
   * @param text of the field, which is emptied once Webex has accepted the call. Missing: the destination
   *   comes from elsewhere, and the field is left alone.
   */
  readonly dial: (chosen: Result<Chosen, Problem>, text?: string) => void
  /** Sends the confirmed call. */
  readonly send: (chosen: Chosen) => void
  /** The last sent command, if it was this one. */
  readonly sentAs: (key: IntentKey) => Sent | undefined
}

/** A destination with the text of its field. */
export type Sent = { readonly chosen: Chosen; readonly text: string | undefined }

export function useDial(field: DestinationField): Dial {
  const calls = useCalls()
  const { lines } = useCordboard()
  const { preferred } = useEndpoints()
  const keyIn = useAfterAnswer()
  const lookUp = useLookUp()
  const [lastDialled, setLastDialled] = useLastDialled()
  const [wrong, setWrong] = useState<{ readonly problem: Problem; readonly text: string }>()
  const [asked, setAsked] = useState<Sent>()
  const last = useRef<Sent & { readonly key: IntentKey }>(undefined)
  const { text } = field.typed

  function send(chosen: Chosen, from: string | undefined) {
    const { destination, party, after, isCode } = chosen
    const endpoint = preferred && { endpoint: preferred }
    const { callAs } = lines.store.getState()
    const line = callAs && { line: callAs }
    const what = isCode ? 'sendCode' : 'dial'
    const key = calls.command({ do: what, destination, party, ...endpoint, ...line })
    if (key !== undefined && after !== undefined) keyIn(key, after)
    setAsked(undefined)
    if (key === undefined) return
    last.current = { key, chosen, text: from }
    setLastDialled(destination)
    if (from !== undefined) field.emptyOnceTaken(key, from)
  }

  function dial(chosen: Result<Chosen, Problem>, from?: string) {
    lookUp(chosen, (found) => {
      if (found.ok) {
        const { isEmergency, mayReach, isPremium, after } = found.value
        if (isEmergency || mayReach || isPremium || after !== undefined)
          setAsked({ chosen: found.value, text: from })
        else send(found.value, from)
      } else if (found.error.is === 'empty' && lastDialled !== undefined) {
        field.setText(lastDialled)
      } else {
        setWrong({ problem: found.error, text: from ?? text })
      }
    })
  }

  const problem = wrong?.text === text ? currentProblem(wrong.problem, field) : undefined
  return {
    problem,
    asked: asked?.chosen,
    cancelAsked: () => setAsked(undefined),
    dial,
    send: (chosen) => send(chosen, asked?.text),
    sentAs: (key) => (last.current?.key === key ? last.current : undefined),
  }
}

/** The matches have loaded without a result: there is nobody to choose. */
function currentProblem(problem: Problem, { search, typed }: DestinationField): Problem {
  const isNobody =
    search.people.length + search.contacts.length === 0 && !search.isSearching && !search.failure
  return problem.is === 'pickOne' && isNobody ? { is: 'nonsense', typed: typed.text } : problem
}

// The last dialed destination, which Call puts into an empty field.

/** Never fetched: it is only set. */
const lastDialledQuery = queryOptions<string>({
  queryKey: ['lastDialled'],
  queryFn: skipToken,
  staleTime: Infinity,
  gcTime: Infinity,
})

/**
 * In the query cache, which outlives the screen and is cleared at sign-out: the next person at this
 * computer must not see the last destination.
 */
export function useLastDialled(): readonly [string | undefined, (destination: string) => void] {
  const cache = useQueryClient()
  const { data } = useQuery(lastDialledQuery)
  return [data, (destination) => cache.setQueryData(lastDialledQuery.queryKey, destination)]
}
