// The simulated company: locations, members, and ways to find them. The same seed and size
// give the same company, byte for byte.
import { addressIndex, plainAddress } from '../dial/addressIndex.ts'
import { hire } from './hiring.ts'
import { sparkId } from '../ids.ts'
import { locationTable } from '../places/locationTables.ts'
import { nameIndex } from './nameIndex.ts'
import { randomUuid } from '../random.ts'
import { sharedLines } from '../calls/sharedLines.ts'
import type { Location, Member, Organisation, Random } from '../types.ts'

function openLocations(random: Random): Location[] {
  return locationTable.map(({ name, country, timeZone }) => ({
    id: sparkId('LOCATION', randomUuid(random)),
    name,
    country,
    timeZone,
  }))
}

type Indices = {
  readonly byId: ReadonlyMap<string, Member>
  readonly byEmail: ReadonlyMap<string, Member>
  readonly byExtension: ReadonlyMap<string, Member>
  readonly byAddress: ReadonlyMap<string, Member>
  readonly searchByName: (query: string) => readonly Member[]
}

function indexed(
  members: readonly Member[],
  lines: readonly Member[],
  bots: readonly Member[],
): Indices {
  const all = [...members, ...lines]
  return {
    byId: new Map([...all, ...bots].map((member) => [member.id, member])),
    byEmail: new Map([...members, ...bots].map((member) => [member.email, member])),
    byExtension: new Map(
      all.filter(({ extension }) => extension !== '').map((one) => [one.extension, one]),
    ),
    byAddress: addressIndex(all),
    searchByName: nameIndex(members),
  }
}

/** @param memberCount at least one. */
export function createOrganisation(memberCount: number, random: Random): Organisation {
  const id = sparkId('ORGANIZATION', randomUuid(random))
  const locations = openLocations(random)
  const members = hire(memberCount, locations, random)
  const { lines, linesOf } = sharedLines(members)
  const bots: Member[] = []
  let indices: Indices | undefined = indexed(members, lines, bots)
  /** Several are added in a row: the index is rebuilt on the next search. */
  const now = () => (indices ??= indexed(members, lines, bots))
  return {
    id,
    name: 'Cordboard Ltd',
    locations,
    members,
    virtualLines: lines,
    bots,
    linesOf,
    memberById: (memberId) => now().byId.get(memberId),
    memberByEmail: (email) => now().byEmail.get(email.toLowerCase()),
    memberByExtension: (extension) => now().byExtension.get(extension),
    memberByAddress: (address) => now().byAddress.get(plainAddress(address)),
    searchByName: (prefix) => now().searchByName(prefix),
    add(member) {
      members.push(member)
      indices = undefined
    },
    addBot(bot) {
      bots.push(bot)
      indices = undefined
    },
    change(member, changes) {
      Object.assign(member, changes)
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) delete member[name as 'number']
      }
      indices = undefined
    },
    remove(member) {
      members.splice(members.indexOf(member), 1)
      indices = undefined
    },
  }
}
