// One request and its complete response for the API console: all that the browser exposes.

import { keptApart } from './http.ts'

export type WholeRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | FormData
  readonly signal: AbortSignal
}

export type WholeAnswer = {
  readonly status: number
  /** The headers that the browser exposes (CORS), in its order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type Exchange = (request: WholeRequest) => Promise<WholeAnswer>

/** Rejects if aborted or without a response. A redirect counts as no response, as in http.ts. */
export const fetchWhole: Exchange = async ({ url, ...request }) => {
  const response = await fetch(url, {
    ...request,
    ...keptApart,
  })
  return {
    status: response.status,
    headers: [...response.headers],
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}
