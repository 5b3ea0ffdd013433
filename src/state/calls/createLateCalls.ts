// The calls from the first screen on, before the code that runs them (callMachine.ts) has loaded. It is
// loaded while the session is renewed, and no call is known before. Dialing waits for it as for the
// rules of dialing (state/dial/dialing.ts).
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant } from '../../domain/brand.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { Calls, CallsState } from './calls.ts'
import { noCalls } from './calls.ts'

/** The calls with the code that runs them, which may still be on its way. */
export type LateCalls = Calls & {
  /** Resolves when the code is there. Rejects if it cannot be loaded; the next attempt loads again. */
  load(): Promise<void>
}

export type LateOptions = {
  /** The machine, which keeps its state in this store. */
  readonly loadMachine: (store: StoreApi<CallsState>) => Promise<Calls>
  readonly clock: Clock
  readonly browser: Pick<Browser, 'isOnline'>
  /** Receives what prevented the code from loading although there is a network. */
  readonly report: (error: unknown) => void
}

/** Waits between attempts; the last one again and again. */
const WAITS_MS = [1_000, 4_000, 15_000] as const

/** Loads nothing before `load` or `start`. */
export function createLateCalls({ loadMachine, clock, browser, report }: LateOptions): LateCalls {
  const store = createStore<CallsState>(() => noCalls)
  const waiting = new Set<(calls: Calls) => void>()
  let machine: Calls | undefined
  let loading: Promise<void> | undefined

  function load(): Promise<void> {
    loading ??= loadMachine(store).then(
      (loaded) => {
        machine = loaded
        for (const then of waiting) then(loaded)
        waiting.clear()
      },
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }

  /** Begins now or once the machine is there; ended before, it does not begin. */
  function during(begin: (calls: Calls) => Cancel): Cancel {
    if (machine) return begin(machine)
    let end: Cancel | undefined
    const start = (calls: Calls) => {
      end = begin(calls)
    }
    waiting.add(start)
    return () => {
      waiting.delete(start)
      end?.()
    }
  }

  const once = (act: (calls: Calls) => void): void =>
    void during((calls) => {
      act(calls)
      return () => {}
    })

  function loadUntilThere(): Cancel {
    let cancel: Cancel = () => {}
    let isOver = false
    const attempt = (failures: number) =>
      load().catch((error: unknown) => {
        if (isOver) return
        const isOnline = browser.isOnline()
        if (isOnline && failures === 0) report(error)
        store.setState({
          freshness: { is: 'stale', failure: { is: isOnline ? 'ourFault' : 'offline' } },
        })
        const wait = WAITS_MS[Math.min(failures, WAITS_MS.length - 1)] ?? 0
        cancel = clock.after(wait, () => void attempt(failures + 1))
      })
    void attempt(0)
    return () => {
      isOver = true
      cancel()
    }
  }

  return {
    store,
    load,
    start() {
      const stopLoading = loadUntilThere()
      const end = during((calls) => calls.start())
      return () => {
        stopLoading()
        end()
        if (!machine) store.setState(noCalls, true)
      }
    },
    lease: (everyMs) => during((calls) => calls.lease(everyMs)),
    refresh: () => once((calls) => calls.refresh()),
    // There is no call yet, and nothing that could be withdrawn, dismissed or forgotten.
    perform: (action, key) => machine?.perform(action, key) ?? false,
    wish: (call, facet) => machine?.wish(call, facet),
    withdraw: (key) => machine?.withdraw(key),
    dismissNotice: (key) => machine?.dismissNotice(key),
    keepBoth: (key) => machine?.keepBoth(key),
    forgetParked: (at) => machine?.forgetParked(at),
    command(request) {
      if (machine) return machine.command(request)
      once((calls) => calls.command(request))
      return undefined
    },
    isCurrent: () => machine?.isCurrent() ?? false,
    async setClock() {
      await machine?.setClock()
    },
    cloudNow: () => machine?.cloudNow() ?? (clock.now() as Instant),
    keepIn: (memory) => during((calls) => calls.keepIn(memory)),
  }
}
