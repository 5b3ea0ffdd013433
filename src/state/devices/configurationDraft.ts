// Edited settings of a device: a draft with the values from before the edit, merged at the save with what
// somebody else has set since.
import * as v from 'valibot'
import type { DeviceId } from '../../domain/brand.ts'
import type {
  ConfigurationEdit,
  ConfigurationEdits,
} from '../../domain/devices/configurationEdits.ts'
import { checkEdits, patchOf } from '../../domain/devices/configurationEdits.ts'
import type { DeviceConfiguration } from '../../domain/devices/deviceConfiguration.ts'
import { isSameValue } from '../../domain/devices/deviceConfiguration.ts'
import type { Choices, Merged, Parts } from '../../domain/merge.ts'
import { mergeParts } from '../../domain/merge.ts'
import { ok } from '../../domain/result.ts'
import type { DeviceSetupResource } from '../../webex/resources/deviceSetup.ts'
import { useDraft } from '../person/useDraft.ts'
import type { SaveAnswer, Wanted } from '../saveMerged.ts'
import { saveMerged } from '../saveMerged.ts'
import type { Edits } from '../useEdits.ts'
import { editedKind, editsOfDraft } from '../useEdits.ts'

/** The values set on the device itself, by key; only of the edited keys, as a device has hundreds. */
export type EditedKeys = Readonly<Record<string, ConfigurationEdit>>

const value = v.union([
  v.string(),
  v.number(),
  v.boolean(),
  v.array(v.unknown()),
  v.record(v.string(), v.unknown()),
])
const edit = v.variant('to', [
  v.object({ to: v.literal('value'), value }),
  v.object({ to: v.literal('default') }),
]) as v.GenericSchema<unknown, ConfigurationEdit>

const isSameEdit = (one: unknown, other: unknown): boolean => {
  const [a, b] = [one, other] as readonly (ConfigurationEdit | undefined)[]
  if (a?.to !== 'value' || b?.to !== 'value') return a?.to === b?.to
  return isSameValue(a.value, b.value)
}

/** Merges edits setting by setting; what both changed differently is a conflict. */
export function mergeKeys(
  base: EditedKeys,
  mine: EditedKeys,
  theirs: EditedKeys,
  choices?: Choices,
): Merged<EditedKeys> {
  const partsOf = (keys: EditedKeys): Parts => new Map(Object.entries(keys))
  const three = { base: partsOf(base), mine: partsOf(mine), theirs: partsOf(theirs) }
  const { parts, ...rest } = mergeParts(three, choices, isSameEdit)
  const there = [...parts].filter(([, part]) => part !== undefined)
  return { ...rest, value: Object.fromEntries(there) as EditedKeys }
}

/** How edited settings are kept as a draft. */
export const editedConfiguration = editedKind(
  'configuration',
  v.record(v.string(), edit) as v.GenericSchema<unknown, EditedKeys>,
  mergeKeys,
  // A save reads and writes only its keys; others may have been edited since.
  (known, answer) => ({ ...known, ...answer }),
)

/** The device's current values; keys that it does not have are missing. */
function keysNow(
  configurations: readonly DeviceConfiguration[],
  keys: Iterable<string>,
): EditedKeys {
  const byKey = new Map(configurations.map((one) => [one.key, one]))
  return Object.fromEntries(
    [...keys].flatMap((key): [string, ConfigurationEdit][] => {
      const found = byKey.get(key)
      if (!found) return []
      const isSet = found.source === 'configured' && found.value !== undefined
      return [[key, isSet ? { to: 'value', value: found.value } : { to: 'default' }]]
    }),
  )
}

/** Edited settings of one device. */
export type ConfigurationDraft = Pick<
  Edits<EditedKeys>,
  'base' | 'shown' | 'theirs' | 'conflicts' | 'decide' | 'discard'
> & {
  readonly set: (edits: ConfigurationEdits) => void
}

const none: EditedKeys = {}

/** The draft on top of the device's current settings. */
export function useConfigurationDraft(
  device: DeviceId,
  configurations: readonly DeviceConfiguration[],
): ConfigurationDraft {
  const draft = useDraft(editedConfiguration.drafts, device)
  const edits = editsOfDraft(editedConfiguration, draft, none)
  const { base, theirs } = edits
  return {
    ...edits,
    set(next) {
      const keys = [...next.keys()]
      const known = { ...keysNow(configurations, keys), ...base }
      const within = (all: EditedKeys) =>
        Object.fromEntries(Object.entries(all).filter(([key]) => next.has(key)))
      const is = Object.fromEntries(next)
      const others = theirs && within(theirs)
      draft.set(
        keys.length === 0
          ? undefined
          : { base: within(known), is, ...(others !== undefined && { theirs: others }) },
      )
    },
  }
}

/** Reads the settings again, merges, and sends the differences. */
export function saveConfiguration(
  resource: Pick<DeviceSetupResource, 'configurations' | 'configure'>,
  device: DeviceId,
  input: Wanted<EditedKeys>,
): SaveAnswer<EditedKeys> {
  const keys = [...new Set([...Object.keys(input.base), ...Object.keys(input.wanted)])]
  const checked = (wanted: EditedKeys, now: readonly DeviceConfiguration[]) =>
    checkEdits(now, new Map(Object.entries(wanted)))
  return saveMerged(input, {
    // The API selects one key or all; several keys would take one request each.
    read: () => resource.configurations(device, keys.length === 1 ? keys[0] : undefined),
    thingOf: (now) => keysNow(now, keys),
    write(wanted, now) {
      const { changes } = checked(wanted, now)
      return changes.length === 0
        ? Promise.resolve(ok(undefined))
        : resource.configure(device, patchOf(changes))
    },
    merge: mergeKeys,
    isBad: (wanted, now) => checked(wanted, now).problems.length > 0,
  })
}
