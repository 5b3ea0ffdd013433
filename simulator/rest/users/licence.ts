// Step 5: call control exists only for people with a Webex Calling license (docs/webex/facts.md 3.8).
import { Refusal } from '../../model/refusal.ts'
import type { World } from '../../model/types.ts'
import type { Caller } from '../types.ts'

const callControl = /^\/telephony\/(calls(?!\/members\/(?!me\/))|conference|voiceMessages)(\/|$)/
const callingSettings = /^\/telephony\/config\/people\/me\/settings\/(?!\w*preferredAnswer)/i

/** @throws Refusal 404 with code 4008, which must not be read as *call not found*. */
export function requireLicence(path: string, caller: Caller, world: World): void {
  if (!callControl.test(path) && !callingSettings.test(path)) return
  if (world.organisation.memberById(caller.personId)?.hasCallingLicence) return
  throw new Refusal(404, 'The user does not have a Webex Calling license.', 4008)
}
