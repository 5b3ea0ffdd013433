// Creates the members: first the fixed personalities, then as many others as needed.
import { fullEndpoints, usualEndpoints } from '../person/endpoints.ts'
import { sparkId } from '../ids.ts'
import { locationTable, type LocationRow } from '../places/locationTables.ts'
import { extensionFor, mobileNumber, nationalNumber } from '../dial/memberNumbers.ts'
import { departmentsWithTitles } from './nameTables.ts'
import { displayNameOf, nameSource, type DrawnName } from './newNames.ts'
import { personalities, type Personality } from './personalities.ts'
import { randomUuid } from '../random.ts'
import type { Location, Member, Random } from '../types.ts'

export const domain = 'cordboard.example'
const withoutOwnNumber = 0.15
const withMobile = 0.3
const supervisors = 0.04

/** Information about the members created before. */
class Hiring {
  readonly random: Random
  readonly #locations: readonly Location[]
  readonly #numbersUsed = new Map<string, number>()
  readonly #mailboxes = new Map<string, number>()

  constructor(random: Random, locations: readonly Location[]) {
    this.random = random
    this.#locations = locations
  }

  location(row: LocationRow): Location {
    const location = this.#locations[locationTable.indexOf(row)]
    if (!location) throw new Error(`no location ${row.name}`)
    return location
  }

  /** How many of the location's numbers were assigned before this one. */
  count(row: LocationRow): number {
    const used = this.#numbersUsed.get(row.name) ?? 0
    this.#numbersUsed.set(row.name, used + 1)
    return used
  }

  email(mailbox: string): string {
    const before = this.#mailboxes.get(mailbox) ?? 0
    this.#mailboxes.set(mailbox, before + 1)
    return `${mailbox}${before === 0 ? '' : before + 1}@${domain}`
  }
}

function numbers(hiring: Hiring, row: LocationRow, always: boolean): Partial<Member> {
  const n = hiring.count(row)
  const hasNumber = hiring.random.next() >= withoutOwnNumber || always
  const national = hasNumber ? nationalNumber(row, n) : undefined
  const mobile = hiring.random.next() < withMobile ? mobileNumber(row, n) : undefined
  return {
    ...(national === undefined ? {} : { number: `+${row.callingCode}${national}` }),
    ...(mobile === undefined ? {} : { mobile }),
  }
}

function personality(hiring: Hiring, of: Personality, index: number): Member {
  const row = locationTable[of.location]
  if (!row) throw new Error(`${of.email} has no location`)
  return {
    id: sparkId('PEOPLE', randomUuid(hiring.random)),
    email: hiring.email(of.email),
    displayName: of.displayName ?? displayNameOf(of.firstName, of.lastName),
    firstName: of.firstName,
    lastName: of.lastName,
    extension: extensionFor(index),
    ...numbers(hiring, row, true),
    location: hiring.location(row),
    department: of.department,
    title: of.title,
    roles: of.roles,
    hasCallingLicence: of.hasCallingLicence ?? true,
    isPrivate: of.isPrivate ?? false,
    endpoints:
      of.hasNoEndpoints || of.hasCallingLicence === false ? [] : fullEndpoints(hiring.random),
  }
}

/** By the weights of the locations. */
function pickRow(random: Random): LocationRow {
  const total = locationTable.reduce((sum, { weight }) => sum + weight, 0)
  let left = random.between(1, total)
  const row = locationTable.find(({ weight }) => (left -= weight) <= 0)
  if (!row) throw new Error('no location has a weight')
  return row
}

function member(hiring: Hiring, name: (row: LocationRow) => DrawnName, index: number): Member {
  const { random } = hiring
  const row = pickRow(random)
  const { mailbox, ...shown } = name(row)
  const [department, titles] = random.pick(departmentsWithTitles)
  return {
    id: sparkId('PEOPLE', randomUuid(random)),
    email: hiring.email(mailbox),
    ...shown,
    extension: extensionFor(index),
    ...numbers(hiring, row, false),
    location: hiring.location(row),
    department,
    title: random.pick(titles),
    roles: random.next() < supervisors ? ['user', 'supervisor'] : ['user'],
    hasCallingLicence: true,
    isPrivate: false,
    endpoints: usualEndpoints(random),
  }
}

/** @param count at least one. The same stream and count give the same members. */
export function hire(count: number, locations: readonly Location[], random: Random): Member[] {
  const hiring = new Hiring(random, locations)
  const first = personalities.slice(0, count).map((of, index) => personality(hiring, of, index))
  const name = nameSource(random)
  const others = Array.from({ length: Math.max(0, count - personalities.length) }, (_, n) =>
    member(hiring, name, personalities.length + n),
  )
  return [...first, ...others]
}
