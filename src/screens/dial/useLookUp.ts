// Looks up the number of a typed or linked person id, as Webex does not dial ids.
import type { Result } from '../../domain/result.ts'
import { fail } from '../../domain/result.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { Chosen, Problem } from './destination.ts'
import { chosenPerson } from './destination.ts'

/** Calls back at once for everything except an id. */
export function useLookUp(): (
  chosen: Result<Chosen, Problem>,
  then: (found: Result<Chosen, Problem>) => void,
) => void {
  const { people } = useCordboard()
  return (chosen, then) => {
    const id = chosen.ok ? chosen.value.lookUp : undefined
    if (id === undefined) return then(chosen)
    void people.byId(id).then((found) => {
      then(found.ok ? chosenPerson(found.value) : fail({ is: 'notFound', failure: found.error }))
    })
  }
}
