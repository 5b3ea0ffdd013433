// Loads the rules of dialing, and finds where the person calls from, once the page is up.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createCallingProfileResource } from '../../webex/resources/callingProfile.ts'
import { placeOperations } from '../../webex/placeOperations.ts'
import { useEndpoints } from '../person/useEndpoints.ts'
import { useMe } from '../person/useMe.ts'
import { useMissingScopes } from '../session/useScopes.ts'
import { useCordboard } from '../useCordboard.ts'
import { findCallingPlace } from './findCallingPlace.ts'

/** People and desks move rarely, and a reload asks again. */
const FRESH_FOR_MS = 60 * 60_000

export default function DialingLoader() {
  const { client, dialing } = useCordboard()
  const { endpoints, preferred } = useEndpoints()
  const me = useMe()
  const mayReadLocations =
    useMissingScopes(placeOperations.getLocationsLocationId.scopes).length === 0
  const isDevice = endpoints.some(({ id, kind }) => id === preferred && kind === 'device')
  const device = isDevice ? preferred : undefined
  const { data: place } = useQuery({
    queryKey: ['callingPlace', me?.id, device, mayReadLocations],
    queryFn: ({ signal }) =>
      findCallingPlace(
        createCallingProfileResource(client),
        {
          device,
          location: me?.location,
          numbers: me?.numbers.map(({ value }) => value) ?? [],
          mayReadLocations,
        },
        signal,
      ),
    staleTime: FRESH_FOR_MS,
  })
  useEffect(() => {
    // Whoever presses Call tries again, and is told.
    dialing.load().catch(() => undefined)
  }, [dialing])
  useEffect(() => {
    if (place) dialing.setPlace(place)
  }, [dialing, place])
  return null
}
