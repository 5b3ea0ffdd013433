// Tabs of rooms (docs/webex/everyday.md 9).
import * as v from 'valibot'
import type { WireRoomTabList } from '../../../wire/team.ts'
import { body } from '../bodies.ts'
import { badRequest } from '../refusals.ts'
import type { Route } from '../types.ts'
import { done, given, ok, spaceRoute } from './spaceRoute.ts'

const [read, write] = ['spark:rooms_read', 'spark:rooms_write']
const text = v.pipe(v.string(), v.nonEmpty())
const tab = v.object({ roomId: text, contentUrl: text, displayName: text })
const one = '/room/tabs/{id}'

export const tabRoutes: Route[] = [
  spaceRoute('GET /room/tabs', read, ({ request, caller, spaces }) => {
    const roomId = given(request, 'roomId')
    if (roomId === undefined) throw badRequest('roomId is required.')
    const items = [...spaces.tabs.list(caller, roomId)]
    return ok({ items } satisfies WireRoomTabList)
  }),
  spaceRoute('POST /room/tabs', write, ({ request, caller, spaces }) =>
    ok(spaces.tabs.create(caller, body(tab, request.body))),
  ),
  spaceRoute(`GET ${one}`, read, ({ caller, id, spaces }) => ok(spaces.tabs.find(caller, id))),
  spaceRoute(`PUT ${one}`, write, ({ request, caller, id, spaces }) =>
    ok(spaces.tabs.change(caller, id, body(tab, request.body))),
  ),
  spaceRoute(`DELETE ${one}`, write, ({ caller, id, spaces }) => {
    spaces.tabs.remove(caller, id)
    return done()
  }),
]
