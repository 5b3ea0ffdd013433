// Placing a call: once for each gesture, and never an emergency call without being asked again.
import { useState } from 'react'
import type { Result } from '../../domain/result.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { Chosen, Problem } from './destination.ts'
import type { DestinationField } from './useDestination.ts'
import { useLastDialled } from './useLastDialled.ts'

export type Dial = {
  /** What was wrong with the text that is still in the field. */
  readonly problem: Problem | undefined
  /** Waits for a yes. */
  readonly emergency: Chosen | undefined
  readonly setEmergency: (chosen: Chosen | undefined) => void
  /** Dials what `chosen` says, else tells the problem. */
  readonly dial: (chosen: Result<Chosen, Problem>) => void
  /** Sends it; the field is empty afterwards. */
  readonly send: (chosen: Chosen) => void
}

export function useDial(field: DestinationField): Dial {
  const calls = useCalls()
  const { lines } = useCordboard()
  const { preferred } = useEndpoints()
  const [lastDialled, setLastDialled] = useLastDialled()
  const [wrong, setWrong] = useState<{ readonly problem: Problem; readonly text: string }>()
  const [emergency, setEmergency] = useState<Chosen>()
  const { text } = field.typed

  function send({ destination, party }: Chosen) {
    const endpoint = preferred && { endpoint: preferred }
    const { callAs } = lines.store.getState()
    const line = callAs && { line: callAs }
    calls.command({ do: 'dial', destination, party, ...endpoint, ...line })
    setEmergency(undefined)
    setLastDialled(destination)
    field.setText('')
  }

  function dial(chosen: Result<Chosen, Problem>) {
    if (chosen.ok) {
      if (chosen.value.isEmergency) setEmergency(chosen.value)
      else send(chosen.value)
    } else if (chosen.error.is === 'empty' && lastDialled !== undefined) {
      field.setText(lastDialled)
    } else {
      setWrong({ problem: chosen.error, text })
    }
  }

  const problem = wrong?.text === text ? stillWrong(wrong.problem, field) : undefined
  return { problem, emergency, setEmergency, dial, send }
}

/** Matches were awaited, and none came: there is nobody to choose. */
function stillWrong(problem: Problem, { search, typed }: DestinationField): Problem {
  const isNobody = search.people.length === 0 && !search.isSearching && !search.failure
  return problem.is === 'pickOne' && isNobody ? { is: 'nonsense', typed: typed.text } : problem
}
