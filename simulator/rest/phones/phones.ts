// Call settings of one phone: lines, keys, settings, and applying changes (docs/webex/facts.md 6).
import type { WireAvailableMember } from '../../../wire/phone.ts'
import type { LineOwner } from '../../model/phones/phoneTypes.ts'
import { supportedBases, supportedPhones } from '../../model/phones/supportedPhones.ts'
import { parameter } from '../session/adminOnly.ts'
import { body } from '../bodies.ts'
import { phoneBodies as bodies } from './phoneBodies.ts'
import { done, phoneRoute } from './phoneRoute.ts'
import { badRequest } from '../refusals.ts'
import { paged } from '../startPaging.ts'
import type { RestRequest, Route } from '../types.ts'

const device = '/devices/{deviceId}'
const idOf = (request: RestRequest) => parameter(request, 'deviceId')
const modelOf = ({ query }: RestRequest) => query.get('deviceModel') ?? undefined
const channels = ['STABLE', 'STABLE_DELAY', 'PREVIEW', 'BETA', 'TESTING']
const longPages = { key: 'members', usual: 2_000, most: 2_000 }

const nameOf = ({ firstName, lastName }: LineOwner) => `${firstName} ${lastName}`.trim()
const has = (text: string | undefined, wanted: string) =>
  (text ?? '').toLowerCase().includes(wanted.toLowerCase())

const memberFilters: Readonly<Record<string, (owner: LineOwner, wanted: string) => boolean>> = {
  memberName: (owner, wanted) => has(nameOf(owner), wanted),
  phoneNumber: ({ phoneNumber }, wanted) => has(phoneNumber, wanted),
  extension: ({ extension }, wanted) => has(extension, wanted),
  locationId: ({ location }, wanted) => location.id === wanted,
}

const orders: Readonly<Record<string, (owner: LineOwner) => string>> = {
  fname: ({ firstName }) => firstName,
  lname: ({ lastName }) => lastName,
}

/** `fname`, `lname-desc`. @throws Refusal 400 */
function ordered(owners: readonly LineOwner[], order: string | null): readonly LineOwner[] {
  if (order === null) return owners
  const [field = '', direction = 'asc'] = order.split('-')
  const key = orders[field]
  if (!key) throw badRequest(`Invalid order: ${order}`)
  const sign = direction === 'desc' ? -1 : 1
  return owners.toSorted((a, b) => sign * key(a).localeCompare(key(b)))
}

function found({ query }: RestRequest, owners: readonly LineOwner[]): readonly LineOwner[] {
  return owners.filter((owner) =>
    [...query].every(([name, wanted]) => memberFilters[name]?.(owner, wanted) ?? true),
  )
}

function availableView({ query }: RestRequest, owner: LineOwner): WireAvailableMember {
  const { id, firstName, lastName, phoneNumber, extension, memberType, location } = owner
  return {
    id,
    firstName,
    lastName,
    ...(phoneNumber !== undefined && { phoneNumber }),
    ...(extension !== undefined && { extension }),
    lineType: query.get('usageType') === 'DEVICE_OWNER' ? 'PRIMARY' : 'SHARED_CALL_APPEARANCE',
    allowCallDeclineEnabled: true,
    memberType,
    location,
  }
}

const memberRoutes: Route[] = [
  phoneRoute(`GET ${device}/members`, (request, { calling }) => ({
    status: 200,
    body: calling.phones.members(idOf(request)),
  })),
  phoneRoute(`PUT ${device}/members`, (request, { calling }) => {
    const { members } = body(bodies.members, request.body)
    calling.phones.setMembers(idOf(request), members)
    return done()
  }),
  phoneRoute(`GET ${device}/availableMembers`, (request, { calling }) => {
    const owners = found(request, calling.phones.availableFor(idOf(request)))
    const members = ordered(owners, request.query.get('order'))
    return paged(
      request,
      members.map((owner) => availableView(request, owner)),
      longPages,
    )
  }),
  phoneRoute(`GET ${device}/availableMembers/count`, (request, { calling }) => ({
    status: 200,
    body: { totalCount: found(request, calling.phones.availableFor(idOf(request))).length },
  })),
  phoneRoute('GET /devices/availableMembers/count', (request, { calling }) => ({
    status: 200,
    body: { totalCount: found(request, calling.lineOwners.all()).length },
  })),
]

export const phoneRoutes: Route[] = [
  ...memberRoutes,
  phoneRoute(`GET ${device}`, (request, { calling }) => ({
    status: 200,
    body: calling.phones.view(idOf(request)),
  })),
  phoneRoute(`PUT ${device}`, (request, { calling }) => {
    calling.phones.setPassword(idOf(request), body(bodies.password, request.body).sipPassword)
    return done()
  }),
  phoneRoute(`POST ${device}/actions/applyChanges/invoke`, (request, { calling }) => {
    calling.phones.restart(idOf(request))
    return done()
  }),
  phoneRoute(`GET ${device}/layout`, (request, { calling }) => ({
    status: 200,
    body: calling.phones.layout(idOf(request)),
  })),
  phoneRoute(`PUT ${device}/layout`, (request, { calling }) => {
    calling.phones.setLayout(idOf(request), body(bodies.layout, request.body))
    return done()
  }),
  phoneRoute(`GET ${device}/settings`, (request, { calling }) => ({
    status: 200,
    body: calling.phones.settings(idOf(request), modelOf(request)),
  })),
  phoneRoute(`PUT ${device}/settings`, (request, { calling }) => {
    const wanted = body(bodies.settings, request.body)
    calling.phones.setSettings(idOf(request), modelOf(request), wanted)
    return done()
  }),
  phoneRoute('GET /devices/settings', (_, { calling }) => ({
    status: 200,
    body: calling.settings.ofOrganisation(),
  })),
  phoneRoute('GET /locations/{locationId}/devices/settings', (request, { calling }) => ({
    status: 200,
    body: calling.settings.ofLocation(parameter(request, 'locationId')),
  })),
  phoneRoute('GET /supportedDevices', ({ query }) => {
    const [layout, type] = [query.get('allowConfigureLayoutEnabled'), query.get('type')]
    const devices = supportedPhones
      .filter((one) => layout === null || String(one.allowConfigureLayoutEnabled) === layout)
      .filter((one) => type === null || one.type === type)
    return { status: 200, body: { upgradeChannelList: channels, devices } }
  }),
  // The first is the older name of the second.
  ...['dects', 'dectNetworks'].map((name) =>
    phoneRoute(`GET /devices/${name}/supportedDevices`, () => ({
      status: 200,
      body: { devices: supportedBases },
    })),
  ),
]
