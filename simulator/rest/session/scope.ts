// Step 4: checks the token's scopes for the route (docs/webex/facts.md 1.8, 1.10).
import { Refusal } from '../../model/refusal.ts'
import { forbidden } from '../refusals.ts'
import type { Caller, Route } from '../types.ts'

const adminCallScopes = ['spark-admin:calls_read', 'spark-admin:calls_write']

/**
 * One of the route's scopes is enough; a route without scopes accepts every token.
 *
 * @throws Refusal 403; 400 with code 4003 if the token of an administrator or a service app, which has
 *   only `spark-admin:calls_*`, is used on a person's own calls (docs/webex/facts.md 3.8).
 */
export function requireScope(route: Route, caller: Caller): void {
  if (route.scopes.length === 0) return
  if (route.scopes.some((scope) => caller.scopes.includes(scope))) return
  const isOwnCalls = route.scopes.some((scope) => scope.startsWith('spark:calls_'))
  const hasOwnCalls = caller.scopes.some((scope) => scope.startsWith('spark:calls_'))
  const isAdminToken = caller.scopes.some((scope) => adminCallScopes.includes(scope))
  if (isOwnCalls && !hasOwnCalls && isAdminToken) {
    throw new Refusal(400, 'Target user not authorized', 4003)
  }
  throw forbidden()
}
