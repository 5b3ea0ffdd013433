// `lineOwnerId` (facts 3.1): nobody in this organisation has a second line on their devices.
import { badRequest } from './refusals.ts'
import type { Caller } from './types.ts'

/** @throws Refusal 400 for a line that is not the caller's own. */
export function requireOwnLine(lineOwnerId: string | undefined, caller: Caller): void {
  if (lineOwnerId === undefined || lineOwnerId === caller.personId) return
  throw badRequest('lineOwnerId: the line does not appear on any device of the user.')
}
