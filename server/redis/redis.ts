// The connection to the Redis through which instances share events and sign-outs. Nothing depends on
// it: while Redis is away every command is rejected at once, and the caller continues without.
import { createClient } from '@redis/client'

/** RESP 2 works with every Redis from 6.2 on, and with compatible servers. */
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
/** A host that vanishes does not close its connections, so silence must count as a loss. */
const SILENT_MS = 6_000
const PING_MS = 2_000
/** How long a blocking command may wait in Redis; shorter than `SILENT_MS`. */
export const BLOCK_MS = 2_000
const PATIENCE_MS = 1_000
const FIRST_RETRY_MS = 250
const LONGEST_RETRY_MS = 5_000

/** The time from a successful connection to its loss. */
export type RedisSession = {
  readonly client: RedisClient
  /** Another connection, for blocking commands. The session ends when either is lost. */
  open(): Promise<RedisClient>
  /** Closes the connections; a new session begins. */
  end(error: unknown): void
}

/** A Redis that may come and go. */
export type Redis = {
  readonly isUp: boolean
  /** Rejects at once while Redis is away, and after a second if it does not answer. */
  ask<T>(work: (client: RedisClient) => Promise<T>): Promise<T>
  /**
   * @param begin called for each session. Redis is up when it has resolved; if it rejects, a new
   * session is tried.
   * @param over called when Redis goes away.
   */
  eachSession(begin: (session: RedisSession) => Promise<void>, over?: () => void): void
  /** Connects, and reconnects until `close`. Resolves when Redis is up, or after `ms`. */
  start(ms: number): Promise<void>
  close(): void
}

/** Is told when Redis comes and goes. */
export type RedisObserver = {
  /** @param why if it is away: a code like `ECONNREFUSED` or `NOAUTH`. */
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

  /** Resolves with the error when the connection is lost. */
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
      // With jitter, so that the instances do not all connect at the same moment.
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

/** Errors of Redis begin with a code: `NOAUTH Authentication required.` */
function codeOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (typeof code === 'string') return code
  return /^[A-Z]{2,}\b/.exec(String(message))?.[0] ?? 'lost'
}
