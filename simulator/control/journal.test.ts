// The journal that tests count requests with.
import { describe, expect, test } from 'vitest'
import { Journal } from './journal.ts'

const journal = () => new Journal(() => Date.UTC(2026, 0, 1))

describe('Journal', () => {
  test('an item has its number, time, path, status and person', () => {
    const kept = journal()
    const entry = kept.arrived('GET', '/v1/people?max=1', 'a@example.com')
    entry.answered(200)
    expect(kept.since(0)).toEqual([
      {
        n: 1,
        at: '2026-01-01T00:00:00.000Z',
        method: 'GET',
        path: '/v1/people?max=1',
        status: 200,
        ms: expect.any(Number) as number,
        person: 'a@example.com',
      },
    ])
  })
  test('a request without an answer is there, with status 0', () => {
    const kept = journal()
    kept.arrived('GET', '/v1/people')
    expect(kept.since(0)[0]?.status).toBe(0)
  })
  test('since skips older items, and the numbering continues after a reset', () => {
    const kept = journal()
    kept.arrived('GET', '/a')
    kept.arrived('GET', '/b')
    expect(kept.since(1).map((item) => item.path)).toEqual(['/b'])
    kept.clear()
    kept.arrived('GET', '/c')
    expect(kept.since(2).map((item) => item.n)).toEqual([3])
    expect(kept.since(3)).toEqual([])
  })
  test('memory is limited, and the newest items stay', () => {
    const kept = journal()
    for (let i = 0; i < 50_000; i += 1) kept.arrived('GET', '/x')
    const items = kept.since(0)
    expect(items.length).toBeLessThanOrEqual(30_000)
    expect(items.at(-1)?.n).toBe(50_000)
  })
})
