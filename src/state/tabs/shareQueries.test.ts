// Several tabs that show the same ask as often as one, and what each shows is as old as it is.
import type { QueryObserverOptions } from '@tanstack/react-query'
import { environmentManager, isServer, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FailureError } from '../unwrap.ts'
import { isShared } from './sharedQuestions.ts'
import { createSharingTabs } from './sharingForTests.ts'

const EVERY_MS = 15_000
const LATENCY_MS = 200
const queryKey = ['queueCalls', 'support']

function setUp() {
  const tabs = createSharingTabs()
  const asked: string[] = []
  const failing = new Set<string>()
  const open = (name: string, more: Partial<QueryObserverOptions<string>> = {}) => {
    const { queryClient, slowDown, news, close } = tabs.open()
    const observer = new QueryObserver<string>(queryClient, {
      queryKey,
      queryFn: async () => {
        asked.push(name)
        const count = asked.length
        await new Promise((resolve) => setTimeout(resolve, LATENCY_MS))
        if (failing.has(name)) throw new FailureError({ is: 'cloudTrouble', status: 503 })
        return `answer ${count}`
      },
      refetchInterval: EVERY_MS,
      ...more,
    })
    const unsubscribe = observer.subscribe(() => undefined)
    return {
      queryClient,
      slowDown,
      news,
      seen: () => observer.getCurrentResult(),
      again: () => observer.refetch(),
      others: () => queryClient.getQueryCache().getAll().length - 1,
      close() {
        unsubscribe()
        close()
      },
    }
  }
  return { open, asked, failing }
}

describe('queries that tabs share', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-11-30T08:00:00Z') })
    // Without a window it takes this for a server, which asks for nothing again.
    environmentManager.setIsServer(() => false)
  })
  afterEach(() => {
    vi.useRealTimers()
    environmentManager.setIsServer(() => isServer)
  })

  it('are asked as often by twenty tabs as by one, and all know as much', async () => {
    const { open, asked } = setUp()
    const tabs = Array.from({ length: 20 }, (_, index) => open(`tab${index}`))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(asked.length).toBeLessThanOrEqual(1 + 600_000 / EVERY_MS)
    expect(asked.length).toBeGreaterThan(35)
    const [first, ...rest] = tabs.map(({ seen }) => seen())
    for (const one of rest) expect(one.data).toBe(first?.data)
    for (const tab of tabs) tab.close()
  })

  it('C31 are asked at once in every tab when Webex tells one of them of something new', async () => {
    const { open, asked } = setUp()
    const messages = { queryKey: ['messages', 'grace'], refetchInterval: 60_000 }
    const [leading, other] = [open('leading', messages), open('other', messages)]
    const elsewhere = open('elsewhere')
    await vi.advanceTimersByTimeAsync(1_000)
    const before = asked.length
    const tell = (event: object) =>
      leading.news.tell({ is: 'events.heard', json: JSON.stringify(event) })
    tell({ resource: 'messages', event: 'created', data: {} })
    tell({ resource: 'telephony_calls', ownedBy: 'org', data: {} })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked.length - before).toBeGreaterThan(0)
    expect(asked.length - before).toBeLessThanOrEqual(2)
    expect(asked.slice(before)).not.toContain('elsewhere')
    expect(leading.seen().data).toBe(other.seen().data)
    expect(leading.seen().data).not.toBe('answer 1')
    for (const tab of [leading, other, elsewhere]) tab.close()
  })

  it('are as old in every tab as the answer is', async () => {
    const { open } = setUp()
    const first = open('first', { refetchInterval: false })
    await vi.advanceTimersByTimeAsync(1_000)
    const askedAt = Date.now() - 1_000
    await vi.advanceTimersByTimeAsync(60_000)
    const later = open('later', { refetchInterval: false, staleTime: 5 * 60_000 })
    await vi.advanceTimersByTimeAsync(1_000)
    for (const { seen } of [first, later]) {
      expect(seen().data).toBe('answer 1')
      expect(seen().dataUpdatedAt).toBeGreaterThan(askedAt - 10)
      expect(seen().dataUpdatedAt).toBeLessThanOrEqual(askedAt)
    }
    first.close()
    later.close()
  })

  it('are asked by another, where that one is closed', async () => {
    const { open, asked } = setUp()
    const [first, second] = [open('first'), open('second')]
    await vi.advanceTimersByTimeAsync(60_000)
    first.close()
    asked.length = 0
    await vi.advanceTimersByTimeAsync(5 * 60_000)
    expect(asked.length).toBeGreaterThan(15)
    expect(new Set(asked)).toEqual(new Set(['second']))
    second.close()
  })

  it('fail for all, and are asked again by whoever comes next', async () => {
    const { open, asked, failing } = setUp()
    for (const name of ['first', 'second']) failing.add(name)
    const once = { retry: false }
    const tabs = [open('first', once), open('second', once)] as const
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toHaveLength(1)
    for (const { seen } of tabs) {
      expect(seen().error).toEqual(new FailureError({ is: 'cloudTrouble', status: 503 }))
    }
    failing.clear()
    void tabs[1].again()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(tabs[1].seen().data).toBe('answer 2')
    expect(tabs[0].seen().data).toBe('answer 2')
    for (const tab of tabs) tab.close()
  })

  it('that one tab has changed are so in the others, and in one that opens', async () => {
    const { open, asked } = setUp()
    const quiet = { refetchInterval: false, staleTime: 5 * 60_000 } as const
    const [first, second] = [open('first', quiet), open('second', quiet)]
    await vi.advanceTimersByTimeAsync(1_000)
    second.queryClient.setQueryData(queryKey, 'changed')
    await vi.advanceTimersByTimeAsync(100)
    expect(first.seen().data).toBe('changed')
    const third = open('third', quiet)
    await vi.advanceTimersByTimeAsync(1_000)
    expect([third.seen().data, asked.length]).toEqual(['changed', 1])
    // Whatever was written, and is not known: asked again, by nobody from before.
    void first.queryClient.invalidateQueries({ queryKey })
    await vi.advanceTimersByTimeAsync(1_000)
    for (const tab of [first, second, third]) {
      expect(tab.seen().data).toBe('answer 2')
      tab.close()
    }
  })

  it('that are being changed here are not overwritten by what another tab knew', async () => {
    const { open } = setUp()
    const quiet = { refetchInterval: false } as const
    const [first, second] = [open('first', quiet), open('second', quiet)]
    await vi.advanceTimersByTimeAsync(1_000)
    const cache = second.queryClient.getMutationCache()
    const mutation = cache.build(second.queryClient, {
      mutationFn: () => new Promise(() => undefined),
    })
    void mutation.execute(undefined)
    await vi.advanceTimersByTimeAsync(1_000)
    void first.again()
    await vi.advanceTimersByTimeAsync(1_000)
    expect([first, second].map(({ seen }) => seen().data)).toEqual(['answer 2', 'answer 1'])
    first.close()
    second.close()
  })

  it('go nowhere where the same is not shown', async () => {
    const { open } = setUp()
    const support = open('first')
    const sales = open('second', { queryKey: ['queueCalls', 'sales'] })
    await vi.advanceTimersByTimeAsync(60_000)
    expect([support.others(), sales.others()]).toEqual([0, 0])
    support.close()
    sales.close()
  })

  it('asked when Webex wants fewer requests are asked again by themselves when it lets', async () => {
    const { open } = setUp()
    const until = Date.now() + 30_000
    let isRefusing = true
    const queryFn = vi.fn(async () => {
      await Promise.resolve()
      if (isRefusing) throw new FailureError({ is: 'slowDown', until: until as never })
      return 'at last'
    })
    const tab = open('first', { refetchInterval: false, queryFn })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(tab.seen().error).toBeInstanceOf(FailureError)
    isRefusing = false
    await vi.advanceTimersByTimeAsync(28_000)
    expect(queryFn).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(tab.seen().data).toBe('at last')
    tab.close()
  })

  it('wait in all tabs where Webex has refused one, also in a tab that opens', async () => {
    const { open } = setUp()
    const [first, second] = [open('first'), open('second')]
    await vi.advanceTimersByTimeAsync(1_000)
    const header = (name: string) => (name === 'retry-after' ? '40' : null)
    const response = { status: 429, header, text: () => Promise.resolve('') }
    first.slowDown.refused('xapi', response, performance.now())
    await vi.advanceTimersByTimeAsync(10_000)
    const third = open('third')
    await vi.advanceTimersByTimeAsync(1_000)
    for (const { slowDown } of [second, third]) {
      const [wait] = slowDown.waits()
      expect(wait?.kind).toBe('xapi')
      expect(wait?.ms).toBeGreaterThan(28_900)
      expect(wait?.ms).toBeLessThanOrEqual(29_010)
    }
    for (const tab of [first, second, third]) tab.close()
  })

  it.each([
    [['people', 'me'], true],
    [['people', 'search', 'ann'], false],
    [['members', 'ann', 'calls'], true],
    [['members'], false],
    [['deviceStatus', 'desk'], true],
    [['workspaceMetrics', 'room'], false],
  ])('%j is shared: %s', (key, is) => {
    expect(isShared(key)).toBe(is)
  })
})
