// Spaces, their members and teams, and how the list shows them.
import type { Instant, PersonId, SpaceId, TeamId } from '../brand.ts'
import { isFoundIn } from '../search.ts'

/** A conversation: between two people, or of a group. */
export type Space = {
  readonly id: SpaceId
  /** Of a direct space: the other person's name. */
  readonly title: string
  readonly isDirect: boolean
  readonly lastActivity: Instant
  readonly team?: TeamId
  readonly description?: string
  /** Moderated: only moderators may add and remove people and rename the space. */
  readonly isLocked: boolean
  /** Only moderators may write. */
  readonly isAnnouncementOnly: boolean
  /** Nobody may write. */
  readonly isReadOnly: boolean
}

/** Somebody in a space or a team. */
export type SpaceMember = {
  /** Of the membership, not of the person. */
  readonly id: string
  readonly person: PersonId
  readonly name: string
  readonly email?: string
  readonly isModerator: boolean
  /** For compliance: reads along, and is not shown by other apps either. */
  readonly isMonitor: boolean
}

/** Several spaces of the same people. */
export type Team = {
  readonly id: TeamId
  readonly name: string
  readonly description?: string
}

/** When the person last had each space open. Ms since 1970, by the cloud's clock. */
export type Opened = {
  readonly opened: Readonly<Record<string, number>>
  /** Nothing older counts as unread. */
  readonly since: number
}

/** Whether there has been something since the person last had the space open. */
export function isUnread({ id, lastActivity }: Space, { opened, since }: Opened): boolean {
  const seen = Object.hasOwn(opened, id) ? (opened[id] ?? 0) : 0
  return lastActivity > Math.max(seen, since)
}

/** The newest activity first; of two at once always the same one. */
export const newestFirst = (spaces: Iterable<Space>): readonly Space[] =>
  [...spaces].sort(
    (one, other) => other.lastActivity - one.lastActivity || (one.id < other.id ? -1 : 1),
  )

/** A row of the list. */
export type SpaceRow =
  | { readonly is: 'space'; readonly id: string; readonly space: Space }
  /** Above the spaces of a team; without a name: above those of no team. */
  | { readonly is: 'heading'; readonly id: string; readonly name?: string }

type Teams = readonly Team[]

/** The spaces whose title or team is found, in their order. */
export function foundSpaces(
  spaces: readonly Space[],
  teams: Teams,
  typed: string,
): readonly Space[] {
  if (typed.trim() === '') return spaces
  const names = namesOf(teams)
  return spaces.filter(({ title, team }) =>
    isFoundIn({ texts: [title, team && names.get(team)] }, typed),
  )
}

const namesOf = (teams: Teams) => new Map(teams.map(({ id, name }) => [id, name]))

/** Without teams: by activity alone. */
export const rowsByActivity = (spaces: readonly Space[]): readonly SpaceRow[] =>
  spaces.map((space) => ({ is: 'space', id: space.id, space }))

/** The teams by name, each above its spaces; at last those of no team that is known. */
export function rowsByTeam(spaces: readonly Space[], teams: Teams): readonly SpaceRow[] {
  const known = namesOf(teams)
  const groups = new Map<TeamId | undefined, Space[]>()
  for (const space of spaces) {
    const team = space.team && known.has(space.team) ? space.team : undefined
    const others = groups.get(team)
    if (others) others.push(space)
    else groups.set(team, [space])
  }
  const named = [...teams].sort((one, other) => one.name.localeCompare(other.name))
  const others = { id: undefined, name: undefined }
  return [...named, others].flatMap(({ id, name }): readonly SpaceRow[] => {
    const mine = groups.get(id)
    if (!mine) return []
    const heading = { is: 'heading', id: `team ${id ?? ''}`, ...(name !== undefined && { name }) }
    return [heading as SpaceRow, ...rowsByActivity(mine)]
  })
}

/** Whether the person may write there. @param isModerator `undefined`: not known yet. */
export const mayWrite = (
  { isReadOnly, isAnnouncementOnly }: Space,
  isModerator: boolean | undefined,
): boolean => !isReadOnly && !(isAnnouncementOnly && isModerator === false)
