// Two short seeds of chaos (docs/testing.md), so that a press that is sent twice, a wrong screen or a
// failing page is found before the long run.
import { expect, test } from '../fixtures.ts'
import { runSteps } from './run.ts'
import { roundOf } from './steps.ts'

for (const seed of [3, 11]) {
  test(`chaos of seed ${seed}: the screens equal the cloud, whatever people press`, async ({
    browser,
    office,
  }) => {
    const steps = [...roundOf(seed, 0), ...roundOf(seed, 1)]
    const stage = { browser, ...office, kept: new Map() }
    const { problem } = await runSteps(stage, steps)
    expect(problem).toBeUndefined()
  })
}
