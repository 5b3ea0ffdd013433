// The tabs of one browser for tests: shared locks and channels, and each tab with its own
// visibility, that can freeze, go on, and crash.
import type { Browser, Channel, LockOptions } from '../../lib/browser.ts'
import type { Clock } from '../../lib/clock.ts'

type Page = { run(task: () => void): void; isGone(): boolean }
type Listener = { readonly page: Page; readonly hear: (message: unknown) => void }
type Request = {
  readonly page: Page
  readonly start: () => void
  readonly lose: () => void
}

type Options = {
  /** Missing: messages arrive in the next microtask, and tabs have no clock of their own. */
  readonly clock?: Clock
  /** Ms that one message takes; they stay in order. */
  readonly delayMs?: () => number
}

export function createTestBrowser({ clock, delayMs = () => 0 }: Options = {}) {
  const channels = new Map<string, Set<Listener>>()
  const locks = createLocks()

  function channelOf(page: Page, name: string): Channel {
    const all = channels.get(name) ?? new Set<Listener>()
    channels.set(name, all)
    const own = new Set<Listener>()
    let lastArrival = -Infinity
    const later = (task: () => void) => {
      if (!clock) return queueMicrotask(task)
      const arrival = Math.max(lastArrival, clock.monotonic() + delayMs())
      lastArrival = arrival
      clock.after(arrival - clock.monotonic(), task)
    }
    return {
      post(message) {
        const others = [...all].filter((listener) => listener.page !== page)
        // Each gets a copy of its own. Copies cost much: none is made for nobody.
        const copies = others.map((listener) => ({ listener, copy: structuredClone(message) }))
        later(() => {
          for (const { listener, copy } of copies) {
            listener.page.run(() => {
              if (all.has(listener)) listener.hear(copy)
            })
          }
        })
      },
      listen(hear) {
        const listener = { page, hear }
        all.add(listener)
        own.add(listener)
        return () => void all.delete(listener)
      },
      close() {
        for (const listener of own) all.delete(listener)
      },
    }
  }

  return {
    /** Who holds a lock, and how many wait for it. */
    lock: locks.state,
    tab(isVisibleAtFirst = true) {
      let isVisible = isVisibleAtFirst
      let is: 'running' | 'frozen' | 'gone' = 'running'
      const backlog: (() => void)[] = []
      const watchers = new Set<() => void>()
      const leaving = new Set<() => void>()
      const page: Page = {
        isGone: () => is === 'gone',
        run(task) {
          if (is === 'running') task()
          else if (is === 'frozen') backlog.push(task)
        },
      }
      const browser: Browser = {
        isVisible: () => isVisible,
        isOnline: () => true,
        onChange(then) {
          watchers.add(then)
          return () => watchers.delete(then)
        },
        onLeave(then) {
          leaving.add(then)
          return () => leaving.delete(then)
        },
        withLock: (name, hold, options) => locks.request(page, name, hold, options),
        async tryLock(name, hold) {
          if (locks.holderOf(name)) return false
          await locks.request(page, name, hold)
          return true
        },
        channel: (name) => channelOf(page, name),
      }
      return {
        browser,
        /** Its timers stand still while the tab is frozen. */
        clock: clock && {
          ...clock,
          after(ms: number, then: () => void) {
            let isCancelled = false
            // Due while the tab was frozen and cancelled before its turn: it never runs.
            const cancel = clock.after(ms, () => page.run(() => !isCancelled && then()))
            return () => {
              isCancelled = true
              cancel()
            }
          },
        },
        holds: (name: string) => locks.holderOf(name) === page,
        setVisible(visible: boolean) {
          isVisible = visible
          page.run(() => {
            for (const then of [...watchers]) then()
          })
        },
        /** Closed, reloaded or left, with its last words. */
        leave() {
          page.run(() => {
            for (const then of [...leaving]) then()
          })
        },
        freeze() {
          if (is === 'running') is = 'frozen'
        },
        resume() {
          if (is !== 'frozen') return
          is = 'running'
          for (const task of backlog.splice(0)) task()
        },
        /** No word, no goodbye; the browser gives back what the tab held. */
        crash() {
          is = 'gone'
          backlog.length = 0
          for (const all of channels.values()) {
            for (const listener of all) if (listener.page === page) all.delete(listener)
          }
          locks.drop(page)
        },
      }
    },
  }
}

/** Web Locks: exclusive, in the order of the requests. */
function createLocks() {
  const queues = new Map<string, Request[]>()
  const holders = new Map<string, Request>()

  function grant(name: string) {
    if (holders.has(name)) return
    const [next, ...rest] = queues.get(name) ?? []
    queues.set(name, rest)
    if (!next) return
    holders.set(name, next)
    next.page.run(next.start)
  }

  function leave(name: string, request: Request) {
    const queue = queues.get(name) ?? []
    queues.set(
      name,
      queue.filter((other) => other !== request),
    )
    if (holders.get(name) !== request) return
    holders.delete(name)
    grant(name)
  }

  function request<T>(
    page: Page,
    name: string,
    hold: () => Promise<T>,
    { signal, steal = false }: LockOptions = {},
  ): Promise<T> {
    const aborted = () => new DOMException('', 'AbortError')
    if (signal?.aborted) return Promise.reject(aborted())
    return new Promise<T>((resolve, reject) => {
      const one: Request = {
        page,
        start() {
          void hold()
            .then(resolve, reject)
            .finally(() => leave(name, one))
        },
        lose: () => page.run(() => reject(aborted())),
      }
      if (steal) {
        holders.get(name)?.lose()
        holders.set(name, one)
        page.run(one.start)
        return
      }
      queues.set(name, [...(queues.get(name) ?? []), one])
      signal?.addEventListener('abort', () => {
        if (!(queues.get(name) ?? []).includes(one)) return
        leave(name, one)
        reject(aborted())
      })
      grant(name)
    })
  }

  return {
    request,
    holderOf: (name: string) => holders.get(name)?.page,
    state: (name: string) => ({
      isHeld: holders.has(name),
      waiting: (queues.get(name) ?? []).length,
    }),
    drop(page: Page) {
      for (const name of new Set([...queues.keys(), ...holders.keys()])) {
        const gone = [...(queues.get(name) ?? []), holders.get(name)].filter(
          (one) => one?.page === page,
        )
        for (const one of gone) if (one) leave(name, one)
      }
    },
  }
}
