// The scopes that the phone pages need.

export const phoneScopes = [
  'spark-admin:telephony_config_read',
  'spark-admin:telephony_config_write',
  'spark-admin:devices_read',
  'spark-admin:locations_read',
]
