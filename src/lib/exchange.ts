// One request and its whole answer, for the API console: everything that the browser lets a page see.

export type WholeRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | FormData
  readonly signal: AbortSignal
}

export type WholeAnswer = {
  readonly status: number
  /** Those that the browser may show (CORS), in its order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type Exchange = (request: WholeRequest) => Promise<WholeAnswer>

/** Rejects where the request is aborted or there is no answer. A redirect is none, as in http.ts. */
export const fetchWhole: Exchange = async ({ url, ...request }) => {
  const response = await fetch(url, {
    ...request,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  })
  return {
    status: response.status,
    headers: [...response.headers],
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}
