// The cloud's shapes for the call settings of phones (docs/webex/facts.md 6): lines, keys,
// settings, templates and jobs. Types only, no code.

export type WireLineType = 'PRIMARY' | 'SHARED_CALL_APPEARANCE'
export type WireMemberType = 'PEOPLE' | 'PLACE' | 'VIRTUAL_LINE'

/** Whose line it is, and as what it appears on one phone. */
export type WirePhoneMember = {
  id: string
  firstName: string
  lastName: string
  phoneNumber?: string
  extension?: string
  primaryOwner: boolean
  port: number
  t38FaxCompressionEnabled?: boolean
  lineType: WireLineType
  lineWeight: number
  hotlineEnabled: boolean
  hotlineDestination: string
  allowCallDeclineEnabled: boolean
  lineLabel?: string
  memberType: WireMemberType
  location?: { id: string; name: string }
}

/** `GET /telephony/config/devices/{deviceId}/members`. */
export type WirePhoneMembers = { model: string; members: WirePhoneMember[]; maxLineCount: number }

/** What a `PUT` of the members says of each. */
export type WirePhoneMemberRequest = Pick<
  WirePhoneMember,
  | 'port'
  | 'id'
  | 'primaryOwner'
  | 'lineType'
  | 'lineWeight'
  | 'hotlineEnabled'
  | 'hotlineDestination'
  | 'allowCallDeclineEnabled'
> & { t38FaxCompressionEnabled?: boolean; lineLabel?: string }

/** An item of `GET …/availableMembers`. */
export type WireAvailableMember = Pick<
  WirePhoneMember,
  'id' | 'firstName' | 'lastName' | 'phoneNumber' | 'lineType' | 'allowCallDeclineEnabled'
> & {
  extension?: string
  memberType: WireMemberType
  location: { id: string; name: string }
}

export type WireLineKeyType =
  | 'PRIMARY_LINE'
  | 'SHARED_LINE'
  | 'MONITOR'
  | 'CALL_PARK_EXTENSION'
  | 'SPEED_DIAL'
  | 'OPEN'
  | 'CLOSED'
  | 'MODE_MANAGEMENT'

export type WireLineKey = {
  lineKeyIndex: number
  lineKeyType: WireLineKeyType
  lineKeyLabel?: string
  lineKeyValue?: string
  /** 0 where it is no shared line. */
  sharedLineIndex?: number
}

export type WireKemKey = {
  kemModuleIndex: number
  kemKeyIndex: number
  kemKeyType: WireLineKeyType
  kemKeyLabel?: string
  kemKeyValue?: string
  /** 0 where it is no shared line. */
  sharedLineIndex?: number
}

/** `GET /telephony/config/devices/{deviceId}/layout`. */
export type WirePhoneLayout = {
  layoutMode: 'DEFAULT' | 'CUSTOM'
  userReorderEnabled?: boolean
  lineKeys: WireLineKey[]
  kemModuleType?: string
  kemKeys?: WireKemKey[]
}

/** `ata`, `dect`, `mpp`, `wifi`, each with keys of its own. */
export type WireCustomizations = Record<string, Record<string, unknown>>

/** `GET …/devices/{deviceId}/settings`; `customEnabled` is not told of the organisation's. */
export type WirePhoneSettings = {
  customizations: WireCustomizations
  customEnabled?: boolean
  updateInProgress: boolean
  deviceCount: number
  lastUpdateTime: number
}

/** `GET /telephony/config/devices/{deviceId}`. */
export type WireCallingDevice = {
  manufacturer: string
  managedBy: string
  id: string
  ip: string
  mac?: string
  model: string
  activationState?: string
  description?: string[]
  upgradeChannelEnabled: boolean
  owner?: { sipUserName: string; linePort?: string }
  proxy?: { outboundProxy: string }
}

export type WireHoteling = { enabled: boolean; limitGuestUse?: boolean; guestHoursLimit?: number }

/** An item of `GET …/people/{personId}/devices` and of a workspace's. */
export type WireOwnedDevice = {
  id: string
  description?: string[]
  model: string
  modelType?: string
  mac?: string
  ipAddress?: string
  primaryOwner: boolean
  type: WireLineType
  hoteling: WireHoteling & { limitGuestUse: boolean }
  owner: { id: string; type: WireMemberType; firstName: string; lastName: string }
  activationState: string
}

export type WireOwnedDevices = {
  devices: WireOwnedDevice[]
  maxDeviceCount: number
  maxOwnedDeviceCount: number
}

/** What a model can do: an item of `GET /telephony/config/supportedDevices`. */
export type WireSupportedDevice = {
  model: string
  displayName: string
  familyDisplayName?: string
  type: 'MPP' | 'ATA' | 'GENERIC_SIP' | 'ESIM' | 'DESK_PHONE'
  manufacturer: 'CISCO' | 'THIRD_PARTY'
  managedBy: 'CISCO' | 'CUSTOMER'
  supportedFor: ('PEOPLE' | 'PLACE')[]
  onboardingMethod: ('MAC_ADDRESS' | 'ACTIVATION_CODE' | 'NONE')[]
  allowConfigureLayoutEnabled: boolean
  numberOfLinePorts: number
  kemSupportEnabled: boolean
  kemModuleCount?: number
  kemLinesSupportEnabled: boolean
  kemModuleType?: ('KEM_14_KEYS' | 'KEM_18_KEYS' | 'KEM_20_KEYS')[]
  upgradeChannelEnabled: boolean
  defaultUpgradeChannel?: string
  additionalPrimaryLineAppearancesEnabled: boolean
  basicEmergencyNomadicEnabled: boolean
  customizedBehaviorsEnabled: boolean
  allowConfigurePortsEnabled: boolean
  customizableLineLabelEnabled: boolean
  supportsLinePortReorderingEnabled: boolean
  portNumberSupportEnabled: boolean
  t38Enabled: boolean
  callDeclinedEnabled: boolean
  touchScreenPhone: boolean
  numberOfLineKeyButtons: number
  deviceSettingsConfiguration?: string
  allowHotelingHostEnabled: boolean
  supportsLogCollection?: string
  supportsApplyChangesEnabled: boolean
  allowConfigureLinesEnabled: boolean
  allowConfigurePhoneSettingsEnabled: boolean
  supportsHotlineEnabled: boolean
  maxNumberOfLineAppearances?: number
}

export type WireSupportedDevices = {
  upgradeChannelList: string[]
  devices: WireSupportedDevice[]
}

/** An item of `GET …/lineKeyTemplates`. */
export type WireLineKeyTemplateRow = {
  id: string
  templateName: string
  deviceModel: string
  modelDisplayName: string
}

export type WireLineKeyTemplate = WireLineKeyTemplateRow & {
  userReorderEnabled: boolean
  lineKeys: WireLineKey[]
}

export type WireLineKeyTemplateRequest = {
  templateName: string
  deviceModel: string
  userReorderEnabled?: boolean
  lineKeys: WireLineKey[]
}

/** What is applied to which phones: of the preview and of the job. */
export type WireApplyTemplateRequest = {
  action: 'APPLY_TEMPLATE' | 'APPLY_DEFAULT_TEMPLATES'
  templateId: string
  locationIds?: string[]
  excludeDevicesWithCustomLayout?: boolean
  includeDeviceTags?: string[]
  excludeDeviceTags?: string[]
  advisoryTypes?: Record<string, boolean>
}

/** What all jobs have in common (docs/webex/facts.md 6.3), and what some of them count. */
export type WireJob = {
  name: string
  id: string
  jobType?: string
  trackingId: string
  sourceUserId: string
  sourceCustomerId: string
  targetCustomerId: string
  instanceId: number
  jobExecutionStatus: {
    id: number
    startTime: string
    endTime?: string
    lastUpdated: string
    statusMessage: string
    exitCode: string
    createdTime: string
    timeElapsed: string
    stepExecutionStatuses: {
      id: number
      name: string
      startTime: string
      endTime?: string
      lastUpdated: string
      statusMessage: string
      exitCode: string
      timeElapsed: string
    }[]
  }[]
  latestExecutionStatus: string
  latestExecutionExitCode: string
  percentageComplete?: number
  updatedCount?: number
  advisoryCount?: number
  deviceCount?: number
  target?: string
  locationId?: string
  locationCustomizationsEnabled?: boolean
  operationType?: string
  sourceLocationId?: string
  targetLocationId?: string
  sourceLocationName?: string
  targetLocationName?: string
  counts?: {
    totalNumbers: number
    numbersDeleted: number
    numbersMoved: number
    numbersFailed: number
  }
}

export type WireJobList = { items: WireJob[] }

export type WireJobErrorMessage = { description: string; code?: string; locationId?: string }

/** Of a template's job there is one with its `error`; of the others `items`. */
export type WireJobErrors = {
  trackingId?: string
  error?: WireJobErrorMessage
  items?: {
    itemNumber: number
    trackingId: string
    error: { key: string; message: WireJobErrorMessage[] }
  }[]
}

export type WireMacStatus = {
  mac: string
  state: 'AVAILABLE' | 'UNAVAILABLE' | 'DUPLICATE_IN_LIST' | 'INVALID'
  errorCode?: number
  message?: string
}

export type WireBackgroundImage = { backgroundImageUrl: string; fileName: string }

/** Of `GET /telephony/config/devices/dectNetworks/supportedDevices`. */
export type WireSupportedBase = {
  model: string
  displayName: string
  numberOfBaseStations: number
  numberOfLinePorts: number
}
