// What locations are called: by Webex, where it tells this sign-in, else by whoever named them on
// their wall.
import type { LocationId, PersonId } from '../../domain/brand.ts'
import { useLocations } from '../places/useLocations.ts'
import { useMissingScopes } from '../session/useScopes.ts'
import { useWallNames } from '../wall/useWallNames.ts'

/** Documented beside the administrators' own (facts 1.10): some are refused all the same. */
const SCOPES = ['spark-admin:people_read']

/** @param isWanted nobody is asked before. */
export function useLocationNames(
  of: PersonId | undefined,
  isWanted: boolean,
): (id: LocationId) => string | undefined {
  const [{ locations: named }] = useWallNames(of)
  const mayAsk = useMissingScopes(SCOPES).length === 0
  const { locations } = useLocations('location', isWanted && mayAsk)
  return (id) => [...locations, ...named].find((location) => location.id === id)?.name
}
