// The messages about calls between tabs: the leader sends its whole state, every tab its intents.
// Everything is sent with its age.
import type { Call, Snapshot } from '../../domain/calls/call.ts'
import type { Intent } from '../../domain/calls/intent.ts'
import type { Failure } from '../../domain/failure.ts'
import { INTENT_DEADLINE_MS } from '../../domain/intents/intents.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import { lead } from '../tabs/createLeader.ts'
import type { MessageOf, TabId, ToldPace } from '../tabs/messages.ts'
import type { Origin, TabChannel, TopicPort } from '../tabs/tabChannel.ts'
import type { Polled } from './poller.ts'

/** The state of the list, and how polling is going. */
export type Known = {
  readonly snapshot?: Snapshot<Call>
  /** Ms since the request, including sleep. */
  readonly snapshotAge?: number
  /** The last poll failed. */
  readonly failure?: Failure
  readonly polled: Polled
  /** Each change is told by an event. */
  readonly isLive: boolean
}

const ROUNDED_MS = 2

export type CallsChannelOptions = {
  readonly browser: Browser
  readonly clock: Clock
  readonly channel: TabChannel
  /** Of this tab, in [0, 1). */
  readonly chance: number
  readonly report: (error: unknown) => void
  readonly onLead: (isLeader: boolean) => void
  /** From the tab that polls. */
  readonly onKnown: (known: Omit<Known, 'snapshotAge'>) => void
  readonly onRefresh: () => void
  /** All intents of all other tabs. */
  readonly onForeign: (intents: readonly Intent[]) => void
  /** This tab's intents, for tabs that open later. */
  readonly mine: () => {
    readonly known: Known
    readonly intents: readonly Intent[]
  }
}

/** Shares calls and intents between tabs. */
export type CallsChannel = {
  start(): Cancel
  /** @param failure why the snapshot is not complete. */
  shareSnapshot(snapshot: Snapshot<Call>, polled: Polled, failure?: Failure): void
  /** How the calls are asked for, or why they are not known; the others have the last snapshot. */
  sharePace(polled: Polled, failure?: Failure): void
  shareIntents(intents: readonly Intent[]): void
  /** Makes the leader poll soon. */
  askForNews(): void
}

/** The requests of another tab, while that tab lives. */
type Foreign = {
  readonly intents: readonly Intent[]
  readonly cancelGone: Cancel
  readonly cancelTimer: Cancel
}

export function createCallsChannel(options: CallsChannelOptions): CallsChannel {
  const { clock, channel, mine } = options
  const foreign = new Map<TabId, Foreign>()
  let isLeader = false
  let port: TopicPort<'calls'> | undefined
  const announceForeign = () =>
    options.onForeign([...foreign.values()].flatMap(({ intents }) => intents))

  function setForeign(from: TabId, intents: readonly Intent[]) {
    const known = foreign.get(from)
    known?.cancelTimer()
    if (intents.length > 0) {
      const over = () => setForeign(from, [])
      // A crashed or frozen tab never reports the end of its intents.
      const cancelGone = known?.cancelGone ?? channel.whenGone(from, over)
      const cancelTimer = clock.after(2 * INTENT_DEADLINE_MS, over)
      foreign.set(from, { intents, cancelGone, cancelTimer })
    } else {
      known?.cancelGone()
      foreign.delete(from)
    }
    announceForeign()
  }

  function onMessage(message: MessageOf<'calls'>, { from, sentAt }: Origin) {
    switch (message.is) {
      case 'calls.state': {
        if (isLeader) return
        const { snapshot: sent, failure, pace, isLive = false } = message
        const snapshot = sent && {
          items: sent.items,
          askedAt: sentAt - sent.askedAgo,
          gotAt: sentAt - sent.gotAgo,
          rejected: sent.rejected ?? [],
        }
        const polled = polledOf(pace, sentAt)
        return options.onKnown({
          polled,
          isLive,
          ...(snapshot && { snapshot }),
          ...(failure && { failure }),
        })
      }
      case 'calls.refresh':
        return isLeader ? options.onRefresh() : undefined
      case 'calls.intents':
        return setForeign(
          from,
          message.intents.map((intent) => shifted(intent, sentAt - message.at)),
        )
    }
  }

  function stateOf(known: Omit<Known, 'isLive'>): MessageOf<'calls'> {
    const { snapshot, snapshotAge = 0, failure, polled } = known
    const sent = snapshot && {
      items: snapshot.items,
      ...(snapshot.rejected.length > 0 && { rejected: snapshot.rejected }),
      askedAgo: snapshotAge,
      gotAgo: Math.max(0, snapshotAge - (snapshot.gotAt - snapshot.askedAt)),
    }
    return {
      is: 'calls.state',
      pace: paceOf(polled, clock.monotonic()),
      isLive: mine().known.isLive,
      ...(sent && { snapshot: sent }),
      ...(failure && { failure }),
    }
  }

  const intentsOf = (intents: readonly Intent[]) =>
    ({ is: 'calls.intents', intents, at: clock.monotonic() }) as const

  function welcome(): readonly MessageOf<'calls'>[] {
    const { known, intents } = mine()
    return [
      ...(isLeader ? [stateOf(known)] : []),
      ...(intents.length > 0 ? [intentsOf(intents)] : []),
    ]
  }

  return {
    start() {
      const opened = channel.join('calls', { onMessage: onMessage, welcome })
      port = opened
      const stopLeading = lead({
        ...options,
        role: 'calls',
        onLead(leads) {
          isLeader = leads
          options.onLead(leads)
          // Some may have opened while no tab could answer them.
          if (leads) opened.post(stateOf(mine().known))
        },
      })
      return () => {
        opened.post(intentsOf([]))
        stopLeading()
        opened.leave()
        port = undefined
        isLeader = false
        for (const { cancelGone, cancelTimer } of foreign.values()) {
          cancelGone()
          cancelTimer()
        }
        foreign.clear()
      }
    },
    shareSnapshot(snapshot, polled, failure) {
      const snapshotAge = clock.monotonic() - snapshot.askedAt
      port?.post(stateOf({ snapshot, snapshotAge, polled, ...(failure && { failure }) }))
    },
    sharePace: (polled, failure) => port?.post(stateOf({ polled, ...(failure && { failure }) })),
    shareIntents: (intents) => port?.post(intentsOf(intents)),
    askForNews: () => port?.post({ is: 'calls.refresh' }),
  }
}

function paceOf({ askedAt, failures, notBefore }: Polled, now: number): ToldPace {
  return {
    failures,
    waitMs: Math.max(0, notBefore - now),
    ...(askedAt > -Infinity && { askedAgo: now - askedAt }),
  }
}

const polledOf = ({ askedAgo = Infinity, failures, waitMs }: ToldPace, sentAt: number): Polled => ({
  askedAt: sentAt - askedAgo,
  failures,
  // `sentAt` may be early by the rounding of clocks; a wait must not end early.
  notBefore: waitMs > 0 ? sentAt + waitMs + ROUNDED_MS : -Infinity,
})

/** By the clock of this tab. */
const shifted = (intent: Intent, ms: number): Intent => ({
  ...intent,
  stage: {
    ...intent.stage,
    ...('since' in intent.stage && { since: intent.stage.since + ms }),
    ...('until' in intent.stage && { until: intent.stage.until + ms }),
    ...('notBefore' in intent.stage && { notBefore: intent.stage.notBefore + ms }),
  },
})
