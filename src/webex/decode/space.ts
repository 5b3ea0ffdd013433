// Spaces, memberships and teams as Webex tells them (Webex messaging description).
import type { PersonId, SpaceId, TeamId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Space, SpaceMember, Team } from '../../domain/spaces/space.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { flag, isRecord, moment, present, text } from './read.ts'

/** Fails without an id, or without any time of activity. */
export function decodeSpace(wire: unknown): Result<Space, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const id = text(wire, 'id')
  const lastActivity = moment(wire, 'lastActivity', 'created')
  if (id === undefined) return fail({ field: 'id' })
  if (lastActivity === undefined) return fail({ field: 'lastActivity' })
  return ok({
    id: id as SpaceId,
    title: text(wire, 'title') ?? '',
    isDirect: text(wire, 'type') === 'direct',
    lastActivity,
    isLocked: flag(wire, 'isLocked'),
    isAnnouncementOnly: flag(wire, 'isAnnouncementOnly'),
    isReadOnly: flag(wire, 'isReadOnly'),
    ...present({
      team: text(wire, 'teamId') as TeamId | undefined,
      description: text(wire, 'description'),
    }),
  })
}

/** Of a space or a team. Fails without its own id or the person's. */
export function decodeSpaceMember(wire: unknown): Result<SpaceMember, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const [id, person] = [text(wire, 'id'), text(wire, 'personId')]
  if (id === undefined) return fail({ field: 'id' })
  if (person === undefined) return fail({ field: 'personId' })
  return ok({
    id,
    person: person as PersonId,
    name: text(wire, 'personDisplayName', 'personEmail') ?? '',
    isModerator: flag(wire, 'isModerator'),
    isMonitor: flag(wire, 'isMonitor'),
    ...present({ email: text(wire, 'personEmail') }),
  })
}

/** Fails without an id or a name. */
export function decodeTeam(wire: unknown): Result<Team, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const [id, name] = [text(wire, 'id'), text(wire, 'name')]
  if (id === undefined) return fail({ field: 'id' })
  if (name === undefined) return fail({ field: 'name' })
  return ok({ id: id as TeamId, name, ...present({ description: text(wire, 'description') }) })
}
