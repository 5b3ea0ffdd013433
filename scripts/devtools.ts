// Talks the Chrome DevTools protocol over the browser's own pipe: there is no port for others to use.
import type { ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

type Message = {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

export type Devtools = {
  /** Rejects on a refusal, and if there is no answer in time. */
  send(
    method: string,
    params?: object,
    options?: { readonly session?: string; readonly ms?: number },
  ): Promise<Readonly<Record<string, unknown>>>
  on(method: string, then: (params: Readonly<Record<string, unknown>>) => void): void
}

/** Messages end with a NUL character. @param browser started with `--remote-debugging-pipe`. */
export function openDevtools(browser: ChildProcess): Devtools {
  const [input, output] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable]
  const waiting = new Map<number, (message: Message) => void>()
  const listeners = new Map<string, (params: Readonly<Record<string, unknown>>) => void>()
  let last = 0
  let rest = ''
  // A crashing browser closes its pipes; its exit event reports the crash.
  input.on('error', () => undefined)
  output.on('error', () => undefined)
  output.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const message = JSON.parse(part) as Message
      if (message.id !== undefined) waiting.get(message.id)?.(message)
      else listeners.get(message.method ?? '')?.(message.params ?? {})
    }
  })
  return {
    on: (method, then) => void listeners.set(method, then),
    send(method, params = {}, { session, ms = 10_000 } = {}) {
      const id = ++last
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => settle({ error: { message: 'no answer' } }), ms)
        const settle = ({ result, error }: Message) => {
          clearTimeout(late)
          waiting.delete(id)
          if (error) reject(new Error(`${method}: ${error.message}`))
          else resolve(result ?? {})
        }
        waiting.set(id, settle)
        const sessionId = session && { sessionId: session }
        input.write(`${JSON.stringify({ id, method, params, ...sessionId })}\0`)
      })
    },
  }
}
