// The rule by which chaos judges commands must be able to fail.
import { describe, expect, test } from 'vitest'
import type { SimRequest } from '../../simulator/control/types.ts'
import { unexplained } from './presses.ts'

const email = 'ben@example.com'
const at = (ms: number) => new Date(1_000_000 + ms).toISOString()
const sent = (ms: number, verb: string, status = 204): SimRequest => ({
  n: ms,
  at: at(ms),
  method: 'POST',
  path: `/v1/telephony/calls/${verb}`,
  status,
  ms: 1,
  person: email,
})
const pressed = (ms: number, on: string, by = email) => ({ email: by, at: 1_000_000 + ms, on })

describe('a command', () => {
  test('is explained by its press', () => {
    expect(unexplained([sent(20, 'hold')], [pressed(0, 'Hold')])).toEqual([])
  })
  test('without a press is reported', () => {
    expect(unexplained([sent(20, 'hold')], [])).toHaveLength(1)
  })
  test('that was sent twice needs two presses', () => {
    const twice = [sent(20, 'hold'), sent(30, 'hold')]
    expect(unexplained(twice, [pressed(0, 'Hold')])).toHaveLength(1)
    expect(unexplained(twice, [pressed(0, 'Hold'), pressed(10, 'Hold')])).toEqual([])
  })
  test('is not explained by another button, another person or a later press', () => {
    expect(unexplained([sent(20, 'reject')], [pressed(0, 'Hold')])).toHaveLength(1)
    expect(unexplained([sent(20, 'hold')], [pressed(0, 'Hold', 'chloe@x')])).toHaveLength(1)
    expect(unexplained([sent(20, 'hold')], [pressed(900, 'Hold')])).toHaveLength(1)
  })
  test('repeated after a 401, or after a broken connection, is the same one', () => {
    for (const status of [401, 0]) {
      const again = [sent(20, 'hold', status), sent(60, 'hold')]
      expect(unexplained(again, [pressed(0, 'Hold')])).toEqual([])
    }
  })
})
