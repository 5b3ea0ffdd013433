// The devices and apps that can answer for a person, in both forms of docs/webex/facts.md 3.6.
import type { EndpointId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Endpoint } from '../../domain/person/person.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Items } from './list.ts'
import { decodeItems } from './list.ts'
import { isRecord, lookUp, text } from './read.ts'

const kinds: Readonly<Record<string, Endpoint['kind']>> = {
  DEVICE: 'device',
  CALLING_DEVICE: 'device',
  HOTDESKING_GUEST: 'device',
  APPLICATION: 'application',
}

function decodeEndpoint(wire: unknown): Result<Endpoint, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const id = text(wire, 'id')
  if (id === undefined) return fail({ field: 'id' })
  const kind = lookUp(kinds, text(wire, 'type')) ?? 'unknown'
  return ok({ id: id as EndpointId, kind, name: text(wire, 'name', 'type') ?? id })
}

/** `{endpoints}`, also with `preferredAnswerEndpointId` beside, as for other people. */
export function decodeEndpoints(body: unknown): Result<Items<Endpoint>, Rejection> {
  return decodeItems(body, decodeEndpoint)
}

/** The endpoint itself (my own form) or its id (other people's); neither: none is set. */
export function decodePreferredEndpoint(body: unknown): Result<EndpointId | undefined, Rejection> {
  const id = isRecord(body) ? text(body, 'preferredAnswerEndpointId', 'id') : undefined
  return ok(id as EndpointId | undefined)
}
