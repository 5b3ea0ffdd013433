// The other side of a call, as far as privacy and the cloud let us know it.
import type { PersonId, PlaceId } from '../../domain/brand.ts'
import type { Party, Reach } from '../../domain/calls/party.ts'
import type { Fields } from './read.ts'
import { flag, lookUp, present, text } from './read.ts'

const reaches: Readonly<Record<string, Reach>> = {
  location: 'location',
  organization: 'organization',
  external: 'external',
  emergency: 'emergency',
  repair: 'repair',
  other: 'other',
}

/** `callType` is officially in the party; the unofficial description has it beside the party (docs/webex/facts.md 3.9). */
export function decodeParty(wire: Fields | undefined, callType?: string): Party {
  if (!wire) return { is: 'unknown' }
  if (flag(wire, 'privacyEnabled')) return { is: 'private' }
  const identity = present({
    name: text(wire, 'name'),
    address: text(wire, 'number', 'sipAddress'),
    personId: text(wire, 'personId') as PersonId | undefined,
    placeId: text(wire, 'placeId') as PlaceId | undefined,
  })
  if (Object.keys(identity).length === 0) return { is: 'unknown' }
  const reach = lookUp(reaches, text(wire, 'callType') ?? callType) ?? 'unknown'
  return { is: 'known', ...identity, reach }
}
