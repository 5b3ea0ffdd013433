// Two short seeds of chaos (docs/testing.md): a press that is sent twice, a screen that is not as the
// cloud is, or a page that fails does not wait for the long run.
import { expect, test } from '../fixtures.ts'
import { runSteps } from './run.ts'
import { roundOf } from './steps.ts'

for (const seed of [3, 11]) {
  test(`chaos of seed ${seed}: whatever people press, the screens are as the cloud is`, async ({
    browser,
    office,
  }) => {
    const steps = [...roundOf(seed, 0), ...roundOf(seed, 1)]
    const stage = { browser, ...office, kept: new Map() }
    const { problem } = await runSteps(stage, steps)
    expect(problem).toBeUndefined()
  })
}
