import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant, RecordingId } from '../brand.ts'
import type { Recording } from './recording.ts'
import { foundRecordings, newestRecordings, recordingsOfCalls, windowsOf } from './recording.ts'

const DAY_MS = 24 * 3_600_000
const recording = (id: string, at: number, topic = `Call with ${id}`): Recording => ({
  id: id as RecordingId,
  topic,
  at: at as Instant,
  owner: 'person',
})

describe('a list of recordings', () => {
  it('has each once, newest first', () => {
    const list = newestRecordings([recording('a', 1), recording('b', 2), recording('a', 1)])
    expect(list.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('is searched by all words of the topic', () => {
    const list = [recording('a', 1, 'Call with Grace Lin'), recording('b', 1, 'Call with Ana')]
    expect(foundRecordings(list, 'lin CALL').map(({ id }) => id)).toEqual(['a'])
    expect(foundRecordings(list, ' ')).toHaveLength(2)
  })
})

describe('the windows of a period', () => {
  it('cover it without a gap, none longer than thirty days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_700_000_000_000, max: 2_000_000_000_000 }),
        fc.constantFrom(7, 30, 90, 365),
        (now, days) => {
          const windows = windowsOf(now as Instant, days)
          expect(windows[0]?.to).toBeGreaterThan(now)
          expect(windows.at(-1)?.from).toBe(now - days * DAY_MS)
          windows.forEach(({ from, to }, index) => {
            expect(to - from).toBeGreaterThan(0)
            expect(to - from).toBeLessThanOrEqual(30 * DAY_MS)
            if (index > 0) expect(windows[index - 1]?.from).toBe(to)
          })
        },
      ),
    )
  })
})

describe('the recording of a call', () => {
  const AT = 1_000_000
  const call = (at: number, names = ['Grace Lin', '+12025550188']) => ({
    key: String(at),
    at: at as Instant,
    names,
  })
  const of = (calls: readonly ReturnType<typeof call>[], ...list: Recording[]) =>
    [...recordingsOfCalls(list, calls)].map(([key, { id }]) => `${key} ${id}`)

  it('began during the call and names the party', () => {
    const calls = [call(AT)]
    expect(of(calls, recording('a', AT + 60_000, 'Call with grace lin'))).toEqual([`${AT} a`])
    expect(of(calls, recording('a', AT + 60_000, 'Call with +12025550188'))).toEqual([`${AT} a`])
    expect(of(calls, recording('a', AT + 60_000, 'Call with Ana'))).toEqual([])
    expect(of(calls, recording('a', AT - 100_000, 'Grace Lin'))).toEqual([])
    expect(of(calls, recording('a', AT + 9 * 3_600_000, 'Grace Lin'))).toEqual([])
  })

  it('is the one before the next call with the same party', () => {
    const later = AT + 600_000
    const calls = [call(later), call(AT + 300_000, ['Ana']), call(AT)]
    expect(of(calls, recording('a', later + 5_000, 'Grace Lin'))).toEqual([`${later} a`])
    const both = [
      recording('b', later + 5_000, 'Grace Lin'),
      recording('a', AT + 5_000, 'Grace Lin'),
    ]
    expect(of(calls, ...both)).toEqual([`${later} b`, `${AT} a`])
  })

  it('is of nobody who has no name', () => {
    expect(of([call(AT, ['', ' '])], recording('a', AT + 60_000))).toEqual([])
  })
})
