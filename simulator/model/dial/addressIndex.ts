// Finds a member by any number, extension or address that reaches them.
import { locationTable } from '../places/locationTables.ts'
import type { Member } from '../types.ts'

const schemes = /^(?:tel|sips?):/i

/** Without scheme and parameters; digits without separators. */
export function plainAddress(address: string): string {
  const [bare = ''] = address.trim().replace(schemes, '').split(/[;?]/, 1)
  return bare.includes('@') ? bare.toLowerCase() : bare.replace(/[\s().\-/]/g, '')
}

/** Both national notations of an E.164 number. */
function nationalForms(number: string): string[] {
  const row = locationTable
    .filter(({ callingCode }) => number.startsWith(`+${callingCode}`))
    .sort((a, b) => b.callingCode.length - a.callingCode.length)[0]
  if (!row) return []
  const national = number.slice(1 + row.callingCode.length)
  return [national, `${row.trunkPrefix}${national}`]
}

/** A form that several members share belongs to the first. */
export function addressIndex(members: readonly Member[]): ReadonlyMap<string, Member> {
  const index = new Map<string, Member>()
  const add = (address: string, member: Member) => {
    if (!index.has(address)) index.set(address, member)
  }
  for (const member of members) {
    if (member.extension !== '') add(member.extension, member)
    add(member.email, member)
  }
  for (const member of members) {
    if (!member.number) continue
    for (const form of [member.number, ...nationalForms(member.number)]) add(form, member)
  }
  return index
}
