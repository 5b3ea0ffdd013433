// The possible owners of a phone's lines: people with calling, workspaces with calling, virtual lines.
import type { Workspaces } from '../places/placeTypes.ts'
import type { LineOwner, LineOwners } from './phoneTypes.ts'
import type { Member, Organisation } from '../types.ts'

function ofMember(member: Member, memberType: LineOwner['memberType']): LineOwner {
  const { id, firstName, lastName, number, extension, location } = member
  return {
    id,
    firstName,
    lastName,
    ...(number !== undefined && { phoneNumber: number }),
    extension,
    memberType,
    location: { id: location.id, name: location.name },
  }
}

export function createLineOwners(organisation: Organisation, workspaces: Workspaces): LineOwners {
  function rooms(): LineOwner[] {
    return workspaces.all([]).flatMap(({ id, displayName, locationId, calling }) => {
      const location = organisation.locations.find((one) => one.id === locationId)
      if (!location || calling?.type !== 'webexCalling') return []
      const at = { id: location.id, name: location.name }
      return [{ id, firstName: displayName, lastName: '', memberType: 'PLACE', location: at }]
    })
  }
  const lines = () => organisation.virtualLines.map((line) => ofMember(line, 'VIRTUAL_LINE'))

  return {
    find(id) {
      const member = organisation.memberById(id)
      const isLine = organisation.virtualLines.some((line) => line.id === id)
      if (member) return ofMember(member, isLine ? 'VIRTUAL_LINE' : 'PEOPLE')
      return rooms().find((room) => room.id === id)
    },
    all: () => [
      ...organisation.members
        .filter(({ hasCallingLicence }) => hasCallingLicence)
        .map((member) => ofMember(member, 'PEOPLE')),
      ...rooms(),
      ...lines(),
    ],
  }
}
