// Several tabs that show the same ask as often as one.
import { environmentManager, isServer, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTestBrowser } from './calls/cloudForTests.ts'
import { shareAnswers, spreadInterval } from './shareAnswers.ts'

const EVERY_MS = 15_000
const LATENCY_MS = 200

function setUp() {
  const browser = createTestBrowser()
  const asked: string[] = []
  const failing = new Set<string>()
  const open = (tab: string, chance: number, about = 'support') => {
    const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    const parts = { browser: browser.tab().browser, queryClient }
    const stop = shareAnswers(parts, 'queueCalls')
    const queryKey = ['queueCalls', about]
    const observer = new QueryObserver(queryClient, {
      queryKey,
      queryFn: async () => {
        asked.push(tab)
        await new Promise((resolve) => setTimeout(resolve, LATENCY_MS))
        if (failing.has(tab)) throw new Error('no answer')
        return `${tab} ${asked.length}`
      },
      refetchInterval: spreadInterval(EVERY_MS, chance),
    })
    const unsubscribe = observer.subscribe(() => undefined)
    return {
      seen: () => observer.getCurrentResult(),
      others: () => queryClient.getQueryCache().getAll().length - 1,
      close: () => {
        unsubscribe()
        stop()
        queryClient.clear()
      },
    }
  }
  return { open, asked, failing, by: (tab: string) => asked.filter((one) => one === tab).length }
}

describe('answers that tabs share', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    // Without a window it takes this for a server, which asks for nothing again.
    environmentManager.setIsServer(() => false)
  })
  afterEach(() => {
    vi.useRealTimers()
    environmentManager.setIsServer(() => isServer)
  })

  it('are asked for by whoever is first, and the others know as much', async () => {
    const { open, asked } = setUp()
    const tabs = [open('first', 0.9), open('second', 0.2), open('third', 0.5)]
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    // Each once when it was opened; then one of them.
    expect(asked.slice(0, 3).sort()).toEqual(['first', 'second', 'third'])
    expect(new Set(asked.slice(3))).toEqual(new Set(['second']))
    expect(asked.length).toBeLessThanOrEqual(3 + 600_000 / EVERY_MS)
    const [first, ...rest] = tabs.map(({ seen }) => seen())
    for (const one of rest) {
      expect([one.data, one.dataUpdatedAt]).toEqual([first?.data, first?.dataUpdatedAt])
    }
    for (const { close } of tabs) close()
  })

  it('are asked for by another, where that one is closed or has no answer', async () => {
    const { open, failing, by } = setUp()
    const [first, second] = [open('first', 0.1), open('second', 0.6)]
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    expect(by('second')).toBe(1)
    failing.add('first')
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    expect(by('second')).toBeGreaterThan(10)
    expect(first.seen().data).toBe(second.seen().data)
    failing.clear()
    first.close()
    const before = by('second')
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    expect(by('second') - before).toBeGreaterThan(15)
    second.close()
  })

  it('go nowhere where the same is not shown', async () => {
    const { open, by } = setUp()
    const [support, sales] = [open('first', 0.1), open('second', 0.6, 'sales')]
    await vi.advanceTimersByTimeAsync(60_000)
    expect(by('second')).toBeGreaterThan(3)
    expect([support.others(), sales.others()]).toEqual([0, 0])
    support.close()
    sales.close()
  })
})
