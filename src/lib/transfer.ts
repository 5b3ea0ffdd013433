// Files over HTTP, with progress: `fetch` does not tell how much of an upload has left.
import type { HttpResponse } from './http.ts'
import { Offline } from './http.ts'

/** From 0 to 1; not called where the size is unknown. */
export type OnProgress = (share: number) => void

type Headers = Readonly<Record<string, string>>

/** What comes back of a download. */
export type Downloaded = Omit<HttpResponse, 'text'> & {
  readonly type: string
  /** Bytes, where the server says so. */
  readonly size?: number
  /** Missing where it was not wanted. */
  readonly blob?: Blob
}

/** Decides by type and size whether the content is read, too. */
export type IsWanted = (file: { readonly type: string; readonly size?: number }) => boolean

/** Posts a form. Rejects where there is no answer, with `Offline` where there is no network. */
export function sendForm(
  url: string,
  headers: Headers,
  form: FormData,
  options: { readonly onProgress: OnProgress; readonly signal: AbortSignal },
): Promise<HttpResponse> {
  const { onProgress, signal } = options
  return new Promise((resolve, reject) => {
    const wasOnline = navigator.onLine
    const request = new XMLHttpRequest()
    request.open('POST', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total)
    }
    const lost = () =>
      reject(navigator.onLine ? new TypeError('no answer') : new Offline(wasOnline))
    request.onerror = lost
    request.onabort = lost
    request.onload = () =>
      resolve({
        status: request.status,
        header: (name) => request.getResponseHeader(name),
        text: () => Promise.resolve(request.responseText),
      })
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

/** Reads a file. Rejects where there is no answer. A redirect is an error: it must not get the token. */
export async function receiveFile(
  url: string,
  headers: Headers,
  signal: AbortSignal,
  isWanted: IsWanted = () => true,
): Promise<Downloaded> {
  const response = await fetch(url, {
    headers,
    signal,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  })
  const type =
    (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const length = Number(response.headers.get('content-length') ?? NaN)
  const size = Number.isInteger(length) ? length : undefined
  const told = { type, ...(size !== undefined && { size }) }
  const answer = {
    ...told,
    status: response.status,
    header: (name: string) => response.headers.get(name),
  }
  if (response.ok && !isWanted(told)) {
    await response.body?.cancel()
    return answer
  }
  return { ...answer, blob: await response.blob() }
}
