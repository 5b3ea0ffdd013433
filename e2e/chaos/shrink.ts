// Finds a shorter list of steps that also fails, so that a developer reads ten steps instead of five
// hundred.
import type { Step } from './steps.ts'

/** Whether these steps fail. */
export type Fails = (steps: readonly Step[]) => Promise<boolean>

const withCheck = (steps: readonly Step[]): readonly Step[] =>
  steps.at(-1)?.do === 'check' ? steps : [...steps, { do: 'check' }]

/**
 * Removes smaller and smaller pieces while the rest still fails (delta debugging, Zeller 1999).
 *
 * @param most how many attempts are allowed.
 */
export async function shrink(
  failing: readonly Step[],
  fails: Fails,
  most: number,
): Promise<readonly Step[]> {
  // Earlier checks have passed, and each costs three seconds.
  let steps = failing.filter((step, index) => step.do !== 'check' || index === failing.length - 1)
  let tries = 0
  let piece = Math.ceil(steps.length / 2)
  if (!(await fails(withCheck(steps)))) steps = [...failing]
  tries += 1
  while (piece >= 1 && tries < most) {
    let isShorter = false
    // From the beginning: early steps matter least.
    for (let at = 0; at < steps.length - 1 && tries < most;) {
      const rest = [...steps.slice(0, at), ...steps.slice(at + piece)]
      if (rest.length === 0) break
      tries += 1
      if (await fails(withCheck(rest))) {
        steps = rest
        isShorter = true
      } else {
        at += piece
      }
    }
    if (piece === 1 && !isShorter) break
    piece = piece === 1 ? 1 : Math.ceil(piece / 2)
  }
  return withCheck(steps)
}
