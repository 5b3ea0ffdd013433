// The settings of a device as a tree, made from a flat list of keys; and its search.
import type { DeviceConfiguration } from './deviceConfiguration.ts'
import { isSimple } from './deviceConfiguration.ts'
import { matchesPath, parseExpression } from './xapiExpression.ts'

/** A node of the tree: a setting, or a group of settings below one path. */
export type ConfigurationNode = {
  /** `Microphone[1]`: the last step of its path. */
  readonly name: string
  readonly path: string
  readonly children: readonly ConfigurationNode[]
  /** A setting; its children, if any, are settings below it. */
  readonly configuration?: DeviceConfiguration
  /** The number of settings here and below. */
  readonly count: number
}

type Draft = { configuration?: DeviceConfiguration; readonly children: Map<string, Draft> }

const names = new Intl.Collator('en', { numeric: true })

/** Sorted by name, `Microphone[2]` before `Microphone[10]`. */
export function treeOf(
  configurations: readonly DeviceConfiguration[],
): readonly ConfigurationNode[] {
  const root: Draft = { children: new Map() }
  for (const configuration of configurations) {
    let node = root
    for (const name of configuration.key.split('.')) {
      const child: Draft = node.children.get(name) ?? { children: new Map() }
      node.children.set(name, child)
      node = child
    }
    node.configuration = configuration
  }
  return nodesOf(root, '')
}

function nodesOf({ children }: Draft, parent: string): readonly ConfigurationNode[] {
  return [...children]
    .sort(([a], [b]) => names.compare(a, b))
    .map(([name, draft]) => {
      const path = parent === '' ? name : `${parent}.${name}`
      const below = nodesOf(draft, path)
      const { configuration } = draft
      const count = below.reduce((sum, node) => sum + node.count, configuration ? 1 : 0)
      return { name, path, children: below, count, ...(configuration && { configuration }) }
    })
}

/**
 * Every typed word must be in the key or the value; a word with a wildcard or an index is an expression
 * (docs/webex/facts.md 5.5), such as `Audio.Ultrasound.*`; `is:configured`, `is:rule` and `is:locked` find
 * settings by their source and lock.
 */
export function foundConfigurations(
  configurations: readonly DeviceConfiguration[],
  typed: string,
): readonly DeviceConfiguration[] {
  const words = typed
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return configurations
  const tests = words.map(testFor)
  return configurations.filter((configuration) => tests.every((test) => test(configuration)))
}

type Test = (configuration: DeviceConfiguration) => boolean

function testFor(word: string): Test {
  if (word === 'is:configured') return ({ source }) => source === 'configured'
  if (word === 'is:rule') return ({ source }) => source === 'organizationRule'
  if (word === 'is:locked') return ({ editability }) => editability.is === 'locked'
  const expression = /[*[]/.test(word) ? parseExpression(word) : undefined
  if (expression?.ok) return ({ key }) => matchesPath(expression.value, key)
  return ({ key, value }) =>
    `${key}\n${isSimple(value) ? String(value) : ''}`.toLowerCase().includes(word)
}
