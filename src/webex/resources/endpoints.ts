// My devices and apps that can place or take a call, and the one that I prefer
// (docs/webex/facts.md 3.6).
import type { EndpointId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Endpoint } from '../../domain/person/person.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodeEndpoints, decodePreferredEndpoint } from '../decode/endpoint.ts'
import { onlyItems } from '../decode/list.ts'
import { operations } from '../operations.ts'

/** Lists my devices and apps, and sets the preferred one. */
export type EndpointsResource = {
  /** Empty where none of my devices supports it. */
  mine(signal?: AbortSignal): Promise<Result<readonly Endpoint[], Failure>>
  /** `undefined`: none is set, all of them ring. */
  preferred(signal?: AbortSignal): Promise<Result<EndpointId | undefined, Failure>>
  setPreferred(id: EndpointId | null): Promise<Result<undefined, Failure>>
}

export function createEndpointsResource(client: WebexClient): EndpointsResource {
  return {
    mine: (signal) =>
      client.request({
        operation: operations.listAvailablePreferredAnswerEndpointsMe,
        signal,
        decode: ({ body }) => onlyItems(decodeEndpoints(body)),
      }),
    preferred: (signal) =>
      client.request({
        operation: operations.getPreferredAnswerEndpointMe,
        signal,
        decode: ({ body }) => decodePreferredEndpoint(body),
      }),
    setPreferred: (id) =>
      client.request({
        operation: operations.setPreferredAnswerEndpointMe,
        body: { id },
        decode: () => ok(undefined),
      }),
  }
}
