// What tabs tell each other: the leader its snapshots and failures, everyone their intents.
// Monotonic clocks differ between tabs, so moments travel as ages.
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Intent } from '../../domain/calls/intent.ts'
import { INTENT_DEADLINE_MS } from '../../domain/intents/intents.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import { createTabs } from './tabs.ts'

type Body =
  | { is: 'snapshot'; items: readonly Call[]; askedAgo: number; gotAgo: number }
  | { is: 'failure'; failure: Failure }
  | { is: 'refresh' }
  | { is: 'intents'; intents: readonly Intent[] }
  | { is: 'hello' }

export type FollowingOptions = {
  readonly browser: Browser
  readonly clock: Clock
  readonly tab: string
  readonly onLead: (isLeader: boolean) => void
  readonly onSnapshot: (snapshot: Snapshot<Call>) => void
  readonly onFailure: (failure: Failure) => void
  readonly onRefresh: () => void
  /** All intents of all other tabs. */
  readonly onForeign: (intents: readonly Intent[]) => void
  /** This tab's own, for tabs that open later. */
  readonly mine: () => readonly Intent[]
}

export type Following = {
  start(): Cancel
  shareSnapshot(snapshot: Snapshot<Call>): void
  shareFailure(failure: Failure): void
  shareIntents(intents: readonly Intent[]): void
  /** Has the leader ask the cloud soon. */
  askForNews(): void
}

// A message may take this long between tabs; a snapshot must never seem younger than it is.
const DELIVERY_MS = 50

export function createFollowing(options: FollowingOptions): Following {
  const { clock } = options
  const foreign = new Map<string, { intents: readonly Intent[]; cancel: Cancel }>()
  let isLeader = false
  let last: Snapshot<Call> | undefined

  const tabs = createTabs({
    ...options,
    name: 'cordboard-calls',
    onLead(leads) {
      isLeader = leads
      options.onLead(leads)
    },
    onMessage: ({ from, body }) => heard(from, body as Body),
  })
  const post = (body: Body) => tabs.post(body)
  const tell = () => options.onForeign([...foreign.values()].flatMap(({ intents }) => intents))

  function setForeign(from: string, intents: readonly Intent[]) {
    foreign.get(from)?.cancel()
    foreign.delete(from)
    if (intents.length > 0) {
      // A tab that was closed meanwhile never says that its intents are over.
      const cancel = clock.after(2 * INTENT_DEADLINE_MS, () => setForeign(from, []))
      foreign.set(from, { intents, cancel })
    }
    tell()
  }

  function heard(from: string, body: Body) {
    switch (body.is) {
      case 'snapshot': {
        if (isLeader) return
        const now = clock.monotonic() - DELIVERY_MS
        const { items, askedAgo, gotAgo } = body
        options.onSnapshot({ items, askedAt: now - askedAgo, gotAt: now - gotAgo, rejected: [] })
        return
      }
      case 'failure':
        if (!isLeader) options.onFailure(body.failure)
        return
      case 'refresh':
        if (isLeader) options.onRefresh()
        return
      case 'intents':
        setForeign(from, body.intents)
        return
      case 'hello':
        if (isLeader && last) following.shareSnapshot(last)
        if (options.mine().length > 0) following.shareIntents(options.mine())
        return
    }
  }

  const following: Following = {
    start() {
      const stop = tabs.start()
      post({ is: 'hello' })
      return () => {
        post({ is: 'intents', intents: [] })
        stop()
        for (const { cancel } of foreign.values()) cancel()
        foreign.clear()
      }
    },
    shareSnapshot(snapshot) {
      last = snapshot
      const now = clock.monotonic()
      const { items, askedAt, gotAt } = snapshot
      post({ is: 'snapshot', items, askedAgo: now - askedAt, gotAgo: now - gotAt })
    },
    shareFailure: (failure) => post({ is: 'failure', failure }),
    shareIntents: (intents) => post({ is: 'intents', intents }),
    askForNews: () => post({ is: 'refresh' }),
  }
  return following
}
