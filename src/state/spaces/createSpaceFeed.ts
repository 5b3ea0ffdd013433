// The messages of one space, or of one thread, for as long as somebody reads them.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { SpaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Feed } from '../../domain/spaces/feed.ts'
import {
  emptyFeed,
  withMessage,
  withNewest,
  withOlder,
  withoutMessage,
} from '../../domain/spaces/feed.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { Clock } from '../../lib/clock.ts'
import type { MessagesResource } from '../../webex/resources/messages.ts'

/** What has been read so far. */
export type FeedState = {
  readonly feed: Feed
  readonly isRead: boolean
  /** Why the newest could not be read; missing: they could. */
  readonly failure?: Failure
  readonly older: 'idle' | 'reading' | Failure
}

/** A feed and what changes it. */
export type SpaceFeed = {
  readonly store: StoreApi<FeedState>
  /** Reads the newest. Resolves to whether that succeeded. */
  refresh(): Promise<boolean>
  /** Reads the page before the first message. */
  readOlder(): Promise<void>
  /** A message that was just sent or changed, or that an event names. */
  take(message: Message): void
  removed(id: string): void
}

export type FeedOptions = {
  readonly messages: Pick<MessagesResource, 'page'>
  readonly space: SpaceId
  /** Only this thread. */
  readonly parent?: string
  readonly clock: Pick<Clock, 'monotonic'>
}

export function createSpaceFeed({ messages, space, parent, clock }: FeedOptions): SpaceFeed {
  const store = createStore<FeedState>(() => ({ feed: emptyFeed, isRead: false, older: 'idle' }))
  /** By id, when it was taken by itself: an answer to an earlier question cannot have it. */
  const takenAt = new Map<string, number>()
  const removedAt = new Map<string, number>()
  let answered = -Infinity

  const setFeed = (feed: Feed) => {
    const state = store.getState()
    if (state.feed !== feed) store.setState({ ...state, feed }, true)
  }

  return {
    store,
    async refresh() {
      const askedAt = clock.monotonic()
      const answer = await messages.page(space, { parent })
      const state = store.getState()
      // A later question has been answered already.
      if (askedAt < answered) return answer.ok
      if (!answer.ok) {
        store.setState({ ...state, failure: answer.error }, true)
        return false
      }
      answered = askedAt
      const isLater = (at: number | undefined) => at !== undefined && at >= askedAt
      const page = {
        ...answer.value,
        messages: answer.value.messages.filter(({ id }) => !isLater(removedAt.get(id))),
      }
      const feed = withNewest(state.feed, page, ({ id }) => isLater(takenAt.get(id)))
      store.setState({ feed, isRead: true, older: state.older }, true)
      return true
    },
    async readOlder() {
      const state = store.getState()
      const before = state.feed.messages[0]?.id
      if (state.older === 'reading' || !state.feed.hasOlder || before === undefined) return
      store.setState({ older: 'reading' })
      const answer = await messages.page(space, { before, parent })
      const { feed } = store.getState()
      if (!answer.ok) return store.setState({ older: answer.error })
      // Meanwhile a gap may have replaced the messages that these belong to.
      const isNext = feed.messages[0]?.id === before
      store.setState({ feed: isNext ? withOlder(feed, answer.value) : feed, older: 'idle' })
    },
    take(message) {
      if (parent !== undefined && message.parent !== parent) return
      takenAt.set(message.id, clock.monotonic())
      setFeed(withMessage(store.getState().feed, message))
    },
    removed(id) {
      removedAt.set(id, clock.monotonic())
      setFeed(withoutMessage(store.getState().feed, id))
    },
  }
}
