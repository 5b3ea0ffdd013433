// Requires the administrator role in addition to the route's scope.
import type { World } from '../../model/types.ts'
import { forbidden } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'

/** @throws Refusal 403. */
export function requireAdministrator({ caller }: RestRequest, world: World): void {
  const roles = world.organisation.memberById(caller.personId)?.roles ?? []
  if (!roles.includes('administrator')) throw forbidden()
}

/** The same route, for administrators. */
export function adminOnly(route: Route): Route {
  return {
    ...route,
    handle(request, world) {
      requireAdministrator(request, world)
      return route.handle(request, world)
    },
  }
}

/** The value of a path's parameter; empty if the route has none of that name. */
export function parameter({ params }: RestRequest, name: string): string {
  return params[name] ?? ''
}
