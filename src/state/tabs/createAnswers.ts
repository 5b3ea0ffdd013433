// Requests that several tabs need are sent once: the leading tab assigns the request to one of them, and
// all receive the answer with its age. If the leader is silent, a tab sends its own request.
import type { Failure } from '../../domain/failure.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import { lead } from './createLeader.ts'
import type { MessageOf, TabId } from './messages.ts'
import type { Origin, TabChannel } from './tabChannel.ts'

/** Monotonic ms of the request to Webex. */
export type Answer = { readonly data: unknown; readonly askedAt: number }

/** What a tab needs from an answer. */
export type Want = {
  /** An older answer of another tab does not count. */
  readonly maxAgeMs: number
  /** Sends the request to Webex, if no other tab does. */
  readonly fetch: () => Promise<unknown>
  /** Whether other tabs can use the answer; missing: yes. */
  readonly isForAll?: (data: unknown) => boolean
}

/** Sends requests once for all tabs. */
export type Answers = {
  /** Rejects with the error of `fetch`, or with the failure of the tab that sent the request. */
  ask(question: string, want: Want): Promise<Answer>
  /** Data known here without a request: the result of an accepted change. */
  publish(question: string, data: unknown): void
  /** Something was changed: earlier answers no longer count. */
  changed(question: string): void
  /** At the end of a session. */
  forget(): void
}

export type AnswersOptions = {
  readonly browser: Browser
  readonly clock: Clock
  readonly channel: TabChannel
  /** Of this tab, in [0, 1). */
  readonly chance: number
  readonly report: (error: unknown) => void
  /** Another tab received an answer, or has changed the data. */
  readonly onAnswer: (question: string, answer: Answer) => void
  /** This tab's data for a question, which have not been sent to others. */
  readonly known: (question: string) => Answer | undefined
  readonly failureOf: (error: unknown) => Failure | undefined
  readonly errorOf: (failure: Failure) => Error
}

/** How long a tab waits for the leader before it repeats its request. */
const REPLY_MS = 500
/** After this many repetitions it sends its own request. */
const MOST_TRIES = 3
/** How long it waits for another tab's request: the client gives up after 10 s. */
const TURN_MS = 12_000
/** Answers that may no longer be needed. */
const KEPT_MS = 10 * 60_000
const MOST_KEPT = 300

type PendingQuestion = Omit<Want, 'maxAgeMs'> & {
  readonly question: string
  /** Monotonic ms: answers to earlier requests are too old. */
  readonly newerThan: number
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
  tries: number
  isFetching: boolean
  cancelTimer: Cancel
}

type Asker = { readonly tab: TabId; readonly newerThan: number }
/** The leader's state for one question. */
type Entry = {
  answer: Answer | undefined
  changedAt: number
  turn: { readonly tab: TabId; readonly cancel: Cancel } | undefined
  waiting: Asker[]
}

export function createAnswers(options: AnswersOptions): Answers {
  const { clock, channel, report } = options
  const me = channel.tab
  const pending = new Set<PendingQuestion>()
  const entries = new Map<string, Entry>()
  let isLeader = false

  const port = channel.join('answers', { onMessage, welcome: () => wants() })
  lead({ ...options, role: 'answers', onLead })

  function onLead(leads: boolean) {
    isLeader = leads
    if (!leads) {
      entries.clear()
      for (const one of pending) if (!one.isFetching) sendOrFetch(one)
      return
    }
    // The leader already had what others wait for.
    port.hello()
    for (const one of pending) if (!one.isFetching) wantHere(one)
  }

  // The requesting tab.

  const wantOf = ({ question, newerThan }: PendingQuestion): MessageOf<'answers'> => {
    const maxAgeMs = Math.max(0, clock.monotonic() - newerThan)
    return { is: 'answers.want', question, maxAgeMs }
  }
  const wants = () => [...pending].filter(({ isFetching }) => !isFetching).map(wantOf)
  const pendingFor = (question: string) => [...pending].filter((one) => one.question === question)

  function sendOrFetch(one: PendingQuestion) {
    one.cancelTimer()
    if (isLeader) return wantHere(one)
    one.tries += 1
    if (one.tries > MOST_TRIES) return void fetchNow(one)
    port.post(wantOf(one))
    one.cancelTimer = clock.after(REPLY_MS, () => sendOrFetch(one))
  }

  function wantAgain(one: PendingQuestion) {
    one.tries = 0
    sendOrFetch(one)
  }

  async function fetchNow(one: PendingQuestion) {
    one.cancelTimer()
    one.isFetching = true
    const { question } = one
    const askedAt = clock.monotonic()
    try {
      const data = await one.fetch()
      const answer = { data, askedAt }
      finish(one, () => one.resolve(answer))
      if (one.isForAll?.(data) === false) passTurn(question)
      else share(question, answer)
    } catch (error) {
      finish(one, () => one.reject(error))
      const failure = options.failureOf(error)
      // A canceled request says nothing about Webex.
      passTurn(question, failure?.is === 'cancelled' ? undefined : failure)
    }
  }

  /** The next tab may send the request; after a failure, none needs to. */
  function passTurn(question: string, failure?: Failure) {
    port.post({ is: 'answers.failed', question, ...(failure && { failure }) })
    failed(question, me, failure)
  }

  function finish(one: PendingQuestion, how: () => void) {
    if (!pending.delete(one)) return
    one.cancelTimer()
    how()
  }

  function share(question: string, answer: Answer) {
    try {
      const askedAgo = clock.monotonic() - answer.askedAt
      port.post({ is: 'answers.answer', question, data: answer.data, askedAgo })
    } catch (error) {
      // Data that cannot be cloned stay in this tab, and the others send their own request.
      report(error)
    }
    answered(question, answer, me)
  }

  /** An answer here or elsewhere that is recent enough ends the wait. */
  function answered(question: string, answer: Answer, from: TabId) {
    for (const one of pendingFor(question)) {
      if (one.isFetching) continue
      if (answer.askedAt >= one.newerThan) finish(one, () => one.resolve(answer))
      // By the leader's clock, which differs by what is rounded off, it may have been new enough.
      else if (!isLeader) wantAgain(one)
    }
    if (isLeader) storeAnswer(question, answer, from)
  }

  function failed(question: string, from: TabId, failure: Failure | undefined) {
    if (failure) {
      for (const one of pendingFor(question)) {
        if (!one.isFetching) finish(one, () => one.reject(options.errorOf(failure)))
      }
    }
    if (isLeader) turnEnded(question, from, failure !== undefined)
  }

  // The leading tab.

  function entryOf(question: string): Entry {
    const known = entries.get(question)
    if (known) return known
    forgetOld()
    const entry = { answer: undefined, changedAt: -Infinity, turn: undefined, waiting: [] }
    entries.set(question, entry)
    return entry
  }

  function forgetOld() {
    const oldest = clock.monotonic() - KEPT_MS
    for (const [question, { answer, turn, waiting, changedAt }] of entries) {
      const at = Math.max(answer?.askedAt ?? -Infinity, changedAt)
      const isIdle = !turn && waiting.length === 0
      if (isIdle && (at < oldest || entries.size > MOST_KEPT)) entries.delete(question)
    }
  }

  function wantHere(one: PendingQuestion) {
    wanted(one.question, { tab: me, newerThan: one.newerThan })
  }

  function wanted(question: string, { tab, newerThan: wantedSince }: Asker) {
    const entry = entryOf(question)
    const newerThan = Math.max(wantedSince, entry.changedAt)
    const answer = newestOf(entry.answer, options.known(question))
    if (answer && answer.askedAt >= newerThan) return give(question, answer, tab)
    if (!entry.turn) return giveTurn(question, entry, tab)
    // Repeated, as no answer had come: it is still this tab's turn.
    if (entry.turn.tab === tab) return go(question, tab)
    if (!entry.waiting.some((one) => one.tab === tab)) entry.waiting.push({ tab, newerThan })
    if (tab !== me) port.post({ is: 'answers.wait', question }, tab)
  }

  function give(question: string, answer: Answer, tab: TabId) {
    if (tab === me) return answered(question, answer, me)
    const askedAgo = clock.monotonic() - answer.askedAt
    port.post({ is: 'answers.answer', question, data: answer.data, askedAgo }, tab)
  }

  function giveTurn(question: string, entry: Entry, tab: TabId) {
    const over = () => turnEnded(question, tab, false)
    const cancelGone = tab === me ? () => {} : channel.whenGone(tab, over)
    const cancelTimer = clock.after(TURN_MS, over)
    entry.turn = {
      tab,
      cancel() {
        cancelGone()
        cancelTimer()
      },
    }
    go(question, tab)
  }

  function go(question: string, tab: TabId) {
    if (tab === me) goAhead(question)
    else port.post({ is: 'answers.goAhead', question }, tab)
  }

  function goAhead(question: string) {
    const [one] = pendingFor(question)
    if (one?.isFetching) return
    if (one) return void fetchNow(one)
    // Answered in another way since.
    passTurn(question)
  }

  function storeAnswer(question: string, answer: Answer, from: TabId) {
    const entry = entryOf(question)
    if (answer.askedAt >= entry.changedAt) entry.answer = newestOf(entry.answer, answer)
    entry.waiting = entry.waiting.filter(({ newerThan }) => answer.askedAt < newerThan)
    turnEnded(question, from, false)
  }

  /** @param isForAll whether the end of this wait ends those of the other tabs too. */
  function turnEnded(question: string, from: TabId, isForAll: boolean) {
    const entry = entries.get(question)
    if (!entry || entry.turn?.tab !== from) return
    entry.turn.cancel()
    entry.turn = undefined
    if (isForAll) entry.waiting = []
    const next = entry.waiting.shift()
    if (next) return giveTurn(question, entry, next.tab)
    // Needed here too while the request was under way, which was canceled or is too old for it.
    const mine = pendingFor(question).find(({ isFetching }) => !isFetching)
    if (mine) wantHere(mine)
  }

  function onMessage(message: MessageOf<'answers'>, { from, sentAt }: Origin) {
    const { question } = message
    switch (message.is) {
      case 'answers.want':
        if (isLeader) wanted(question, { tab: from, newerThan: sentAt - message.maxAgeMs })
        return
      case 'answers.goAhead':
        return goAhead(question)
      case 'answers.wait':
        for (const one of pendingFor(question)) {
          if (one.isFetching) continue
          one.tries = 0
          one.cancelTimer()
          one.cancelTimer = clock.after(TURN_MS, () => sendOrFetch(one))
        }
        return
      case 'answers.answer': {
        const answer = { data: message.data, askedAt: sentAt - message.askedAgo }
        options.onAnswer(question, answer)
        return answered(question, answer, from)
      }
      case 'answers.failed':
        return failed(question, from, message.failure)
      case 'answers.changed':
        return changedAt(question, sentAt)
    }
  }

  function changedAt(question: string, at: number) {
    if (!isLeader) return
    const entry = entryOf(question)
    entry.changedAt = Math.max(entry.changedAt, at)
    if (entry.answer && entry.answer.askedAt < entry.changedAt) entry.answer = undefined
  }

  return {
    ask: (question, { maxAgeMs, ...want }) =>
      new Promise((resolve, reject) => {
        const one: PendingQuestion = {
          ...want,
          question,
          newerThan: clock.monotonic() - maxAgeMs,
          resolve,
          reject,
          tries: 0,
          isFetching: false,
          cancelTimer: () => {},
        }
        pending.add(one)
        sendOrFetch(one)
      }),
    publish(question, data) {
      const answer = { data, askedAt: clock.monotonic() }
      changedAt(question, answer.askedAt)
      share(question, answer)
    },
    changed(question) {
      port.post({ is: 'answers.changed', question })
      changedAt(question, clock.monotonic())
    },
    forget() {
      for (const { turn } of entries.values()) turn?.cancel()
      entries.clear()
    },
  }
}

function newestOf(one: Answer | undefined, other: Answer | undefined): Answer | undefined {
  if (!one || !other) return one ?? other
  return other.askedAt > one.askedAt ? other : one
}
