// What the pages about phones need: the calling settings, and the devices that they are about.

export const phoneScopes = [
  'spark-admin:telephony_config_read',
  'spark-admin:telephony_config_write',
  'spark-admin:devices_read',
  'spark-admin:locations_read',
]
