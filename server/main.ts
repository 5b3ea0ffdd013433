// The app's server as a process of its own.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Environment } from './environment.ts'
import { readEnvironment } from './environment.ts'
import { readFiles } from './files.ts'
import { createSharedHub } from './events/sharedHub.ts'
import { createLog } from './observe/log.ts'
import { createMetrics } from './observe/metrics.ts'
import { observeRedis } from './observe/observe.ts'
import { createSend } from './outgoing.ts'
import { createRedis } from './redis/redis.ts'
import type { ServerKeys } from './relay/keys.ts'
import { keptKey, readServerKeys } from './relay/keys.ts'
import { signedOutInFile } from './relay/signedOut.ts'
import { shareSignedOut } from './relay/sharedSignedOut.ts'
import { startServer } from './serve.ts'

// The integration that the embedded simulator knows; scripts/start.ts passes it to both.
const simulatorClient = {
  clientId: process.env['SIM_CLIENT_ID'] ?? 'cordboard-simulator',
  clientSecret: process.env['SIM_CLIENT_SECRET'] ?? '',
}

// The same path from server/ (source) and from dist-server/ (build).
const beside = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const FIRST_PATIENCE_MS = 2_000

/** Up to November 2026 the file was named after the only thing that the key was for. */
function serverKeys({ serverKeys }: Environment, dataDir: string): ServerKeys {
  const earlier = join(dataDir, 'cookie.key')
  const file = existsSync(earlier) ? earlier : join(dataDir, 'server.key')
  return serverKeys ?? readServerKeys([keptKey(file)])
}

function inDataDir<T>(dataDir: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === undefined) throw error
    throw new Error(`DATA_DIR ${dataDir} must be a folder that the server can write to: ${code}`)
  }
}

try {
  const environment = readEnvironment(process.env, simulatorClient)
  const log = createLog(environment.logLevel)
  const metrics = createMetrics({ ofProcess: true })
  const { dataDir = beside('.cordboard'), cloud, redisUrl } = environment
  const files = readFiles(beside('dist'))
  const keys = inDataDir(dataDir, () => serverKeys(environment, dataDir))
  const signedOut = inDataDir(dataDir, () => signedOutInFile(dataDir))
  const redis =
    redisUrl === undefined
      ? undefined
      : createRedis({ url: redisUrl, observer: observeRedis({ log, metrics }) })
  const shared = redis && {
    redis,
    signedOut: shareSignedOut(signedOut, redis),
    hub: createSharedHub({ redis, keys }),
  }
  // The first pages find their stream then; without Redis the server starts, too.
  await redis?.start(FIRST_PATIENCE_MS)
  const running = await startServer({
    environment,
    keys,
    signedOut,
    ...shared,
    send: createSend(process.env),
    page: (context) => files.answer(context),
    log,
    metrics,
    // For proxies that look at /readyz every second (deploy/Caddyfile).
    timeouts: { graceMs: cloud === 'webex' ? 2_500 : 0 },
  })
  log.info(`app at ${environment.publicOrigin}, port ${running.port}`)
  if (cloud === 'simulator') log.info('no WEBEX_CLIENT_ID: signs in at the simulator')
  let isStopping = false
  // A terminal's Ctrl-C arrives twice, from the terminal and from npm: the second signal must not cut
  // short the requests that the first one lets finish.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      log.info(`${signal}: stopping`)
      void running.close().then(() => {
        redis?.close()
        process.exit(0)
      })
    })
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
