// One setting of a device: its value, the source of the value, its space, and whether we may change it
// (docs/webex/facts.md 5.5).
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { countAt, flagAt, nodeAt, numberAt, present, textAt } from './statusNode.ts'

/** A value that a field can edit. */
export type ConfigurationValue = string | number | boolean

/** A list or an object, such as the installed macros: shown, but never written from here. */
export type ConfigurationData = readonly unknown[] | Readonly<Record<string, unknown>>

/** A value that can be shown: also lists and objects, which no field edits. */
export type ShownValue = ConfigurationValue | ConfigurationData

/** Which values a setting accepts, from the JSON schema that Webex sends with it. */
export type ValueSpace =
  | { readonly is: 'enum'; readonly values: readonly ConfigurationValue[] }
  | {
      readonly is: 'integer' | 'number'
      readonly min?: number
      readonly max?: number
      readonly step?: number
    }
  | {
      readonly is: 'string'
      readonly minLength?: number
      readonly maxLength?: number
      readonly pattern?: string
    }
  | { readonly is: 'boolean' }
  | {
      readonly is: 'list'
      readonly items: ValueSpace
      readonly minItems?: number
      readonly maxItems?: number
    }
  | { readonly is: 'object' }
  /** Described with keywords that we do not know: it must not be written. */
  | { readonly is: 'unknown' }

/** Why a setting cannot be changed here. */
export type Lock =
  | 'notAuthorized'
  | 'managedElsewhere'
  | 'managedByRule'
  | 'factoryDefault'
  /** A list or an object, for which there is no field here. */
  | 'structured'
  /** Its description has keywords that we do not know. */
  | 'notUnderstood'
  | 'unknown'

/** Whether a setting can be changed here, and if not, why. */
export type Editability =
  { readonly is: 'editable' } | { readonly is: 'locked'; readonly reason: Lock }

/** Who set the value: nobody, an administrator for this device, or a rule of the organization. */
export type ConfigurationSource =
  'default' | 'configured' | 'organizationRule' /** A source that we do not know. */ | 'other'

/** One setting of one device, decoded from `/deviceConfigurations`. */
export type DeviceConfiguration = {
  readonly key: string
  readonly value?: ShownValue
  readonly source: ConfigurationSource
  readonly default?: ShownValue
  /** The value of a rule of the organization, which applies if the device itself is not configured. */
  readonly rule?: ShownValue
  readonly space: ValueSpace
  /** `dB`, `minutes`: Webex's name of the unit. */
  readonly unit?: string
  readonly editability: Editability
}

/** Why a value is not in its space. */
export type BadValue =
  | { readonly is: 'notANumber' | 'notAnInteger' | 'notABoolean' | 'badPattern' | 'notUnderstood' }
  | { readonly is: 'notInList'; readonly values: readonly ConfigurationValue[] }
  | { readonly is: 'below' | 'tooShort' | 'tooFew'; readonly least: number }
  | { readonly is: 'above' | 'tooLong' | 'tooMany'; readonly most: number }
  | { readonly is: 'offStep'; readonly step: number }

const reasons = new Map<string, Lock>([
  ['NOT_AUTHORIZED', 'notAuthorized'],
  ['CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY', 'managedElsewhere'],
  ['CONFIG_MANAGED_BY_RULE', 'managedByRule'],
  ['FACTORY_DEFAULT', 'factoryDefault'],
])

const sources: ReadonlyMap<string, ConfigurationSource> = new Map([
  ['default', 'default'],
  ['configured', 'configured'],
  ['organizationRule', 'organizationRule'],
])

/** Whether a field can edit the value: no list, no object, no `null`. */
export function isSimple(value: unknown): value is ConfigurationValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** `null` means no value (docs/webex/facts.md 12.1). */
function shownValueAt(node: unknown, path: string): ShownValue | undefined {
  const value = nodeAt(node, path)
  if (isSimple(value)) return value
  return typeof value === 'object' && value !== null ? (value as ConfigurationData) : undefined
}

/**
 * Keywords of JSON Schema that restrict a value in ways that are not checked here: a space with one of
 * them is unknown. By the specification all other keywords are annotations, which do not matter.
 */
const RESTRICTIONS = [
  ...['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'const', 'format'],
  ...['exclusiveMinimum', 'exclusiveMaximum', 'contentEncoding', 'contentMediaType', 'readOnly'],
  ...['prefixItems', 'contains', 'uniqueItems', 'dependentSchemas', 'dependentRequired'],
] as const

const isRestricted = (wire: object) =>
  RESTRICTIONS.some((word) => Object.hasOwn(wire, word) && nodeAt(wire, word) !== false)

/**
 * From a JSON Schema. Nonsensical bounds are ignored: a wrong one would lock the setting. A space that is
 * not fully understood is `unknown`.
 */
export function readValueSpace(wire: unknown): ValueSpace {
  if (typeof wire !== 'object' || wire === null || isRestricted(wire)) return { is: 'unknown' }
  const type = nodeAt(wire, 'type')
  if (type !== undefined && typeof type !== 'string') return { is: 'unknown' }
  const kind = type?.toLowerCase()
  const values = nodeAt(wire, 'enum')
  if (values !== undefined) {
    const isList = Array.isArray(values) && values.length > 0 && values.every(isSimple)
    return isList ? { is: 'enum', values } : { is: 'unknown' }
  }
  switch (kind) {
    case 'integer':
    case 'number':
      return present<Extract<ValueSpace, { is: 'integer' | 'number' }>>({
        is: kind,
        min: numberAt(wire, 'minimum'),
        max: numberAt(wire, 'maximum'),
        step: numberAt(wire, 'multipleOf'),
      })
    case 'string':
      return present<Extract<ValueSpace, { is: 'string' }>>({
        is: 'string',
        minLength: numberAt(wire, 'minLength'),
        maxLength: numberAt(wire, 'maxLength'),
        pattern: textAt(wire, 'pattern'),
      })
    case 'boolean':
      return { is: 'boolean' }
    case 'array':
      return present<Extract<ValueSpace, { is: 'list' }>>({
        is: 'list',
        items: readValueSpace(nodeAt(wire, 'items')),
        minItems: countAt(wire, 'minItems'),
        maxItems: countAt(wire, 'maxItems'),
      })
    case 'object':
      return { is: 'object' }
    default:
      return { is: 'unknown' }
  }
}

/**
 * The flag has two names (docs/webex/facts.md 9.4, 42). Without it we try: Webex refuses if necessary.
 */
function lockOf(wire: unknown): Lock | undefined {
  const isEditable = flagAt(wire, 'isEditable') ?? flagAt(wire, 'editable')
  if (isEditable !== false) return undefined
  return reasons.get(textAt(wire, 'reason') ?? '') ?? 'unknown'
}

/** Locked by the cloud with its reason; otherwise if no field here could write it correctly. */
function editabilityOf(wire: object, space: ValueSpace): Editability {
  const byCloud = lockOf(nodeAt(wire, 'sources.configured.editability'))
  if (byCloud) return { is: 'locked', reason: byCloud }
  const values = ['value', 'sources.configured.value', 'sources.default.value']
  const isData = values.some((path) => {
    const value = shownValueAt(wire, path)
    return value !== undefined && !isSimple(value)
  })
  if (isData || space.is === 'list' || space.is === 'object') {
    return { is: 'locked', reason: 'structured' }
  }
  return space.is === 'unknown' ? { is: 'locked', reason: 'notUnderstood' } : { is: 'editable' }
}

/** @param items of `GET /deviceConfigurations`, as received: settings by key. */
export function readConfigurations(items: unknown): readonly DeviceConfiguration[] {
  if (typeof items !== 'object' || items === null) return []
  return Object.entries(items).flatMap(([key, wire]: [string, unknown]) => {
    if (typeof wire !== 'object' || wire === null) return []
    const space = readValueSpace(nodeAt(wire, 'valueSpace'))
    const source = textAt(wire, 'source') ?? 'default'
    return [
      present<DeviceConfiguration>({
        key,
        value: shownValueAt(wire, 'value'),
        source: sources.get(source) ?? 'other',
        default: shownValueAt(wire, 'sources.default.value'),
        rule: shownValueAt(wire, 'sources.organizationRule.value'),
        space,
        unit: textAt(wire, 'valueSpace.unit'),
        editability: editabilityOf(wire, space),
      }),
    ]
  })
}

/** The value of the setting once the device itself is not configured. */
export function fallbackOf(configuration: DeviceConfiguration): ShownValue | undefined {
  return configuration.rule ?? configuration.default
}

/** Compares lists and objects by content, ignoring the order of an object's members. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [a, b] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))]
  return (
    a.length === b.size && a.every(([key, value]) => b.has(key) && isSameValue(value, b.get(key)))
  )
}

/** Converts typed or chosen text to the value to send. */
export function checkValue(
  space: ValueSpace,
  typed: ConfigurationValue,
): Result<ConfigurationValue, BadValue> {
  switch (space.is) {
    case 'enum': {
      const word = String(typed).trim().toLowerCase()
      const value =
        space.values.find((one) => one === typed) ??
        space.values.find((one) => String(one).toLowerCase() === word)
      return value === undefined ? fail({ is: 'notInList', values: space.values }) : ok(value)
    }
    case 'integer':
    case 'number':
      return checkNumber(space, typed)
    case 'string':
      return checkText(space, String(typed))
    case 'boolean': {
      const word = String(typed).trim().toLowerCase()
      return word === 'true' || word === 'false' ? ok(word === 'true') : fail({ is: 'notABoolean' })
    }
    case 'list':
    case 'object':
    case 'unknown':
      return fail({ is: 'notUnderstood' })
  }
}

function checkNumber(
  { is, min, max, step }: Extract<ValueSpace, { is: 'integer' | 'number' }>,
  typed: ConfigurationValue,
): Result<number, BadValue> {
  const text = String(typed).trim()
  if (!/^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text)) return fail({ is: 'notANumber' })
  const number = Number(text)
  if (is === 'integer' && !Number.isInteger(number)) return fail({ is: 'notAnInteger' })
  if (min !== undefined && number < min) return fail({ is: 'below', least: min })
  if (max !== undefined && number > max) return fail({ is: 'above', most: max })
  // Like JSON Schema's `multipleOf`, but only for integers: fractions cannot be represented exactly.
  if (step !== undefined && Number.isInteger(step) && step > 1 && number % step !== 0) {
    return fail({ is: 'offStep', step })
  }
  return ok(number === 0 ? 0 : number)
}

function checkText(
  { minLength, maxLength, pattern }: Extract<ValueSpace, { is: 'string' }>,
  text: string,
): Result<string, BadValue> {
  const length = [...text].length
  if (minLength !== undefined && length < minLength) {
    return fail({ is: 'tooShort', least: minLength })
  }
  if (maxLength !== undefined && length > maxLength) return fail({ is: 'tooLong', most: maxLength })
  return pattern !== undefined && !fits(pattern, text) ? fail({ is: 'badPattern' }) : ok(text)
}

/** A pattern that we cannot parse is left for Webex to check. */
function fits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text)
  } catch {
    return true
  }
}
