// Which configuration keys an expression selects (docs/webex/facts.md 5.5): the grammar of status
// expressions, applied to whole keys.
import { stepsOf, type Step } from './xapiSelection.ts'

const lastOf = ({ from = 0, to = from }: Step) => to

/** A node can match several keys, like `Call[*]` in schemas. */
function isOf(step: Step, node: Step): boolean {
  if (step.name.toLowerCase() !== node.name.toLowerCase()) return false
  if (step.from === undefined || node.from === undefined) return step.from === node.from
  return step.from <= lastOf(node) && node.from <= lastOf(step)
}

function names([step, ...rest]: readonly Step[], nodes: readonly Step[]): boolean {
  const [node, ...deeper] = nodes
  if (!step || !node) return !step && !node
  if (step.name !== '*') return isOf(step, node) && names(rest, deeper)
  // One node or more.
  return names(rest, deeper) || names([step, ...rest], deeper)
}

/** @throws Refusal 400 for an invalid expression. @returns a test for a key, given as steps. */
export function keyTest(expression: string): (key: readonly Step[]) => boolean {
  const steps = stepsOf(expression)
  return (key) => names(steps, key)
}
