// `lineOwnerId` (docs/webex/facts.md 3.1): a second line that appears on one of the caller's
// devices.
import type { World } from '../../model/types.ts'
import { badRequest } from '../refusals.ts'
import type { Caller } from '../types.ts'

/**
 * The member whose calls are meant: the caller, or the owner of the line.
 *
 * @throws Refusal 400 for a line that is not on any device of the caller.
 */
export function lineOwner(
  lineOwnerId: string | undefined,
  { personId }: Caller,
  world: World,
): string {
  if (lineOwnerId === undefined || lineOwnerId === personId) return personId
  const lines = world.calling.phones.linesOf(personId)
  if (!lines.some(({ id }) => id === lineOwnerId)) {
    throw badRequest('lineOwnerId: the line does not appear on any device of the user.')
  }
  // A person uses the line, so its phone does not answer automatically.
  world.noteRequest(lineOwnerId, false)
  return lineOwnerId
}
