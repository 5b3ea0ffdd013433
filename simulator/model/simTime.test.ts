// The clock that moves only on command, and its timers.
import { expect, test } from 'vitest'
import { createSimTime } from './simTime.ts'

test('timers run in the order of their due times, each at its own time', () => {
  const time = createSimTime(() => 1_000)
  const seen: string[] = []
  const note = (what: string) => () => seen.push(`${what} ${time.now()}`)
  time.after(300, note('late'))
  time.after(100, note('first'))
  time.after(100, note('second'))
  time.after(200, () => time.after(50, note('nested')))
  time.advance(400)
  expect(seen).toEqual(['first 1100', 'second 1100', 'nested 1250', 'late 1300'])
  expect(time.now()).toBe(1_400)
})

test('a canceled timer does not run, and one that is not due waits', () => {
  const time = createSimTime(() => 0)
  const seen: string[] = []
  const cancel = time.after(10, () => seen.push('cancelled'))
  time.after(11, () => seen.push('later'))
  cancel()
  time.advance(10)
  expect(seen).toEqual([])
  time.advance(1)
  expect(seen).toEqual(['later'])
})

test('after a stop nothing runs', () => {
  const time = createSimTime(() => 0)
  const seen: string[] = []
  time.after(1, () => seen.push('before'))
  time.stop()
  time.after(1, () => seen.push('after'))
  time.advance(10)
  expect(seen).toEqual([])
})

test('without a given clock it runs timers in real time', async () => {
  const time = createSimTime()
  await new Promise<void>((resolve) => {
    time.after(5, resolve)
    // A timer that keeps the process alive lets the waiting one run.
    setTimeout(() => undefined, 50)
  })
  time.stop()
})
