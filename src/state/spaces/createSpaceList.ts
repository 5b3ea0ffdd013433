// All spaces of the person: read page by page, then kept up to date by events and by looking at the
// newest ones. Thousands of spaces are not read again because of one message.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant, SpaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Space } from '../../domain/spaces/space.ts'
import { newestFirst } from '../../domain/spaces/space.ts'
import type { PageAt } from '../../webex/startPaging.ts'
import type { SpacesResource } from '../../webex/resources/spaces.ts'

/** The spaces so far. */
export type SpaceListState = {
  /** Newest activity first. */
  readonly spaces: readonly Space[]
  /** The first page has been read. */
  readonly isRead: boolean
  /** All pages have been read. */
  readonly isWhole: boolean
  /** Why the last attempt to read failed; missing: it did not. */
  readonly failure?: Failure
}

/** The list and what changes it. */
export type SpaceListing = {
  readonly store: StoreApi<SpaceListState>
  /** Reads all pages. While that is under way: the same promise. */
  readAll(): Promise<void>
  /** Reads the newest ones only, or all if they have not all been read. */
  readNewest(): Promise<void>
  /** Reads one space, as after a change or an event about it. */
  reread(space: SpaceId): Promise<void>
  /** There is a new message. A space that is not known is read. */
  touched(space: SpaceId, at: Instant | undefined): void
  take(space: Space): void
  removed(space: SpaceId): void
}

/** Twenty thousand spaces. */
const MOST_PAGES = 20
/** As many as may have changed between two looks. */
const NEWEST = 50

const nothing: SpaceListState = { spaces: [], isRead: false, isWhole: false }

export function createSpaceList(spaces: Pick<SpacesResource, 'page' | 'find'>): SpaceListing {
  const store = createStore<SpaceListState>(() => nothing)
  let reading: Promise<void> | undefined

  const set = (state: Omit<SpaceListState, 'failure'>, failure?: Failure) =>
    store.setState({ ...state, ...(failure && { failure }) }, true)

  function take(taken: readonly Space[]) {
    const { failure, ...state } = store.getState()
    const byId = new Map(state.spaces.map((space) => [space.id, space]))
    for (const space of taken) {
      const known = byId.get(space.id)
      // A message may be known that this answer did not know of yet.
      const isLater = known !== undefined && known.lastActivity > space.lastActivity
      byId.set(space.id, isLater ? { ...space, lastActivity: known.lastActivity } : space)
    }
    set({ ...state, spaces: newestFirst(byId.values()) }, failure)
  }

  async function readPages() {
    const found = new Map<SpaceId, Space>()
    let at: PageAt | undefined
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const answer = await spaces.page({ at })
      const { spaces: known, isWhole } = store.getState()
      if (!answer.ok) {
        const { isRead } = store.getState()
        return set({ spaces: known, isRead, isWhole }, answer.error)
      }
      for (const space of answer.value.items) found.set(space.id, space)
      take(answer.value.items)
      set({ ...store.getState(), isRead: true })
      at = answer.value.next
      if (at === undefined || answer.value.items.length === 0) break
    }
    // What no page has is not one's own any more.
    const { spaces: known } = store.getState()
    set({ spaces: known.filter(({ id }) => found.has(id)), isRead: true, isWhole: true })
  }

  function readAll(): Promise<void> {
    reading ??= readPages().finally(() => (reading = undefined))
    return reading
  }

  async function reread(space: SpaceId) {
    const answer = await spaces.find(space)
    if (answer.ok) take([answer.value])
    else if (answer.error.is === 'gone') removed(space)
  }

  function removed(space: SpaceId) {
    const state = store.getState()
    set({ ...state, spaces: state.spaces.filter(({ id }) => id !== space) })
  }

  return {
    store,
    readAll,
    reread,
    removed,
    take: (space) => take([space]),
    async readNewest() {
      if (!store.getState().isWhole) return readAll()
      const answer = await spaces.page({ max: NEWEST })
      const { failure: _, ...state } = store.getState()
      if (!answer.ok) return set(state, answer.error)
      set(state)
      take(answer.value.items)
    },
    touched(space, at) {
      const known = store.getState().spaces.find(({ id }) => id === space)
      if (!known || at === undefined) void reread(space)
      else if (at > known.lastActivity) take([{ ...known, lastActivity: at }])
    },
  }
}
