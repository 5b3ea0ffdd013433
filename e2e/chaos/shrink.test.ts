import { expect, test } from 'vitest'
import { shrink } from './shrink.ts'
import type { Step } from './steps.ts'
import { roundOf } from './steps.ts'

const wait = (ms: number): Step => ({ do: 'wait', ms })
const isThere = (steps: readonly Step[], ms: number) =>
  steps.some((step) => step.do === 'wait' && step.ms === ms)

test('the steps of a seed are the same each time, and others for another seed', () => {
  expect(roundOf(7, 3)).toEqual(roundOf(7, 3))
  expect(roundOf(7, 3)).not.toEqual(roundOf(8, 3))
})

test('keeps the steps that matter, and a check', async () => {
  const steps = [...Array.from({ length: 60 }, (_, ms) => wait(ms)), { do: 'check' } as const]
  const fails = (some: readonly Step[]) => Promise.resolve(isThere(some, 7) && isThere(some, 41))
  expect(await shrink(steps, fails, 200)).toEqual([wait(7), wait(41), { do: 'check' }])
})

test('stops after the allowed number of attempts', async () => {
  const steps = Array.from({ length: 60 }, (_, ms) => wait(ms))
  let tries = 0
  const fails = (some: readonly Step[]) => {
    tries += 1
    return Promise.resolve(isThere(some, 59))
  }
  expect(isThere(await shrink(steps, fails, 5), 59)).toBe(true)
  expect(tries).toBe(5)
})
