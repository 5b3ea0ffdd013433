// Licenses, numbers, invitations and the provisioning of people, put together.
import type { DeviceRegister } from '../devices/deviceRegister.ts'
import type { Exchange } from '../calls/exchange.ts'
import { createInvitations } from './invitations.ts'
import { createLicences } from './licences.ts'
import type { Locations, Workspaces } from '../places/placeTypes.ts'
import { createProvisioning } from './provisioning.ts'
import type { Registration } from '../devices/registrationTypes.ts'
import { createTelephoneNumbers } from '../dial/telephoneNumbers.ts'
import type { Location, Member, Random, World } from '../types.ts'

type Parts = {
  readonly exchange: Exchange
  readonly register: DeviceRegister
  readonly registration: Registration
  readonly locations: Locations
  readonly workspaces: Workspaces
  readonly random: Random
}

export function openPersonnel(
  parts: Parts,
): Pick<World, 'licences' | 'numbers' | 'invitations' | 'provisioning'> {
  const { exchange, register, registration, locations, workspaces, random } = parts
  const { organisation, time } = exchange.parts
  const licences = createLicences(
    organisation,
    () => workspaces.all([]).filter(({ calling }) => calling.type === 'webexCalling').length,
  )
  const numbers = createTelephoneNumbers(organisation)
  const invitations = createInvitations(organisation, time)

  function locationById(id: string): Location | undefined {
    const own = organisation.locations.find((location) => location.id === id)
    if (own) return own
    const added = locations.all().find((location) => location.id === id)
    return (
      added && { id, name: added.name, country: added.address.country, timeZone: added.timeZone }
    )
  }
  const devicesOf = (member: Member) => register.all.filter(({ owner }) => owner === member)
  const remove = (devices: ReturnType<typeof devicesOf>) => {
    for (const { wire } of devices) registration.remove(wire.id)
  }
  return {
    licences,
    numbers,
    invitations,
    provisioning: createProvisioning({
      organisation,
      licences,
      numbers,
      invitations,
      locationById,
      endCalls(member) {
        for (const leg of exchange.legsOf(member.id)) {
          if (leg.state !== 'ended') exchange.end(leg)
        }
      },
      removePhones: (member) =>
        remove(devicesOf(member).filter(({ wire }) => wire.type === 'phone')),
      removeDevices: (member) => remove(devicesOf(member)),
      random,
      time,
    }),
  }
}
