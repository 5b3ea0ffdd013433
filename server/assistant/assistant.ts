// The assistant put together: it listens, looks at what its rules are about, and stops.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import * as v from 'valibot'
import type { Log } from '../observe/log.ts'
import { createHook } from './hook.ts'
import { createInbox } from './inbox.ts'
import { memoryInFile } from './memory.ts'
import { createNotifier } from './notifier.ts'
import { createObserver } from './observations.ts'
import type { AssistantSettings } from './settings.ts'
import { createWebex } from './webex.ts'
import { webhookKeeper } from './webhook.ts'

/** How often it does what; ms. */
export type AssistantTimes = {
  /** Between looks at what the rules are about. */
  readonly rulesMs: number
  /** Between looks into the spaces, without an address of its own. */
  readonly pollMs: number
  /** The same where Webex delivers: for what was lost, and to see that the webhook is on. */
  readonly checkMs: number
}

const usualTimes: AssistantTimes = { rulesMs: 30_000, pollMs: 10_000, checkMs: 5 * 60_000 }

export type AssistantParts = {
  readonly settings: AssistantSettings
  readonly send: typeof fetch
  readonly log: Log
  readonly now?: () => number
  readonly times?: Partial<AssistantTimes>
}

/** A running assistant. */
export type Assistant = {
  /** Where it listens; 0: it polls. */
  readonly port: number
  /** Resolves when what it was doing is done. */
  close(): Promise<void>
}

const identity = v.object({ id: v.string(), displayName: v.string(), type: v.optional(v.string()) })

/** Again and again, the next time only after this time has ended. */
function every(ms: number, act: () => Promise<void>, stopped: AbortSignal): Promise<void> {
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      stopped.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
    })
  const run = async () => {
    while (!stopped.aborted) {
      await act()
      if (!stopped.aborted) await rest()
    }
  }
  return run()
}

async function listen(port: number, take: (id: string) => void, secret: string): Promise<Server> {
  const hook = createHook(secret, take)
  const server = createServer(
    (request, response) =>
      void getRequestListener(hook.fetch, { overrideGlobalObjects: false })(request, response),
  )
  server.listen(port)
  await once(server, 'listening')
  return server
}

/** @throws Error in plain words if the token is no bot's, or a file or port cannot be used. */
export async function startAssistant(parts: AssistantParts): Promise<Assistant> {
  const { settings, send, log, now = Date.now } = parts
  const times = { ...usualTimes, ...parts.times }
  const stopping = new AbortController()
  const { signal } = stopping
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
    })
  const { apiBase, botToken, readToken, rules, cordboard } = settings
  const bot = createWebex({ apiBase, token: () => botToken, send, pause })
  const me = await bot.get(identity, '/people/me').catch((error: Error) => {
    throw new Error(`WEBEX_BOT_TOKEN: Webex does not say whose it is (${error.message})`)
  })
  if (me.type !== 'bot') {
    throw new Error(
      `WEBEX_BOT_TOKEN belongs to ${me.displayName}, who is no bot: the assistant must never write in the name of a person`,
    )
  }
  const memory = memoryInFile(settings.memoryFile, now())
  const reading = readToken && createWebex({ apiBase, token: readToken, send, pause })
  const reader = reading && { webex: reading, observer: createObserver(reading) }
  const inbox = createInbox({ bot, reader, rules, cordboard, me, memory, now, log })
  const loops: Promise<void>[] = []
  let server: Server | undefined
  if (settings.ownUrl !== undefined) {
    server = await listen(settings.port, (id) => void inbox.take(id), memory.now.secret)
    const keep = webhookKeeper(bot, settings.ownUrl, memory.now.secret)
    const check = async () => {
      await keep().catch(() => log.warn('assistant: the webhook could not be checked'))
      await inbox.catchUp()
    }
    loops.push(every(times.checkMs, check, signal))
  } else {
    loops.push(every(times.pollMs, () => inbox.catchUp(), signal))
  }
  if (reader && rules.rules.length > 0) {
    const { observer } = reader
    const notifier = createNotifier({ bot, observer, rules, memory, cordboard, now, log })
    const round = () =>
      notifier.round().catch((error: unknown) => log.error('assistant: rules', error))
    loops.push(every(times.rulesMs, round, signal))
  }
  return {
    port: server ? (server.address() as AddressInfo).port : 0,
    async close() {
      stopping.abort()
      server?.close()
      server?.closeAllConnections()
      await Promise.all(loops)
    },
  }
}
