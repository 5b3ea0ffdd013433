// The capabilities of each phone model as `supportedDevices` returns them (docs/webex/facts.md
// 6.2): one row per model.
import type { WireSupportedBase, WireSupportedDevice } from '../../../wire/phone.ts'
import { phoneModels, type PhoneModel } from './phoneModels.ts'

type Kem = {
  readonly type: NonNullable<WireSupportedDevice['kemModuleType']>[number]
  readonly modules: number
}
type Row = {
  readonly ports: number
  /** In addition to the screen; without modules there is no layout. */
  readonly keys: number
  readonly kem?: Kem
}

/** By the name without the manufacturer. */
const rows: Readonly<Record<string, Row>> = {
  '6821': { ports: 2, keys: 2 },
  '6841': { ports: 4, keys: 4 },
  '6851': { ports: 4, keys: 4, kem: { type: 'KEM_14_KEYS', modules: 2 } },
  '6861': { ports: 4, keys: 4 },
  '6871': { ports: 6, keys: 6 },
  '7811': { ports: 1, keys: 0 },
  '7821': { ports: 2, keys: 2 },
  '7832': { ports: 1, keys: 0 },
  '7841': { ports: 4, keys: 4 },
  '7861': { ports: 16, keys: 16 },
  '8811': { ports: 10, keys: 10 },
  '8832': { ports: 1, keys: 0 },
  '8841': { ports: 10, keys: 10 },
  '8845': { ports: 10, keys: 10 },
  '8851': { ports: 10, keys: 10, kem: { type: 'KEM_18_KEYS', modules: 2 } },
  '8861': { ports: 10, keys: 10, kem: { type: 'KEM_18_KEYS', modules: 3 } },
  '8865': { ports: 10, keys: 10, kem: { type: 'KEM_18_KEYS', modules: 3 } },
  '8875': { ports: 10, keys: 10 },
  '9811': { ports: 1, keys: 1 },
  '9821': { ports: 2, keys: 2 },
  '9841': { ports: 4, keys: 4 },
  '9851': { ports: 10, keys: 6, kem: { type: 'KEM_20_KEYS', modules: 2 } },
  '9861': { ports: 16, keys: 10 },
  '9871': { ports: 16, keys: 16 },
  ATA191: { ports: 2, keys: 0 },
  ATA192: { ports: 2, keys: 0 },
}
const oneLine: Row = { ports: 1, keys: 0 }

/** The 9800 series uses dynamic settings, all others customizations. */
function typeOf({ model, isThirdParty }: PhoneModel, number: string): WireSupportedDevice['type'] {
  if (isThirdParty) return 'GENERIC_SIP'
  if (model.includes('ATA')) return 'ATA'
  return number.startsWith('98') ? 'DESK_PHONE' : 'MPP'
}

const settingsOf = {
  MPP: 'WEBEX_CALLING_DEVICE_CONFIGURATION',
  ATA: 'WEBEX_CALLING_DEVICE_CONFIGURATION',
  DESK_PHONE: 'WEBEX_CALLING_DYNAMIC_DEVICE_CONFIGURATION',
  GENERIC_SIP: 'NONE',
  ESIM: 'NONE',
} as const

function supported(phone: PhoneModel): WireSupportedDevice {
  const number = phone.product.replace('Cisco ', '')
  const { ports, keys, kem } = rows[number] ?? oneLine
  const type = typeOf(phone, number)
  const isOurs = !phone.isThirdParty
  const hasKeys = keys > 0
  const isPhone = type === 'MPP' || type === 'DESK_PHONE'
  return {
    model: phone.model,
    displayName: phone.product,
    familyDisplayName: isPhone ? `Cisco ${number.slice(0, 2)}XX` : phone.product,
    type,
    manufacturer: isOurs ? 'CISCO' : 'THIRD_PARTY',
    managedBy: isOurs ? 'CISCO' : 'CUSTOMER',
    supportedFor: ['PEOPLE', 'PLACE'],
    onboardingMethod: isPhone ? ['MAC_ADDRESS', 'ACTIVATION_CODE'] : ['MAC_ADDRESS'],
    allowConfigureLayoutEnabled: hasKeys,
    numberOfLinePorts: ports,
    kemSupportEnabled: kem !== undefined,
    kemLinesSupportEnabled: kem !== undefined,
    ...(kem && { kemModuleCount: kem.modules, kemModuleType: [kem.type] }),
    upgradeChannelEnabled: isPhone,
    ...(isPhone && { defaultUpgradeChannel: 'STABLE_DELAY' }),
    additionalPrimaryLineAppearancesEnabled: hasKeys,
    basicEmergencyNomadicEnabled: false,
    customizedBehaviorsEnabled: isPhone,
    allowConfigurePortsEnabled: type === 'ATA',
    customizableLineLabelEnabled: isPhone,
    supportsLinePortReorderingEnabled: isOurs,
    portNumberSupportEnabled: type === 'ATA',
    t38Enabled: type === 'ATA',
    callDeclinedEnabled: isPhone,
    touchScreenPhone: ['8875', '9861', '9871'].includes(number),
    numberOfLineKeyButtons: keys,
    deviceSettingsConfiguration: settingsOf[type],
    allowHotelingHostEnabled: isPhone && hasKeys,
    supportsLogCollection: isPhone ? 'CISCO_PRT' : 'NONE',
    supportsApplyChangesEnabled: isOurs,
    allowConfigureLinesEnabled: true,
    allowConfigurePhoneSettingsEnabled: type === 'MPP' || type === 'ATA',
    supportsHotlineEnabled: type === 'MPP' || type === 'ATA',
    maxNumberOfLineAppearances: ports,
  }
}

export const supportedPhones: readonly WireSupportedDevice[] = [...phoneModels.values()].map(
  supported,
)

const plain = (product: string) => product.replaceAll(' ', '')
const byProduct = new Map(supportedPhones.map((phone) => [plain(phone.displayName), phone]))

/** By the product in `/devices`: `ATA 192` and `ATA191` are the same. */
export function supportedPhone(product: string): WireSupportedDevice | undefined {
  return byProduct.get(plain(product))
}

/** By the model in the call settings. */
export function supportedModel(model: string): WireSupportedDevice | undefined {
  return supportedPhones.find((phone) => phone.model === model)
}

export const keysOfModule = { KEM_14_KEYS: 14, KEM_18_KEYS: 18, KEM_20_KEYS: 20 } as const

/** Base stations and their lines (docs/webex/facts.md 12.4). */
export const supportedBases: readonly WireSupportedBase[] = [
  ['DBS110', 1, 30],
  ['DBS210', 250, 1000],
].map(([name, numberOfBaseStations, numberOfLinePorts]) => ({
  model: `DMS Cisco ${name}`,
  displayName: `Cisco DECT ${String(name).slice(3)} Base`,
  numberOfBaseStations: Number(numberOfBaseStations),
  numberOfLinePorts: Number(numberOfLinePorts),
}))
