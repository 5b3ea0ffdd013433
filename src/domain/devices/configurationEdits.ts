// Changing settings of a device: edits are collected, checked, shown as a difference, and sent
// as one JSON Patch, so that a device never has half of them.
import type { BadValue, ConfigurationValue, DeviceConfiguration } from './deviceConfiguration.ts'
import { checkValue } from './deviceConfiguration.ts'

export type ConfigurationEdit =
  { readonly to: 'value'; readonly value: ConfigurationValue } | { readonly to: 'default' }

/** By key. */
export type ConfigurationEdits = ReadonlyMap<string, ConfigurationEdit>

export type ConfigurationChange = {
  readonly key: string
  readonly before?: ConfigurationValue
  /** Missing: back to a default that is not known. */
  readonly after?: ConfigurationValue
  readonly to: ConfigurationEdit['to']
}

export type ConfigurationProblem = {
  readonly key: string
  readonly why:
    | BadValue
    | { readonly is: 'locked'; readonly reason: string }
    /** The device has no such setting (keys depend on firmware, facts 5.5). */
    | { readonly is: 'unknownKey' }
}

export type ConfigurationPatch = readonly (
  | { readonly op: 'replace'; readonly path: string; readonly value: ConfigurationValue }
  | { readonly op: 'remove'; readonly path: string }
)[]

export type CheckedEdits = {
  readonly changes: readonly ConfigurationChange[]
  readonly problems: readonly ConfigurationProblem[]
}

const keys = new Intl.Collator('en', { numeric: true })

/** Edits that change nothing are neither changes nor problems. */
export function checkEdits(
  configurations: readonly DeviceConfiguration[],
  edits: ConfigurationEdits,
): CheckedEdits {
  const byKey = new Map(configurations.map((one) => [one.key, one]))
  const checked = [...edits]
    .sort(([a], [b]) => keys.compare(a, b))
    .map(([key, edit]) => checkEdit(key, byKey.get(key), edit))
  return {
    changes: checked.flatMap((one) => (one && !('why' in one) ? [one] : [])),
    problems: checked.flatMap((one) => (one && 'why' in one ? [one] : [])),
  }
}

function checkEdit(
  key: string,
  configuration: DeviceConfiguration | undefined,
  edit: ConfigurationEdit,
): ConfigurationChange | ConfigurationProblem | undefined {
  if (!configuration) return { key, why: { is: 'unknownKey' } }
  const { value, default: fallback, source, space, editability } = configuration
  const before = value === undefined ? {} : { before: value }
  if (edit.to === 'default' && source === 'default') return undefined
  const wanted = edit.to === 'value' ? checkValue(space, edit.value) : undefined
  if (wanted?.ok && wanted.value === value) return undefined
  if (editability.is === 'locked') {
    return { key, why: { is: 'locked', reason: editability.reason } }
  }
  if (wanted && !wanted.ok) return { key, why: wanted.error }
  const after = wanted ? wanted.value : fallback
  return { key, to: edit.to, ...before, ...(after !== undefined && { after }) }
}

export function patchOf(changes: readonly ConfigurationChange[]): ConfigurationPatch {
  return changes.map(({ key, to, after }) => {
    const path = `${key}/sources/configured/value`
    return to === 'default' || after === undefined
      ? { op: 'remove', path }
      : { op: 'replace', path, value: after }
  })
}

/** One more edit; one that leads back to what is there takes the earlier one out. */
export function withEdit(
  edits: ConfigurationEdits,
  configuration: DeviceConfiguration,
  edit: ConfigurationEdit,
): ConfigurationEdits {
  const { key } = configuration
  const { changes, problems } = checkEdits([configuration], new Map([[key, edit]]))
  const rest = [...edits].filter(([other]) => other !== key)
  return new Map(changes.length + problems.length > 0 ? [...rest, [key, edit]] : rest)
}

export type ConfigurationDifference = {
  readonly key: string
  readonly is: 'same' | 'differs' | 'onlyOne' | 'onlyOther'
  readonly one?: DeviceConfiguration
  readonly other?: DeviceConfiguration
}

/** Two devices beside each other, or one at two times. */
export function compared(
  one: readonly DeviceConfiguration[],
  other: readonly DeviceConfiguration[],
): readonly ConfigurationDifference[] {
  const ones = new Map(one.map((each) => [each.key, each]))
  const others = new Map(other.map((each) => [each.key, each]))
  return [...new Set([...ones.keys(), ...others.keys()])].sort(keys.compare).map((key) => {
    const [a, b] = [ones.get(key), others.get(key)]
    if (!a) return { key, is: 'onlyOther', ...(b && { other: b }) }
    if (!b) return { key, is: 'onlyOne', one: a }
    return { key, is: a.value === b.value ? 'same' : 'differs', one: a, other: b }
  })
}

/**
 * The edits that make `target` like `model`. Settings that only one of them has are left, as
 * is what is peculiar to a device: its name is not copied to another one.
 */
export function editsToMatch(
  target: readonly DeviceConfiguration[],
  model: readonly DeviceConfiguration[],
  isPeculiar: (key: string) => boolean = isPeculiarToDevice,
): ConfigurationEdits {
  return new Map(
    compared(target, model).flatMap(({ key, is, other }): [string, ConfigurationEdit][] => {
      if (is !== 'differs' || !other || isPeculiar(key)) return []
      if (other.source === 'default') return [[key, { to: 'default' }]]
      return other.value === undefined ? [] : [[key, { to: 'value', value: other.value }]]
    }),
  )
}

/** Names, addresses and secrets: two devices with the same would be in each other's way. */
export function isPeculiarToDevice(key: string): boolean {
  return /^SystemUnit\.(Name|BroadcastName)$|\.(Password|Passphrase|Address|Hostname)$/i.test(key)
}
