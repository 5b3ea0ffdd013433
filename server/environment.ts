// The settings of the environment, checked once at start. A wrong value stops the server with the name
// of the variable.
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parseRange } from './clientAddress.ts'
import { readServerKeys } from './relay/keys.ts'
import type { ServerKeys } from './relay/keys.ts'

const port = (fallback: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, 'must be a port number'),
      v.transform(Number),
      v.maxValue(65_535, 'must be a port number'),
    ),
    String(fallback),
  )

/** Addresses of this machine only: connections to them need no encryption. */
const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)

/** Secrets and tokens travel over this connection: unencrypted only on this machine. */
const isEncrypted = (text: string) => {
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
const encrypted = v.check(isEncrypted, 'must be https, or http at localhost')

const origin = v.pipe(
  v.string(),
  v.url('must be an origin like https://phone.example.com'),
  v.check((text) => new URL(text).origin === text, 'must be an origin, without path or slash'),
)
const base = v.pipe(
  v.string(),
  v.url('must be a URL'),
  encrypted,
  v.transform((text) => text.replace(/\/+$/, '')),
)
const separated = v.pipe(
  v.string(),
  v.transform((text) => text.split(/[\s,]+/).filter((part) => part !== '')),
)
const httpsOrigins = v.pipe(
  separated,
  v.check(
    (parts) => parts.every((part) => /^https:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/i.test(part)),
    'must be https origins like https://*.example.com, separated by commas',
  ),
)
const hex = v.pipe(
  separated,
  v.rawTransform<string[], ServerKeys>(({ dataset, addIssue, NEVER }) => {
    try {
      return readServerKeys(dataset.value)
    } catch (error) {
      addIssue({ message: `is no good: ${(error as Error).message}` })
      return NEVER
    }
  }),
)

const schema = v.object({
  PORT: port(5173),
  SIM_PORT: port(5174),
  HOST: v.optional(v.string(), 'localhost'),
  PUBLIC_ORIGIN: v.optional(
    v.pipe(origin, v.check(isEncrypted, 'must be https, or http at localhost')),
  ),
  WEBEX_CLIENT_ID: v.optional(v.string()),
  WEBEX_CLIENT_SECRET: v.optional(v.string()),
  WEBEX_API_BASE: v.optional(base, 'https://webexapis.com/v1'),
  SERVER_KEY: v.optional(hex),
  CORDBOARD_COOKIE_KEY: v.optional(hex),
  DATA_DIR: v.optional(v.string()),
  TRUSTED_PROXIES: v.optional(
    v.pipe(
      separated,
      v.check(
        (parts) => parts.every((part) => parseRange(part) !== undefined),
        'must be addresses or ranges like 10.0.0.0/8, separated by commas',
      ),
    ),
    '',
  ),
  EVENTS: v.optional(v.picklist(['on', 'off'], 'must be on or off')),
  EVENTS_REDIS_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (text) => URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol),
        'must be a URL like rediss://:password@redis.example.com:6379/0',
      ),
    ),
  ),
  METRICS_TOKEN: v.optional(
    v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,}$/, 'must have 16 characters or more, no spaces')),
  ),
  LOG_LEVEL: v.optional(
    v.picklist(
      ['debug', 'info', 'warn', 'error', 'silent'],
      'must be debug, info, warn, error or silent',
    ),
    'info',
  ),
  IMAGE_ORIGINS: v.optional(httpsOrigins, ''),
  RECORDINGS: v.optional(v.picklist(['on', 'off'], 'must be on or off')),
  RECORDING_ORIGINS: v.optional(httpsOrigins, ''),
  WALL_REQUESTS_PER_MINUTE: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,4}$/, 'must be a number of requests a minute'),
      v.transform(Number),
    ),
  ),
  HOME_REGION: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be like US'))),
})

/** The checked settings of the server (docs/operating.md). */
export type Environment = {
  readonly port: number
  readonly host: string
  /** The address at which people open the app. */
  readonly publicOrigin: string
  readonly cloud: 'webex' | 'simulator'
  readonly apiBaseUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** Missing: one is generated and stored in `dataDir`. */
  readonly serverKeys?: ServerKeys
  /** Where the server keeps its files; missing: `.cordboard` beside the project's own. */
  readonly dataDir?: string
  /** Addresses and ranges of the proxies whose `X-Forwarded-For` is trusted. */
  readonly trustedProxies: readonly string[]
  /** The address to which Webex delivers events; missing: events are off or impossible. */
  readonly deliveryOrigin?: string
  /** The Redis that instances share events and sign-outs through; missing: there is one instance. */
  readonly redisUrl?: string
  readonly metricsToken?: string
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Origins, besides Webex's own, that pictures may come from. */
  readonly imageOrigins: readonly string[]
  /**
   * Origins that recordings of calls may be played from. Missing: recordings are switched off.
   */
  readonly recordingOrigins?: readonly string[]
  readonly homeRegion?: string
  /** Of a wall display, unless its settings say otherwise. */
  readonly wallRequestsPerMinute?: number
}

type Variables = Readonly<Record<string, string | undefined>>

/** The integration that the embedded simulator knows; it is worthless anywhere else. */
export type SimulatorClient = { readonly clientId: string; readonly clientSecret: string }

/** Throws an `Error` that names each wrong variable and says what it must be. */
export function readEnvironment(env: Variables, simulatorClient: SimulatorClient): Environment {
  const parsed = v.safeParse(schema, withSecretFiles(withoutEmpty(env)))
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '?'} ${issue.message}`)
    throw new Error(faults.join('\n'))
  }
  const { PORT, SIM_PORT, HOST, PUBLIC_ORIGIN, ...rest } = parsed.output
  const { WEBEX_CLIENT_ID: id, WEBEX_CLIENT_SECRET: secret } = rest
  if (Boolean(id) !== Boolean(secret)) {
    throw new Error('WEBEX_CLIENT_ID and WEBEX_CLIENT_SECRET must be set together')
  }
  if (!isLoopback(HOST) && !PUBLIC_ORIGIN?.startsWith('https:')) {
    throw new Error(
      `PUBLIC_ORIGIN must be the https address that people open, as HOST ${HOST} is not this machine alone`,
    )
  }
  const serverKeys = rest.SERVER_KEY ?? rest.CORDBOARD_COOKIE_KEY
  const publicOrigin = PUBLIC_ORIGIN ?? `http://localhost:${PORT}`
  // The simulator delivers only to this machine, and Webex cannot reach a machine by that name.
  const reachable = id ? PUBLIC_ORIGIN : `http://localhost:${PORT}`
  const isReachable = reachable !== undefined && (!id || !isLoopback(new URL(reachable).hostname))
  const { EVENTS: events = id ? 'off' : 'on' } = rest
  const { RECORDINGS: recordings = id ? 'off' : 'on' } = rest
  if (events === 'on' && !isReachable) {
    throw new Error('EVENTS on wants a PUBLIC_ORIGIN that Webex can reach')
  }
  return {
    port: PORT,
    host: HOST.replace(/^\[(.*)\]$/, '$1'),
    publicOrigin,
    ...(isReachable && events === 'on' && { deliveryOrigin: reachable }),
    ...(id && secret
      ? { cloud: 'webex', apiBaseUrl: rest.WEBEX_API_BASE, clientId: id, clientSecret: secret }
      : {
          cloud: 'simulator',
          apiBaseUrl: `http://localhost:${SIM_PORT}/v1`,
          ...simulatorClient,
        }),
    ...(serverKeys && { serverKeys }),
    ...(rest.DATA_DIR && { dataDir: rest.DATA_DIR }),
    trustedProxies: rest.TRUSTED_PROXIES,
    ...(rest.EVENTS_REDIS_URL && { redisUrl: rest.EVENTS_REDIS_URL }),
    ...(rest.METRICS_TOKEN && { metricsToken: rest.METRICS_TOKEN }),
    logLevel: rest.LOG_LEVEL,
    imageOrigins: rest.IMAGE_ORIGINS,
    ...(recordings === 'on' && {
      recordingOrigins: id ? rest.RECORDING_ORIGINS : [`http://localhost:${SIM_PORT}`],
    }),
    ...(rest.HOME_REGION && { homeRegion: rest.HOME_REGION }),
    ...(rest.WALL_REQUESTS_PER_MINUTE && {
      wallRequestsPerMinute: rest.WALL_REQUESTS_PER_MINUTE,
    }),
  }
}

function withoutEmpty(env: Variables): Variables {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
}

/** Each may be the path of a file instead, as container platforms mount them: `SERVER_KEY_FILE`. */
const secrets = ['SERVER_KEY', 'WEBEX_CLIENT_SECRET', 'METRICS_TOKEN', 'EVENTS_REDIS_URL'] as const

function withSecretFiles(env: Variables): Variables {
  const read = { ...env }
  for (const name of secrets) {
    const variable = `${name}_FILE`
    const file = env[variable]
    if (file === undefined) continue
    if (env[name] !== undefined) throw new Error(`${variable} and ${name} cannot both be set`)
    try {
      read[name] = readFileSync(file, 'utf8').trim()
    } catch (error) {
      throw new Error(`${variable} cannot be read: ${(error as { code?: string }).code}`)
    }
    if (read[name] === '') throw new Error(`${variable} is an empty file`)
  }
  return read
}
