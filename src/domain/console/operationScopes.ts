// The scopes that an operation needs (docs/webex/facts.md 1.10). Most descriptions name none.
import type { ApiMethod, ListedOperation } from './description.ts'

type Rule = {
  readonly path: RegExp
  readonly read: readonly string[]
  readonly write: readonly string[]
}

const pair = (name: string): Pick<Rule, 'read' | 'write'> => ({
  read: [`${name}_read`],
  write: [`${name}_write`],
})
const both = (name: string): Pick<Rule, 'read' | 'write'> => ({
  read: [`spark:${name}_read`, `spark-admin:${name}_read`],
  write: [`spark:${name}_write`, `spark-admin:${name}_write`],
})

const PLACES = {
  read: [
    'spark-admin:locations_read',
    'spark-admin:people_read',
    'spark-admin:device_read',
    'spark-admin:telephony_config_read',
  ],
  write: ['spark-admin:locations_write'],
}

/** The first that fits. `write`: everything but GET. */
const rules: readonly Rule[] = [
  { path: /^\/telephony\/calls\/members\/me\//, ...pair('spark:calls') },
  { path: /^\/telephony\/(calls|conference)\/members\//, ...pair('spark-admin:calls') },
  { path: /^\/telephony\/(calls|conference)/, ...pair('spark:calls') },
  {
    path: /^\/telephony\/webhookInterest/,
    read: ['spark-admin:calls_read'],
    write: ['spark-admin:calls_read'],
  },
  { path: /^\/telephony\/config\/people\/me\//, ...pair('spark:telephony_config') },
  { path: /^\/telephony\/config\//, ...pair('spark-admin:telephony_config') },
  { path: /^\/people$/, read: both('people').read, write: ['spark-admin:people_write'] },
  { path: /^\/people\/me$/, ...both('people') },
  { path: /^\/people\//, read: both('people').read, write: ['spark-admin:people_write'] },
  {
    path: /^\/licenses\/users/,
    read: ['spark-admin:people_read'],
    write: ['spark-admin:people_write'],
  },
  { path: /^\/licenses/, ...pair('spark-admin:licenses') },
  { path: /^\/roles/, ...pair('spark-admin:roles') },
  { path: /^\/organizations/, ...pair('spark-admin:organizations') },
  { path: /^\/locations/, ...PLACES },
  { path: /^\/workspaceLocations/, ...pair('spark-admin:workspace_locations') },
  { path: /^\/workspace(Duration)?Metrics/, ...pair('spark-admin:workspace_metrics') },
  {
    path: /^\/workspaces\/[^/]+\/personaliz/,
    read: ['spark-admin:devices_write'],
    write: ['spark-admin:devices_write'],
  },
  { path: /^\/(workspaces|hotdesk)/, ...pair('spark-admin:workspaces') },
  { path: /^\/deviceConfigurations/, ...pair('spark-admin:devices') },
  {
    path: /^\/devices\/activationCode/,
    read: ['spark-admin:devices_read'],
    write: ['spark-admin:devices_write'],
  },
  { path: /^\/devices$/, read: both('devices').read, write: ['spark-admin:devices_write'] },
  { path: /^\/devices/, ...both('devices') },
  { path: /^\/xapi\/command/, read: ['spark:xapi_commands'], write: ['spark:xapi_commands'] },
  { path: /^\/xapi\//, read: ['spark:xapi_statuses'], write: ['spark:xapi_statuses'] },
  { path: /^\/rooms/, ...pair('spark:rooms') },
  { path: /^\/memberships/, ...pair('spark:memberships') },
  { path: /^\/teams/, ...pair('spark:teams') },
  { path: /^\/team\/memberships/, ...pair('spark:team_memberships') },
  { path: /^\/messages/, ...pair('spark:messages') },
  {
    path: /^\/attachment\/actions/,
    read: ['spark:messages_read'],
    write: ['spark:messages_write'],
  },
]

/**
 * Any one of these suffices; none: every token may try. Those of webhooks depend on what is watched.
 */
export function scopesOf({
  scopes,
  path,
  method,
}: Pick<ListedOperation, 'path' | 'scopes'> & { readonly method: ApiMethod }): readonly string[] {
  if (scopes) return scopes
  const rule = rules.find((one) => one.path.test(path))
  return rule ? (method === 'GET' ? rule.read : rule.write) : []
}

/**
 * The scopes of which one would have to be granted; `undefined`: one is, or that is not known.
 *
 * @param granted `undefined`: unknown, as for a pasted token.
 */
export function lackingScopes(
  operation: Parameters<typeof scopesOf>[0],
  granted: readonly string[] | undefined,
): readonly string[] | undefined {
  const needed = scopesOf(operation)
  if (needed.length === 0 || !granted || needed.some((scope) => granted.includes(scope))) {
    return undefined
  }
  return needed
}
