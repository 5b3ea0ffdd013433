// The list of spaces for the screen: what is unread, the teams, and changes of spaces.
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { SpaceId, TeamId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Opened, Space, Team } from '../../domain/spaces/space.ts'
import type { SpaceForm } from '../../webex/resources/spaces.ts'
import { usePersonStore } from '../person/usePersonStore.ts'
import { useMissingScopes } from '../session/useScopes.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Pages } from '../usePages.ts'
import { usePages } from '../usePages.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import type { Spaces } from './spaces.ts'
import { spacesOf } from './spaces.ts'
import { spacesPart } from './spacesPart.ts'

export type { SpaceForm } from '../../webex/resources/spaces.ts'

/** What the page cannot do without. */
export const neededSpaceScopes = [
  'spark:rooms_read',
  'spark:messages_read',
  'spark:memberships_read',
] as const
/** What it also asks for: to write, to change spaces, and for teams. */
export const wantedSpaceScopes = [
  ...neededSpaceScopes,
  'spark:rooms_write',
  'spark:messages_write',
  'spark:memberships_write',
  'spark:teams_read',
  'spark:teams_write',
  'spark:team_memberships_read',
  'spark:team_memberships_write',
] as const

/** The spaces as the list shows them. */
export type SpaceList = {
  /** Newest activity first. */
  readonly spaces: readonly Space[]
  readonly opened: Opened
  readonly isWaiting: boolean
  readonly isPartial: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

/** Of the session. */
export const useSpacesOf = (): Spaces => spacesOf(useCordboard())

/** Kept up to date while the component is there. */
export function useSpaces(): SpaceList {
  const spaces = useSpacesOf()
  const { store } = spaces.listing
  useEffect(() => spaces.followList(), [spaces])
  const { spaces: all, isRead, isWhole, failure } = useStore(store)
  const kept = usePersonStore(spacesPart)
  const { doc, isRead: isKeptRead } = useStore(kept.store)
  const newest = all[0]?.lastActivity
  const isFirst = isKeptRead && isRead && doc.since === 0
  useEffect(() => {
    // The first time, years of spaces must not count as unread.
    if (isFirst && newest !== undefined) kept.change(() => ({ since: newest }))
  }, [isFirst, newest, kept])
  return {
    spaces: all,
    opened: doc,
    isWaiting: !isRead && !failure,
    isPartial: !isWhole,
    ...(failure && { failure }),
    retry: () => void spaces.listing.readAll(),
  }
}

/** Marks a space as seen up to its newest activity, while the component is there. */
export function useSeen(space: Space | undefined): void {
  const kept = usePersonStore(spacesPart)
  const { browser } = useCordboard()
  const [id, at] = [space?.id, space?.lastActivity]
  useEffect(() => {
    const mark = () => {
      if (id === undefined || at === undefined || !browser.isVisible()) return
      const seen = kept.store.getState().doc.opened[id] ?? 0
      if (seen < at) kept.change(() => ({ opened: { [id]: at } }))
    }
    mark()
    return browser.onChange(mark)
  }, [id, at, kept, browser])
}

/**
 * Reads a space that the list does not have yet.
 * @returns whether it is not available.
 */
export function useOneSpace(id: SpaceId, isKnown: boolean, isListWhole: boolean): boolean {
  const { listing } = useSpacesOf()
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    if (isKnown || !isListWhole) return
    let isOver = false
    void listing.reread(id).then(() => {
      const isThere = listing.store.getState().spaces.some((space) => space.id === id)
      if (!isOver && !isThere) setMissing(true)
    })
    return () => {
      isOver = true
    }
  }, [listing, id, isKnown, isListWhole])
  return missing && !isKnown
}

/** None without the permission for teams. */
export function useTeams(): Pages<Team> {
  const { resource } = useSpacesOf()
  const isAllowed = useMissingScopes(['spark:teams_read']).length === 0
  return usePages({
    key: teamsKey,
    page: (options) => resource.teams(options),
    isEnabled: isAllowed,
    askedEveryMs: 5 * 60_000,
  })
}

const teamsKey = ['teams'] as const

/** Creates, changes and leaves spaces; the list shows it at once. */
export function useSpaceWrites(space?: SpaceId): {
  readonly create: Sending<SpaceForm, Space>
  readonly change: Sending<SpaceForm, Space>
  readonly remove: Sending<void, undefined>
} {
  const { resource, listing } = useSpacesOf()
  const id = space ?? ('' as SpaceId)
  const take = (one: Space) => listing.take(one)
  const create = useSending((form: SpaceForm) => resource.create(form), [], take)
  const change = useSending((form: SpaceForm) => resource.change(id, form), [], take)
  const remove = useSending(
    () => resource.remove(id),
    [],
    () => listing.removed(id),
  )
  return useMemo(() => ({ create, change, remove }), [create, change, remove])
}

/** Creates, renames and deletes teams. */
export function useTeamWrites(team?: TeamId) {
  const { resource } = useSpacesOf()
  const id = team ?? ('' as TeamId)
  type Form = { readonly name: string; readonly description: string }
  return {
    create: useSending(
      (form: Form) => resource.createTeam(form.name, form.description),
      [teamsKey],
    ),
    change: useSending(
      (form: Form) => resource.changeTeam(id, form.name, form.description),
      [teamsKey],
    ),
    remove: useSending(() => resource.removeTeam(id), [teamsKey]),
  }
}
