// Phones as the call settings tell of them (device description; docs/webex/facts.md 6.2).
import type { CallingDeviceId, LineId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { LineKey, PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { needsShared, openKey } from '../../domain/phones/lineKeys.ts'
import type { OwnedPhone } from '../../domain/phones/ownedPhones.ts'
import type {
  LineOwner,
  LineOwnerKind,
  LinesOfPhone,
  PhoneLine,
} from '../../domain/phones/phoneLines.ts'
import { byPort } from '../../domain/phones/phoneLines.ts'
import type { KemType, PhoneKind, PhoneModel } from '../../domain/phones/phoneModel.ts'
import { keysOfKem } from '../../domain/phones/phoneModel.ts'
import type { Customizations, PhoneSettings } from '../../domain/phones/phoneSettings.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Fields } from './read.ts'
import { flag, isGiven, isRecord, lookUp, present, record, records, text } from './read.ts'

const kinds: Readonly<Record<string, LineOwnerKind>> = {
  PEOPLE: 'person',
  PLACE: 'workspace',
  VIRTUAL_LINE: 'virtualLine',
}

const modelKinds: Readonly<Record<string, PhoneKind>> = {
  MPP: 'phone',
  ATA: 'adapter',
  GENERIC_SIP: 'thirdParty',
  DESK_PHONE: 'deskPhone',
}

const kemTypes: Readonly<Record<string, KemType>> = {
  KEM_14_KEYS: 'KEM_14_KEYS',
  KEM_18_KEYS: 'KEM_18_KEYS',
  KEM_20_KEYS: 'KEM_20_KEYS',
}

/** A number that is one; the names in the order of trust. */
export function count(from: Fields, ...names: readonly string[]): number | undefined {
  return names
    .map((name) => from[name])
    .map((value) =>
      typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value,
    )
    .find((value): value is number => Number.isFinite(value))
}

function ownerOf(wire: Fields): LineOwner | undefined {
  const id = text(wire, 'id')
  if (id === undefined) return undefined
  const name = [text(wire, 'firstName'), text(wire, 'lastName')].filter(Boolean).join(' ')
  return {
    id: id as LineId,
    name: name === '' ? (text(wire, 'phoneNumber', 'extension') ?? id) : name,
    kind: lookUp(kinds, text(wire, 'memberType')) ?? 'person',
    ...present({
      number: text(wire, 'phoneNumber'),
      extension: text(wire, 'extension'),
      location: text(record(wire, 'location') ?? {}, 'name'),
    }),
  }
}

function lineOf(wire: Fields): PhoneLine | undefined {
  const owner = ownerOf(wire)
  const port = count(wire, 'port')
  if (!owner || port === undefined) return undefined
  const hotline = flag(wire, 'hotlineEnabled')
    ? (text(wire, 'hotlineDestination') ?? '')
    : undefined
  return {
    ...owner,
    isOwn: flag(wire, 'primaryOwner'),
    port,
    weight: count(wire, 'lineWeight') ?? 1,
    label: text(wire, 'lineLabel') ?? '',
    mayDecline: flag(wire, 'allowCallDeclineEnabled'),
    ...present({ hotline }),
    ...(isGiven(wire, 't38FaxCompressionEnabled') && {
      isFaxCompressed: flag(wire, 't38FaxCompressionEnabled'),
    }),
  }
}

/** A line that cannot be read fails all: sent back without it, the list would delete it. */
export function decodeLinesOfPhone(body: unknown): Result<LinesOfPhone, Rejection> {
  if (!isRecord(body) || !Array.isArray(body['members'])) return fail({ field: 'members' })
  const wires: readonly unknown[] = body['members']
  const lines = wires.map((wire) => (isRecord(wire) ? lineOf(wire) : undefined))
  const isWhole = lines.every((line) => line !== undefined)
  if (!isWhole) return fail({ field: `members[${lines.indexOf(undefined)}]` })
  return ok({ lines: lines.toSorted(byPort), ports: count(body, 'maxLineCount') ?? lines.length })
}

/** Those whose lines may be put on the phone. */
export function decodeLineOwners(body: unknown): Result<readonly LineOwner[], Rejection> {
  if (!isRecord(body)) return fail({ field: 'members' })
  return ok(records(body, 'members').flatMap((wire) => ownerOf(wire) ?? []))
}

/** One or several: a list or a single object (docs/webex/facts.md 12.1). */
function kemTypesOf(wire: Fields): readonly KemType[] {
  const types = [wire['kemModuleType']].flat()
  return types.flatMap((type) => lookUp(kemTypes, String(type)) ?? [])
}

function modelOf(wire: Fields): PhoneModel | undefined {
  const model = text(wire, 'model')
  if (model === undefined) return undefined
  const types = kemTypesOf(wire)
  const modules = count(wire, 'kemModuleCount') ?? 0
  return {
    model,
    name: text(wire, 'displayName') ?? model,
    kind: lookUp(modelKinds, text(wire, 'type')) ?? 'other',
    ports: count(wire, 'numberOfLinePorts') ?? 1,
    keys: count(wire, 'numberOfLineKeyButtons') ?? 0,
    hasLayout: flag(wire, 'allowConfigureLayoutEnabled'),
    hasSettings: flag(wire, 'allowConfigurePhoneSettingsEnabled'),
    hasLabels: flag(wire, 'customizableLineLabelEnabled'),
    hasHotline: flag(wire, 'supportsHotlineEnabled'),
    hasDecline: flag(wire, 'callDeclinedEnabled'),
    hasFax: flag(wire, 't38Enabled'),
    hasMoreOwnLines: flag(wire, 'additionalPrimaryLineAppearancesEnabled'),
    canApply: flag(wire, 'supportsApplyChangesEnabled'),
    ...(types.length > 0 && modules > 0 && { kem: { types, modules } }),
  }
}

/** The models that the organization may use. */
export function decodePhoneModels(body: unknown): Result<readonly PhoneModel[], Rejection> {
  if (!isRecord(body)) return fail({ field: 'devices' })
  return ok(records(body, 'devices').flatMap((wire) => modelOf(wire) ?? []))
}

/** @param prefix `lineKey` or `kemKey`: the fields of both are named alike. */
function keyOf(wire: Fields, prefix: 'lineKey' | 'kemKey'): LineKey {
  const names = [`${prefix}Type`, `${prefix}Label`, `${prefix}Value`] as const
  const [type, label, value] = names
  const ours = new Set([...names, `${prefix}Index`, 'kemModuleIndex', 'sharedLineIndex'])
  return {
    type: text(wire, type) ?? 'OPEN',
    label: text(wire, label) ?? '',
    value: text(wire, value) ?? '',
    shared: count(wire, 'sharedLineIndex') ?? 0,
    rest: Object.fromEntries(Object.entries(wire).filter(([name]) => !ours.has(name))),
  }
}

/** Each at its place, from the first on; those that are not told of are open. */
function placed(
  wires: readonly Fields[],
  placeOf: (wire: Fields) => number,
  keyFor: 'lineKey' | 'kemKey',
) {
  const keys = new Map(wires.map((wire) => [placeOf(wire), keyOf(wire, keyFor)]))
  const most = Math.max(0, ...keys.keys())
  return Array.from({ length: most }, (_, index) => keys.get(index + 1) ?? openKey)
}

/** The keys of a layout or template, in the order of their numbers. */
export function keysOf(wire: Fields): readonly LineKey[] {
  const place = (one: Fields) => count(one, 'lineKeyIndex') ?? 0
  return inOrder(placed(records(wire, 'lineKeys'), place, 'lineKey'))
}

/** Shared lines whose number is left out come in their order (docs/webex/facts.md 12.1). */
function inOrder(keys: readonly LineKey[]): readonly LineKey[] {
  let last = 0
  return keys.map((key) => {
    if (!needsShared(key)) return key
    last = key.shared > 0 ? key.shared : last + 1
    return { ...key, shared: last }
  })
}

const layoutNames = ['layoutMode', 'userReorderEnabled', 'lineKeys']
const kemNames = ['kemModuleType', 'kemKeys']

/** All keys of a phone and its modules. */
export function decodeLayout(body: unknown): Result<PhoneLayout, Rejection> {
  if (!isRecord(body) || !Array.isArray(body['lineKeys'])) return fail({ field: 'lineKeys' })
  const [kem] = kemTypesOf(body)
  // Modules of a kind that we do not know go back as they came.
  const ours = new Set([...layoutNames, ...(kem ? kemNames : [])])
  const inModule = kem ? keysOfKem(kem) : 0
  const kemPlace = (wire: Fields) =>
    ((count(wire, 'kemModuleIndex') ?? 1) - 1) * inModule + (count(wire, 'kemKeyIndex') ?? 0)
  return ok({
    isCustom: text(body, 'layoutMode') === 'CUSTOM',
    mayReorder: flag(body, 'userReorderEnabled'),
    keys: keysOf(body),
    ...(kem && { kem: { type: kem, keys: placed(records(body, 'kemKeys'), kemPlace, 'kemKey') } }),
    rest: Object.fromEntries(Object.entries(body).filter(([name]) => !ours.has(name))),
  })
}

/** The settings of a phone, location or organization. */
export function decodePhoneSettings(body: unknown): Result<PhoneSettings, Rejection> {
  const customizations = isRecord(body) ? record(body, 'customizations') : undefined
  if (!isRecord(body) || !customizations) return fail({ field: 'customizations' })
  return ok({
    customizations: Object.fromEntries(
      Object.entries(customizations).filter(([, values]) => isRecord(values)),
    ) as Customizations,
    isCustom: flag(body, 'customEnabled'),
    isUpdating: flag(body, 'updateInProgress'),
    devices: count(body, 'deviceCount') ?? 0,
    ...present({ changed: count(body, 'lastUpdateTime') }),
  })
}

/** The phones of a person or workspace, with hoteling. */
export function decodeOwnedPhones(body: unknown): Result<readonly OwnedPhone[], Rejection> {
  if (!isRecord(body)) return fail({ field: 'devices' })
  return ok(
    records(body, 'devices').flatMap((wire) => {
      const id = text(wire, 'id')
      if (id === undefined) return []
      const hoteling = record(wire, 'hoteling') ?? {}
      const hours = flag(hoteling, 'limitGuestUse') ? count(hoteling, 'guestHoursLimit') : undefined
      const owner = record(wire, 'owner') ?? {}
      return {
        id: id as CallingDeviceId,
        model: text(wire, 'model') ?? '',
        isOwn: flag(wire, 'primaryOwner'),
        ownerName: [text(owner, 'firstName'), text(owner, 'lastName')].filter(Boolean).join(' '),
        // In lower case for people, in upper case for workspaces; a phone that says nothing is in use.
        isActivated: (text(wire, 'activationState') ?? 'activated').toLowerCase() === 'activated',
        hoteling: { isOn: flag(hoteling, 'enabled'), ...present({ hours }) },
      }
    }),
  )
}

/** The names of images that the organisation has, and where each is. */
export function decodeImages(body: unknown): Result<ReadonlyMap<string, string>, Rejection> {
  if (!isRecord(body)) return fail({ field: 'backgroundImages' })
  return ok(
    new Map(
      records(body, 'backgroundImages').flatMap((wire) => {
        const [name, url] = [text(wire, 'fileName', 'filename'), text(wire, 'backgroundImageUrl')]
        return name === undefined || url === undefined ? [] : [[name, url] as const]
      }),
    ),
  )
}
