// `lineOwnerId` (docs/webex/facts.md 3.1): a second line that appears on one of the caller's
// devices.
import type { World } from '../../model/types.ts'
import { badRequest } from '../refusals.ts'
import type { Caller } from '../types.ts'

/**
 * Whose calls are meant: the caller's own, or those of the line.
 *
 * @throws Refusal 400 for a line that is not on any device of theirs.
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
  // Somebody sits there: the line's phone does not answer by itself.
  world.noteRequest(lineOwnerId, false)
  return lineOwnerId
}
