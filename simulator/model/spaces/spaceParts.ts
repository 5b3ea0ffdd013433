// What all operations of messaging share: the stores, the clock, telling of changes, and rights.
import type { CloudEvent } from '../events/eventTypes.ts'
import { Refusal } from '../refusal.ts'
import type { Member, Organisation } from '../types.ts'
import type { EventLog } from './eventLog.ts'
import type { Files } from './files.ts'
import type { SpaceStore } from './spaceStore.ts'
import type { Membership, Space } from './spaceTypes.ts'

export type SpaceParts = {
  readonly organisation: Organisation
  readonly store: SpaceStore
  readonly files: Files
  readonly log: EventLog
  readonly now: () => number
  readonly publish: (event: CloudEvent) => void
  /** Of the API, for the addresses of files. */
  readonly apiBase: string
}

export const moment = (at: number): string => new Date(at).toISOString()

/** @throws Refusal 404 for a space that the person is not in. */
export function membershipOf({ store }: SpaceParts, person: Member, roomId: string) {
  const space = store.spaceOf(person, roomId)
  return { space, own: space.memberships.get(person.id) as Membership }
}

/** In a moderated space, only moderators change it and its members. @throws Refusal 403 */
export function requireSay(space: Space, { isModerator }: Membership): void {
  if (space.isLocked && !isModerator) {
    throw new Refusal(403, 'The room is moderated, and the user is no moderator of it.')
  }
}

/** @throws Refusal 400 unless there is exactly one of both; 404 if nobody has it. */
export function personNamed(
  { organisation }: SpaceParts,
  asked: { readonly personId?: string | undefined; readonly personEmail?: string | undefined },
): Member {
  const { personId, personEmail } = asked
  if ((personId === undefined) === (personEmail === undefined)) {
    throw new Refusal(400, 'Exactly one of personId and personEmail is required.')
  }
  const person =
    personId === undefined
      ? organisation.memberByEmail(personEmail ?? '')
      : organisation.memberById(personId)
  if (person) return person
  throw new Refusal(404, 'Could not find a person with the provided ID or email.')
}

export const everybodyIn = (space: Space): string[] => [...space.memberships.keys()]
