// Reads `/config.json`: which cloud this build talks to. A wrong field is named, not guessed.
import * as v from 'valibot'
import type { WireConfig } from '../wire/config.ts'
import type { OwnServer } from './lib/ownServer.ts'

export type Config = WireConfig

const url = v.pipe(v.string(), v.url('must be a URL'))
const scopes = v.pipe(v.array(v.string()), v.minLength(1, 'must not be empty'))

const schema = v.object({
  cloud: v.picklist(['webex', 'simulator']),
  apiBaseUrl: v.pipe(
    url,
    v.check((text) => !text.endsWith('/'), 'must not end with a slash'),
  ),
  oauth: v.object({
    authorizationEndpoint: url,
    tokenEndpoint: url,
    revocationEndpoint: url,
    clientId: v.pipe(v.string(), v.nonEmpty('must not be empty')),
    scopes: v.object({ user: scopes, supervisor: scopes, admin: scopes }),
  }),
  homeRegion: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be like US'))),
})

/** Throws an `Error` that names the first wrong field: `/config.json: oauth.clientId …`. */
export function parseConfig(body: unknown): Config {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`/config.json: ${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`)
}

/** Rejects where the server is away, or with what `parseConfig` throws. */
export async function loadConfig(server: OwnServer): Promise<Config> {
  return parseConfig(await server.get('/config.json'))
}
