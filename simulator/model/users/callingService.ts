// Webex Calling of one person: location, extension and number; enabling and removing.
import { app } from '../person/endpoints.ts'
import { e164Of } from '../dial/telephoneNumbers.ts'
import type { Licences, TelephoneNumbers } from './provisioningTypes.ts'
import { Refusal } from '../refusal.ts'
import type { Location, Member, Organisation, Random, SimTime } from '../types.ts'

export type CallingParts = {
  readonly organisation: Organisation
  readonly licences: Licences
  readonly numbers: TelephoneNumbers
  /** Also locations that an administrator has added. */
  readonly locationById: (id: string) => Location | undefined
  readonly endCalls: (member: Member) => void
  readonly removePhones: (member: Member) => void
  readonly random: Random
  readonly time: SimTime
}

export type Reach = {
  readonly locationId?: string | undefined
  readonly phoneNumber?: string | undefined
  readonly extension?: string | undefined
}

export type CallingService = {
  /** @throws Refusal 400 */
  location(id: string): Location
  /** Also for a person who has it: license, number and extension are then replaced. @throws Refusal 400 */
  give(member: Member, licenceId: string, reach: Reach): void
  take(member: Member): void
  endCalls(member: Member): void
}

const plain = (text: string | undefined) => {
  const said = text?.trim()
  return said === '' ? undefined : said
}

export function createCallingService(parts: CallingParts): CallingService {
  const { organisation, licences, numbers, random, endCalls } = parts

  function location(id: string): Location {
    const found = parts.locationById(id)
    if (!found) throw new Refusal(400, `Invalid location: ${id}`)
    return found
  }

  /** The number's location if none is given. */
  function placeOf({ locationId, phoneNumber }: Reach): Location {
    const said = plain(locationId)
    if (said !== undefined) return location(said)
    const number = e164Of(phoneNumber ?? '')
    const owned = numbers.all().find((one) => one.phoneNumber === number)
    if (!owned) throw new Refusal(400, 'locationId is required for a Webex Calling user.')
    return location(owned.location.id)
  }

  function freeExtension(extension: string, by: Member): string {
    if (!/^\d{2,10}$/.test(extension)) throw new Refusal(400, `Invalid extension: ${extension}`)
    const owner = organisation.memberByExtension(extension)
    if (owner && owner !== by && owner.hasCallingLicence) {
      throw new Refusal(400, `The extension ${extension} is already in use.`)
    }
    return extension
  }

  return {
    location,
    endCalls,
    give(member, licenceId, reach) {
      const heldId = licences.callingOf(member)
      if (heldId !== licenceId) licences.requireFree(licenceId)
      const place = placeOf(reach)
      const [phoneNumber, extension] = [plain(reach.phoneNumber), plain(reach.extension)]
      const number = phoneNumber && numbers.claimed(phoneNumber, place, member)
      const free = extension === undefined ? '' : freeExtension(extension, member)
      if (heldId !== undefined) licences.take(member, heldId)
      licences.give(member, licenceId)
      organisation.change(member, {
        location: place,
        number,
        extension: free,
        hasCallingLicence: true,
        ...(member.endpoints.length === 0 && { endpoints: [app(random)] }),
      })
    },
    take(member) {
      endCalls(member)
      parts.removePhones(member)
      const heldId = licences.callingOf(member)
      if (heldId !== undefined) licences.take(member, heldId)
      organisation.change(member, {
        number: undefined,
        extension: '',
        hasCallingLicence: false,
        endpoints: [],
      })
    },
  }
}
