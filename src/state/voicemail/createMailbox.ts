// My mailbox on the screen: the last list, and the marks and deletions on their way.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { VoiceMessageId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { KnownMailbox, MailboxState, MessageIntent } from '../../domain/voicemail/mailbox.ts'
import { mailboxEvidence, mailboxRules, noticesAfter } from '../../domain/voicemail/mailbox.ts'
import type { VoiceMessage } from '../../domain/voicemail/voiceMessage.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { VoicemailResource } from '../../webex/resources/voicemail.ts'
import { createIntents } from '../intents/createIntents.ts'

/** How long a deletion can be undone: Webex itself cannot take one back. */
export const DELETION_UNDO_MS = 8_000

/** An answer as tabs share it. `askedAt` by the wall clock, which they share, ms since 1970. */
export type MailboxAnswer = {
  readonly messages: readonly VoiceMessage[]
  /** So many could not be read. */
  readonly left: number
  readonly askedAt: number
}

/** One person's mailbox, for as long as the page lives. */
export type Mailbox = {
  readonly store: StoreApi<MailboxState>
  /** Asks for the whole mailbox once. */
  read(signal?: AbortSignal): Promise<Result<MailboxAnswer, Failure>>
  /** Puts an answer, of this or another tab, into the store, if it is newer. */
  receive(answer: MailboxAnswer): void
  mark(message: VoiceMessageId, how: 'read' | 'unread'): void
  /** Waits until it can no longer be undone. A page that closes before that deletes nothing. */
  remove(message: VoiceMessageId): void
  undo(key: IntentKey): void
  dismiss(key: IntentKey): void
  /** Called after each answer to a request: the list should be read now. */
  onSent(then: () => void): Cancel
  /** The person has signed out. */
  forget(): void
}

type Parts = {
  readonly resource: Pick<VoicemailResource, 'list' | 'mark' | 'remove'>
  readonly clock: Clock
}

export function createMailbox({ resource, clock }: Parts): Mailbox {
  const store = createStore<MailboxState>(() => ({ intents: [], notices: [] }))
  const listeners = new Set<() => void>()
  let lastKey = 0

  const intents = createIntents<MessageIntent>({
    rules: mailboxRules,
    clock,
    send: ({ message, want }) =>
      want === 'deleted' ? resource.remove(message) : resource.mark(message, want),
    evidence: (intent) => mailboxEvidence(store.getState().known)(intent),
    onChange: (now) => store.setState({ intents: now }),
    onEnded: (ended) =>
      store.setState(({ notices }) => ({ notices: noticesAfter(notices, ended) })),
    onAnswer: () => {
      for (const then of listeners) then()
    },
  })

  function take(known: KnownMailbox) {
    const before = store.getState().known
    if (before && before.askedAt > known.askedAt) return
    store.setState({ known })
    intents.observe()
  }

  function ask(message: VoiceMessageId, want: MessageIntent['want'], notBefore?: number) {
    const key = `${++lastKey}` as IntentKey
    const stage = { at: 'queued', ...(notBefore !== undefined && { notBefore }) } as const
    intents.ask({ key, message, want, stage })
  }

  return {
    store,
    async read(signal) {
      const result = await resource.list(signal)
      if (!result.ok) return result
      const { askedAt, messages, left } = result.value
      take({ askedAt, messages })
      return ok({ messages, left, askedAt: clock.now() - (clock.monotonic() - askedAt) })
    },
    // Rounded down: an answer from before the request must not count as evidence.
    receive: ({ messages, askedAt }) =>
      take({ messages, askedAt: clock.monotonic() - (clock.now() - askedAt) - 1 }),
    mark: (message, how) => ask(message, how),
    remove: (message) => ask(message, 'deleted', clock.monotonic() + DELETION_UNDO_MS),
    undo: (key) => intents.withdraw(key),
    dismiss: (key) =>
      store.setState(({ notices }) => ({ notices: notices.filter((one) => one.key !== key) })),
    onSent(then) {
      listeners.add(then)
      return () => void listeners.delete(then)
    },
    forget() {
      intents.forget()
      store.setState({ intents: [], notices: [] }, true)
    },
  }
}
