// One open space for the screen: its messages, those on their way, and what is being written.
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { SpaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Composed, MessageBody } from '../../domain/spaces/composed.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { Outgoing } from '../../domain/spaces/outgoing.ts'
import { arrivedOf } from '../../domain/spaces/outgoing.ts'
import { useDraft, useDrafts } from '../person/useDraft.ts'
import { useMe } from '../person/useMe.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import type { ToSend } from './createOutbox.ts'
import { composedDraft } from './spaceDraft.ts'
import { useSpacesOf } from './useSpaces.ts'

/** The conversation of a space, or one thread of it. */
export type Conversation = {
  /** Oldest first. */
  readonly messages: readonly Message[]
  readonly outgoing: readonly Outgoing[]
  readonly hasOlder: boolean
  readonly isRead: boolean
  readonly failure?: Failure
  readonly older: 'idle' | 'reading' | Failure
  readonly readOlder: () => void
  readonly retry: () => void
  readonly send: (one: ToSend) => void
  readonly sendAgain: (key: string) => void
  readonly discard: (key: string) => void
}

/** @param thread the first message of a thread: only its replies. */
export function useConversation(space: SpaceId, thread?: string): Conversation {
  const spaces = useSpacesOf()
  const drafts = useDrafts()
  const me = useMe()?.id
  const { feed: all, outbox } = useMemo(() => spaces.open(space, drafts), [spaces, space, drafts])
  const feed = useMemo(
    () => (thread === undefined ? all : spaces.thread(space, thread)),
    [all, spaces, space, thread],
  )
  useEffect(() => spaces.followFeed(space, feed), [spaces, space, feed])
  const state = useStore(feed.store)
  const sent = useStore(outbox.store).outgoing
  const { messages, hasOlder } = state.feed
  const outgoing = useMemo(() => {
    const mine = sent.filter(({ parent }) => thread === undefined || parent === thread)
    const arrived = arrivedOf(mine, messages, me)
    return mine.filter(({ key }) => !arrived.has(key))
  }, [sent, messages, me, thread])
  // A reply that was sent from a thread is in the feed of the whole space first.
  const answered = useStore(all.store).feed.messages
  useEffect(() => {
    if (thread === undefined) return
    const last = answered.at(-1)
    if (last?.parent === thread && last.from === me) feed.take(last)
  }, [answered, thread, feed, me])
  const { isRead, failure, older } = state
  return {
    messages,
    outgoing,
    hasOlder,
    isRead,
    older,
    ...(failure && { failure }),
    readOlder: () => void feed.readOlder(),
    retry: () => void feed.refresh(),
    send: (one) => outbox.send(one),
    sendAgain: (key) => void outbox.sendAgain(key),
    discard: (key) => outbox.discard(key),
  }
}

const nothing: Composed = { text: '', mentions: [] }

/** What is being written in a space or a thread: kept until it is sent or emptied. */
export function useComposed(about: string): readonly [Composed, (next: Composed) => void] {
  const { draft = nothing, set } = useDraft(composedDraft, about)
  return [draft, (next) => set(next.text === '' ? undefined : next)]
}

/** Changes and deletes one's own messages, and sends what was entered in a card. */
export function useMessageWrites(space: SpaceId): {
  readonly edit: Sending<{ readonly id: string; readonly body: MessageBody }, Message>
  readonly remove: Sending<string, undefined>
  readonly submit: Sending<
    { readonly id: string; readonly inputs: Readonly<Record<string, unknown>> },
    undefined
  >
} {
  const spaces = useSpacesOf()
  const { messages } = spaces
  const drafts = useDrafts()
  return {
    edit: useSending(
      ({ id, body }: { readonly id: string; readonly body: MessageBody }) =>
        messages.edit(id, space, body),
      [],
      (message) => spaces.open(space, drafts).feed.take(message),
    ),
    remove: useSending(
      (id: string) => messages.remove(id),
      [],
      (_, id) => spaces.open(space, drafts).feed.removed(id),
    ),
    submit: useSending(
      ({
        id,
        inputs,
      }: {
        readonly id: string
        readonly inputs: Readonly<Record<string, unknown>>
      }) => messages.submit(id, { ...inputs }),
    ),
  }
}
