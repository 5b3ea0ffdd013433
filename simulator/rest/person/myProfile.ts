// The caller's own calling profile: numbers, devices, and the location that they call from.
import type { WireCallingProfile } from '../../../wire/profile.ts'
import type { Member, World } from '../../model/types.ts'
import { callerOf } from './mySettings.ts'
import type { Route } from '../types.ts'

function devicesOf({ endpoints, firstName, lastName }: Member): WireCallingProfile['devices'] {
  return endpoints
    .filter(({ type }) => type === 'DEVICE')
    .map(({ name }) => ({
      description: [name],
      model: name,
      mac: '',
      primaryOwner: true,
      type: 'PRIMARY',
      owner: { firstName, lastName, type: 'PEOPLE' },
      activationState: 'ACTIVATED',
    }))
}

function profileOf(member: Member, world: World): WireCallingProfile {
  const { id, firstName, lastName, email, extension, number = '' } = member
  const location = world.locations.one(member.location.id)
  return {
    id,
    lastName,
    firstName,
    email,
    announcementLanguage: location.announcementLanguage ?? '',
    locationDialingCode: '',
    supportMobility: false,
    emergencyCallBackNumber: number,
    phoneNumbers: [
      {
        directNumber: number,
        enterprise: extension,
        extension,
        routingPrefix: '',
        esn: extension,
        primary: true,
      },
    ],
    devices: devicesOf(member),
    location: { id: location.id, name: location.name, address: location.address },
    receptionistUrl: '',
    callingHostUrl: '',
    attendantConsoleUrl: '',
  }
}

export const myProfileRoutes: Route[] = [
  {
    method: 'GET',
    path: '/telephony/config/people/me',
    scopes: ['spark:telephony_config_read'],
    handle: (request, world) => ({
      status: 200,
      body: profileOf(callerOf(request, world), world),
    }),
  },
]
