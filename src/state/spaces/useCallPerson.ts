// Calls a member of a space: the directory has their number.
import { useState } from 'react'
import type { PersonId } from '../../domain/brand.ts'
import { useCallNumber } from '../dial/useCallNumber.ts'
import { useCordboard } from '../useCordboard.ts'

/** Finds the number, then dials it from the phone page. */
export type CallPerson = {
  readonly call: (person: PersonId) => void
  readonly isFinding: boolean
  /** The last one has no number, or the directory did not answer. */
  readonly failed?: PersonId
}

/** One call at a time. */
export function useCallPerson(): CallPerson {
  const { people } = useCordboard()
  const callNumber = useCallNumber()
  const [finding, setFinding] = useState<PersonId>()
  const [failed, setFailed] = useState<PersonId>()
  async function call(person: PersonId) {
    setFailed(undefined)
    setFinding(person)
    const found = await people.byId(person)
    setFinding(undefined)
    const number = found.ok ? (found.value.extension ?? found.value.numbers[0]?.value) : undefined
    if (!found.ok || number === undefined) return setFailed(person)
    callNumber({ number, name: found.value.name, personId: person })
  }
  return {
    call: (person) => void call(person),
    isFinding: finding !== undefined,
    ...(failed && { failed }),
  }
}
