// Line keys of phones and key modules: the default layout, and the rules for a custom one.
import type {
  WireKemKey,
  WireLineKey,
  WireLineKeyType,
  WirePhoneLayout,
  WireSupportedDevice,
} from '../../../wire/phone.ts'
import type { KeptMember } from './phoneTypes.ts'
import { Refusal } from '../refusal.ts'
import { keysOfModule } from './supportedPhones.ts'

const no = (why: string) => new Refusal(400, why)
const needValue: readonly WireLineKeyType[] = ['MONITOR', 'SPEED_DIAL', 'CALL_PARK_EXTENSION']

/** The owner's lines first, then the shared ones, then open keys. */
export function defaultKeys(
  model: WireSupportedDevice,
  members: readonly KeptMember[],
): WireLineKey[] {
  const lines = members.flatMap(({ primaryOwner, lineWeight }): Partial<WireLineKey>[] =>
    Array.from({ length: lineWeight }, () => ({
      lineKeyType: primaryOwner ? 'PRIMARY_LINE' : 'SHARED_LINE',
    })),
  )
  let shared = 0
  return Array.from({ length: model.numberOfLineKeyButtons }, (_, index) => {
    const lineKeyType = lines[index]?.lineKeyType ?? 'OPEN'
    const isShared = lineKeyType === 'SHARED_LINE'
    if (isShared) shared += 1
    return {
      lineKeyIndex: index + 1,
      lineKeyType,
      // Other keys do not have it in the examples (docs/webex/facts.md 12.1).
      ...(isShared && { sharedLineIndex: shared }),
    }
  })
}

function checkIndexes(indexes: readonly number[], most: number, what: string): void {
  if (indexes.some((index) => index < 1 || index > most)) throw no(`Invalid ${what}.`)
  if (new Set(indexes).size < indexes.length) throw no(`Duplicate ${what}.`)
}

/** @throws Refusal 400 */
export function checkLineKeys(model: WireSupportedDevice, keys: readonly WireLineKey[]): void {
  const { numberOfLineKeyButtons: buttons } = model
  checkIndexes(
    keys.map(({ lineKeyIndex }) => lineKeyIndex),
    buttons,
    'lineKeyIndex',
  )
  if (!keys.some(({ lineKeyType }) => lineKeyType === 'PRIMARY_LINE')) {
    throw no('At least one line key must be PRIMARY_LINE.')
  }
  for (const { lineKeyIndex, lineKeyType, lineKeyValue = '', sharedLineIndex } of keys) {
    if (needValue.includes(lineKeyType) && lineKeyValue.trim() === '') {
      throw no(`lineKeyValue is required for line key ${lineKeyIndex}.`)
    }
    // Without an index the shared lines are assigned in their order (docs/webex/facts.md 12.1).
    if (lineKeyType === 'SHARED_LINE' && sharedLineIndex !== undefined && sharedLineIndex < 1) {
      throw no(`Invalid sharedLineIndex for line key ${lineKeyIndex}.`)
    }
  }
}

function checkKemKeys(
  model: WireSupportedDevice,
  { kemModuleType, kemKeys = [] }: WirePhoneLayout,
) {
  if (kemKeys.length === 0) return
  const type = model.kemModuleType?.find((one) => one === kemModuleType)
  if (!type) throw no('kemModuleType does not fit the device.')
  const modules = model.kemModuleCount ?? 0
  const most = keysOfModule[type]
  const places = kemKeys.map((key: WireKemKey) => {
    const isThere = key.kemModuleIndex >= 1 && key.kemModuleIndex <= modules
    if (!isThere) throw no('Invalid kemModuleIndex.')
    if (key.kemKeyIndex < 1 || key.kemKeyIndex > most) throw no('Invalid kemKeyIndex.')
    if (needValue.includes(key.kemKeyType) && (key.kemKeyValue ?? '').trim() === '') {
      throw no(`kemKeyValue is required for key ${key.kemKeyIndex}.`)
    }
    return `${key.kemModuleIndex} ${key.kemKeyIndex}`
  })
  if (new Set(places).size < places.length) throw no('Duplicate kemKeyIndex.')
}

/** @throws Refusal 400 */
export function checkLayout(model: WireSupportedDevice, layout: WirePhoneLayout): void {
  if (!model.allowConfigureLayoutEnabled) throw no('The device has no configurable layout.')
  if (layout.layoutMode === 'DEFAULT') return
  checkLineKeys(model, layout.lineKeys)
  checkKemKeys(model, layout)
}

/** In the order of the keys; missing keys are open. */
export function wholeKeys(model: WireSupportedDevice, keys: readonly WireLineKey[]): WireLineKey[] {
  return Array.from({ length: model.numberOfLineKeyButtons }, (_, index) => {
    const found = keys.find(({ lineKeyIndex }) => lineKeyIndex === index + 1)
    return found ?? { lineKeyIndex: index + 1, lineKeyType: 'OPEN' }
  })
}
