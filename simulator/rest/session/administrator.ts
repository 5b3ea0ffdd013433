// Who counts as an administrator: the person's role and the token's scope, both
// (docs/webex/facts.md 1.8).
import type { World } from '../../model/types.ts'
import { forbidden } from '../refusals.ts'
import type { Caller } from '../types.ts'

function hasBoth({ personId, scopes }: Caller, world: World, scope: string): boolean {
  const roles = world.organisation.memberById(personId)?.roles ?? []
  return roles.includes('administrator') && scopes.includes(scope)
}

export function isAdministrator(caller: Caller, world: World): boolean {
  return hasBoth(caller, world, 'spark-admin:people_read')
}

/** Other people see their own devices and those of their rooms. */
export function isDeviceAdministrator(caller: Caller, world: World): boolean {
  return hasBoth(caller, world, 'spark-admin:devices_read')
}

/** @throws Refusal 403 */
export function requireDeviceAdministrator(
  caller: Caller,
  world: World,
  scope = 'spark-admin:devices_read',
): void {
  if (!hasBoth(caller, world, scope)) throw forbidden()
}
