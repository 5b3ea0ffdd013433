// What people enter in cards (docs/webex/everyday.md 9).
import * as v from 'valibot'
import { body } from '../bodies.ts'
import type { Route } from '../types.ts'
import { ok, spaceRoute } from './spaceRoute.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const submitted = v.object({
  type: v.literal('submit'),
  messageId: text,
  inputs: v.record(v.string(), v.unknown()),
})

export const cardRoutes: Route[] = [
  spaceRoute('POST /attachment/actions', 'spark:messages_write', ({ request, caller, spaces }) => ({
    status: 202,
    body: spaces.cards.submit(caller, body(submitted, request.body)),
  })),
  spaceRoute('GET /attachment/actions/{id}', 'spark:messages_read', ({ caller, id, spaces }) =>
    ok(spaces.cards.find(caller, id)),
  ),
]
