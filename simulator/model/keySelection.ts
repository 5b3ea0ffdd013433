// Which configuration keys an expression names (facts 5.5): the grammar of status expressions,
// held against whole keys.
import { stepsOf, type Step } from './xapiSelection.ts'

const isOf = (step: Step, node: Step): boolean =>
  step.name.toLowerCase() === node.name.toLowerCase() &&
  (step.from === undefined
    ? node.from === undefined
    : node.from !== undefined && node.from >= step.from && node.from <= (step.to ?? step.from))

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
