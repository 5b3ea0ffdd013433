// Permissions in words, for the account menu and for what was not granted.
import type { MessageKey } from '../../i18n/translate.ts'
import { accountWords } from '../../i18n/en.account.ts'
import { addWords, t } from '../../i18n/translate.ts'

addWords(accountWords)

const words: Readonly<Record<string, Extract<MessageKey, `scope.${string}`>>> = {
  'spark:people_read': 'scope.peopleRead',
  'spark:calls_read': 'scope.callsRead',
  'spark:calls_write': 'scope.callsWrite',
  'spark:telephony_config_read': 'scope.settingsRead',
  'spark:telephony_config_write': 'scope.settingsWrite',
  'spark:messages_read': 'scope.messagesRead',
  'spark:messages_write': 'scope.messagesWrite',
  'spark:devices_read': 'scope.devicesRead',
  'spark:xapi_statuses': 'scope.xapiStatuses',
  'spark:xapi_commands': 'scope.xapiCommands',
  'spark-admin:people_read': 'scope.adminPeopleRead',
  'spark-admin:people_write': 'scope.adminPeopleWrite',
  'spark-admin:calls_read': 'scope.adminCallsRead',
  'spark-admin:calls_write': 'scope.adminCallsWrite',
  'spark-admin:licenses_read': 'scope.adminLicensesRead',
  'spark-admin:roles_read': 'scope.adminRolesRead',
  'spark-admin:locations_read': 'scope.adminLocationsRead',
  'spark-admin:locations_write': 'scope.adminLocationsWrite',
  'spark-admin:workspace_locations_read': 'scope.adminOlderLocationsRead',
  'spark-admin:workspace_locations_write': 'scope.adminOlderLocationsWrite',
  'spark-admin:workspaces_read': 'scope.adminWorkspacesRead',
  'spark-admin:workspaces_write': 'scope.adminWorkspacesWrite',
  'spark-admin:devices_read': 'scope.adminDevicesRead',
  'spark-admin:devices_write': 'scope.adminDevicesWrite',
  'identity:placeonetimepassword_create': 'scope.adminActivationCodes',
  'spark-admin:workspace_metrics_read': 'scope.adminRoomFigures',
  'spark-admin:telephony_config_read': 'scope.adminSettingsRead',
  'spark-admin:telephony_config_write': 'scope.adminSettingsWrite',
}

/** What the permission is for; one that we have no words for is named as Webex names it. */
export function scopeWords(scope: string): string {
  const key = Object.hasOwn(words, scope) ? words[scope] : undefined
  return key ? t(key) : scope
}
