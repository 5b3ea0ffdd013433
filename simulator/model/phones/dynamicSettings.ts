// Dynamic settings of phones with PhoneOS: each tag has a value of the system, which the organization, a
// location and a phone may replace (docs/webex/facts.md 6.1).
import { Refusal } from '../refusal.ts'
import type { Locations } from '../places/placeTypes.ts'
import type { SimTime } from '../types.ts'
import { dynamicTags, isAllowed, type DynamicTag } from './dynamicTags.ts'
import type { DynamicSettings, Phone, Phones, TagChange, TagValues } from './phoneTypes.ts'
import { supportedPhones } from './supportedPhones.ts'

type Level = { readonly values: Map<string, string>; at: number }
const types = ['DESK_PHONE']
const models = supportedPhones.filter(({ type }) => types.includes(type))
const families = new Set(
  models.flatMap(({ familyDisplayName, displayName }) => [familyDisplayName ?? '', displayName]),
)
const tagNamed = new Map(dynamicTags.map((one) => [one.tag, one]))

function tagOf(name: string): DynamicTag {
  const found = tagNamed.get(name)
  if (found) return found
  throw new Refusal(400, `Unknown tag: ${name}`)
}

/** @throws Refusal 400 for a family or model without dynamic settings. */
export function checkedFamily(name: string): string {
  if (families.has(name)) return name
  throw new Refusal(400, `No dynamic settings for ${name}.`)
}

/** @throws Refusal 400 */
function check(changes: readonly TagChange[]): void {
  for (const { tag, action, value } of changes) {
    const { rule } = tagOf(tag)
    if (action === 'CLEAR') continue
    if (value === undefined) throw new Refusal(400, `${tag}: a value is required.`)
    if (!isAllowed(rule, value)) throw new Refusal(400, `${tag}: invalid value.`)
  }
}

export function createDynamicSettings(
  phones: Phones,
  locations: Locations,
  time: SimTime,
): DynamicSettings {
  const levels = new Map<string, Level>()
  const openedAt = time.now()
  let isUpdating = false
  const levelOf = (key: string): Level => {
    const level = levels.get(key) ?? { values: new Map<string, string>(), at: openedAt }
    levels.set(key, level)
    return level
  }
  const organisation = levelOf('organisation')

  function apply(level: Level, changes: readonly TagChange[]): void {
    check(changes)
    for (const { tag, action, value = '' } of changes) {
      if (action === 'SET') level.values.set(tag, value)
      else level.values.delete(tag)
    }
    level.at = time.now()
  }

  /** @param above the levels that it inherits from, the nearest first. */
  function view(
    family: string,
    own: Level,
    above: readonly (readonly [name: string, level: Level])[],
    names: readonly string[] | undefined,
  ): TagValues {
    const tags = names ? names.map(tagOf) : dynamicTags
    return {
      tags: tags.map(({ tag, usual }) => {
        const parent = above.find(([, { values }]) => values.has(tag))
        const value = own.values.get(tag)
        return {
          familyOrModelDisplayName: family,
          tag,
          ...(value !== undefined && { value }),
          parentValue: parent?.[1].values.get(tag) ?? usual,
          parentLevel: parent?.[0] ?? 'SYSTEM_DEFAULT',
        }
      }),
      lastUpdateTime: own.at,
      updateInProgress: isUpdating,
    }
  }

  /** @throws Refusal 400 for a phone of another kind. */
  function dynamicPhone(callingId: string): Phone {
    const phone = phones.find(callingId)
    if (types.includes(phone.model.type)) return phone
    throw new Refusal(400, 'The device has no dynamic settings.')
  }
  const fromOrganisation = ['ORGANIZATION', organisation] as const

  return {
    ofOrganisation: (family, tags) => view(checkedFamily(family), organisation, [], tags),
    ofLocation(locationId, family, tags) {
      locations.one(locationId)
      return view(checkedFamily(family), levelOf(locationId), [fromOrganisation], tags)
    },
    ofPhone(callingId, tags) {
      const { wire, model } = dynamicPhone(callingId)
      const above = [
        ...(wire.locationId === undefined ? [] : [['LOCATION', levelOf(wire.locationId)] as const]),
        fromOrganisation,
      ]
      return view(model.displayName, levelOf(callingId), above, tags)
    },
    changePhone: (callingId, changes) => apply(levelOf(dynamicPhone(callingId).callingId), changes),
    change(locationId, changes) {
      if (locationId !== undefined) locations.one(locationId)
      apply(locationId === undefined ? organisation : levelOf(locationId), changes)
    },
    phonesAt: (locationId) =>
      phones.all(locationId).filter(({ model }) => types.includes(model.type)),
    setUpdating: (now) => (isUpdating = now),
  }
}
