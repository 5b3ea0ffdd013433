// The channel between the tabs of a browser. Parts of the app take part in topics; a new tab says hello,
// and each of the others that has state to send answers once.
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { Envelope, MessageOf, ReadEnvelope, TabId, TabMessage, Topic } from './messages.ts'

/** The sender of a message, and its time. */
export type Origin = {
  readonly from: TabId
  /**
   * Monotonic ms of this tab's clock when the message was sent, rounded down. A message to a frozen tab
   * arrives when the tab continues, however long that takes.
   */
  readonly sentAt: number
}

/** How a part of the app takes part in a topic. */
export type TopicPart<Of extends Topic> = {
  onMessage(message: MessageOf<Of>, origin: Origin): void
  /** The state for a tab that joins, if any. */
  welcome?(): readonly MessageOf<Of>[]
}

/** Posts messages of one topic. */
export type TopicPort<Of extends Topic> = {
  /** @param to missing: to all tabs. */
  post(message: MessageOf<Of>, to?: TabId): void
  /** Asks the others for their state again. */
  hello(): void
  readonly leave: Cancel
}

/** The channel between the tabs of one browser. */
export type TabChannel = {
  readonly tab: TabId
  /** Takes part in a topic, and says hello. */
  join<Of extends Topic>(topic: Of, part: TopicPart<Of>): TopicPort<Of>
  /** Calls `then` once when that tab is closed or has crashed. */
  whenGone(tab: TabId, then: () => void): Cancel
  /** False while there are messages that cannot be read yet. */
  isListening(): boolean
  close(): void
}

export type TabChannelOptions = {
  readonly browser: Pick<Browser, 'channel' | 'withLock'>
  readonly clock: Clock
  /** Unique to this tab. */
  readonly tab: TabId
  /** The check of messages, loaded beside the first screen. */
  readonly loadReader: () => ReadEnvelope | Promise<ReadEnvelope>
  /** The signed-in session. Messages of tabs with another session are ignored. */
  readonly session?: () => string | undefined
  /** Receives exceptions of messages and handlers. */
  readonly report: (error: unknown) => void
}

const NAME = 'cordboard-tabs-1'
const presenceOf = (tab: TabId) => `cordboard-tab-${tab}`
/** Messages that wait until they can be read; the oldest are dropped first. */
const MOST_WAITING = 500
/** These messages establish who is signed in, and who leads. */
const ofAnySession = ['session', 'leader']

const topicOf = ({ is }: { readonly is: string }) => is.split('.')[0] as Topic

type AnyPart = { topic: Topic; part: TopicPart<Topic> }

/** Validates each message; an invalid one is reported once and ignored. */
export function createTabChannel(options: TabChannelOptions): TabChannel {
  const { browser, clock, tab, report, session = () => undefined } = options
  const channel = browser.channel(NAME)
  const closed = new AbortController()
  const parts = new Set<AnyPart>()
  const greeted = new Set<Topic>()
  /** Listeners for the end of other tabs. */
  const watches = new Set<AbortController>()
  const waiting: unknown[] = []
  const unreadable = new Set<string>()
  let read: ReadEnvelope | undefined
  let isLoading = false

  // Held while the page lives: a tab that waits for the lock learns at once when the page ends.
  const held = new Promise<void>((release) => {
    closed.signal.addEventListener('abort', () => release())
  })
  browser.withLock(presenceOf(tab), () => held).catch(() => undefined)

  function post(message: TabMessage, to?: TabId) {
    if (closed.signal.aborted) return
    const of = session()
    const envelope: Envelope = {
      from: tab,
      sentAt: clock.now(),
      message,
      ...(to !== undefined && { to }),
      ...(of !== undefined && { session: of }),
    }
    guarded(() => channel.post(envelope))
  }

  function guarded(work: () => void) {
    try {
      work()
    } catch (error) {
      report(error)
    }
  }

  function hello(topic: Topic) {
    // One hello for all parts that join in the same tick.
    if (greeted.size === 0) {
      queueMicrotask(() => {
        post({ is: 'hello', topics: [...greeted] })
        greeted.clear()
      })
    }
    greeted.add(topic)
  }

  function arrived(raw: unknown) {
    if (!isForMe(raw)) return
    if (read) return guarded(() => deliver(raw))
    waiting.push(raw)
    if (waiting.length > MOST_WAITING) waiting.shift()
    if (!isLoading) void load()
  }

  /** Before anything is loaded or checked: most messages are for another tab. */
  const isForMe = (raw: unknown) =>
    typeof raw === 'object' && raw !== null && (!('to' in raw) || raw.to === tab)

  async function load() {
    isLoading = true
    try {
      read = await options.loadReader()
    } catch (error) {
      // The next message tries again.
      report(error)
    }
    isLoading = false
    if (!read) return
    for (const raw of waiting.splice(0)) guarded(() => deliver(raw))
  }

  function deliver(raw: unknown) {
    const envelope = closed.signal.aborted ? undefined : readOnce(raw)
    if (!envelope) return
    const { from, message } = envelope
    const ago = Math.max(0, clock.now() - envelope.sentAt)
    // The wall clock counts whole milliseconds.
    const origin = { from, sentAt: clock.monotonic() - ago - 1 }
    if (message.is === 'hello') return welcome(message.topics, from)
    const messages = message.is === 'welcome' ? message.messages : [message]
    for (const one of messages) {
      const topic = topicOf(one)
      const isOurs = ofAnySession.includes(topic) || isSameSession(envelope.session, session())
      if (isOurs) hand(topic, one, origin)
    }
  }

  /** An invalid message is reported once, however often it arrives. */
  function readOnce(raw: unknown): Envelope | undefined {
    try {
      return read?.(raw)
    } catch (error) {
      const what = String(error)
      if (!unreadable.has(what)) report(error)
      unreadable.add(what)
      return undefined
    }
  }

  function hand(topic: Topic, message: MessageOf<Topic>, origin: Origin) {
    for (const one of [...parts]) {
      if (one.topic === topic && parts.has(one)) {
        guarded(() => one.part.onMessage(message, origin))
      }
    }
  }

  function welcome(topics: readonly Topic[], to: TabId) {
    const messages: MessageOf<Topic>[] = []
    for (const { topic, part } of parts) {
      if (topics.includes(topic)) guarded(() => messages.push(...(part.welcome?.() ?? [])))
    }
    if (messages.length > 0) post({ is: 'welcome', messages }, to)
  }

  const cancelListen = channel.listen(arrived)
  void load()

  return {
    tab,
    join<Of extends Topic>(topic: Of, part: TopicPart<Of>): TopicPort<Of> {
      const one: AnyPart = { topic, part }
      parts.add(one)
      hello(topic)
      return {
        post: (message, to) => post(message, to),
        hello: () => hello(topic),
        leave: () => void parts.delete(one),
      }
    },
    whenGone(other, then) {
      const watch = new AbortController()
      watches.add(watch)
      const stop = () => {
        watches.delete(watch)
        watch.abort()
      }
      const onLockGranted = () => {
        if (watches.delete(watch)) guarded(then)
        return Promise.resolve()
      }
      const { signal } = watch
      browser.withLock(presenceOf(other), onLockGranted, { signal }).catch(() => undefined)
      return stop
    },
    isListening: () => waiting.length === 0,
    close() {
      closed.abort()
      for (const watch of watches) watch.abort()
      watches.clear()
      cancelListen()
      parts.clear()
      channel.close()
    },
  }
}

const isSameSession = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || one === other
