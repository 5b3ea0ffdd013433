// What the environment says, checked once at start. A wrong value stops the server with the
// name of the variable.
import * as v from 'valibot'

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
const origin = v.pipe(
  v.string(),
  v.url('must be an origin like https://phone.example.com'),
  v.check((text) => new URL(text).origin === text, 'must be an origin, without path or slash'),
)
const base = v.pipe(
  v.string(),
  v.url('must be a URL'),
  v.transform((text) => text.replace(/\/+$/, '')),
)

const schema = v.object({
  PORT: port(5173),
  SIM_PORT: port(5174),
  HOST: v.optional(v.string(), 'localhost'),
  PUBLIC_ORIGIN: v.optional(origin),
  WEBEX_CLIENT_ID: v.optional(v.string()),
  WEBEX_CLIENT_SECRET: v.optional(v.string()),
  WEBEX_API_BASE: v.optional(base, 'https://webexapis.com/v1'),
  CORDBOARD_COOKIE_KEY: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/i, 'must be 64 hex digits')),
  ),
  WALL_REQUESTS_PER_MINUTE: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[1-9]\d{0,4}$/, 'must be a number of requests a minute'),
      v.transform(Number),
    ),
  ),
  HOME_REGION: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be like US'))),
})

export type Environment = {
  readonly port: number
  readonly host: string
  /** Where people open the app. */
  readonly publicOrigin: string
  readonly cloud: 'webex' | 'simulator'
  readonly apiBaseUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** Hex keys for cookies, the current one first; missing: one is made and kept. */
  readonly cookieKeys?: readonly string[]
  readonly homeRegion?: string
  /** Of a wall display, where nobody has set it otherwise. */
  readonly wallRequestsPerMinute?: number
}

/** The integration that the embedded simulator knows; it opens nothing else. */
export type SimulatorClient = { readonly clientId: string; readonly clientSecret: string }

/** Throws an `Error` that names each wrong variable and says what it must be. */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  simulatorClient: SimulatorClient,
): Environment {
  const parsed = v.safeParse(schema, withoutEmpty(env))
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '?'} ${issue.message}`)
    throw new Error(faults.join('\n'))
  }
  const { PORT, SIM_PORT, HOST, PUBLIC_ORIGIN, ...rest } = parsed.output
  const { WEBEX_CLIENT_ID: id, WEBEX_CLIENT_SECRET: secret } = rest
  if (Boolean(id) !== Boolean(secret)) {
    throw new Error('WEBEX_CLIENT_ID and WEBEX_CLIENT_SECRET must be set together')
  }
  return {
    port: PORT,
    host: HOST,
    publicOrigin: PUBLIC_ORIGIN ?? `http://localhost:${PORT}`,
    ...(id && secret
      ? { cloud: 'webex', apiBaseUrl: rest.WEBEX_API_BASE, clientId: id, clientSecret: secret }
      : {
          cloud: 'simulator',
          apiBaseUrl: `http://localhost:${SIM_PORT}/v1`,
          ...simulatorClient,
        }),
    ...(rest.CORDBOARD_COOKIE_KEY && { cookieKeys: rest.CORDBOARD_COOKIE_KEY.split(',') }),
    ...(rest.HOME_REGION && { homeRegion: rest.HOME_REGION }),
    ...(rest.WALL_REQUESTS_PER_MINUTE && {
      wallRequestsPerMinute: rest.WALL_REQUESTS_PER_MINUTE,
    }),
  }
}

function withoutEmpty(env: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
}
