// Phone settings that Cordboard knows, with their values. Unknown settings are sent back unchanged,
// because a PUT replaces everything (docs/webex/facts.md 6.1).
import type { Choices, Merged, Parts } from '../merge.ts'
import { mergeParts } from '../merge.ts'

/** Webex's two families of settings: multiplatform phones and analog adapters. */
export type SettingsFamily = 'mpp' | 'ata'
/** A value that a form can edit. */
export type SettingValue = string | number | boolean
type Values = Readonly<Record<string, unknown>>
/** Settings by family, as Webex sends them. */
export type Customizations = Readonly<Record<string, Values>>

/** The settings of a phone, location or organization. */
export type PhoneSettings = {
  readonly customizations: Customizations
  /** Custom settings, not inherited ones. */
  readonly isCustom: boolean
  readonly isUpdating: boolean
  readonly devices: number
  /** ms since 1970. */
  readonly changed?: number
}

/** The form's groups. */
export type SettingGroup = 'screen' | 'calls' | 'sound' | 'network' | 'access'

type Input =
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  | {
      readonly is: 'number'
      readonly least: number
      readonly most: number
      readonly isSeconds?: true
    }
  | { readonly is: 'text' }

/** A setting that the form offers, with its kind of input. */
export type KnownSetting = {
  /** Path below the family: `screenTimeout.value`. */
  readonly path: string
  readonly group: SettingGroup
  readonly input: Input
}

const flag = { is: 'flag' } as const
const text = { is: 'text' } as const
const choice = (...values: readonly string[]) => ({ is: 'choice', values }) as const
const number = (least: number, most: number) => ({ is: 'number', least, most }) as const
const seconds = (most: number) => ({ is: 'number', least: 1, most, isSeconds: true }) as const

type Rows = Readonly<Record<SettingGroup, Readonly<Record<string, Input>>>>

const names = ['PERSON_FIRST_THEN_LAST_NAME', 'PERSON_LAST_THEN_FIRST_NAME'] as const
const languages =
  'PERSON_LANGUAGE ARABIC BULGARIAN CATALAN CHINESE_SIMPLIFIED CHINESE_TRADITIONAL CROATIAN CZECH DANISH DUTCH ENGLISH_UNITED_STATES ENGLISH_UNITED_KINGDOM FINNISH FRENCH_CANADA FRENCH_FRANCE GERMAN GREEK HEBREW HUNGARIAN ITALIAN JAPANESE KOREAN NORWEGIAN POLISH PORTUGUESE_PORTUGAL RUSSIAN SPANISH_COLOMBIA SPANISH_SPAIN SLOVAK SWEDISH SLOVENIAN TURKISH UKRAINE'.split(
    ' ',
  )
const volume = number(0, 15)
const vlan = number(1, 4095)

const wired = {
  cdpEnabled: flag,
  lldpEnabled: flag,
  qosEnabled: flag,
  'vlan.enabled': flag,
  'vlan.value': vlan,
} as const

const mpp: Rows = {
  screen: {
    backlightTimer: choice('ONE_MIN', 'FIVE_MIN', 'THIRTY_MIN', 'ALWAYS_ON'),
    backlightTimer68XX78XX: choice('ALWAYS_ON', 'TEN_SEC', 'TWENTY_SEC', 'THIRTY_SEC', 'OFF'),
    'background.image': choice(
      'NONE',
      'DARK_BLUE',
      'CISCO_DARK_BLUE',
      'WEBEX_DARK_BLUE',
      'CUSTOM_BACKGROUND',
    ),
    'background.customUrl': text,
    displayNameFormat: choice('PERSON_NUMBER', ...names),
    lineKeyLabelFormat: choice('PERSON_EXTENSION', ...names),
    lineKeyLEDPattern: choice('DEFAULT', 'PRESET_1'),
    phoneLanguage: choice(...languages),
    'screenTimeout.enabled': flag,
    'screenTimeout.value': seconds(3_600),
    voiceFeedbackAccessibilityEnabled: flag,
  },
  calls: {
    dndServicesEnabled: flag,
    'acd.enabled': flag,
    'acd.displayCallqueueAgentSoftkeys': choice('FRONT_PAGE', 'LAST_PAGE'),
    cfExpandedSoftKey: choice('ONLY_THE_CALL_FORWARD_ALL', 'ALL_CALL_FORWARDS'),
    callHistory: choice('WEBEX_UNIFIED_CALL_HISTORY', 'LOCAL_CALL_HISTORY'),
    contacts: choice('XSI_DIRECTORY', 'WEBEX_DIRECTORY'),
    webexMeetingsEnabled: flag,
    activeCallFocusEnabled: flag,
    dialAssistEnabled: flag,
    missedCallNotificationEnabled: flag,
    allowMonitorLinesEnabled: flag,
    callsPerLine: number(1, 10),
    shortInterdigitTimer: seconds(64),
    longInterdigitTimer: seconds(64),
    offHookTimer: seconds(64),
  },
  sound: {
    'audioCodecPriority.selection': choice('REGIONAL', 'CUSTOM'),
    'volumeSettings.ringerVolume': volume,
    'volumeSettings.speakerVolume': volume,
    'volumeSettings.handsetVolume': volume,
    'volumeSettings.headsetVolume': volume,
    'volumeSettings.allowEndUserOverrideEnabled': flag,
    'noiseCancellation.enabled': flag,
    'noiseCancellation.allowEndUserOverrideEnabled': flag,
    'bluetooth.enabled': flag,
  },
  network: {
    ...wired,
    'vlan.pcPort': vlan,
    'wifiNetwork.enabled': flag,
    'wifiNetwork.ssidName': text,
    passThroughPortEnabled: flag,
    poeMode: choice('NORMAL', 'MAXIMUM'),
    pnacEnabled: flag,
    iceEnabled: flag,
  },
  access: {
    mppUserWebAccessEnabled: flag,
    userPasswordOverrideEnabled: flag,
    usbPortsEnabled: flag,
    'usbPorts.sideUsbEnabled': flag,
    'usbPorts.rearUsbEnabled': flag,
    nightlyResyncEnabled: flag,
    peerFirmwareEnabled: flag,
    defaultLoggingLevel: choice('STANDARD', 'DEBUGGING'),
  },
}

const ata: Rows = {
  screen: {},
  calls: {
    ataDtmfMode: choice('STRICT', 'NORMAL'),
    ataDtmfMethod: choice('INBAND', 'AVT', 'AUTO'),
  },
  sound: { 'audioCodecPriority.selection': choice('REGIONAL', 'CUSTOM') },
  network: {
    ...wired,
    'snmp.enabled': flag,
    'snmp.snmpV3Enabled': flag,
    'snmp.trustedIP': text,
  },
  access: { webAccessEnabled: flag, nightlyResyncEnabled: flag },
}

const known: Readonly<Record<SettingsFamily, readonly KnownSetting[]>> = {
  mpp: settingsOf(mpp),
  ata: settingsOf(ata),
}

function settingsOf(rows: Rows): readonly KnownSetting[] {
  return (Object.keys(rows) as SettingGroup[]).flatMap((group) =>
    Object.entries(rows[group]).map(([path, input]) => ({ path, group, input })),
  )
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `undefined` if the phone does not report it, or if it is not a plain value. */
export function settingAt(values: Values, path: string): SettingValue | undefined {
  const found = path
    .split('.')
    .reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), values)
  const isPlain = ['string', 'number', 'boolean'].includes(typeof found)
  return isPlain ? (found as SettingValue) : undefined
}

/** Changes one value; all others stay, known or not. */
export function withSetting(values: Values, path: string, value: SettingValue): Values {
  const [key = '', ...below] = path.split('.')
  if (below.length === 0) return { ...values, [key]: value }
  const inner = values[key]
  return { ...values, [key]: withSetting(isRecord(inner) ? inner : {}, below.join('.'), value) }
}

/** The settings that the phone reports: it does not have the others. */
export function knownSettings(family: SettingsFamily, values: Values): readonly KnownSetting[] {
  return known[family].filter(({ path }) => settingAt(values, path) !== undefined)
}

/** Why a value cannot be saved. */
export type BadSetting =
  | { readonly why: 'notANumber' }
  | { readonly why: 'outside'; readonly least: number; readonly most: number }

/** The value's problem; `undefined` if it is valid. */
export function badSetting({ input }: KnownSetting, value: SettingValue): BadSetting | undefined {
  if (input.is !== 'number') return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) return { why: 'notANumber' }
  const { least, most } = input
  return value < least || value > most ? { why: 'outside', least, most } : undefined
}

/** One setting before and after; `undefined` if it is not set. */
export type SettingChange = {
  readonly path: string
  readonly before: SettingValue | undefined
  readonly after: SettingValue | undefined
}

/** The settings that differ, in the order of the form. */
export function settingChanges(
  family: SettingsFamily,
  before: Values,
  after: Values,
): readonly SettingChange[] {
  return known[family].flatMap(({ path }) => {
    const [from, to] = [settingAt(before, path), settingAt(after, path)]
    return from === to ? [] : [{ path, before: from, after: to }]
  })
}

const families: readonly SettingsFamily[] = ['mpp', 'ata']

/** Names are `<family> <path>`; `own` stands for having custom settings at all. */
function partsOf({ customizations, isCustom }: PhoneSettings): Parts {
  return new Map<string, SettingValue>([
    ['own', isCustom],
    ...families.flatMap((family) => {
      const values = customizations[family] ?? {}
      return knownSettings(family, values).flatMap(({ path }) => {
        const value = settingAt(values, path)
        return value === undefined ? [] : [[`${family} ${path}`, value] as const]
      })
    }),
  ])
}

/** The family and path of a conflict. */
export function settingPartOf(name: string): { readonly family: string; readonly path: string } {
  const [family = '', path = ''] = name.split(' ')
  return { family, path }
}

/**
 * Merges my edits with those that others saved since. If they returned the phone to
 * inherited settings, mine would have no effect: that is a conflict.
 */
export function mergeSettings(
  base: PhoneSettings,
  mine: PhoneSettings,
  theirs: PhoneSettings,
  choices: Choices = new Map(),
): Merged<PhoneSettings> {
  const three = { base: partsOf(base), mine: partsOf(mine), theirs: partsOf(theirs) }
  const { parts, conflicts, others } = mergeParts(three, choices)
  const isChanged = [...three.mine].some(([name, value]) => three.base.get(name) !== value)
  const isMoot = mine.isCustom && base.isCustom && !theirs.isCustom && isChanged
  const customizations = [...parts].reduce<Customizations>((all, [name, value]) => {
    const { family, path } = settingPartOf(name)
    const values = all[family] ?? {}
    if (path === '' || value === undefined || settingAt(values, path) === value) return all
    return { ...all, [family]: withSetting(values, path, value as SettingValue) }
  }, theirs.customizations)
  const own = isMoot ? choices.get('own') !== 'theirs' : parts.get('own') === true
  return {
    value: { ...theirs, customizations, isCustom: own },
    conflicts: isMoot && !choices.has('own') ? [...conflicts, 'own'] : conflicts,
    others,
  }
}

const LARGEST_IMAGE = 625_000

/** Whether Webex accepts the file as a background (docs/webex/facts.md 6.1). */
export function isBackground({ type, size }: { type: string; size: number }): boolean {
  return ['image/jpeg', 'image/png'].includes(type) && size > 0 && size <= LARGEST_IMAGE
}
