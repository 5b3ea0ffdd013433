// For tests: a cloud that answers as it is told and remembers what it was asked.
import { systemClock } from '../lib/clock.ts'
import type { HttpRequest, HttpSend } from '../lib/http.ts'
import type { ClientOptions } from './client.ts'
import { createClient } from './client.ts'

/** What the fake cloud answers next. */
export type Reply =
  | {
      readonly status?: number
      /** A string is sent as it is, anything else as JSON. */
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly throws: Error }
  | { readonly hangs: 'request' | 'body' }

const never = () => new Promise<never>(() => undefined)

/** Replies in order, the last one for ever after; without any, 200 and `{}`. */
export function fakeCloud(...replies: readonly Reply[]) {
  const requests: HttpRequest[] = []
  const send: HttpSend = (request) => {
    const reply = replies[Math.min(requests.length, replies.length - 1)] ?? { body: {} }
    requests.push(request)
    if ('throws' in reply) return Promise.reject(reply.throws)
    if ('hangs' in reply && reply.hangs === 'request') return never()
    return Promise.resolve(responseOf(reply))
  }
  return { send, requests }
}

function responseOf(reply: Exclude<Reply, { throws: Error }>) {
  const { status = 200, body, headers = {} } = 'hangs' in reply ? {} : reply
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body)
  return {
    status,
    header: (name: string) => headers[name.toLowerCase()] ?? null,
    text: () => ('hangs' in reply ? never() : Promise.resolve(text)),
  }
}

/** A client with a token that is never refused, unless the options say otherwise. */
export function clientOf(send: HttpSend, options: Partial<ClientOptions> = {}) {
  return createClient({
    baseUrl: 'https://webex.test/v1',
    send,
    token: { current: () => Promise.resolve('token-1'), renewed: () => Promise.resolve('token-2') },
    clock: systemClock,
    random: () => 0.5,
    ...options,
  })
}
