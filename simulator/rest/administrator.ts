// Who counts as an administrator: the person's role and the token's scope, both (facts 1.8).
import type { World } from '../model/types.ts'
import type { Caller } from './types.ts'

export function isAdministrator({ personId, scopes }: Caller, world: World): boolean {
  const roles = world.organisation.memberById(personId)?.roles ?? []
  return roles.includes('administrator') && scopes.includes('spark-admin:people_read')
}
