// The simulated company: repeatable, searchable, and of the requested size.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, test } from 'vitest'
import { createOrganisation } from './organisation.ts'
import { createRandom } from '../random.ts'
import type { Member } from '../types.ts'

const company = (members: number, seed = 1) => createOrganisation(members, createRandom(seed))
const names = (members: readonly Member[]) => members.map(({ displayName }) => displayName)

describe('the organisation', () => {
  test('is the same for the same seed, byte for byte, and different for another', () => {
    const [one, other] = [company(200), company(200)].map(({ id, locations, members }) =>
      JSON.stringify({ id, locations, members }),
    )
    expect(one).toBe(other)
    expect(company(200, 2).members[0]?.id).not.toBe(company(200).members[0]?.id)
  })

  test('begins with the same people, whatever its seed and size', () => {
    const first = (members: number, seed: number) =>
      company(members, seed)
        .members.slice(0, 9)
        .map(({ email, extension }) => `${email} ${extension}`)
    expect(first(40, 1)).toEqual(first(10_000, 7))
    expect(company(1).members).toHaveLength(1)
  })

  test('gives 10 000 people unique addresses, and finds them by each', () => {
    const { members, ...find } = company(10_000)
    expect(new Set(members.map(({ extension }) => extension)).size).toBe(10_000)
    expect(new Set(members.map(({ email }) => email)).size).toBe(10_000)
    for (const member of members) {
      expect(find.memberByAddress(`sip:${member.email}`)).toBe(member)
      expect(find.memberByExtension(member.extension)).toBe(member)
      if (member.number) expect(find.memberByAddress(`tel:${member.number}`)).toBe(member)
    }
  })

  test('has numbers that are valid in their countries', () => {
    for (const { number, mobile } of company(400).members) {
      if (number) expect(parsePhoneNumberFromString(number)?.isValid(), number).toBe(true)
      // Mobile numbers for drama are outside every numbering plan, so they do not validate.
      if (mobile) expect(parsePhoneNumberFromString(mobile)?.isPossible(), mobile).toBe(true)
    }
  })

  test('has all the people that tests need', () => {
    const { members } = company(40)
    expect(members.some(({ roles }) => roles.includes('administrator'))).toBe(true)
    expect(members.some(({ hasCallingLicence }) => !hasCallingLicence)).toBe(true)
    expect(members.some(({ isPrivate }) => isPrivate)).toBe(true)
    expect(members.some((m) => m.hasCallingLicence && m.endpoints.length === 0)).toBe(true)
  })

  test('finds people by the beginning of any word, case and accents ignored', () => {
    const large = company(400)
    expect(names(large.searchByName('RUIZ'))).toContain('Ana Ruiz')
    expect(names(large.searchByName('ru an'))).toContain('Ana Ruiz')
    expect(names(large.searchByName('chloe'))).toEqual(names(large.searchByName('Chloé')))
    expect(names(large.searchByName('ليلى'))).toContain('ليلى حسن')
    expect(large.searchByName('uiz')).toEqual([])
    expect(large.searchByName(' ')).toEqual([])
  })
})
