// The interface of phones and their settings for the rest of the simulator (docs/webex/facts.md 6).
import type { WireDevice } from '../../../wire/device.ts'
import type {
  WireApplyTemplateRequest,
  WireBackgroundImage,
  WireCallingDevice,
  WireCustomizations,
  WireHoteling,
  WireJob,
  WireJobErrors,
  WireLineKeyTemplate,
  WireLineKeyTemplateRequest,
  WireLineKeyTemplateRow,
  WireMacStatus,
  WireMemberType,
  WireOwnedDevices,
  WirePhoneLayout,
  WirePhoneMember,
  WirePhoneMemberRequest,
  WirePhoneMembers,
  WirePhoneSettings,
  WireSupportedDevice,
} from '../../../wire/phone.ts'
import type { Member } from '../users/memberTypes.ts'

/** The owner of a line on a phone: a person, a workspace, or a virtual line. */
export type LineOwner = {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly phoneNumber?: string
  readonly extension?: string
  readonly memberType: WireMemberType
  readonly location: { readonly id: string; readonly name: string }
}

export type LineOwners = {
  find(id: string): LineOwner | undefined
  all(): readonly LineOwner[]
}

/** A phone of the fleet with its model's capabilities. */
export type Phone = {
  /** Its current form in `/devices`. */
  readonly wire: WireDevice
  readonly ownerId: string | undefined
  /** ms since 1970. */
  readonly bootedAt: number
  /** Its id in the call settings, other than the id of `/devices` (docs/webex/facts.md 2.6). */
  readonly callingId: string
  readonly model: WireSupportedDevice
}

export type PhoneChange = { readonly customizations: WireCustomizations; customEnabled: boolean }

/** Every method throws `Refusal`: 404 for an unknown phone, 400 for invalid input. */
export type Phones = {
  find(callingId: string): Phone
  /** All of them, or those of a location. */
  all(locationId?: string): readonly Phone[]
  view(callingId: string): WireCallingDevice
  setPassword(callingId: string, password: string): void
  members(callingId: string): WirePhoneMembers
  setMembers(callingId: string, members: readonly WirePhoneMemberRequest[]): void
  /** The members for whom a line could be added. */
  availableFor(callingId: string): readonly LineOwner[]
  layout(callingId: string): WirePhoneLayout
  setLayout(callingId: string, layout: WirePhoneLayout): void
  settings(callingId: string, deviceModel: string | undefined): WirePhoneSettings
  setSettings(callingId: string, deviceModel: string | undefined, wanted: PhoneChange): void
  /** The phone loads its configuration and is offline until then. */
  restart(callingId: string): void
  isRestarting(phone: Phone): boolean
  /** Other people's lines on the devices of a person. */
  linesOf(personId: string): readonly LineOwner[]
  linesOn(deviceId: string): readonly LineOwner[]
}

export type PhoneSettings = {
  ofOrganisation(): WirePhoneSettings
  ofLocation(locationId: string): WirePhoneSettings
  /** The settings of a phone without its own. */
  inherited(locationId: string | undefined): WireCustomizations
  /** @param locationId missing: the organization's. @param isEnabled whether the location differs. */
  change(
    wanted: WireCustomizations | undefined,
    locationId: string | undefined,
    isEnabled: boolean,
  ): void
  setUpdating(phones: readonly Phone[], isUpdating: boolean): void
}

export type PhoneOwners = {
  ofPerson(personId: string): WireOwnedDevices
  ofWorkspace(workspaceId: string): WireOwnedDevices
  setHoteling(ownerId: string, hoteling: WireHoteling): void
  compression(ownerId: string): 'ON' | 'OFF'
  setCompression(ownerId: string, compression: 'ON' | 'OFF'): void
  count(personId: string): { totalDeviceCount: number; applicationsCount: number }
  validateMacs(macs: readonly string[]): WireMacStatus[]
}

export type LineKeyTemplates = {
  all(): readonly WireLineKeyTemplateRow[]
  one(id: string): WireLineKeyTemplate
  /** @returns its id. */
  add(wanted: WireLineKeyTemplateRequest): string
  change(id: string, wanted: Omit<WireLineKeyTemplateRequest, 'templateName' | 'deviceModel'>): void
  remove(id: string): void
  /** The phones to which it would be applied. */
  targets(wanted: WireApplyTemplateRequest): readonly Phone[]
  /** @throws Refusal if the phone does not accept it now. @returns whether it fits only in part. */
  apply(wanted: WireApplyTemplateRequest, phone: Phone): boolean
}

export type JobKind =
  'applyLineKeyTemplate' | 'callDeviceSettings' | 'dynamicDeviceSettings' | 'rebuildPhones'

export type PhoneJobs = {
  /** Newest first. */
  all(kind: JobKind): readonly WireJob[]
  one(kind: JobKind, id: string): WireJob
  errors(kind: JobKind, id: string): WireJobErrors
  /** @throws Refusal 409 while another of the kind runs. */
  applyTemplate(by: Member, wanted: WireApplyTemplateRequest): WireJob
  changeSettings(by: Member, wanted: SettingsJobRequest): WireJob
  changeDynamic(by: Member, locationId: string | undefined, changes: readonly TagChange[]): WireJob
  rebuild(by: Member, locationId: string): WireJob
}

export type SettingsJobRequest = {
  readonly locationId?: string | undefined
  readonly locationCustomizationsEnabled?: boolean | undefined
  readonly customizations?: WireCustomizations | undefined
}

export type PhoneImages = {
  all(): readonly WireBackgroundImage[]
  /** Replaces one of the same name. @throws Refusal 400 */
  add(fileName: string, file: { type: string; size: number }): WireBackgroundImage
  /** @returns the outcome of each. */
  remove(
    fileNames: readonly string[],
  ): readonly { readonly fileName: string; readonly isGone: boolean }[]
}

export type TagChange = {
  readonly tag: string
  readonly action: 'SET' | 'CLEAR'
  readonly value?: string | undefined
}

/** A value and where it comes from. */
export type TagValue = {
  familyOrModelDisplayName: string
  tag: string
  value?: string
  parentValue: string
  parentLevel: string
}

export type TagValues = { tags: TagValue[]; lastUpdateTime: number; updateInProgress: boolean }

export type DynamicSettings = {
  /** Every method throws Refusal 400, 404. Without `tags`: all of them. */
  ofOrganisation(family: string, tags?: readonly string[]): TagValues
  ofLocation(locationId: string, family: string, tags?: readonly string[]): TagValues
  ofPhone(callingId: string, tags?: readonly string[]): TagValues
  changePhone(callingId: string, changes: readonly TagChange[]): void
  /** Of the organization, or of a location. */
  change(locationId: string | undefined, changes: readonly TagChange[]): void
  /** The phones that have such settings. */
  phonesAt(locationId: string | undefined): readonly Phone[]
  setUpdating(isUpdating: boolean): void
}

/** Everything about calling phones. */
export type PhoneWorld = {
  readonly phones: Phones
  readonly settings: PhoneSettings
  readonly dynamic: DynamicSettings
  readonly owners: PhoneOwners
  readonly templates: LineKeyTemplates
  readonly jobs: PhoneJobs
  readonly images: PhoneImages
  /** For `availableMembers` without a given phone, and for lines by id. */
  readonly lineOwners: LineOwners
}

/** The stored form of a member: the id identifies the person. */
export type KeptMember = Omit<
  WirePhoneMember,
  'firstName' | 'lastName' | 'phoneNumber' | 'extension' | 'memberType' | 'location'
>
