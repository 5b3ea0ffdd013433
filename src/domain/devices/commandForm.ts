// The values to send from a command's form.
import type { BadValue, ConfigurationValue } from './deviceConfiguration.ts'
import { checkValue } from './deviceConfiguration.ts'
import type { XapiArgument, XapiCommand } from './xapiSchema.ts'
import type { XapiArguments } from './xcommand.ts'

/** By the argument's name: one text, or several for a list. */
export type FilledIn = Readonly<Record<string, readonly string[]>>

/** Why an argument cannot be sent; `missing` only for required ones. */
export type ArgumentProblem = BadValue | { readonly is: 'missing' }

/** The values that can be sent, and problems by argument name. */
export type CheckedForm = {
  readonly values: XapiArguments
  readonly problems: ReadonlyMap<string, ArgumentProblem>
}

type Checked =
  | { readonly is: 'value'; readonly value: ConfigurationValue | readonly ConfigurationValue[] }
  | { readonly is: 'problem'; readonly problem: ArgumentProblem }

/** Empty fields are not sent; an empty required one is a problem. */
export function checkedForm({ arguments: known }: XapiCommand, filled: FilledIn): CheckedForm {
  const values: Record<string, ConfigurationValue | readonly ConfigurationValue[]> = {}
  const problems = new Map<string, ArgumentProblem>()
  for (const argument of known) {
    const texts = (filled[argument.name] ?? []).filter((text) => text !== '')
    const checked = checkedArgument(argument, texts)
    if (checked?.is === 'value') values[argument.name] = checked.value
    else if (checked) problems.set(argument.name, checked.problem)
  }
  return { values, problems }
}

function checkedArgument(
  { isRequired, space }: XapiArgument,
  texts: readonly string[],
): Checked | undefined {
  const [first] = texts
  if (first === undefined) {
    return isRequired ? { is: 'problem', problem: { is: 'missing' } } : undefined
  }
  if (space.is !== 'list') {
    const checked = checkValue(space, first)
    return checked.ok
      ? { is: 'value', value: checked.value }
      : { is: 'problem', problem: checked.error }
  }
  const { items, minItems, maxItems } = space
  if (minItems !== undefined && texts.length < minItems) {
    return { is: 'problem', problem: { is: 'tooFew', least: minItems } }
  }
  if (maxItems !== undefined && texts.length > maxItems) {
    return { is: 'problem', problem: { is: 'tooMany', most: maxItems } }
  }
  const value: ConfigurationValue[] = []
  for (const text of texts) {
    const checked = checkValue(items, text)
    if (!checked.ok) return { is: 'problem', problem: checked.error }
    value.push(checked.value)
  }
  return { is: 'value', value }
}

/** Whether a field can hold it: a list of lists, or an unknown space, cannot be filled in. */
export function canBeFilledIn({ space }: XapiArgument): boolean {
  const { is } = space.is === 'list' ? space.items : space
  return is !== 'list' && is !== 'object' && is !== 'unknown'
}
