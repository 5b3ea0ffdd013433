// Selects the part of a device's status that an expression names (docs/webex/facts.md 5.2): any case,
// `*` for one or more nodes, `[n]`, `[n..m]`, `[n..n]`, `[*]`. Missing nodes are left out.
import { Refusal } from '../refusal.ts'

export type StatusNode = { [name: string]: StatusValue }
export type StatusValue = string | number | StatusNode | StatusItem[]
/** An item of a list: its `id` is the index; indexes may have gaps. */
export type StatusItem = StatusNode & { id: number }

/** An index, or the first and last of a range. */
export type Step = { readonly name: string; readonly from?: number; readonly to?: number }

const stepPattern = /^(\*|[a-z][\w-]*)(?:\[(?:(\*)|(\d+)(?:\.\.(\d+|n))?)\])?$/i

function stepOf(text: string): Step {
  const [, name, all, first, last] = stepPattern.exec(text) ?? []
  if (name === undefined) throw new Refusal(400, `Invalid expression: ${text}`)
  if (all !== undefined) return { name, from: 0, to: Infinity }
  if (first === undefined) return { name }
  const to =
    last === undefined ? Number(first) : last.toLowerCase() === 'n' ? Infinity : Number(last)
  return { name, from: Number(first), to }
}

/** The dots inside a range do not separate names. */
const partsOf = (expression: string): string[] =>
  expression
    .trim()
    .replace(/\.\.(?=\d|n)/gi, '\u0000')
    .split('.')
    .map((part) => part.replace('\u0000', '..'))

/** @throws Refusal 400 for an invalid expression. */
export const stepsOf = (expression: string): readonly Step[] => partsOf(expression).map(stepOf)

const isNode = (value: StatusValue | undefined): value is StatusNode =>
  typeof value === 'object' && !Array.isArray(value)

function items(list: StatusItem[], step: Step, rest: readonly Step[]): StatusItem[] | undefined {
  const { from, to = from } = step
  // Without an index: the list as a whole, but nothing inside it.
  if (from === undefined && rest.length > 0) return undefined
  const picked = list.flatMap((item) => {
    if (from !== undefined && (item.id < from || item.id > (to ?? from))) return []
    const inner = rest.length === 0 ? item : within(item, rest)
    return inner && Object.keys(inner).length > 0 ? [{ ...inner, id: item.id }] : []
  })
  return picked.length > 0 ? picked : undefined
}

function value(child: StatusValue, step: Step, rest: readonly Step[]): StatusValue | undefined {
  if (Array.isArray(child)) return items(child, step, rest)
  if (step.from !== undefined) return undefined
  if (rest.length === 0) return child
  return isNode(child) ? within(child, rest) : undefined
}

/** Everything below, for `*` at the end; otherwise one or more nodes before the rest. */
function findBelow(node: StatusNode, rest: readonly Step[]): StatusNode | undefined {
  if (rest.length === 0) return node
  const found: StatusNode = {}
  for (const [name, child] of Object.entries(node)) {
    const below = Array.isArray(child)
      ? (items(child, { name, from: 0, to: Infinity }, [{ name: '*' }, ...rest]) ??
        items(child, { name, from: 0, to: Infinity }, rest))
      : isNode(child)
        ? merged(within(child, rest) ?? {}, findBelow(child, rest) ?? {})
        : undefined
    if (below && Object.keys(below).length > 0) found[name] = below
  }
  return Object.keys(found).length > 0 ? found : undefined
}

function within(node: StatusNode, [step, ...rest]: readonly Step[]): StatusNode | undefined {
  if (!step) return node
  if (step.name === '*') return findBelow(node, rest)
  const name = Object.keys(node).find((one) => one.toLowerCase() === step.name.toLowerCase())
  const child = name === undefined ? undefined : node[name]
  if (name === undefined || child === undefined) return undefined
  const picked = value(child, step, rest)
  return picked === undefined ? undefined : { [name]: picked }
}

/** Nested by the dots of the paths; `undefined` values are left out. */
export function treeOf(
  values: readonly (readonly [path: string, value: StatusValue | undefined])[],
): StatusNode {
  const tree: StatusNode = {}
  for (const [path, value] of values) {
    if (value === undefined) continue
    const names = path.split('.')
    const last = names.pop() ?? path
    let node = tree
    for (const name of names) {
      const next = node[name]
      node = isNode(next) ? next : (node[name] = {})
    }
    node[last] = value
  }
  return tree
}

/** Merges both, the second takes precedence; lists by their ids. */
export function merged(one: StatusNode, other: StatusNode): StatusNode {
  const all: StatusNode = { ...one }
  for (const [name, next] of Object.entries(other)) {
    const before = all[name]
    if (isNode(before) && isNode(next)) all[name] = merged(before, next)
    else if (Array.isArray(before) && Array.isArray(next)) all[name] = mergedItems(before, next)
    else all[name] = next
  }
  return all
}

function mergedItems(one: StatusItem[], other: StatusItem[]): StatusItem[] {
  const byId = new Map(one.map((item) => [item.id, item]))
  for (const item of other) {
    const before = byId.get(item.id)
    byId.set(item.id, before ? { ...merged(before, item), id: item.id } : item)
  }
  return [...byId.values()].sort((a, b) => a.id - b.id)
}

/** @throws Refusal 400 for an invalid expression. */
export function select(state: StatusNode, expressions: readonly string[]): StatusNode {
  return expressions
    .map((expression) => within(state, stepsOf(expression)) ?? {})
    .reduce(merged, {})
}
