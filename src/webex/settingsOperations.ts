// The requests of *Call Settings for Me* (docs/webex/facts.md 3.10). In a separate table, loaded
// with its panel.
import type { Operation } from './operations.ts'

const READ = ['spark:telephony_config_read'] as const
const CONFIG_WRITE = ['spark:telephony_config_write'] as const

const setting = <Path extends string>(method: 'GET' | 'PUT', path: Path) =>
  ({
    method,
    path: `/telephony/config/people/me/settings/${path}`,
    scopes: method === 'GET' ? READ : CONFIG_WRITE,
  }) as const

/** The requests of *Call Settings for Me*. */
export const settingsOperations = {
  getDoNotDisturbMe: setting('GET', 'doNotDisturb'),
  updateDoNotDisturbMe: setting('PUT', 'doNotDisturb'),
  getCallForwardingMe: setting('GET', 'callForwarding'),
  updateCallForwardingMe: setting('PUT', 'callForwarding'),
  getVoicemailMe: setting('GET', 'voicemail'),
  updateVoicemailMe: setting('PUT', 'voicemail'),
  getCallWaitingMe: setting('GET', 'callWaiting'),
  updateCallWaitingMe: setting('PUT', 'callWaiting'),
  getCallerIdMe: setting('GET', 'callerId'),
  updateCallerIdMe: setting('PUT', 'callerId'),
  getSelectedCallerIdMe: setting('GET', 'selectedCallerId'),
  updateSelectedCallerIdMe: setting('PUT', 'selectedCallerId'),
  listAvailableCallerIdsMe: setting('GET', 'availableCallerIds'),
  getSingleNumberReachMe: setting('GET', 'singleNumberReach'),
  createReachNumberMe: {
    method: 'POST',
    path: '/telephony/config/people/me/settings/singleNumberReach/numbers',
    scopes: CONFIG_WRITE,
  },
  updateReachNumberMe: setting('PUT', 'singleNumberReach/numbers/{phoneNumberId}'),
  deleteReachNumberMe: {
    method: 'DELETE',
    path: '/telephony/config/people/me/settings/singleNumberReach/numbers/{phoneNumberId}',
    scopes: CONFIG_WRITE,
  },
} as const satisfies Record<string, Operation>

/** The name of a row of `settingsOperations`. */
export type SettingsOperationName = keyof typeof settingsOperations
