// Changing settings of a device: edits are collected, checked, shown as a difference, and sent
// as one JSON Patch, so that a device never has half of them.
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

/** A new value, or back to the default. */
export type ConfigurationEdit =
  { readonly to: 'value'; readonly value: ShownValue } | { readonly to: 'default' }

/** By key. */
export type ConfigurationEdits = ReadonlyMap<string, ConfigurationEdit>

/** One row of the difference that is shown before saving. */
export type ConfigurationChange = {
  readonly key: string
  readonly before?: ShownValue
  /** Missing: back to a default that is not known. */
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
 * JSON Patch operations, as Webex's configuration API takes them (RFC 6902, two operations only).
 */
export type ConfigurationPatch = readonly (
  | { readonly op: 'replace'; readonly path: string; readonly value: ConfigurationValue }
  | { readonly op: 'remove'; readonly path: string }
)[]

/** Edits split into what can be sent and what cannot. */
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
  // Nothing is configured on the device itself that could be taken away.
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

/** Lists and objects are never written: the setting is locked, and here is the second bolt. */
const checkedValue = (
  space: ValueSpace,
  value: ShownValue,
): Result<ConfigurationValue, BadValue> =>
  isSimple(value) ? checkValue(space, value) : fail({ is: 'notUnderstood' })

/** The request body for these changes. A change back to the default becomes `remove`. */
export function patchOf(changes: readonly ConfigurationChange[]): ConfigurationPatch {
  return changes.map(({ key, to, after }) => {
    const path = `${key}/sources/configured/value`
    return to === 'default' || !isSimple(after)
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

/** One setting compared between two devices. */
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
    return { key, is: isSameValue(a.value, b.value) ? 'same' : 'differs', one: a, other: b }
  })
}

/** Edits that make one device like another, and what they leave different. */
export type EditsToMatch = {
  readonly edits: ConfigurationEdits
  /** What differs, and cannot be made the same: locked on the target, or not to be written at all. */
  readonly left: readonly ConfigurationProblem[]
}

/**
 * The edits that make `target` like `model`. Settings that only one of them has are left, as
 * is what belongs to one device: its name is not copied to another one.
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
 * A rule of the organization that reaches one device need not reach the other: what it sets there
 * is set here as a value, and so is a default that a rule would hide. `undefined`: each has the
 * default of its own product.
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
