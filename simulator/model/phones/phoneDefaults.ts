// The organization's default phone settings, and the values that each setting accepts
// (docs/webex/facts.md 6.2).
import type { WireCustomizations } from '../../../wire/phone.ts'

const codecs = { selection: 'REGIONAL', primary: 'OPUS', secondary: 'G722', tertiary: 'G711u' }

/** The softkeys in each state of a call; the names are the firmware's own. */
const states =
  'idle offHook dialingInput progressing connected connectedVideo startTransfer startConference conferencing releasing hold ringing sharedActive sharedHeld'
const softKeyMenu = Object.fromEntries(
  states.split(' ').map((state) => [`${state}KeyList`, 'option;select;cancel']),
)
const psk = { psk1: '', psk4: '' }
const softKeyLayout = {
  softKeyMenu,
  psk,
  softKeyMenuDefaults: softKeyMenu,
  pskDefaults: psk,
}

export const usualCustomizations: WireCustomizations = {
  mpp: {
    pnacEnabled: false,
    audioCodecPriority: codecs,
    backlightTimer: 'FIVE_MIN',
    background: { image: 'NONE', customUrl: '' },
    displayNameFormat: 'PERSON_FIRST_THEN_LAST_NAME',
    cdpEnabled: true,
    defaultLoggingLevel: 'STANDARD',
    dndServicesEnabled: true,
    acd: { enabled: false, displayCallqueueAgentSoftkeys: 'LAST_PAGE' },
    shortInterdigitTimer: 3,
    longInterdigitTimer: 10,
    lineKeyLabelFormat: 'PERSON_EXTENSION',
    lineKeyLEDPattern: 'DEFAULT',
    lldpEnabled: true,
    mppUserWebAccessEnabled: true,
    multicast: [],
    enhancedMulticast: { xmlAppUrl: '', multicastList: [] },
    offHookTimer: 30,
    phoneLanguage: 'PERSON_LANGUAGE',
    poeMode: 'NORMAL',
    qosEnabled: true,
    screenTimeout: { enabled: true, value: 400 },
    usbPortsEnabled: false,
    usbPorts: { enabled: false, sideUsbEnabled: true, rearUsbEnabled: true },
    vlan: { enabled: false, value: 1, pcPort: 1 },
    wifiNetwork: { enabled: false, authenticationMethod: 'NONE', ssidName: '', userId: '' },
    callHistory: 'WEBEX_UNIFIED_CALL_HISTORY',
    contacts: 'WEBEX_DIRECTORY',
    webexMeetingsEnabled: true,
    volumeSettings: {
      ringerVolume: 9,
      speakerVolume: 11,
      handsetVolume: 10,
      headsetVolume: 10,
      eHookEnabled: false,
      allowEndUserOverrideEnabled: true,
    },
    cfExpandedSoftKey: 'ONLY_THE_CALL_FORWARD_ALL',
    httpProxy: {
      mode: 'OFF',
      autoDiscoveryEnabled: true,
      host: '',
      port: '',
      packUrl: '',
      authSettingsEnabled: false,
      username: '',
      password: '',
    },
    // The description has no other value for an organization.
    bluetooth: { enabled: true, mode: 'PHONE' },
    passThroughPortEnabled: true,
    userPasswordOverrideEnabled: false,
    activeCallFocusEnabled: true,
    peerFirmwareEnabled: false,
    noiseCancellation: { enabled: true, allowEndUserOverrideEnabled: true },
    voiceFeedbackAccessibilityEnabled: false,
    dialAssistEnabled: true,
    callsPerLine: 4,
    nightlyResyncEnabled: true,
    missedCallNotificationEnabled: true,
    softKeyLayout,
    backgroundImage8875: 'BLUE_DARK',
    backlightTimer68XX78XX: 'TWENTY_SEC',
    allowMonitorLinesEnabled: true,
    iceEnabled: false,
  },
  ata: {
    audioCodecPriority: { ...codecs, primary: 'G711u', secondary: 'G711a', tertiary: 'G729a' },
    ataDtmfMode: 'NORMAL',
    ataDtmfMethod: 'AUTO',
    cdpEnabled: true,
    lldpEnabled: true,
    qosEnabled: true,
    vlan: { enabled: false, value: 1 },
    webAccessEnabled: false,
    nightlyResyncEnabled: true,
    snmp: {
      enabled: false,
      trustedIP: '0.0.0.0/0.0.0.0',
      getCommunity: 'public',
      setCommunity: 'private',
      snmpV3Enabled: false,
    },
  },
  dect: {
    audioCodecPriority: { ...codecs, primary: 'G722', secondary: 'G711u', tertiary: 'G729' },
    cdpEnabled: true,
    dect6825HandsetEmergencyNumber: '',
    lldpEnabled: true,
    multicast: '',
    qosEnabled: true,
    vlan: { enabled: false, value: 1 },
    webAccessEnabled: false,
    nightlyResyncEnabled: true,
  },
}

/** By the path below `mpp` or `ata`; a key that is missing here accepts any value of its type. */
const choices: Readonly<Record<string, readonly string[]>> = {
  'audioCodecPriority.selection': ['REGIONAL', 'CUSTOM'],
  backlightTimer: ['ONE_MIN', 'FIVE_MIN', 'THIRTY_MIN', 'ALWAYS_ON'],
  'background.image': [
    'NONE',
    'DARK_BLUE',
    'CISCO_DARK_BLUE',
    'WEBEX_DARK_BLUE',
    'CUSTOM_BACKGROUND',
  ],
  displayNameFormat: [
    'PERSON_NUMBER',
    'PERSON_FIRST_THEN_LAST_NAME',
    'PERSON_LAST_THEN_FIRST_NAME',
  ],
  defaultLoggingLevel: ['STANDARD', 'DEBUGGING'],
  'acd.displayCallqueueAgentSoftkeys': ['FRONT_PAGE', 'LAST_PAGE'],
  lineKeyLabelFormat: [
    'PERSON_EXTENSION',
    'PERSON_FIRST_THEN_LAST_NAME',
    'PERSON_LAST_THEN_FIRST_NAME',
  ],
  lineKeyLEDPattern: ['DEFAULT', 'PRESET_1'],
  poeMode: ['NORMAL', 'MAXIMUM'],
  callHistory: ['WEBEX_UNIFIED_CALL_HISTORY', 'LOCAL_CALL_HISTORY'],
  contacts: ['XSI_DIRECTORY', 'WEBEX_DIRECTORY'],
  'bluetooth.mode': ['PHONE', 'HANDS_FREE', 'BOTH'],
  'httpProxy.mode': ['OFF', 'AUTO', 'MANUAL'],
  backlightTimer68XX78XX: ['ALWAYS_ON', 'TEN_SEC', 'TWENTY_SEC', 'THIRTY_SEC', 'OFF'],
  ataDtmfMode: ['STRICT', 'NORMAL'],
  ataDtmfMethod: ['INBAND', 'AVT', 'AUTO'],
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  shortInterdigitTimer: [1, 64],
  longInterdigitTimer: [1, 64],
  offHookTimer: [0, 64],
  'vlan.value': [1, 4095],
  'vlan.pcPort': [1, 4095],
  'volumeSettings.ringerVolume': [0, 15],
  'volumeSettings.speakerVolume': [0, 15],
  'volumeSettings.handsetVolume': [0, 15],
  'volumeSettings.headsetVolume': [0, 15],
  callsPerLine: [1, 10],
}

function fits(path: string, value: unknown, like: unknown): boolean {
  if (Array.isArray(like)) return Array.isArray(value)
  if (typeof value !== typeof like || value === null) return false
  const allowed = choices[path]
  if (allowed) return typeof value === 'string' && allowed.includes(value)
  const [least, most] = ranges[path] ?? [-Infinity, Infinity]
  return typeof value !== 'number' || (Number.isInteger(value) && value >= least && value <= most)
}

/** The path of the first invalid value, at any depth; unknown keys are accepted. */
export function firstWrongPath(values: object, usual: object, above = ''): string | undefined {
  const known = usual as Readonly<Record<string, unknown>>
  for (const [key, value] of Object.entries(values) as [string, unknown][]) {
    if (!Object.hasOwn(known, key)) continue
    const path = `${above}${key}`
    const like = known[key]
    if (!fits(path, value, like)) return path
    const isInner = typeof like === 'object' && like !== null && !Array.isArray(like)
    const inner = isInner ? firstWrongPath(value as object, like, `${path}.`) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}
