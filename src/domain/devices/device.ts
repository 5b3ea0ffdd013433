// A device of the organisation: whose it is, whether it can be reached, and what we may do.
import { folded, foldedWords } from '../search.ts'
import type { DeviceId, Instant, LocationId, PersonId, WorkspaceId } from '../brand.ts'

/** Whose device it is; `unknown` where Webex names neither a person nor a workspace. */
export type DevicePlace =
  | { readonly is: 'person'; readonly id: PersonId }
  | { readonly is: 'workspace'; readonly id: WorkspaceId }
  | { readonly is: 'unknown' }

/**
 * What we may do with it over the xAPI: ask and command, ask only, or nothing
 * (docs/webex/facts.md 5.1).
 */
export type DeviceRight = 'control' | 'read' | 'none'

/** Webex's `connectionStatus`, with what we do not know as `unknown`. */
export type DeviceLink =
  | { readonly is: 'online' }
  | { readonly is: 'onlineWithIssues' }
  /** Deep sleep: it answers nothing until somebody wakes it. */
  | { readonly is: 'asleep' }
  | { readonly is: 'offline' }
  /** Something that we do not know, or that says nothing about reach, such as `activating`. */
  | { readonly is: 'unknown'; readonly wire: string }

/** Webex's `type` of a device, as far as pages differ by it. */
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
  /** The id by which call settings know it: another space of ids (docs/webex/facts.md 9.4, 43). */
  readonly callingId?: string
  /** By which the configurations know it, where that is another (docs/webex/facts.md 12.1). */
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

/** A link from Webex's `connectionStatus`; a word that we do not know is kept in `wire`. */
export function deviceLinkOf(wire: string | undefined): DeviceLink {
  const link = wire !== undefined && Object.hasOwn(links, wire) ? links[wire] : undefined
  return link ? { is: link } : { is: 'unknown', wire: wire ?? '' }
}

/** @param capabilities where given without `xapi`, nothing can be asked: phones, accessories. */
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
 * Asking a device that is off only ends in a time-out (docs/webex/facts.md 9.4, 38). One whose link
 * is unknown is asked: the answer is the only way to know.
 */
export function isReachable({ link }: Pick<Device, 'link'>): boolean {
  return link.is !== 'offline' && link.is !== 'asleep'
}

/**
 * Whether asking the device for its status can succeed: it is reachable, and the right is there.
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

/** Whether Webex keeps settings of it: of RoomOS and PhoneOS, not of older phones and accessories. */
export function hasConfigurations({
  productType,
  product,
}: Pick<Device, 'productType' | 'product'>): boolean {
  if (productType === 'phone') return PHONE_OS.test(product)
  return productType === 'roomDesk' || productType === 'unknown'
}

/** The id that the configuration API knows the device by, which differs for some products. */
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

/** What needs somebody first; then by name, `Room 2` before `Room 10`. */
export function byTrouble(a: Device, b: Device): number {
  return trouble.indexOf(a.link.is) - trouble.indexOf(b.link.is) || byDeviceName(a, b)
}

/** Sorts by name as people read it, numbers by value. */
export function byDeviceName(a: Device, b: Device): number {
  return names.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Made once a device: a letter typed must not make ten thousand of them anew. */
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

/** What was typed as words; none where nothing was. */
export const searchWordsOf = foldedWords

/** Every word is in the name, product, a tag, or something to identify it by. */
export function isDeviceFound(device: Device, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = searchTextOf(device)
  return words.every((word) => text.includes(word))
}

/** How many devices have which link: the line above the list. */
export function countLinks(devices: readonly Device[]): Readonly<Record<DeviceLink['is'], number>> {
  const counts = { online: 0, onlineWithIssues: 0, asleep: 0, offline: 0, unknown: 0 }
  for (const { link } of devices) counts[link.is] += 1
  return counts
}

/** Without space around, each once, in the order given. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))]
}

/**
 * Leads to the wanted tags however Webex reads `add` and `remove`: as the list or as parts
 * of it, which no description says. `undefined` where nothing changes.
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
