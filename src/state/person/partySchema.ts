// The stored form of a remote party.
import * as v from 'valibot'
import type { Instant, PersonId, PlaceId } from '../../domain/brand.ts'
import type { Party, Reach } from '../../domain/calls/party.ts'

const reaches: readonly Reach[] = [
  'location',
  'organization',
  'external',
  'emergency',
  'repair',
  'other',
  'unknown',
]

const known = v.pipe(
  v.object({
    is: v.literal('known'),
    name: v.optional(v.string()),
    address: v.optional(v.string()),
    personId: v.optional(v.string()),
    placeId: v.optional(v.string()),
    reach: v.fallback(v.picklist(reaches), 'unknown'),
  }),
  v.transform(({ is, name, address, personId, placeId, reach }): Party => ({
    is,
    ...(name !== undefined && { name }),
    ...(address !== undefined && { address }),
    ...(personId !== undefined && { personId: personId as PersonId }),
    ...(placeId !== undefined && { placeId: placeId as PlaceId }),
    reach,
  })),
)

/** Parses a party; one of an unknown kind is refused. */
export const partySchema: v.GenericSchema<unknown, Party> = v.union([
  known,
  v.object({ is: v.picklist(['private', 'unknown']) }),
])

/** Ms since 1970. */
export const instantSchema: v.GenericSchema<unknown, Instant> = v.pipe(
  v.number(),
  v.finite(),
  v.transform((ms) => ms as Instant),
)
