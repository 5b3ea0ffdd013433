// Whether the permissions of a page were granted, and how to grant them.
import type { Role, Scopes } from './scopes.ts'
import { missingScopes } from './scopes.ts'
import { useSession, useSessionState } from './useSession.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { accountWords } from '../../i18n/en.account.ts'
import { addWords, t } from '../../i18n/translate.ts'

/** A scope and its purpose, in words. */
export type MissingScope = { readonly scope: string; readonly words: string }

/** The missing permissions, and how to get them. */
export type ScopeGate = {
  readonly missing: readonly MissingScope[]
  readonly signIn: () => void
}

/** None if the granted ones are unknown: trying will show. */
export function useMissingScopes(needed: readonly string[]): readonly string[] {
  const state = useSessionState()
  const granted: Scopes = 'scopes' in state ? state.scopes : []
  return missingScopes(granted, needed)
}

/**
 * For parts/ScopeGate. @param needed all of them.
 * @param also asked for at the same time, besides what is granted already.
 */
export function useScopeGate(
  needed: readonly string[],
  role: Role = 'admin',
  also: readonly string[] = [],
): ScopeGate {
  const session = useSession()
  const state = useSessionState()
  const granted = 'scopes' in state && state.scopes !== 'unknown' ? state.scopes : []
  const missing = useMissingScopes(needed)
  return {
    missing: missing.map((scope) => ({ scope, words: scopeWords(scope) })),
    signIn: () =>
      void session.signIn({ role, ...(also.length > 0 && { also: [...granted, ...also] }) }),
  }
}

// Permissions in words, for the account menu and for missing ones.

addWords(accountWords)

const words: Readonly<Record<string, Extract<MessageKey, `scope.${string}`>>> = {
  'spark:people_read': 'scope.peopleRead',
  'spark:calls_read': 'scope.callsRead',
  'spark:calls_write': 'scope.callsWrite',
  'spark:telephony_config_read': 'scope.settingsRead',
  'spark:telephony_config_write': 'scope.settingsWrite',
  'spark:recordings_read': 'scope.recordingsRead',
  'spark:recordings_write': 'scope.recordingsWrite',
  'spark:messages_read': 'scope.messagesRead',
  'spark:messages_write': 'scope.messagesWrite',
  'spark:rooms_read': 'scope.roomsRead',
  'spark:rooms_write': 'scope.roomsWrite',
  'spark:memberships_read': 'scope.membershipsRead',
  'spark:memberships_write': 'scope.membershipsWrite',
  'spark:teams_read': 'scope.teamsRead',
  'spark:teams_write': 'scope.teamsWrite',
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

/** The purpose of a permission; one without a text has Webex's name. */
export function scopeWords(scope: string): string {
  const key = Object.hasOwn(words, scope) ? words[scope] : undefined
  return key ? t(key) : scope
}
