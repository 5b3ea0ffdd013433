// A device of the organization: its owner, its connection, and our permissions.
import { folded, foldedWords } from '../search.ts'
import type { DeviceId, Instant, LocationId, PersonId, WorkspaceId } from '../brand.ts'

/** The owner of a device; `unknown` if Webex names neither a person nor a workspace. */
export type DevicePlace =
  | { readonly is: 'person'; readonly id: PersonId }
  | { readonly is: 'workspace'; readonly id: WorkspaceId }
  | { readonly is: 'unknown' }

/**
 * Our permissions over the xAPI: statuses and commands, only statuses, or nothing
 * (docs/webex/facts.md 5.1).
 */
export type DeviceRight = 'control' | 'read' | 'none'

/** Webex's `connectionStatus`; unknown words become `unknown`. */
export type DeviceLink =
  | { readonly is: 'online' }
  | { readonly is: 'onlineWithIssues' }
  /** Deep sleep: it answers nothing until somebody wakes it. */
  | { readonly is: 'asleep' }
  | { readonly is: 'offline' }
  /** An unknown word, or one that says nothing about the connection, such as `activating`. */
  | { readonly is: 'unknown'; readonly wire: string }

/** Webex's `type` of a device, as far as pages treat them differently. */
export type DeviceType = 'roomDesk' | 'phone' | 'accessory' | 'webexGo' | 'unknown'

/** A device of the organization, decoded from `/devices`. */
export type Device = {
  readonly id: DeviceId
  readonly name: string
  /** `Cisco Room Kit`, as Webex names it. */
  readonly product: string
  readonly productType: DeviceType
  readonly place: DevicePlace
  readonly right: DeviceRight
  readonly link: DeviceLink
  readonly tags: readonly string[]
  readonly software?: string
  readonly upgradeChannel?: string
  readonly serial?: string
  readonly mac?: string
  readonly ip?: string
  readonly interface?: string
  readonly sipUrls: readonly string[]
  readonly errorCodes: readonly string[]
  readonly location?: LocationId
  readonly created?: Instant
  readonly firstSeen?: Instant
  readonly lastSeen?: Instant
  readonly managedBy?: string
  readonly platform?: string
  /** Its id in the call settings: another space of ids (docs/webex/facts.md 9.4, 43). */
  readonly callingId?: string
  /** Its id for configurations, if that differs (docs/webex/facts.md 12.1). */
  readonly configurationId?: DeviceId
  readonly maintenance?: 'off' | 'on' | 'upcoming'
}

/** The JSON Patch that replaces all tags of a device. Webex has no operation to add one. */
export type TagsPatch = readonly [
  {
    readonly op: 'remove' | 'replace'
    readonly path: 'tags'
    readonly value: readonly string[]
  },
]

const types: Readonly<Record<string, DeviceType>> = {
  roomdesk: 'roomDesk',
  phone: 'phone',
  accessory: 'accessory',
  webexgo: 'webexGo',
}

const links: Readonly<Record<string, Exclude<DeviceLink['is'], 'unknown'>>> = {
  connected: 'online',
  connected_with_issues: 'onlineWithIssues',
  offline_deep_sleep: 'asleep',
  disconnected: 'offline',
  offline_expired: 'offline',
}

/** A type from Webex's word; a missing or new one is `unknown`. */
export function deviceTypeOf(wire: string | undefined): DeviceType {
  const type = wire?.toLowerCase() ?? ''
  return Object.hasOwn(types, type) ? (types[type] ?? 'unknown') : 'unknown'
}

/** A link from Webex's `connectionStatus`; an unknown word is kept in `wire`. */
export function deviceLinkOf(wire: string | undefined): DeviceLink {
  const link = wire !== undefined && Object.hasOwn(links, wire) ? links[wire] : undefined
  return link ? { is: link } : { is: 'unknown', wire: wire ?? '' }
}

/** @param capabilities if given without `xapi`, the xAPI is not available: phones, accessories. */
export function deviceRightOf(
  permissions: readonly string[],
  capabilities?: readonly string[],
): DeviceRight {
  if (capabilities && !capabilities.includes('xapi')) return 'none'
  // `xapi` is the older name of `xapi:all` (docs/webex/facts.md 5.1).
  if (permissions.includes('xapi:all') || permissions.includes('xapi')) return 'control'
  return permissions.includes('xapi:readonly') ? 'read' : 'none'
}

/**
 * A request to an offline device only ends in a time-out (docs/webex/facts.md 9.4, 38). With an unknown
 * connection the device is asked: the answer is the only way to know.
 */
export function isReachable({ link }: Pick<Device, 'link'>): boolean {
  return link.is !== 'offline' && link.is !== 'asleep'
}

/**
 * Whether a status request can succeed: the device is online, and we have the permission.
 */
export function canReadStatus(device: Pick<Device, 'link' | 'right'>): boolean {
  return device.right !== 'none' && isReachable(device)
}

/**
 * Read-only users get 403 on commands (docs/webex/facts.md 9.4, 39): their buttons are not offered.
 */
export function canControl(device: Pick<Device, 'link' | 'right'>): boolean {
  return device.right === 'control' && isReachable(device)
}

/** Phones that run PhoneOS: the 9800 series and the 8875 (docs/webex/facts.md 12.4). */
const PHONE_OS = /\b(98\d\d|8875)\b/

/** Whether Webex stores its settings: RoomOS and PhoneOS, but not older phones and accessories. */
export function hasConfigurations({
  productType,
  product,
}: Pick<Device, 'productType' | 'product'>): boolean {
  if (productType === 'phone') return PHONE_OS.test(product)
  return productType === 'roomDesk' || productType === 'unknown'
}

/** The device's id in the configuration API, which differs for some products. */
export const idForConfigurations = ({
  id,
  configurationId,
}: Pick<Device, 'id' | 'configurationId'>): DeviceId => configurationId ?? id

const trouble: readonly DeviceLink['is'][] = [
  'offline',
  'onlineWithIssues',
  'unknown',
  'asleep',
  'online',
]
const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Devices that need attention first; then by name, `Room 2` before `Room 10`. */
export function byTrouble(a: Device, b: Device): number {
  return trouble.indexOf(a.link.is) - trouble.indexOf(b.link.is) || byDeviceName(a, b)
}

/** Sorts by name as people read it, numbers by value. */
export function byDeviceName(a: Device, b: Device): number {
  return names.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Cached for each device: a typed letter must not create ten thousand of them again. */
const searchTexts = new WeakMap<Device, string>()

function searchTextOf(device: Device): string {
  const kept = searchTexts.get(device)
  if (kept !== undefined) return kept
  const { name, product, serial, mac, ip, software, tags } = device
  const parts = [name, product, serial, mac, mac?.replaceAll(':', ''), ip, software, ...tags]
  const text = parts.map((part = '') => folded(part)).join('\n')
  searchTexts.set(device, text)
  return text
}

/** The words of a search; none for an empty text. */
export const searchWordsOf = foldedWords

/** Every word must be in the name, product, a tag, or an identifying number. */
export function isDeviceFound(device: Device, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = searchTextOf(device)
  return words.every((word) => text.includes(word))
}

/** The number of devices with each connection state, for the line above the list. */
export function countLinks(devices: readonly Device[]): Readonly<Record<DeviceLink['is'], number>> {
  const counts = { online: 0, onlineWithIssues: 0, asleep: 0, offline: 0, unknown: 0 }
  for (const { link } of devices) counts[link.is] += 1
  return counts
}

/** Without surrounding spaces, each once, in the given order. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))]
}

/**
 * Results in the wanted tags whether Webex reads `add` and `remove` as the list or as parts of it, which
 * no description says. `undefined` if nothing changes.
 */
export function tagsPatch(
  before: readonly string[],
  wanted: readonly string[],
): TagsPatch | undefined {
  const after = cleanTags(wanted)
  const isSame = after.length === before.length && after.every((tag) => before.includes(tag))
  if (isSame) return undefined
  if (after.length === 0) return [{ op: 'remove', path: 'tags', value: before }]
  return [{ op: 'replace', path: 'tags', value: after }]
}
