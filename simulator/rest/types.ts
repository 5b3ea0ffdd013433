// The form of a REST resource in the simulator: a table of routes, each a pure function from a request
// to an answer. The pipeline (pipeline.ts) does the common part.
import type { World } from '../model/types.ts'

/** The caller, from the bearer token. */
export type Caller = {
  personId: string
  scopes: readonly string[]
  /** When the token expires, by the simulator's clock; ms since 1970. */
  expiresAt: number
}

export type RestRequest = {
  method: string
  /** Below `/v1`, without query: `/telephony/calls`. */
  path: string
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  /** Parsed JSON; `undefined` where there was no body. */
  body: unknown
  /** Of the body, without parameters: `application/json`; empty if the request names none. */
  type: string
  caller: Caller
  /** `http://localhost:5174/v1`, for links to this simulator. */
  baseUrl: string
}

export type RestAnswer = {
  status: number
  body?: unknown
  /** Instead of a JSON body; the headers name their type. */
  bytes?: Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

export type Route = {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** OpenAPI style below `/v1`; literal segments are preferred to parameters. */
  path: string
  /** One of these is enough. */
  scopes: readonly string[]
  /** The content types of its body; missing: JSON. */
  takes?: string | readonly string[]
  handle(request: RestRequest, world: World): RestAnswer | Promise<RestAnswer>
}

/** Looks an opaque access token up; `undefined`: unknown, expired or revoked. */
export type TokenLookup = (accessToken: string) => Promise<Caller | undefined>
