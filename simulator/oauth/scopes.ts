// Every scope that an integration of the simulator may request, described for the consent page
// (docs/webex/facts.md 1.10).

const openIdWords: Readonly<Record<string, string>> = {
  openid: 'Know who you are',
  email: 'See your email address',
  profile: 'See your name',
  phone: 'See your phone number',
}

const integrationWords: Readonly<Record<string, string>> = {
  'spark:people_read': 'See the people of your organization and your own profile',
  'spark:calls_read': 'See your calls and your call history',
  'spark:calls_write': 'Place, answer and control your calls',
  'spark:telephony_config_read': 'See your calling settings',
  'spark:telephony_config_write': 'Change your calling settings',
  'spark:recordings_read': 'See and play the recordings of your calls',
  'spark:recordings_write': 'Delete and restore the recordings of your calls',
  'spark:messages_read': 'Read your messages',
  'spark:messages_write': 'Send messages as you',
  'spark:rooms_read': 'See the spaces that you are in',
  'spark:rooms_write': 'Create and change spaces in your name',
  'spark:memberships_read': 'See who is in your spaces',
  'spark:memberships_write': 'Add people to your spaces in your name',
  'spark:teams_read': 'See the teams that you are in',
  'spark:teams_write': 'Create and change teams in your name',
  'spark:team_memberships_read': 'See who is in your teams',
  'spark:team_memberships_write': 'Add people to your teams in your name',
  'spark:devices_read': 'See your devices',
  'spark:devices_write': 'Change your devices',
  'spark:xapi_statuses': 'See your devices’ status',
  'spark:xapi_commands': 'Send commands to your devices',
  'spark-admin:people_read': 'See all data of the people of the organization',
  'spark-admin:people_write': 'Change the people of the organization',
  'spark-admin:calls_read': 'See calls of members of the organization',
  'spark-admin:calls_write': 'Control calls of members of the organization',
  'spark-admin:telephony_config_read': 'See calling settings of the organization',
  'spark-admin:telephony_config_write': 'Change calling settings of the organization',
  'spark-admin:devices_read': 'See the devices of the organization',
  'spark-admin:devices_write': 'Change the devices of the organization',
  'identity:placeonetimepassword_create': 'Create activation codes for devices',
  'spark-admin:workspaces_read': 'See the workspaces of the organization',
  'spark-admin:workspaces_write': 'Change the workspaces of the organization',
  'spark-admin:workspace_metrics_read': 'See how workspaces are used',
  'spark-admin:locations_read': 'See the locations of the organization',
  'spark-admin:locations_write': 'Change the locations of the organization',
  'spark-admin:workspace_locations_read': 'See the locations of workspaces',
  'spark-admin:workspace_locations_write': 'Change the locations of workspaces',
  'spark-admin:licenses_read': 'See the licenses of the organization',
  'spark-admin:organizations_read': 'See the organization',
  'spark-admin:roles_read': 'See who is an administrator',
  'spark-admin:calling_cdr_read': 'See the detailed call history of the organization',
}

export const scopeWords: Readonly<Record<string, string>> = { ...openIdWords, ...integrationWords }

/** OpenID's, which give no access to the API (docs/webex/facts.md 1.6). */
export const openIdScopes: readonly string[] = Object.keys(openIdWords)

/** The claims of each scope; `address` is left out, as nobody here has one. */
export const openIdClaims: Record<string, string[]> = {
  openid: ['sub'],
  email: ['email', 'email_verified'],
  profile: ['name', 'given_name', 'family_name'],
  phone: ['phone_number'],
}

/** The scopes with which an integration of the simulator is registered. */
export const allScopes: readonly string[] = Object.keys(integrationWords)

/** The scopes that can be requested from a person who is no administrator. */
export const userScopes: readonly string[] = allScopes.filter((s) => s.startsWith('spark:'))

/** The default scopes of `/sim/tokens`: all that the app requests from a person with these roles. */
export function scopesFor(roles: readonly string[]): readonly string[] {
  if (roles.includes('administrator')) return allScopes
  if (roles.includes('supervisor'))
    return [
      ...userScopes,
      'spark-admin:people_read',
      'spark-admin:calls_read',
      'spark-admin:calls_write',
    ]
  return userScopes
}
