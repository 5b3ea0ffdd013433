// The simulated company: locations, members, and ways to find them. The same seed and size
// give the same company, byte for byte.
import { addressIndex, plainAddress } from './addressIndex.ts'
import { hire } from './hiring.ts'
import { sparkId } from './ids.ts'
import { locationTable } from './locationTables.ts'
import { nameIndex } from './nameIndex.ts'
import { randomUuid } from './random.ts'
import { sharedLines } from './sharedLines.ts'
import type { Location, Member, Organisation, Random } from './types.ts'

function openLocations(random: Random): Location[] {
  return locationTable.map(({ name, country, timeZone }) => ({
    id: sparkId('LOCATION', randomUuid(random)),
    name,
    country,
    timeZone,
  }))
}

/** @param memberCount at least one. */
export function createOrganisation(memberCount: number, random: Random): Organisation {
  const id = sparkId('ORGANIZATION', randomUuid(random))
  const locations = openLocations(random)
  const members = hire(memberCount, locations, random)
  const { lines, linesOf } = sharedLines(members)
  const byId = new Map([...members, ...lines].map((member) => [member.id, member]))
  const byEmail = new Map(members.map((member) => [member.email, member]))
  const byExtension = new Map<string, Member>(
    [...members, ...lines].map((member) => [member.extension, member]),
  )
  const byAddress = addressIndex([...members, ...lines])
  return {
    id,
    name: 'Cordboard Ltd',
    locations,
    members,
    virtualLines: lines,
    linesOf,
    memberById: (memberId) => byId.get(memberId),
    memberByEmail: (email) => byEmail.get(email.toLowerCase()),
    memberByExtension: (extension) => byExtension.get(extension),
    memberByAddress: (address) => byAddress.get(plainAddress(address)),
    searchByName: nameIndex(members),
  }
}
