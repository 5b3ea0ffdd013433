// The common part of the routes of spaces: the caller, and the usual answers.
import type { Member, World } from '../../model/types.ts'
import type { Messaging } from '../../model/spaces/spaceTypes.ts'
import { callerOf } from '../person/mySettings.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'

/** What one operation gets: who asks, the parameter at the end of the path, and the spaces. */
export type Asked = {
  readonly request: RestRequest
  readonly caller: Member
  /** The only parameter of the path; empty if it has none. */
  readonly id: string
  readonly spaces: Messaging
  readonly world: World
}

type Answering = (asked: Asked) => RestAnswer | Promise<RestAnswer>

/** @param line `GET /rooms/{roomId}`. */
export function spaceRoute(line: string, scope: string, answer: Answering): Route {
  const [method = '', path = ''] = line.split(' ')
  return {
    method: method as Route['method'],
    path,
    scopes: [scope],
    handle(request, world) {
      const [id = ''] = Object.values(request.params)
      const caller = callerOf(request, world)
      return answer({ request, caller, id, spaces: world.messaging, world })
    },
  }
}

export const ok = (body: unknown): RestAnswer => ({ status: 200, body })

export const done = (): RestAnswer => ({ status: 204 })

/** The query's parameter; `undefined` if it is missing or empty. */
export function given({ query }: RestRequest, name: string): string | undefined {
  const value = query.get(name)
  return value === null || value === '' ? undefined : value
}
