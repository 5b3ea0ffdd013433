// Reads `/config.json`: the cloud of this installation. An invalid field is named in the error. Parsed by
// hand: a schema library would be too large for the first screen.
import type { WireConfig } from '../wire/config.ts'
import type { OwnServer } from './lib/ownServer.ts'

export type Config = WireConfig

type Fields = Readonly<Record<string, unknown>>

function wrong(field: string, what: string): never {
  throw new Error(`/config.json: ${field}: ${what}`)
}

function fields(value: unknown, field: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  return wrong(field, 'must be an object')
}

function text(value: unknown, field: string): string {
  return typeof value === 'string' && value !== '' ? value : wrong(field, 'must not be empty')
}

function url(value: unknown, field: string): string {
  const address = text(value, field)
  return URL.canParse(address) ? address : wrong(field, 'must be a URL')
}

function scopes(value: unknown, field: string): string[] {
  if (!Array.isArray(value) || value.length === 0) return wrong(field, 'must not be empty')
  return value.map((scope, index) => text(scope, `${field}.${index}`))
}

function oauthOf(oauth: Fields): Config['oauth'] {
  const byRole = fields(oauth['scopes'], 'oauth.scopes')
  return {
    authorizationEndpoint: url(oauth['authorizationEndpoint'], 'oauth.authorizationEndpoint'),
    tokenEndpoint: url(oauth['tokenEndpoint'], 'oauth.tokenEndpoint'),
    revocationEndpoint: url(oauth['revocationEndpoint'], 'oauth.revocationEndpoint'),
    clientId: text(oauth['clientId'], 'oauth.clientId'),
    scopes: {
      user: scopes(byRole['user'], 'oauth.scopes.user'),
      supervisor: scopes(byRole['supervisor'], 'oauth.scopes.supervisor'),
      admin: scopes(byRole['admin'], 'oauth.scopes.admin'),
      display: scopes(byRole['display'], 'oauth.scopes.display'),
    },
  }
}

function region(value: unknown): Pick<Config, 'homeRegion'> {
  if (value === undefined) return {}
  const homeRegion = text(value, 'homeRegion')
  return /^[A-Z]{2}$/.test(homeRegion) ? { homeRegion } : wrong('homeRegion', 'must be like US')
}

function budget(value: unknown): Pick<Config, 'wallRequestsPerMinute'> {
  if (value === undefined) return {}
  return typeof value === 'number' && value >= 1
    ? { wallRequestsPerMinute: value }
    : wrong('wallRequestsPerMinute', 'must be at least 1')
}

/** Throws an `Error` that names the first wrong field: `/config.json: oauth.clientId: …`. */
export function parseConfig(body: unknown): Config {
  const { cloud, oauth, homeRegion, ...rest } = fields(body, 'the body')
  if (cloud !== 'webex' && cloud !== 'simulator')
    return wrong('cloud', 'must be webex or simulator')
  const apiBaseUrl = url(rest['apiBaseUrl'], 'apiBaseUrl')
  if (apiBaseUrl.endsWith('/')) wrong('apiBaseUrl', 'must not end with a slash')
  return {
    cloud,
    apiBaseUrl,
    oauth: oauthOf(fields(oauth, 'oauth')),
    ...(!!rest['events'] && { events: true }),
    ...(!!rest['recordings'] && { recordings: true }),
    ...region(homeRegion),
    ...budget(rest['wallRequestsPerMinute']),
  }
}

/** Rejects if the server is away, or with the error of `parseConfig`. */
export async function loadConfig(server: OwnServer): Promise<Config> {
  return parseConfig(await server.get('/config.json'))
}
