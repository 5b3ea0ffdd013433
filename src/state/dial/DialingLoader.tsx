import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { createCallingProfileResource } from '../../webex/resources/callingProfile.ts'
import { placeOperations } from '../../webex/placeOperations.ts'
import { useEndpoints } from '../person/useEndpoints.ts'
import { useMe } from '../person/useMe.ts'
import { useMissingScopes } from '../session/useScopes.ts'
import type { EndpointId } from '../../domain/brand.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'
import { findCallingPlace } from './findCallingPlace.ts'

/** People and desks rarely move, and a reload reads it again. */
const FRESH_FOR_MS = 60 * 60_000

type Caller = {
  readonly person: Person | undefined
  readonly device: EndpointId | undefined
  readonly mayReadLocations: boolean
}

const callingPlaceQuery = (
  { client }: Pick<Cordboard, 'client'>,
  { person, device, mayReadLocations }: Caller,
) =>
  queryOptions({
    queryKey: ['callingPlace', person?.id, device, mayReadLocations],
    queryFn: ({ signal }) =>
      findCallingPlace(
        createCallingProfileResource(client),
        {
          device,
          location: person?.location,
          numbers: person?.numbers.map(({ value }) => value) ?? [],
          mayReadLocations,
        },
        signal,
      ),
    staleTime: FRESH_FOR_MS,
  })

/** Loads the rules of dialing, and finds where the person calls from, once the page is shown. */
export default function DialingLoader() {
  const cordboard = useCordboard()
  const { dialing } = cordboard
  const { endpoints, preferred } = useEndpoints()
  const me = useMe()
  const mayReadLocations =
    useMissingScopes(placeOperations.getLocationsLocationId.scopes).length === 0
  const isDevice = endpoints.some(({ id, kind }) => id === preferred && kind === 'device')
  const device = isDevice ? preferred : undefined
  const { data: place } = useQuery(
    callingPlaceQuery(cordboard, { person: me, device, mayReadLocations }),
  )
  useEffect(() => {
    // A press of Call tries again, and reports a failure.
    dialing.load().catch(() => undefined)
  }, [dialing])
  useEffect(() => {
    if (place) dialing.setPlace(place)
  }, [dialing, place])
  return null
}
