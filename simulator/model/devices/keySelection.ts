// Which configuration keys an expression names (docs/webex/facts.md 5.5): the grammar of status
// expressions, held against whole keys.
import { stepsOf, type Step } from './xapiSelection.ts'

const lastOf = ({ from = 0, to = from }: Step) => to

/** A node may stand for several too, as `Call[*]` does where what there can be is described. */
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

/** @throws Refusal 400 for what is no expression. @returns whether a key, as steps, is named. */
export function keyTest(expression: string): (key: readonly Step[]) => boolean {
  const steps = stepsOf(expression)
  return (key) => names(steps, key)
}
