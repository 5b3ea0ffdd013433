// Dynamic settings of phones with PhoneOS (docs/webex/facts.md 6.1).
import * as v from 'valibot'
import { checkedFamily } from '../../model/phones/dynamicSettings.ts'
import { dynamicTags } from '../../model/phones/dynamicTags.ts'
import { parameter } from '../session/adminOnly.ts'
import { body } from '../bodies.ts'
import { badRequest } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'
import { done, phoneRoute } from './phoneRoute.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const named = v.object({ tags: v.optional(v.array(text)) })
const change = {
  tag: text,
  action: v.picklist(['SET', 'CLEAR']),
  value: v.optional(v.string()),
}
const changes = v.object({ tags: v.pipe(v.array(v.object(change)), v.nonEmpty()) })
/** Of a job. */
export const dynamicJob = v.object({
  locationId: v.optional(text),
  tags: v.pipe(v.array(v.object({ familyOrModelDisplayName: text, ...change })), v.nonEmpty()),
})

const levels = ['ORGANIZATION', 'LOCATION', 'DEVICE']
const allPhones = 'Cisco 98XX'

/** @throws Refusal 400 */
function familyOf({ query }: RestRequest): string | undefined {
  const family = query.get('familyOrModelDisplayName')
  return family === null ? undefined : checkedFamily(family)
}

/** @throws Refusal 400 */
function requiredFamily(request: RestRequest): string {
  const family = familyOf(request)
  if (family === undefined) throw badRequest('familyOrModelDisplayName is required.')
  return family
}

const tagsIn = (request: RestRequest) => body(named, request.body).tags

function groupsOf(family: string) {
  const names = [...new Set(dynamicTags.map(({ group }) => group))]
  return names.map((name) => {
    const of = dynamicTags.filter(({ group }) => group === name)
    return {
      path: `/${name.toLowerCase().replaceAll(' ', '-')}`,
      friendlyName: name,
      tab: of[0]?.tab ?? '',
      familyOrModelDisplayName: family,
      tags: [{ tagBlock: of.map(({ tag }) => tag) }],
    }
  })
}

const lists = '/actions/getSettings/invoke'

export const dynamicSettingsRoutes: Route[] = [
  phoneRoute('GET /devices/dynamicSettings/validationSchema', (request) => ({
    status: 200,
    body: {
      tags: dynamicTags.map(({ tag, friendlyName, tooltip, rule }) => ({
        familyOrModelDisplayName: familyOf(request) ?? allPhones,
        tag,
        friendlyName,
        tooltip,
        level: levels,
        validationRule: rule,
      })),
    },
  })),
  phoneRoute('GET /devices/dynamicSettings/settingsGroups', (request) => {
    const type = request.query.get('includeSettingsType') ?? 'ALL'
    if (!['TABS', 'GROUPS', 'ALL'].includes(type))
      throw badRequest('includeSettingsType is unknown.')
    return {
      status: 200,
      body: {
        ...(type !== 'TABS' && { settingsGroups: groupsOf(familyOf(request) ?? allPhones) }),
        ...(type !== 'GROUPS' && { settingsTabs: [...new Set(dynamicTags.map(({ tab }) => tab))] }),
      },
    }
  }),
  phoneRoute(`POST /lists/devices/dynamicSettings${lists}`, (request, { calling }) => ({
    status: 200,
    body: calling.dynamic.ofOrganisation(requiredFamily(request), tagsIn(request)),
  })),
  phoneRoute(
    `POST /lists/locations/{locationId}/devices/dynamicSettings${lists}`,
    (request, { calling }) => ({
      status: 200,
      body: calling.dynamic.ofLocation(
        parameter(request, 'locationId'),
        requiredFamily(request),
        tagsIn(request),
      ),
    }),
  ),
  phoneRoute(`POST /lists/devices/{deviceId}/dynamicSettings${lists}`, (request, { calling }) => {
    const { tags, lastUpdateTime } = calling.dynamic.ofPhone(
      parameter(request, 'deviceId'),
      tagsIn(request),
    )
    return { status: 200, body: { tags, lastUpdateTime } }
  }),
  phoneRoute('PUT /devices/{deviceId}/dynamicSettings', (request, { calling }) => {
    calling.dynamic.changePhone(parameter(request, 'deviceId'), body(changes, request.body).tags)
    return done()
  }),
]
