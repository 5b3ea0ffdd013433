// Messages on their way to one space. Each is sent once: after an answer that did not come, the space is
// compared before anything is sent again.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { isOutcomeUnknown } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import type { MessageBody } from '../../domain/spaces/composed.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { Outgoing } from '../../domain/spaces/outgoing.ts'
import { arrivedOf, isSameContent } from '../../domain/spaces/outgoing.ts'
import type { Clock } from '../../lib/clock.ts'
import type { OnProgress } from '../../lib/transfer.ts'
import type { SpaceFeed } from './createSpaceFeed.ts'

/** What is to be sent. */
export type ToSend = {
  readonly body: MessageBody
  readonly parent?: string
  readonly file?: File
}

/** Sends a message; the port to Webex. */
export type Post = (
  one: ToSend,
  options: { readonly onProgress: OnProgress; readonly signal: AbortSignal },
) => Promise<Result<Message, Failure>>

/** The messages of one space that are on their way. */
export type Outbox = {
  /** In the order in which they were sent. */
  readonly store: StoreApi<{ readonly outgoing: readonly Outgoing[] }>
  send(one: ToSend): void
  /** After a failure: compares, and sends it only if the space does not have it. */
  sendAgain(key: string): void
  /** Gives a message up. An upload is stopped. */
  discard(key: string): void
  /** What the space shows by now is not on its way any more. */
  settle(): void
}

export type OutboxOptions = {
  readonly feed: Pick<SpaceFeed, 'store' | 'refresh' | 'take'>
  readonly post: Post
  readonly clock: Pick<Clock, 'after'>
  readonly cloudNow: () => Instant
  readonly me: () => PersonId | undefined
  readonly newKey: () => string
  /** Called with each change, to keep the messages over a reload. */
  readonly keep: (outgoing: readonly Outgoing[]) => void
  /** From before a reload: it is not known whether they were sent. */
  readonly kept?: readonly Outgoing[]
}

/** A message that was taken may be listed a moment later. */
const LOOK_AGAIN_MS = [0, 2_000, 5_000] as const
/** Until the space can be read at all. */
const UNREADABLE_MS = 5_000

export function createOutbox(options: OutboxOptions): Outbox {
  const { feed, post, clock, cloudNow, me, newKey, keep, kept = [] } = options
  const store = createStore<{ outgoing: readonly Outgoing[] }>(() => ({ outgoing: [] }))
  const files = new Map<string, File>()
  const uploads = new Map<string, AbortController>()
  let isSending = false

  const all = () => store.getState().outgoing
  const find = (key: string) => all().find((one) => one.key === key)

  function set(outgoing: readonly Outgoing[]) {
    store.setState({ outgoing })
    keep(outgoing)
  }
  function change(key: string, to: Partial<Outgoing>) {
    set(
      all().map((one) => {
        if (one.key !== key) return one
        const { failure: _, progress: __, ...rest } = one
        return { ...rest, ...to }
      }),
    )
  }
  function remove(key: string) {
    files.delete(key)
    uploads.delete(key)
    if (find(key)) set(all().filter((one) => one.key !== key))
  }

  function settle() {
    const arrived = arrivedOf(all(), feed.store.getState().feed.messages, me())
    for (const [key] of arrived) {
      // An answer is still to come, and brings the message itself.
      if (find(key)?.stage !== 'sending') remove(key)
    }
  }

  async function send(key: string) {
    const one = find(key)
    if (!one) return
    change(key, { stage: 'sending' })
    const upload = new AbortController()
    uploads.set(key, upload)
    const file = files.get(key)
    const answer = await post(
      { body: one.body, ...(one.parent && { parent: one.parent }), ...(file && { file }) },
      {
        signal: upload.signal,
        onProgress: (progress) =>
          find(key)?.stage === 'sending' && change(key, { stage: 'sending', progress }),
      },
    )
    if (answer.ok) {
      remove(key)
      feed.take(answer.value)
    } else if (isOutcomeUnknown(answer.error)) {
      change(key, { stage: 'checking' })
      void compare(key, answer.error)
    } else change(key, { stage: 'failed', failure: answer.error })
  }

  /** One after the other, so that they arrive in the order in which they were written. */
  async function sendWaiting() {
    if (isSending) return
    isSending = true
    for (;;) {
      const next = all().find(({ stage }) => stage === 'waiting')
      if (!next) break
      await send(next.key)
    }
    isSending = false
  }

  const pause = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve))

  /** Whether the space has the message. Looks until it can be read. */
  async function isThere(key: string): Promise<boolean> {
    for (const wait of LOOK_AGAIN_MS) {
      await pause(wait)
      while (!(await feed.refresh())) {
        await pause(UNREADABLE_MS)
        if (!find(key)) return true
      }
      settle()
      if (!find(key)) return true
    }
    return false
  }

  async function compare(key: string, failure: Failure) {
    if (!(await isThere(key))) change(key, { stage: 'failed', failure })
  }

  for (const one of kept) {
    set([...all(), { ...one, stage: 'checking' }])
    void compare(one.key, { is: 'timedOut' })
  }

  return {
    store,
    settle,
    send({ body, parent, file }) {
      const { messages } = feed.store.getState().feed
      const key = newKey()
      const content = { body, ...(parent && { parent }), ...(file && { fileName: file.name }) }
      if (file) files.set(key, file)
      const before = messages
        .filter((message) => message.from === me() && isSameContent(content, message))
        .map(({ id }) => id)
      const after = messages.at(-1)?.at ?? (0 as Instant)
      set([...all(), { key, ...content, at: cloudNow(), after, before, stage: 'waiting' }])
      void sendWaiting()
    },
    async sendAgain(key) {
      if (find(key)?.stage !== 'failed') return
      change(key, { stage: 'checking' })
      while (!(await feed.refresh())) {
        await pause(UNREADABLE_MS)
        if (!find(key)) return
      }
      settle()
      if (!find(key)) return
      change(key, { stage: 'waiting' })
      void sendWaiting()
    },
    discard(key) {
      uploads.get(key)?.abort()
      remove(key)
    },
  }
}
