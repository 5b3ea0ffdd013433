// One setting of a device: its value, where that comes from, what it may be, and whether we
// may change it (facts 5.5).
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { flagAt, nodeAt, numberAt, present, textAt } from './statusNode.ts'

export type ConfigurationValue = string | number | boolean

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
  /** Not described in terms that we know: Webex decides. */
  | { readonly is: 'unknown' }

export type Editability =
  | { readonly is: 'editable' }
  | {
      readonly is: 'locked'
      readonly reason: 'notAuthorized' | 'managedElsewhere' | 'factoryDefault' | 'unknown'
    }

export type DeviceConfiguration = {
  readonly key: string
  readonly value?: ConfigurationValue
  readonly source: 'default' | 'configured'
  readonly default?: ConfigurationValue
  readonly space: ValueSpace
  readonly editability: Editability
}

export type BadValue =
  | { readonly is: 'notANumber' | 'notAnInteger' | 'notABoolean' | 'badPattern' }
  | { readonly is: 'notInList'; readonly values: readonly ConfigurationValue[] }
  | { readonly is: 'below' | 'tooShort'; readonly least: number }
  | { readonly is: 'above' | 'tooLong'; readonly most: number }
  | { readonly is: 'offStep'; readonly step: number }

const reasons = new Map<string, Extract<Editability, { is: 'locked' }>['reason']>([
  ['NOT_AUTHORIZED', 'notAuthorized'],
  ['CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY', 'managedElsewhere'],
  ['FACTORY_DEFAULT', 'factoryDefault'],
])

function isValue(value: unknown): value is ConfigurationValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function valueAt(node: unknown, path: string): ConfigurationValue | undefined {
  const value = nodeAt(node, path)
  return isValue(value) ? value : undefined
}

/** Of a JSON Schema. Bounds that make no sense are no bounds: a wrong one would lock the setting. */
export function readValueSpace(wire: unknown): ValueSpace {
  const values = nodeAt(wire, 'enum')
  if (Array.isArray(values) && values.some(isValue)) {
    return { is: 'enum', values: values.filter(isValue) }
  }
  switch (textAt(wire, 'type')?.toLowerCase()) {
    case 'integer':
    case 'number':
      return present<Extract<ValueSpace, { is: 'integer' | 'number' }>>({
        is: textAt(wire, 'type')?.toLowerCase() === 'integer' ? 'integer' : 'number',
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
    default:
      return { is: 'unknown' }
  }
}

/** The flag has two names (facts 9.4, 42). Without it we try: Webex refuses if it must. */
function editabilityOf(wire: unknown): Editability {
  const isEditable = flagAt(wire, 'isEditable') ?? flagAt(wire, 'editable')
  if (isEditable !== false) return { is: 'editable' }
  return { is: 'locked', reason: reasons.get(textAt(wire, 'reason') ?? '') ?? 'unknown' }
}

/** @param items of `GET /deviceConfigurations`, as they came: settings by key. */
export function readConfigurations(items: unknown): readonly DeviceConfiguration[] {
  if (typeof items !== 'object' || items === null) return []
  return Object.entries(items).flatMap(([key, wire]) => {
    if (typeof wire !== 'object' || wire === null) return []
    return [
      present<DeviceConfiguration>({
        key,
        value: valueAt(wire, 'value'),
        source: textAt(wire, 'source') === 'configured' ? 'configured' : 'default',
        default: valueAt(wire, 'sources.default.value'),
        space: readValueSpace(nodeAt(wire, 'valueSpace')),
        editability: editabilityOf(nodeAt(wire, 'sources.configured.editability')),
      }),
    ]
  })
}

/** What was typed or chosen, as the value to send. */
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
    case 'unknown':
      return ok(typed)
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
  // As JSON Schema's `multipleOf`; of fractions it would compare what cannot be represented.
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

/** A pattern that is not one of ours to read is Webex's to check. */
function fits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text)
  } catch {
    return true
  }
}
