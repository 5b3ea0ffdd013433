// Location names: from Webex if this sign-in may read them, otherwise as given by the person.
import type { LocationId } from '../../domain/brand.ts'
import { withLocation } from '../../domain/wall/wallNames.ts'
import { useLocations } from '../places/useLocations.ts'
import { useMissingScopes } from '../session/useScopes.ts'
import { useWallNames } from './useWallNames.ts'

/** Names of locations. */
export type LocationNames = {
  readonly nameOf: (id: LocationId) => string | undefined
  /** Webex returns no name for this one. */
  readonly isUnnamed: (id: LocationId) => boolean
  readonly call: (id: LocationId, name: string) => void
}

/**
 * Documented as sufficient besides the administrators' own (docs/webex/facts.md 1.10), but sometimes
 * refused.
 */
const SCOPES = ['spark-admin:people_read']

/** @param isWanted no request is sent before. */
export function useLocationNames(isWanted: boolean): LocationNames {
  const [{ locations: named }, change] = useWallNames()
  const mayAsk = useMissingScopes(SCOPES).length === 0
  const { locations, isWaiting } = useLocations('location', isWanted && mayAsk)
  const nameInWebex = (id: LocationId) => locations.find((location) => location.id === id)?.name
  return {
    nameOf: (id) => nameInWebex(id) ?? named.find((location) => location.id === id)?.name,
    isUnnamed: (id) => !isWaiting && nameInWebex(id) === undefined,
    call: (id, name) => void change((names) => withLocation(names, { id, name })),
  }
}
