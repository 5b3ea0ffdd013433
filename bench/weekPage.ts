// What is put into the page before its own scripts, so that its week can be hurried and counted.
// It is turned into text and runs in the browser: nothing from outside of it can be used in it.

/** Answers that the page is given without a network, by path. */
export type Answers = Readonly<Record<string, string>>

export type WeekInPage = {
  /** What has changed since; `isOverNetwork`: none is used, until told otherwise. */
  take(changed: Answers, isOverNetwork: boolean): void
  /** The wall clock is set: by so much more than it was, ms. */
  setClock(ms: number): void
  counted(): InPage
}

export type InPage = {
  /** Wall clock of the page, ms since 1970. */
  readonly now: number
  /** Timeouts and intervals that were set and neither fired nor were cancelled. */
  readonly timers: number
  readonly frames: number
  /** In the query cache. */
  readonly queries: number
  /** Characters in localStorage and sessionStorage. */
  readonly stored: number
  /** Requests since the page was opened, and how many of them over the network. */
  readonly requests: number
  readonly overNetwork: number
  /** One page all the time: when it was opened, ms. */
  readonly openedAt: number
}

declare global {
  interface Window {
    week: WeekInPage
  }
}

/** How long an answer takes by the page's clock, ms. */
const LATENCY_MS = [50, 400] as const

/** The script for `Page.addScriptToEvaluateOnNewDocument`. */
export function pageScript(): string {
  // esbuild wraps named functions in a helper that the page does not have.
  return `{ const __name = (named) => named; (${install.toString()})(${JSON.stringify(LATENCY_MS)}) }`
}

function install([least, most]: readonly [number, number]): void {
  const now = Date.now.bind(Date)
  let jumped = 0
  Date.now = () => now() + jumped
  const openedAt = Date.now()

  const timers = new Set<number>()
  const frames = new Set<number>()
  const count = (set: string, clear: string, pending: Set<number>, isOnce: boolean) => {
    const page = window as unknown as Record<string, (...args: unknown[]) => number>
    const [realSet, realClear] = [page[set]?.bind(window), page[clear]?.bind(window)]
    page[set] = (then, ...rest) => {
      const act = then as (...args: unknown[]) => void
      const run = (...args: unknown[]) => {
        if (isOnce) pending.delete(id)
        act(...args)
      }
      const id = realSet?.(run, ...rest) ?? 0
      pending.add(id)
      return id
    }
    page[clear] = (id) => {
      pending.delete(id as number)
      return realClear?.(id) ?? 0
    }
  }
  count('setTimeout', 'clearTimeout', timers, true)
  count('setInterval', 'clearInterval', timers, false)
  count('requestAnimationFrame', 'cancelAnimationFrame', frames, true)

  // Timers of a worker keep real time: ours, which does nothing else, is one on the page instead.
  window.Worker = class extends EventTarget {
    readonly #running = new Map<number, number>()
    postMessage({ id, ms, cancel }: { id: number; ms?: number; cancel?: true }) {
      clearTimeout(this.#running.get(id))
      this.#running.delete(id)
      if (cancel) return
      const timer = setTimeout(() => {
        this.#running.delete(id)
        this.dispatchEvent(new MessageEvent('message', { data: id }))
      }, ms)
      this.#running.set(id, timer as unknown as number)
    }
  } as unknown as typeof Worker

  const answers = new Map<string, string>()
  let [isReal, requests, overNetwork] = [true, 0, 0]
  const realFetch = window.fetch.bind(window)
  const waited = (signal?: AbortSignal | null) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => {
          signal?.removeEventListener('abort', giveUp)
          resolve()
        },
        least + Math.random() * (most - least),
      )
      const giveUp = () => {
        clearTimeout(timer)
        reject(signal?.reason as Error)
      }
      signal?.addEventListener('abort', giveUp, { once: true })
    })
  window.fetch = async (input, init) => {
    requests += 1
    const { pathname, search } = new URL(input as string, location.href)
    await waited(init?.signal)
    const isRead = (init?.method ?? 'GET') === 'GET'
    const body = isRead && !isReal ? answers.get(`${pathname}${search}`) : undefined
    if (body === undefined) {
      overNetwork += 1
      return realFetch(input, init)
    }
    const headers = {
      'content-type': 'application/json;charset=UTF-8',
      trackingid: `W_${requests}`,
    }
    return new Response(body, { headers })
  }

  /** React keeps the root's tree at the element: the provider of the query cache is in it. */
  const queriesIn = () => {
    type Fiber = { memoizedProps?: { client?: Cached }; child?: Fiber; sibling?: Fiber }
    type Cached = { getQueryCache?: () => { getAll(): unknown[] } }
    const root = document.getElementById('root') ?? {}
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer'))
    const open = key ? [(root as Record<string, Fiber>)[key]] : []
    for (let fiber = open.pop(); fiber; fiber = open.pop()) {
      const cache = fiber.memoizedProps?.client?.getQueryCache?.()
      if (cache) return cache.getAll().length
      open.push(fiber.sibling, fiber.child)
      while (open.length > 0 && !open.at(-1)) open.pop()
    }
    return Number.NaN
  }
  const storedIn = (storage: Storage) =>
    Object.entries(storage).reduce((sum, [key, value]) => sum + `${key}${String(value)}`.length, 0)

  window.week = {
    take(changed, isOverNetwork) {
      isReal = isOverNetwork
      for (const [path, body] of Object.entries(changed)) answers.set(path, body)
    },
    setClock: (ms) => void (jumped += ms),
    counted: () => ({
      now: Date.now(),
      timers: timers.size,
      frames: frames.size,
      queries: queriesIn(),
      stored: storedIn(localStorage) + storedIn(sessionStorage),
      requests,
      overNetwork,
      openedAt,
    }),
  }
}
