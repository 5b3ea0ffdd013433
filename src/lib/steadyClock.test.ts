// Timers on a worker: kept where the worker works, and kept on the page where it does not.
import { describe, expect, it } from 'vitest'
import type { Clock } from './clock.ts'
import type { TimerWorker } from './steadyClock.ts'
import { createSteadyClock } from './steadyClock.ts'

type Request = { id: number; ms: number } | { id: number; cancel: true }

/** A page's clock that only moves when told, beside a worker whose timers come when told. */
function setUp() {
  let now = 0
  let timers: { at: number; then: () => void }[] = []
  const page: Clock = {
    now: () => now,
    monotonic: () => now,
    after(ms, then) {
      const timer = { at: now + Math.max(0, ms), then }
      timers.push(timer)
      return () => void (timers = timers.filter((other) => other !== timer))
    },
  }
  const advance = (ms: number) => {
    const end = now + ms
    for (;;) {
      const [due] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!due) break
      now = due.at
      timers = timers.filter((other) => other !== due)
      due.then()
    }
    now = end
  }
  const sent: Request[] = []
  const heard = new Map<string, (event: { data: unknown }) => void>()
  let isOver = false
  const worker: TimerWorker = {
    postMessage: (message) => void sent.push(message as Request),
    addEventListener: (name: string, then: (event: { data: unknown }) => void) =>
      void heard.set(name, then),
    terminate: () => void (isOver = true),
  }
  const clock = createSteadyClock(() => worker, page)
  return {
    clock,
    page,
    sent,
    advance,
    fires: (id: number) => heard.get('message')?.({ data: id }),
    fails: () => heard.get('error')?.({ data: undefined }),
    isOver: () => isOver,
    timersOnPage: () => timers.length,
  }
}

describe('the steady clock', () => {
  it('runs each timer once, when the worker says so', () => {
    const { clock, sent, fires, advance, timersOnPage } = setUp()
    const ran: string[] = []
    clock.after(1_000, () => ran.push('first'))
    expect(sent).toEqual([{ id: 1, ms: 1_000 }])
    fires(1)
    fires(1)
    expect(ran).toEqual(['first'])
    clock.after(1_000, () => ran.push('second'))
    fires(2)
    advance(10_000)
    expect(ran).toEqual(['first', 'second'])
    expect(timersOnPage()).toBe(0)
  })

  it('runs none that was cancelled', () => {
    const { clock, sent, fires, advance } = setUp()
    const cancel = clock.after(1_000, () => {
      throw new Error('cancelled')
    })
    cancel()
    cancel()
    fires(1)
    advance(10_000)
    expect(sent).toEqual([
      { id: 1, ms: 1_000 },
      { id: 1, cancel: true },
    ])
  })

  it('keeps time on the page where the worker never answers', () => {
    const { clock, advance } = setUp()
    const ran: number[] = []
    clock.after(1_000, () => ran.push(clock.monotonic()))
    advance(1_000)
    expect(ran).toEqual([1_000])
  })

  it('takes every waiting timer to the page when the worker fails', () => {
    const { clock, fires, fails, advance, isOver, sent } = setUp()
    const ran: number[] = []
    clock.after(0, () => undefined)
    fires(1)
    clock.after(1_000, () => ran.push(clock.monotonic()))
    advance(400)
    fails()
    expect(isOver()).toBe(true)
    advance(600)
    expect(ran).toEqual([1_000])
    clock.after(500, () => ran.push(clock.monotonic()))
    advance(500)
    expect(ran).toEqual([1_000, 1_500])
    expect(sent).toHaveLength(2)
  })

  it('gives up a worker that the browser has ended, after three timers', () => {
    const { clock, fires, advance, isOver } = setUp()
    const ran: number[] = []
    clock.after(0, () => undefined)
    fires(1)
    for (let timer = 0; timer < 3; timer++) {
      clock.after(1_000, () => ran.push(clock.monotonic()))
      advance(3_000)
    }
    expect(ran).toEqual([3_000, 6_000, 9_000])
    expect(isOver()).toBe(true)
    clock.after(1_000, () => ran.push(clock.monotonic()))
    advance(1_000)
    expect(ran.at(-1)).toBe(10_000)
  })

  it('is the page where no worker can be started', () => {
    const { page } = setUp()
    expect(createSteadyClock(() => undefined, page)).toBe(page)
  })
})
