import { expect, it, vi } from 'vitest'
import { createTestClock } from '../calls/cloudForTests.ts'
import { keepAsking } from './keepAsking.ts'

it('asks again after an exception, and no more once it is over', async () => {
  const time = createTestClock()
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const ask = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(new Error('a bug'))
  const browser = { isVisible: () => true, onChange: () => () => {} }
  const stop = keepAsking({ browser, clock: time.clock }, () => 1_000, ask)
  await time.advance(2_500)
  expect(ask).toHaveBeenCalledTimes(3)
  await vi.waitFor(() => expect(unhandled).toHaveBeenCalledOnce())
  process.off('unhandledRejection', unhandled)
  stop()
  await time.advance(5_000)
  expect(ask).toHaveBeenCalledTimes(3)
})
