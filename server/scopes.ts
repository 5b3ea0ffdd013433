const user = [
  'spark:people_read',
  'spark:calls_read',
  'spark:calls_write',
  'spark:telephony_config_read',
  'spark:telephony_config_write',
  'spark:messages_read',
  'spark:messages_write',
  'spark:devices_read',
  'spark:xapi_statuses',
  'spark:xapi_commands',
]

const supervisor = [
  ...user,
  'spark-admin:people_read',
  'spark-admin:calls_read',
  'spark-admin:calls_write',
]

const admin = [
  ...supervisor,
  'spark-admin:people_write',
  'spark-admin:licenses_read',
  'spark-admin:roles_read',
  'spark-admin:locations_read',
  'spark-admin:locations_write',
  'spark-admin:workspace_locations_read',
  'spark-admin:workspace_locations_write',
  'spark-admin:workspaces_read',
  'spark-admin:workspaces_write',
  'spark-admin:workspace_metrics_read',
  'spark-admin:devices_read',
  'spark-admin:devices_write',
  // For activation codes, which are passwords.
  'identity:placeonetimepassword_create',
  'spark-admin:telephony_config_read',
  'spark-admin:telephony_config_write',
]

/** A screen that everybody sees: it may only read what it shows. */
const display = [
  'spark:people_read',
  // For the people who wait in a queue; the app does not read one's own calls, which it also permits.
  'spark:calls_read',
  'spark:devices_read',
  'spark:xapi_statuses',
  'spark-admin:people_read',
  'spark-admin:calls_read',
]

/**
 * The permissions that the app requests from Webex, by role: the fewest that suffice
 * (docs/webex/facts.md 1.10).
 */
export const scopesByRole = { user, supervisor, admin, display }
