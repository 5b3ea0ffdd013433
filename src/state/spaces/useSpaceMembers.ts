// Who is in a space or a team, and changing that.
import { useMemo } from 'react'
import type { PersonId, SpaceId, TeamId } from '../../domain/brand.ts'
import type { SpaceMember } from '../../domain/spaces/space.ts'
import type { MembersResource } from '../../webex/resources/spaces.ts'
import type { Pages } from '../usePages.ts'
import { usePages } from '../usePages.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { spaceMembersKey } from './spaces.ts'
import { useSpacesOf } from './useSpaces.ts'

/** The people of a space or a team. */
export type Members = Pages<SpaceMember> & {
  readonly byPerson: ReadonlyMap<PersonId, SpaceMember>
}

/** Of what the members are. */
export type MembersOf = { readonly space: SpaceId } | { readonly team: TeamId }

const OFTEN_MS = 5 * 60_000

const idOf = (of: MembersOf) => ('space' in of ? of.space : of.team)

function useResource(of: MembersOf): MembersResource {
  const { resource } = useSpacesOf()
  return 'space' in of ? resource.members(of.space) : resource.teamMembers(of.team)
}

/** Monitors are left out, as other apps leave them out. */
export function useSpaceMembers(of: MembersOf): Members {
  const resource = useResource(of)
  const pages = usePages({
    key: spaceMembersKey(idOf(of)),
    page: (options) => resource.page(options),
    mostPages: 5,
    askedEveryMs: OFTEN_MS,
  })
  const { items } = pages
  const shown = useMemo(() => items.filter(({ isMonitor }) => !isMonitor), [items])
  const byPerson = useMemo(() => new Map(shown.map((one) => [one.person, one])), [shown])
  return { ...pages, items: shown, byPerson }
}

/** Adds and removes people, and makes them moderators. */
export function useMemberWrites(of: MembersOf): {
  readonly add: Sending<PersonId, undefined>
  readonly remove: Sending<string, undefined>
  readonly moderate: Sending<{ readonly id: string; readonly isModerator: boolean }, undefined>
} {
  const resource = useResource(of)
  const changed = [spaceMembersKey(idOf(of))]
  return {
    add: useSending((person: PersonId) => resource.add(person), changed),
    remove: useSending((id: string) => resource.remove(id), changed),
    moderate: useSending(
      ({ id, isModerator }: { readonly id: string; readonly isModerator: boolean }) =>
        resource.moderate(id, isModerator),
      changed,
    ),
  }
}
