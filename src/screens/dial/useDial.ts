// Placing a call: once for each gesture, and asked again where it is an emergency call, costs
// extra, or is to be followed by digits.
import { useState } from 'react'
import type { Result } from '../../domain/result.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useAfterAnswer } from '../../state/dial/useAfterAnswer.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { Chosen, Problem } from './destination.ts'
import type { DestinationField } from './useDestination.ts'
import { useLastDialled } from './useLastDialled.ts'
import { useLookUp } from './useLookUp.ts'

export type Dial = {
  /** What was wrong with the text that is still in the field. */
  readonly problem: Problem | undefined
  /** Waits for a yes. */
  readonly asked: Chosen | undefined
  readonly setAsked: (chosen: Chosen | undefined) => void
  /** Dials what `chosen` says, else tells the problem. */
  readonly dial: (chosen: Result<Chosen, Problem>) => void
  /** Sends it; the field is empty afterwards. */
  readonly send: (chosen: Chosen) => void
}

export function useDial(field: DestinationField): Dial {
  const calls = useCalls()
  const { lines } = useCordboard()
  const { preferred } = useEndpoints()
  const keyIn = useAfterAnswer()
  const lookUp = useLookUp()
  const [lastDialled, setLastDialled] = useLastDialled()
  const [wrong, setWrong] = useState<{ readonly problem: Problem; readonly text: string }>()
  const [asked, setAsked] = useState<Chosen>()
  const { text } = field.typed

  function send({ destination, party, after }: Chosen) {
    const endpoint = preferred && { endpoint: preferred }
    const { callAs } = lines.store.getState()
    const line = callAs && { line: callAs }
    const key = calls.command({ do: 'dial', destination, party, ...endpoint, ...line })
    if (key !== undefined && after !== undefined) keyIn(key, after)
    setAsked(undefined)
    setLastDialled(destination)
    field.setText('')
  }

  function dial(chosen: Result<Chosen, Problem>) {
    lookUp(chosen, (found) => {
      if (found.ok) {
        const { isEmergency, isPremium, after } = found.value
        if (isEmergency || isPremium || after !== undefined) setAsked(found.value)
        else send(found.value)
      } else if (found.error.is === 'empty' && lastDialled !== undefined) {
        field.setText(lastDialled)
      } else {
        setWrong({ problem: found.error, text })
      }
    })
  }

  const problem = wrong?.text === text ? stillWrong(wrong.problem, field) : undefined
  return { problem, asked, setAsked, dial, send }
}

/** Matches were awaited, and none came: there is nobody to choose. */
function stillWrong(problem: Problem, { search, typed }: DestinationField): Problem {
  const isNobody = search.people.length === 0 && !search.isSearching && !search.failure
  return problem.is === 'pickOne' && isNobody ? { is: 'nonsense', typed: typed.text } : problem
}
