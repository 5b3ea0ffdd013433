// The caller's own calling profile: numbers, devices, and the location that they call from.
import type { WireCallingProfile } from '../../../wire/profile.ts'
import type { Member, World } from '../../model/types.ts'
import { badRequest } from '../refusals.ts'
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

const mostAtOnce = 2_000

/** An integer in the query. @throws Refusal 400 for anything else. */
function counted(query: URLSearchParams, name: string, usual: number): number {
  const value = Number(query.get(name) ?? usual)
  if (!Number.isInteger(value) || value < 0) throw badRequest(`${name} must be a number.`)
  return value
}

/** The numbers of the caller's location with their owners: names, but no ids. */
function assignedNumbers(member: Member, query: URLSearchParams, world: World) {
  const has = (name: string, value: string) =>
    value.toLowerCase().includes((query.get(name) ?? '').toLowerCase())
  const all = world.organisation.members.filter(
    ({ location, displayName, extension, number = '' }) =>
      location.id === member.location.id &&
      (extension !== '' || number !== '') &&
      has('name', displayName) &&
      has('extension', extension) &&
      has('phoneNumber', number),
  )
  const start = counted(query, 'start', 0)
  const page = all.slice(start, start + Math.min(counted(query, 'max', mostAtOnce), mostAtOnce))
  return page.map(({ firstName, lastName, displayName, extension, number }) => ({
    ...(number !== undefined && { phoneNumber: number }),
    ...(extension !== '' && { extension }),
    state: 'ACTIVE',
    phoneNumberType: 'PRIMARY',
    tollFreeNumber: false,
    owner: { type: 'PEOPLE', firstName, lastName, displayName },
  }))
}

export const myProfileRoutes: Route[] = [
  {
    method: 'GET',
    path: '/telephony/config/people/me/location/assignedNumbers',
    scopes: ['spark:telephony_config_read'],
    handle: (request, world) => ({
      status: 200,
      body: {
        phoneNumbers: assignedNumbers(callerOf(request, world), request.query, world),
      },
    }),
  },
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
