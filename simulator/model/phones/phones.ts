// Lines, keys and settings of each phone. Unchanged ones are derived from the owner, so that ten
// thousand phones cost no memory.
import type { WirePhoneLayout, WirePhoneSettings } from '../../../wire/phone.ts'
import { callingIdOf, type DeviceRegister } from '../devices/deviceRegister.ts'
import type { FleetDevice } from '../devices/fleet.ts'
import { firstWrongPath } from './phoneDefaults.ts'
import { checkLayout, defaultKeys, wholeKeys } from './phoneLayouts.ts'
import { checkedMembers, plainMember } from './phoneMembers.ts'
import type {
  KeptMember,
  LineOwners,
  Phone,
  PhoneChange,
  Phones,
  PhoneSettings,
} from './phoneTypes.ts'
import { Refusal } from '../refusal.ts'
import { supportedPhone } from './supportedPhones.ts'
import type { Organisation, SimTime } from '../types.ts'

export type PhonesParts = {
  readonly organisation: Organisation
  readonly register: DeviceRegister
  readonly lineOwners: LineOwners
  readonly settings: PhoneSettings
  readonly time: SimTime
}

/** The changes to a phone. */
type Kept = {
  members?: readonly KeptMember[]
  layout?: WirePhoneLayout
  settings?: { readonly wanted: PhoneChange; readonly at: number }
}

const restartsForMs = 8_000
const shortestPassword = 12

export function createPhones(parts: PhonesParts): Phones {
  const { organisation, register, lineOwners, time } = parts
  /** By the id of `/devices`. */
  const kept = new Map<string, Kept>()

  function keptOf({ wire }: Phone): Kept {
    const known = kept.get(wire.id) ?? {}
    kept.set(wire.id, known)
    return known
  }

  function phoneOf(device: FleetDevice): Phone | undefined {
    const model = device.wire.type === 'phone' ? supportedPhone(device.wire.product) : undefined
    if (!model) return undefined
    const { owner, room, bootedAt } = device
    const ownerId = owner?.id ?? room?.id
    return { wire: register.view(device), callingId: callingIdOf(device), model, ownerId, bootedAt }
  }

  function find(callingId: string): Phone {
    const device = register.findByCallingId(callingId)
    const phone = device && phoneOf(device)
    if (!phone) throw new Refusal(404, `Device not found: ${callingId}`)
    return phone
  }

  function membersOf(phone: Phone): readonly KeptMember[] {
    const changed = kept.get(phone.wire.id)?.members
    if (changed) return changed
    const { ownerId } = phone
    if (ownerId === undefined) return []
    return [
      plainMember(ownerId, 1, true),
      ...organisation
        .linesOf(ownerId)
        .slice(0, phone.model.numberOfLinePorts - 1)
        .map(({ id }, index) => plainMember(id, index + 2, false)),
    ]
  }

  function linesOn(deviceId: string) {
    const device = register.find(deviceId)
    const phone = device && phoneOf(device)
    const lines = phone
      ? membersOf(phone).filter(({ primaryOwner }) => !primaryOwner)
      : organisation.linesOf(device?.owner?.id ?? '')
    // People who have left the organization since are removed from phones.
    return lines.flatMap(({ id }) => lineOwners.find(id) ?? [])
  }

  /** A virtual line rings on the phones where it appears. */
  function ringsOn(phone: Phone, before: readonly KeptMember[], after: readonly KeptMember[]) {
    const { id, product } = phone.wire
    const type = 'DEVICE'
    const endpoint = { id, type, name: product, canAnswerRemotely: phone.model.type !== 'ATA' }
    for (const line of organisation.virtualLines) {
      const has = (members: readonly KeptMember[]) => members.some((one) => one.id === line.id)
      if (has(before) === has(after)) continue
      const others = line.endpoints.filter((one) => one.id !== id)
      line.endpoints = has(after) ? [...others, endpoint] : others
    }
  }

  function checkModel({ model }: Phone, deviceModel: string | undefined): void {
    if (deviceModel !== model.model) throw new Refusal(400, 'deviceModel does not fit the device.')
    if (!model.allowConfigurePhoneSettingsEnabled) {
      throw new Refusal(400, 'The device settings of this model cannot be configured here.')
    }
  }

  const familyOf = ({ model }: Phone) => (model.type === 'ATA' ? 'ata' : 'mpp')

  function settingsOf(phone: Phone): WirePhoneSettings {
    const { settings } = keptOf(phone)
    const family = familyOf(phone)
    const inherited = parts.settings.inherited(phone.wire.locationId)[family] ?? {}
    const isCustom = settings?.wanted.customEnabled === true
    const own = isCustom ? settings.wanted.customizations[family] : undefined
    return {
      customizations: { [family]: { ...inherited, ...own } },
      customEnabled: isCustom,
      updateInProgress: register.isRestarting(phone.wire.id),
      deviceCount: 1,
      lastUpdateTime: settings?.at ?? phone.bootedAt,
    }
  }

  const phones: Phones = {
    find,
    all: (locationId) =>
      register.all
        .filter(({ wire }) => locationId === undefined || wire.locationId === locationId)
        .flatMap((device) => phoneOf(device) ?? []),
    view(callingId) {
      const { wire, model, ownerId = '' } = find(callingId)
      const isActivating = wire.connectionStatus === 'activating'
      const isThirdParty = model.manufacturer === 'THIRD_PARTY'
      const user = organisation.memberById(ownerId)?.extension ?? wire.serial
      return {
        manufacturer: model.manufacturer,
        managedBy: model.managedBy,
        id: callingId,
        ip: wire.ip ?? '',
        mac: wire.mac,
        model: model.model,
        activationState: isActivating ? 'activating' : 'activated',
        description: [wire.displayName],
        upgradeChannelEnabled: model.upgradeChannelEnabled,
        ...(isThirdParty && {
          owner: { sipUserName: user, linePort: `${user}@cordboard.example` },
          proxy: { outboundProxy: 'sip.cordboard.example' },
        }),
      }
    },
    setPassword(callingId, password) {
      const { model } = find(callingId)
      if (model.manufacturer !== 'THIRD_PARTY') {
        throw new Refusal(400, 'The SIP password of this device cannot be set.')
      }
      if (password.length < shortestPassword) {
        throw new Refusal(400, `sipPassword needs at least ${shortestPassword} characters.`)
      }
    },
    members(callingId) {
      const phone = find(callingId)
      const members = membersOf(phone).flatMap((member) => {
        const owner = lineOwners.find(member.id)
        return owner ? [{ ...owner, ...member }] : []
      })
      return { model: phone.model.model, members, maxLineCount: phone.model.numberOfLinePorts }
    },
    setMembers(callingId, wanted) {
      const phone = find(callingId)
      const before = membersOf(phone)
      const { model, ownerId } = phone
      const after = checkedMembers({ wanted, model, ownerId, lineOwners })
      keptOf(phone).members = after
      ringsOn(phone, before, after)
    },
    availableFor(callingId) {
      const here = new Set(membersOf(find(callingId)).map(({ id }) => id))
      return lineOwners.all().filter(({ id }) => !here.has(id))
    },
    layout(callingId) {
      const phone = find(callingId)
      const { model } = phone
      if (!model.allowConfigureLayoutEnabled) {
        throw new Refusal(400, 'The device has no configurable layout.')
      }
      const custom = keptOf(phone).layout
      return custom
        ? { ...custom, lineKeys: wholeKeys(model, custom.lineKeys) }
        : {
            layoutMode: 'DEFAULT',
            userReorderEnabled: false,
            lineKeys: defaultKeys(model, membersOf(phone)),
          }
    },
    setLayout(callingId, layout) {
      const phone = find(callingId)
      checkLayout(phone.model, layout)
      const own = keptOf(phone)
      if (layout.layoutMode === 'DEFAULT') delete own.layout
      else own.layout = layout
    },
    settings(callingId, deviceModel) {
      const phone = find(callingId)
      checkModel(phone, deviceModel)
      return settingsOf(phone)
    },
    setSettings(callingId, deviceModel, wanted) {
      const phone = find(callingId)
      checkModel(phone, deviceModel)
      const family = familyOf(phone)
      const own = wanted.customizations[family]
      if (!own) throw new Refusal(400, `customizations.${family} is required.`)
      const bad = firstWrongPath(own, settingsOf(phone).customizations[family] ?? {})
      if (bad !== undefined) throw new Refusal(400, `Invalid value for ${family}.${bad}.`)
      keptOf(phone).settings = { wanted, at: time.now() }
    },
    restart(callingId) {
      const phone = find(callingId)
      if (!phone.model.supportsApplyChangesEnabled) {
        throw new Refusal(400, 'The device does not support applying changes.')
      }
      register.restart(phone.wire.id, time.now() + restartsForMs)
    },
    isRestarting: ({ wire }) => register.isRestarting(wire.id),
    linesOn,
    linesOf(personId) {
      const devices = organisation.memberById(personId)?.endpoints ?? []
      const lines = devices.flatMap(({ id }) => linesOn(id))
      return [...new Map(lines.map((line) => [line.id, line])).values()]
    },
  }
  return phones
}
