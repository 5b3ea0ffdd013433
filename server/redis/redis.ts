// The connection to Redis that instances share events and sign-outs through. It is never needed:
// while Redis is away every question is refused at once, and the caller does without.
import { createClient } from '@redis/client'

/** RESP 2, so that it speaks to everything that calls itself Redis, from version 6.2 on. */
const newClient = (url: string) =>
  createClient({
    url,
    RESP: 2,
    name: 'cordboard',
    disableOfflineQueue: true,
    pingInterval: PING_MS,
    socket: { connectTimeout: CONNECT_MS, socketTimeout: SILENT_MS, reconnectStrategy: false },
  })
/** A connection to Redis that is open. */
export type RedisClient = ReturnType<typeof newClient>

const CONNECT_MS = 3_000
/** A host that has vanished says nothing more, not even that the connection is closed. */
const SILENT_MS = 6_000
const PING_MS = 2_000
/** How long a command may wait at Redis: shorter than `SILENT_MS`. */
export const BLOCK_MS = 2_000
const PATIENCE_MS = 1_000
const FIRST_RETRY_MS = 250
const LONGEST_RETRY_MS = 5_000

/** From one successful connection to its loss. */
export type RedisSession = {
  readonly client: RedisClient
  /** One more connection, for commands that wait. It ends with the session, and ends it. */
  open(): Promise<RedisClient>
  /** Gives the connection up, so that a new session begins. */
  end(error: unknown): void
}

/** Redis, as far as it is there. */
export type Redis = {
  readonly isUp: boolean
  /** Rejects at once while Redis is away, and after a second where it does not answer. */
  ask<T>(work: (client: RedisClient) => Promise<T>): Promise<T>
  /**
   * @param begin called for each session; Redis counts as up once it has resolved, and is tried
   * again where it rejects.
   * @param over called when Redis is no longer up.
   */
  eachSession(begin: (session: RedisSession) => Promise<void>, over?: () => void): void
  /** Connects, and keeps connecting. Resolves when Redis is up, at the latest after `ms`. */
  start(ms: number): Promise<void>
  close(): void
}

export type RedisObserver = {
  /** @param why a code like `ECONNREFUSED` or `NOAUTH`, where it is away. */
  redisIsUp(isUp: boolean, why?: string): void
}

/** Does nothing until `start`. */
export function createRedis(options: {
  readonly url: string
  readonly observer: RedisObserver
}): Redis {
  const { url, observer } = options
  const parts: { begin: (session: RedisSession) => Promise<void>; over?: () => void }[] = []
  const waiting = new Set<() => void>()
  let up: RedisSession | undefined
  let isClosed = false
  let giveUp: (error: unknown) => void = () => {}
  let wake: () => void = () => {}

  /** Resolves, with the reason, when the connection is lost. */
  async function runSession(onUp: () => void): Promise<unknown> {
    const clients: RedisClient[] = []
    let lose: (error: unknown) => void = () => {}
    const lost = new Promise<never>((_, reject) => (lose = reject))
    lost.catch(() => undefined)
    giveUp = lose
    const open = async () => {
      const client = newClient(url)
      clients.push(client)
      client.on('error', lose)
      client.on('end', () => lose(new Error('closed')))
      await Promise.race([client.connect(), lost])
      return client
    }
    try {
      const session = { client: await open(), open, end: lose }
      for (const { begin } of parts) await Promise.race([begin(session), lost])
      up = session
      onUp()
      return await lost
    } catch (error) {
      return error
    } finally {
      const wasUp = up !== undefined
      up = undefined
      for (const client of clients) if (client.isOpen) client.destroy()
      if (wasUp) for (const { over } of parts) over?.()
    }
  }

  async function run() {
    let retryMs = FIRST_RETRY_MS
    let said: boolean | undefined
    const say = (isUp: boolean, why?: string) => {
      if (said !== isUp) observer.redisIsUp(isUp, why)
      said = isUp
    }
    while (!isClosed) {
      const error = await runSession(() => {
        retryMs = FIRST_RETRY_MS
        say(true)
        for (const each of waiting) each()
      })
      if (isClosed) return
      say(false, codeOf(error))
      // Not all instances at the same moment.
      const pause = retryMs * (0.75 + Math.random() / 2)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      retryMs = Math.min(LONGEST_RETRY_MS, 2 * retryMs)
    }
  }

  return {
    get isUp() {
      return up !== undefined
    },
    ask: (work) =>
      up ? within(PATIENCE_MS, work(up.client)) : Promise.reject(new Error('Redis is away')),
    eachSession(begin, over) {
      parts.push({ begin, ...(over && { over }) })
    },
    start(ms) {
      void run()
      return within(ms, new Promise<void>((resolve) => waiting.add(resolve))).catch(() => undefined)
    },
    close() {
      isClosed = true
      wake()
      giveUp(new Error('closed'))
    },
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer')), ms)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

/** Redis begins what it refuses with a code: `NOAUTH Authentication required.` */
function codeOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (typeof code === 'string') return code
  return /^[A-Z]{2,}\b/.exec(String(message))?.[0] ?? 'lost'
}
