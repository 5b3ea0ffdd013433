// Why an agent's last call was made (docs/webex/facts.md 3.3): checked, and kept nowhere.
import * as v from 'valibot'
import { body } from '../bodies.ts'
import { notFound } from '../refusals.ts'
import type { Route } from '../types.ts'
import { families, type CallFamily } from './callFamilies.ts'

const reasons = v.object({
  wrapupReasons: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty()),
})

const routeOf = (family: CallFamily): Route => ({
  method: 'POST',
  path: `${family.base}/wrapupreasons`,
  scopes: [family.write],
  handle(request, world) {
    const owner = family.owner(request, world, undefined)
    body(reasons, request.body)
    if (world.calls.history(owner).length === 0) throw notFound()
    return { status: 204 }
  },
})

export const wrapUpRoutes: Route[] = [routeOf(families.me), routeOf(families.member)]
