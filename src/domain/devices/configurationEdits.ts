// Editing a device's settings: edits are collected, checked, reviewed as differences, and sent as one JSON
// Patch, so that a device never gets only a part of them.
import type {
  BadValue,
  ConfigurationValue,
  DeviceConfiguration,
  Lock,
  ShownValue,
  ValueSpace,
} from './deviceConfiguration.ts'
import { checkValue, fallbackOf, isSameValue, isSimple } from './deviceConfiguration.ts'
import type { Result } from '../result.ts'
import { fail } from '../result.ts'
import { belongsToOneDevice } from './peculiarKeys.ts'

/** A new value, or a reset to the default. */
export type ConfigurationEdit =
  { readonly to: 'value'; readonly value: ShownValue } | { readonly to: 'default' }

/** By key. */
export type ConfigurationEdits = ReadonlyMap<string, ConfigurationEdit>

/** One row of the review before saving. */
export type ConfigurationChange = {
  readonly key: string
  readonly before?: ShownValue
  /** Missing: a reset to an unknown default. */
  readonly after?: ShownValue
  readonly to: ConfigurationEdit['to']
}

/** Why an edit cannot be sent. */
export type ConfigurationProblem = {
  readonly key: string
  readonly why:
    | BadValue
    | { readonly is: 'locked'; readonly reason: Lock }
    /** The device has no such setting (keys depend on firmware, docs/webex/facts.md 5.5). */
    | { readonly is: 'unknownKey' }
}

/**
 * JSON Patch operations of Webex's configuration API (RFC 6902, only two operations).
 */
export type ConfigurationPatch = readonly (
  | { readonly op: 'replace'; readonly path: string; readonly value: ConfigurationValue }
  | { readonly op: 'remove'; readonly path: string }
)[]

/** Edits divided into those that can be sent and those that cannot. */
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
  const { value, source, space, editability } = configuration
  const before = value === undefined ? {} : { before: value }
  // The device itself has no configured value that could be removed.
  if (edit.to === 'default' && source !== 'configured') return undefined
  if (edit.to === 'value' && isSameValue(edit.value, value)) return undefined
  if (editability.is === 'locked') {
    return { key, why: { is: 'locked', reason: editability.reason } }
  }
  const wanted = edit.to === 'value' ? checkedValue(space, edit.value) : undefined
  if (wanted?.ok && wanted.value === value) return undefined
  if (wanted && !wanted.ok) return { key, why: wanted.error }
  const after = wanted ? wanted.value : fallbackOf(configuration)
  return { key, to: edit.to, ...before, ...(after !== undefined && { after }) }
}

/** Lists and objects are never written: the setting is locked, and this is a second check. */
const checkedValue = (
  space: ValueSpace,
  value: ShownValue,
): Result<ConfigurationValue, BadValue> =>
  isSimple(value) ? checkValue(space, value) : fail({ is: 'notUnderstood' })

/** The request body for these changes. A reset to the default becomes `remove`. */
export function patchOf(changes: readonly ConfigurationChange[]): ConfigurationPatch {
  return changes.map(({ key, to, after }) => {
    const path = `${key}/sources/configured/value`
    return to === 'default' || !isSimple(after)
      ? { op: 'remove', path }
      : { op: 'replace', path, value: after }
  })
}

/** Adds an edit; one that restores the current value removes the earlier one. */
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

/** One setting compared between two devices. */
export type ConfigurationDifference = {
  readonly key: string
  readonly is: 'same' | 'differs' | 'onlyOne' | 'onlyOther'
  readonly one?: DeviceConfiguration
  readonly other?: DeviceConfiguration
}

/** A comparison of two devices, or of one at two times. */
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
    return { key, is: isSameValue(a.value, b.value) ? 'same' : 'differs', one: a, other: b }
  })
}

/** Edits that make one device like another, and the remaining differences. */
export type EditsToMatch = {
  readonly edits: ConfigurationEdits
  /** Differences that cannot be removed: locked on the target, or never written. */
  readonly left: readonly ConfigurationProblem[]
}

/**
 * The edits that make `target` like `model`. Settings of only one of them are skipped, and so are those
 * that belong to one device: its name is not copied to another.
 */
export function editsToMatch(
  target: readonly DeviceConfiguration[],
  model: readonly DeviceConfiguration[],
): EditsToMatch {
  const isPeculiar = belongsToOneDevice([...target, ...model].map(({ key }) => key))
  const wanted = compared(target, model).flatMap(({ key, is, one, other }) =>
    is === 'differs' && one && other && !isPeculiar(key)
      ? [[key, editToBe(one, other)] as const]
      : [],
  )
  const edits = new Map(wanted.flatMap(([key, edit]) => (edit ? [[key, edit]] : [])))
  const { problems } = checkEdits(target, edits)
  for (const { key } of problems) edits.delete(key)
  return { edits, left: problems }
}

/**
 * A rule of the organization for one device may not apply to the other: its value is set here explicitly,
 * and so is a default that a rule would hide. `undefined`: each has the default of its own product.
 */
function editToBe(
  target: DeviceConfiguration,
  { value, source }: DeviceConfiguration,
): ConfigurationEdit | undefined {
  const isSet = target.source === 'configured'
  if (source === 'default' && target.source === 'default') return undefined
  if (source === 'default' && isSet && target.rule === undefined) return { to: 'default' }
  if (source !== 'configured' && isSet && isSameValue(target.rule, value)) return { to: 'default' }
  return value === undefined ? { to: 'default' } : { to: 'value', value }
}
