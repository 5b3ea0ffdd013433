// The spaces of the signed-in person: the list, the open ones, and what Webex tells of them. Kept while
// the page lives, so that coming back to a space shows it at once.
import * as v from 'valibot'
import type { PersonId, SpaceId } from '../../domain/brand.ts'
import type { Outgoing } from '../../domain/spaces/outgoing.ts'
import type { Cancel } from '../../lib/clock.ts'
import { createPace } from '../../lib/pace.ts'
import { uniqueId } from '../../lib/random.ts'
import type { SpaceEvent } from '../../webex/decode/spaceEvent.ts'
import { decodeSpaceEvent } from '../../webex/decode/spaceEvent.ts'
import type { FilesResource } from '../../webex/resources/files.ts'
import { createFilesResource } from '../../webex/resources/files.ts'
import type { MessagesResource, MessageTarget } from '../../webex/resources/messages.ts'
import { createMessagesResource } from '../../webex/resources/messages.ts'
import type { SpacesResource } from '../../webex/resources/spaces.ts'
import { createSpacesResource } from '../../webex/resources/spaces.ts'
import type { Drafts } from '../person/drafts.ts'
import { draftKind } from '../person/drafts.ts'
import { instantSchema } from '../person/partySchema.ts'
import { meQuery } from '../person/useMe.ts'
import type { Cordboard } from '../useCordboard.ts'
import type { Outbox, Post, ToSend } from './createOutbox.ts'
import { createOutbox } from './createOutbox.ts'
import type { SpaceFeed } from './createSpaceFeed.ts'
import { createSpaceFeed } from './createSpaceFeed.ts'
import type { SpaceListing } from './createSpaceList.ts'
import { createSpaceList } from './createSpaceList.ts'
import { keepAsking } from './keepAsking.ts'

/** One space that is, or was, open. */
export type OpenSpace = { readonly feed: SpaceFeed; readonly outbox: Outbox }

/** Everything about spaces of one session. */
export type Spaces = {
  readonly resource: SpacesResource
  readonly messages: MessagesResource
  readonly files: FilesResource
  readonly listing: SpaceListing
  /** The same for the same space. */
  open(space: SpaceId, drafts: Drafts): OpenSpace
  thread(space: SpaceId, parent: string): SpaceFeed
  /** Keeps the list up to date, and the given feed; until canceled. */
  followList(): Cancel
  followFeed(space: SpaceId, feed: SpaceFeed): Cancel
  post(to: MessageTarget, one: ToSend): ReturnType<Post>
}

const LIST_MS = 30_000
const LIVE_LIST_MS = 120_000
const FEED_MS = 8_000
const LIVE_FEED_MS = 60_000
/** Several events of one moment are one request. */
const MOST_OFTEN_MS = 250
/** Spaces that are kept after they were closed. */
const MOST_KEPT = 12
/** A message of another tab may still be on its way there. */
const OTHER_TAB_MS = 60_000
const MOST_UNSENT = 20

const unsent = v.object({
  key: v.string(),
  body: v.union([v.object({ text: v.string() }), v.object({ markdown: v.string() })]),
  parent: v.optional(v.string()),
  at: instantSchema,
  after: instantSchema,
  before: v.array(v.string()),
})
const unsentDraft = draftKind('spaceUnsent', v.array(unsent))

const made = new WeakMap<Cordboard, Spaces>()

/** The same until the session ends. */
export function spacesOf(cordboard: Cordboard): Spaces {
  const known = made.get(cordboard)
  if (known) return known
  const spaces = createSpaces(cordboard)
  made.set(cordboard, spaces)
  const cancel = cordboard.session.onEnded(() => {
    cancel()
    made.delete(cordboard)
  })
  return spaces
}

/** The key of the members of a space, below it nothing. */
export const spaceMembersKey = (space: string) => ['spaceMembers', space] as const

function createSpaces(cordboard: Cordboard): Spaces {
  const { client, config, session, clock, browser, news, calls, queryClient, people } = cordboard
  const resource = createSpacesResource(client)
  const messages = createMessagesResource(client)
  const files = createFilesResource({ baseUrl: config.apiBaseUrl, token: session.token })
  const listing = createSpaceList(resource)
  const opened = new Map<SpaceId, OpenSpace>()
  const isLive = () => calls.store.getState().isLive === true
  const mine = () => queryClient.getQueryData(meQuery(people).queryKey)
  const me = (): PersonId | undefined => mine()?.id
  const isDirect = (id: SpaceId) =>
    listing.store.getState().spaces.find((space) => space.id === id)?.isDirect
  /** A bot is refused unless it asks for what mentions it (docs/webex/everyday.md 9). */
  const readable: Pick<MessagesResource, 'page'> = {
    page: (space, options) =>
      messages.page(space, {
        ...options,
        onlyMentions: mine()?.isBot && isDirect(space) === false && options?.parent === undefined,
      }),
  }

  function post(to: MessageTarget, { body, file }: ToSend, options: Parameters<Post>[1]) {
    return file ? files.send(to, body, file, options) : messages.post(to, body)
  }

  function open(space: SpaceId, drafts: Drafts): OpenSpace {
    const known = opened.get(space)
    if (known) {
      // The last one in the map is the one that was opened last.
      opened.delete(space)
      opened.set(space, known)
      return known
    }
    const feed = createSpaceFeed({ messages: readable, space, clock })
    const old = clock.now() - OTHER_TAB_MS
    const kept = (drafts.get(unsentDraft, space) ?? []).filter(({ at }) => at < old)
    const outbox = createOutbox({
      feed,
      clock,
      me,
      newKey: uniqueId,
      cloudNow: () => calls.cloudNow(),
      post: (one, options) =>
        post({ space, ...(one.parent && { parent: one.parent }) }, one, options),
      keep: (outgoing) => keepUnsent(drafts, space, outgoing),
      kept: kept.map(({ parent, ...one }) => ({
        ...one,
        stage: 'checking' as const,
        ...(parent && { parent }),
      })),
    })
    feed.store.subscribe(() => outbox.settle())
    const one = { feed, outbox }
    opened.set(space, one)
    for (const [id, { outbox: mine }] of opened) {
      if (opened.size <= MOST_KEPT) break
      if (mine.store.getState().outgoing.length === 0) opened.delete(id)
    }
    return one
  }

  function heard({ resource: about, event, id, space, person, at }: SpaceEvent) {
    if (about === 'messages') {
      if (event === 'deleted') opened.get(space)?.feed.removed(id)
      else listing.touched(space, at)
      return
    }
    if (about === 'rooms') {
      if (event === 'deleted') listing.removed(space)
      else void listing.reread(space)
      return
    }
    void queryClient.invalidateQueries({ queryKey: spaceMembersKey(space) })
    if (person !== me()) return
    if (event === 'deleted') listing.removed(space)
    else void listing.reread(space)
  }

  /** @param then told of each event about a space. */
  const follow = (then: (event: SpaceEvent) => void): Cancel =>
    news.follow((message) => {
      const event = message.is === 'events.heard' ? decodeSpaceEvent(message.json) : undefined
      if (event) then(event)
    })

  return {
    resource,
    messages,
    files,
    listing,
    open,
    thread: (space, parent) => createSpaceFeed({ messages, space, parent, clock }),
    followList() {
      const unfollow = follow(heard)
      const stop = keepAsking(
        { browser, clock },
        () => (isLive() ? LIVE_LIST_MS : LIST_MS),
        () => listing.readNewest(),
      )
      return () => {
        unfollow()
        stop()
      }
    },
    followFeed(space, feed) {
      const pace = createPace(clock, MOST_OFTEN_MS, () => void feed.refresh())
      const unfollow = follow((event) => {
        if (event.space !== space || event.resource !== 'messages') return
        if (event.event === 'deleted') feed.removed(event.id)
        else pace.want()
      })
      const stop = keepAsking(
        { browser, clock },
        () => (isLive() ? LIVE_FEED_MS : FEED_MS),
        () => feed.refresh(),
      )
      return () => {
        unfollow()
        pace.stop()
        stop()
      }
    },
    post: (to, one) =>
      post(to, one, { onProgress: () => {}, signal: new AbortController().signal }),
  }
}

/** Words only: a file would have to be chosen again, and is not sent without being pressed. */
function keepUnsent(drafts: Drafts, space: SpaceId, outgoing: readonly Outgoing[]) {
  const kept = outgoing
    .filter(({ fileName }) => fileName === undefined)
    .slice(-MOST_UNSENT)
    .map(({ key, body, parent, at, after, before }) => ({
      key,
      body,
      parent,
      at,
      after,
      before: [...before],
    }))
  drafts.set(unsentDraft, space, kept.length > 0 ? kept : undefined)
}
