// Creates, changes and deletes people (docs/webex/facts.md 7.1, 7.2). As in Webex, a request can
// fail half way: the person exists, but has no calling license.
import type { WireLicenceOperation } from '../../../wire/licence.ts'
import type { WirePersonRequest } from '../../../wire/person.ts'
import { createCallingService, type CallingParts, type Reach } from './callingService.ts'
import { sparkId } from '../ids.ts'
import { isCallingLicence } from './licences.ts'
import { newMember, plainChanges } from './personRequest.ts'
import type { Invitations, Provisioning } from './provisioningTypes.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'

type Parts = CallingParts & {
  readonly invitations: Invitations
  /** All devices of the person. */
  readonly removeDevices: (member: Member) => void
}

const notLater = 'location cannot be changed for an existing Webex Calling user.'
const needsReach = 'Either phone number or extension is required for a Webex Calling user.'

/** Without `callingData=true` calling fields are ignored. */
function reachOf(wanted: WirePersonRequest, callingData: boolean): Reach {
  if (!callingData) return {}
  const { locationId, extension, phoneNumbers = [] } = wanted
  return {
    locationId,
    extension,
    phoneNumber: phoneNumbers.find(({ type }) => type === 'work')?.value,
  }
}

const has = (text: string | undefined) => text !== undefined && text.trim() !== ''

/** @throws Refusal 400 for errors that are found first: nothing is done then. */
function requireReach({ locationId, phoneNumber, extension }: Reach): void {
  if (!has(phoneNumber) && !has(extension)) throw new Refusal(400, needsReach)
  if (!has(locationId)) throw new Refusal(400, 'locationId is required for a Webex Calling user.')
}

export function createProvisioning(parts: Parts): Provisioning {
  const { organisation, licences, invitations, random, time } = parts
  const calling = createCallingService(parts)

  function requireFreeAddress(email: string, by?: Member): void {
    const owner = organisation.memberByEmail(email)
    if (owner && owner !== by) throw new Refusal(409, 'User already exists.')
  }

  /** The first of the addresses, which is the one that counts. @throws Refusal 400 */
  function addressOf({ emails = [] }: WirePersonRequest): string | undefined {
    const [email] = emails.map((one) => one.trim().toLowerCase())
    if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
      throw new Refusal(400, `Invalid email address: ${email}`)
    }
    return email
  }

  function create(wanted: WirePersonRequest, callingData: boolean): Member {
    const email = addressOf(wanted)
    if (email === undefined) throw new Refusal(400, 'emails is required.')
    requireFreeAddress(email)
    const ids = wanted.licenses ?? []
    licences.requireKnown(ids)
    for (const id of ids) licences.requireFree(id)
    const callingId = ids.find(isCallingLicence)
    const reach = reachOf(wanted, callingData)
    if (callingId !== undefined) requireReach(reach)
    const place = reach.locationId === undefined ? undefined : calling.location(reach.locationId)
    const [home] = organisation.locations
    if (!home) throw new Error('an organisation has a location')
    const id = sparkId('PEOPLE', randomUuid(random))
    const member = newMember({ id, email, location: place ?? home, now: time.now() }, wanted)
    organisation.add(member)
    invitations.invite(id)
    for (const one of ids) if (one !== callingId) licences.give(member, one)
    if (callingId !== undefined) calling.give(member, callingId, reach)
    return member
  }

  /** Replaces all licenses except the calling license. */
  function giveOthers(member: Member, ids: readonly string[]): void {
    const others = licences.of(member).filter((id) => !isCallingLicence(id))
    for (const id of others) if (!ids.includes(id)) licences.take(member, id)
    for (const id of ids) {
      if (isCallingLicence(id) || others.includes(id)) continue
      licences.requireFree(id)
      licences.give(member, id)
    }
  }

  function replaceCalling(member: Member, wantedId: string | undefined, reach: Reach): void {
    const heldId = licences.callingOf(member)
    if (wantedId === undefined) return heldId === undefined ? undefined : calling.take(member)
    if (heldId === undefined) {
      requireReach(reach)
      return calling.give(member, wantedId, reach)
    }
    if (reach.locationId !== undefined && reach.locationId !== member.location.id) {
      throw new Refusal(400, notLater)
    }
    const here = { ...reach, locationId: member.location.id }
    requireReach(here)
    return calling.give(member, wantedId, here)
  }

  function replace(member: Member, wanted: WirePersonRequest, callingData: boolean): void {
    const email = addressOf(wanted)
    if (email !== undefined) requireFreeAddress(email, member)
    const ids = wanted.licenses ?? []
    licences.requireKnown(ids)
    organisation.change(member, {
      ...plainChanges(member, wanted, time.now()),
      ...(email !== undefined && { email }),
    })
    giveOthers(member, ids)
    // Calling was not read, so it stays.
    if (callingData) replaceCalling(member, ids.find(isCallingLicence), reachOf(wanted, true))
  }

  /** @throws Refusal 400 */
  function carryOut(
    member: Member,
    { id, operation = 'add', properties = {} }: WireLicenceOperation,
  ) {
    if (operation === 'remove') {
      if (!licences.of(member).includes(id)) throw new Refusal(400, `Not assigned: ${id}`)
      return isCallingLicence(id) ? calling.take(member) : licences.take(member, id)
    }
    if (!isCallingLicence(id)) {
      if (!licences.of(member).includes(id)) licences.requireFree(id)
      return licences.give(member, id)
    }
    if (!has(properties.phoneNumber) && !has(properties.extension)) {
      throw new Refusal(400, needsReach)
    }
    if (member.hasCallingLicence && properties.locationId !== undefined) {
      if (properties.locationId !== member.location.id) throw new Refusal(400, notLater)
    }
    calling.give(member, id, properties)
  }

  return {
    create,
    replace,
    remove(member, by) {
      if (member.id === by) throw new Refusal(400, 'Administrators cannot delete themselves.')
      calling.endCalls(member)
      parts.removeDevices(member)
      for (const id of licences.of(member)) licences.take(member, id)
      organisation.remove(member)
    },
    assign(member, operations) {
      licences.requireKnown(
        operations.filter(({ operation }) => operation !== 'remove').map(({ id }) => id),
      )
      const refusals: Refusal[] = []
      const pendingLicenses: string[] = []
      // A change of the calling license is one step: the person stays reachable.
      const adds = operations.some(
        ({ id, operation }) => operation !== 'remove' && isCallingLicence(id),
      )
      for (const one of operations) {
        if (adds && one.operation === 'remove' && isCallingLicence(one.id)) continue
        try {
          carryOut(member, one)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          refusals.push(error)
          pendingLicenses.push(one.id)
        }
      }
      const [first] = refusals
      if (first && refusals.length === operations.length) throw first
      return {
        orgId: organisation.id,
        personId: member.id,
        email: member.email,
        licenses: [...licences.of(member)],
        ...(pendingLicenses.length > 0 && { pendingLicenses }),
      }
    },
  }
}
