// The calls while the code that runs them is on its way, and after it has arrived.
import { describe, expect, it } from 'vitest'
import type { StoreApi } from 'zustand/vanilla'
import type { CommandRequest } from '../../domain/calls/intent.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Calls, CallsState } from './calls.ts'
import { noCalls } from './calls.ts'
import { createTestClock } from './cloudForTests.ts'
import { createLateCalls } from './createLateCalls.ts'
import { createTestMemory } from './memoryForTests.ts'

const dial: CommandRequest = {
  do: 'dial',
  destination: '2003',
  party: { is: 'known', address: '2003', reach: 'unknown' },
}

function setUp() {
  const time = createTestClock()
  const said: string[] = []
  const reports: unknown[] = []
  const network = { isOnline: true, failsToLoad: false }
  let attempts = 0
  const during = (what: string) => {
    said.push(what)
    return () => void said.push(`no more ${what}`)
  }
  const machineIn = (store: StoreApi<CallsState>): Calls => ({
    store,
    start: () => {
      store.setState({ freshness: { is: 'fresh' } })
      return during('start')
    },
    lease: (everyMs) => during(`lease ${everyMs}`),
    refresh: () => void said.push('refresh'),
    perform: () => true,
    command: ({ do: what }) => {
      said.push(what)
      return 'key' as IntentKey
    },
    withdraw: () => {},
    wish: () => {},
    dismissNotice: () => {},
    keepBoth: () => {},
    forgetParked: () => {},
    isCurrent: () => true,
    setClock: () => Promise.resolve(),
    cloudNow: () => time.clock.now() as ReturnType<Calls['cloudNow']>,
    keepIn: () => during('keep'),
  })
  const calls = createLateCalls({
    async loadMachine(store) {
      attempts++
      await time.wait(100)
      if (network.failsToLoad) throw new Error('Failed to fetch dynamically imported module')
      return machineIn(store)
    },
    clock: time.clock,
    browser: { isOnline: () => network.isOnline },
    report: (error) => void reports.push(error),
  })
  const freshness = () => calls.store.getState().freshness
  return { time, calls, said, reports, network, freshness, attempts: () => attempts }
}

describe('before the code has loaded', () => {
  it('what was asked for happens in its order once it is there', async () => {
    const { time, calls, said, freshness, attempts } = setUp()
    void calls.load()
    calls.start()
    calls.keepIn(createTestMemory())
    calls.lease(1_000)
    calls.refresh()
    expect(calls.command(dial)).toBeUndefined()
    await time.advance(50)
    expect([said, freshness()]).toEqual([[], { is: 'waiting' }])
    await time.advance(100)
    expect(said).toEqual(['start', 'keep', 'lease 1000', 'refresh', 'dial'])
    expect([freshness(), attempts()]).toEqual([{ is: 'fresh' }, 1])
    expect(calls.command(dial)).toBe('key')
  })

  it('what has ended before does not begin', async () => {
    const { time, calls, said } = setUp()
    const stop = calls.start()
    calls.keepIn(createTestMemory())()
    stop()
    await time.advance(1_000)
    expect(said).toEqual([])
    calls.start()()
    expect(said).toEqual(['start', 'no more start'])
  })

  it('a failure is shown, reported once, and overcome', async () => {
    const { time, calls, said, reports, network, freshness } = setUp()
    network.failsToLoad = true
    calls.start()
    await time.advance(6_000)
    expect(freshness()).toEqual({ is: 'stale', failure: { is: 'ourFault' } })
    expect(reports).toHaveLength(1)
    network.failsToLoad = false
    await time.advance(15_000)
    expect([said, freshness()]).toEqual([['start'], { is: 'fresh' }])
  })

  it('without a network it says so, reports nothing, and tries until it is left', async () => {
    const { time, calls, reports, network, freshness, attempts } = setUp()
    network.failsToLoad = true
    network.isOnline = false
    const stop = calls.start()
    await time.advance(60_000)
    expect(freshness()).toEqual({ is: 'stale', failure: { is: 'offline' } })
    expect([reports, attempts()]).toEqual([[], 6])
    stop()
    await time.advance(60_000)
    expect([attempts(), calls.store.getState()]).toEqual([6, noCalls])
  })
})
