// The telephone numbers of the locations: assigned and free ones (docs/webex/facts.md 7.3).
import type { WireTelephoneNumber } from '../../../wire/licence.ts'
import { locationTable, type LocationRow } from '../places/locationTables.ts'
import { nationalNumber } from './memberNumbers.ts'
import type { TelephoneNumbers } from '../users/provisioningTypes.ts'
import { Refusal } from '../refusal.ts'
import type { Location, Member, Organisation } from '../types.ts'

/** How many free numbers a location has at first. */
const spare = 20

function numbersOf(row: LocationRow, inUse: ReadonlySet<string>): string[] {
  const numbers: string[] = []
  let free = 0
  for (let n = 0; free < spare; n++) {
    const national = nationalNumber(row, n)
    if (national === undefined) break
    const number = `+${row.callingCode}${national}`
    if (!inUse.has(number)) free += 1
    numbers.push(number)
  }
  return numbers
}

/** Ten digits are a number of the United States (docs/webex/facts.md 7.3). */
export const e164Of = (text: string): string =>
  /^\d{10}$/.test(text.trim()) ? `+1${text.trim()}` : text.trim()

export function createTelephoneNumbers(organisation: Organisation): TelephoneNumbers {
  const inUse = new Set(organisation.members.flatMap(({ number }) => number ?? []))
  const byNumber = new Map(
    locationTable.flatMap((row, index) => {
      const location = organisation.locations[index]
      return location ? numbersOf(row, inUse).map((number) => [number, location] as const) : []
    }),
  )

  function view(
    number: string,
    location: Location,
    owner: Member | undefined,
  ): WireTelephoneNumber {
    return {
      phoneNumber: number,
      ...(owner && owner.extension !== '' && { extension: owner.extension }),
      state: 'ACTIVE',
      phoneNumberType: 'PRIMARY',
      mainNumber: false,
      tollFreeNumber: false,
      location: { id: location.id, name: location.name },
      ...(owner && {
        owner: {
          id: owner.id,
          type: 'PEOPLE',
          firstName: owner.firstName,
          lastName: owner.lastName,
        },
      }),
    }
  }

  return {
    all(locationId) {
      const owners = new Map(
        organisation.members.flatMap((member) =>
          member.number === undefined ? [] : [[member.number, member] as const],
        ),
      )
      return [...byNumber]
        .filter(([, location]) => locationId === undefined || location.id === locationId)
        .map(([number, location]) => view(number, location, owners.get(number)))
    },
    claimed(text, location, by) {
      const number = e164Of(text)
      if (byNumber.get(number)?.id !== location.id) {
        throw new Refusal(400, `The phone number ${text} is not one of the location's.`)
      }
      const owner = organisation.members.find((member) => member.number === number)
      if (owner && owner !== by) {
        throw new Refusal(400, `The phone number ${text} is already assigned.`)
      }
      return number
    },
  }
}
